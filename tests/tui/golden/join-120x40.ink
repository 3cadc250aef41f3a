1a 12b 17a 25c 1a 1d 1a 4b 58a
120d
120d
1d 1e 1d 7f 110d
3d 1g 50a 1g 65d
58d 58f 4d
1d 1e 1d 4h 51d 60f 2d
3d 1i 1j 11k 38l 1i 3d 17f 45d
120d
1d 1e 1d 9f 108d
3d 1g 30c 20a 1g 65d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
6m 1n 23o 76n 7m 6o 1n
1d 5e 6f 2d 2e 6f 2d 3e 5f 2d 2e 8f 2d 2e 8f 64d

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
