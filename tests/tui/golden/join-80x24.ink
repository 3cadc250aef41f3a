1a 12b 5a 25c 1a 1d 1a 4b 30a
80d
80d
1d 1e 1d 7f 70d
3d 1g 38a 1g 37d
80d
1d 1e 1d 4h 73d
3d 1i 1j 11k 26l 1i 3d 29f 5d
46d 28f 6d
1d 1e 1d 9f 34d 28f 6d
3d 1g 30c 8a 1g 3d 31f 3d
46d 17f 17d
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
6m 1n 23o 36n 7m 6o 1n
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
j = bg on text
k = muted on #213a52
l = text on #213a52
m = bold chiptext on chip
n = text on moveband
o = bold chip on moveband
