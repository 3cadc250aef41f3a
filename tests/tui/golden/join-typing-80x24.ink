1a 12b 5a 25c 1a 1d 1a 9b 25a
80d
80d
1d 1e 1d 7f 70d
3d 1g 38a 1g 37d
80d
1d 1e 1d 4f 39d 29f 5d
3d 1g 38a 1g 3d 28f 6d
46d 28f 6d
1d 1e 1d 9h 34d 31f 3d
3d 1i 3j 1k 34j 1i 3d 17f 17d
80d
80d
80d
80d
80d
80d
80d
80d
80d
80d
80d
6l 1m 28n 32m 7l 5n 1m
1d 5e 6f 2d 2e 6f 2d 3e 5f 2d 2e 8f 2d 2e 8f 24d

a = text on band
b = bold text on band
c = muted on band
d = text on bg
e = bold blue on bg
f = muted on bg
g = none on band
h = bold text on bg
i = none on #213a52
j = text on #213a52
k = bg on text
l = bold chiptext on chip
m = text on moveband
n = bold chip on moveband
