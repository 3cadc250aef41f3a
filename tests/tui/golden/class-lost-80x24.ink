4a 1b 6c 9b 12d 2b 28d 6e 2b 9c 1b
1f 1g 6h 2f 1g 6h 2f 1g 6h 2f 1g 9h 2f 1g 6h 1f 1i 1j 8i 1f 1g 5h 4k 1f 2l 2g 5h 1l
1b 12c 8b 1l 1b 6c 33b 17d 1b
1j 1m 9i 10m 1l 1j 1n 56m
2l 9h 11l 58m
2l 14h 6l 1g 1o 56l
2l 10h 68l
2l 10h 10l 1g 1o 56l
2l 12h 8l 1g 1o 56l
2l 12h 66l
2l 10h 10l 1g 1o 56l
2l 10h 68l
2l 9h 11l 1g 1o 56l
22l 1g 1o 56l
80l
22l 1g 1o 56l
22l 1g 1o 56l
22l 1g 1o 56l
80l
80l
1b 12p 1b 62c 4b
14b 28c 38b
11q 1r 28s 26r 3q 10s 1r
1l 1g 10h 2l 2g 5h 2l 2g 9h 2l 1g 4h 2l 1g 5h 2l 3g 10h 2l 2g 8h 4l

a = bold bg on eu
b = text on band
c = bold text on band
d = muted on band
e = bold blue on band
f = bold text on bg
g = bold blue on bg
h = muted on bg
i = bold text on select
j = bold blue on select
k = bold orange on bg
l = text on bg
m = text on select
n = purple on select
o = purple on bg
p = bold bg on orange
q = bold chiptext on chip
r = text on moveband
s = bold chip on moveband
