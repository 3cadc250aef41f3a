80a
2a 31b 47a
2a 21c 57a
40a 1d 2e 1d 2e 5f 29e
80a
43a 1g 2a 4b 6a 19c 5a
80a
43a 1g 2a 8b 2a 15c 9a
7a 1h 1i 71a
6a 2h 2i 33a 1g 2a 4b 30a
33a 2j 45a
5a 6g 20a 6j 43a
80a
29a 10k 41a
2a 37c 41a
80a
2a 1i 37l 40a
80a
2a 6g 6a 3g 1a 6h 2j 54a
2a 10k 2a 3k 1a 8j 1a 12k 41a
80a
80a
11m 1n 52o 6n 3m 6o 1n
1a 2g 7c 2a 5g 5c 2a 1g 5c 2a 2g 12c 2a 2g 8c 2a 2g 5c 2a 1g 5c 5a

a = text on bg
b = bold text on bg
c = muted on bg
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
