1a 21b 58a
80a
2a 31c 47a
40a 1d 2e 1d 2e 5f 29e
80a
43a 1g 2a 4c 6a 19b 5a
80a
43a 1g 2a 8c 2a 15b 9a
7a 1h 1i 71a
6a 2h 2i 33a 1g 2a 4c 30a
33a 2j 45a
5a 6g 20a 6j 43a
80a
29a 10k 41a
2a 37b 41a
80a
2a 1i 37l 40a
80a
2a 6g 6a 6h 2j 7a 3g 48a
2a 10k 2a 8j 7a 3k 48a
80a
80a
11m 1n 46o 12n 3m 6o 1n
1a 2g 7b 2a 5g 5b 2a 1g 10b 2a 2g 12b 2a 2g 8b 2a 2g 5b 2a 1g 5b

a = text on bg
b = muted on bg
c = bold text on bg
d = bold blue on select
e = text on select
f = bold text on select
g = bold blue on bg
h = blue on bg
i = purple on bg
j = orange on bg
k = bold orange on bg
l = bold purple on bg
m = bold chiptext on chip
n = text on moveband
o = bold chip on moveband
