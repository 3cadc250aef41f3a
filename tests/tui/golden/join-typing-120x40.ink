1a 12b 17a 25c 1a 1d 1a 9b 53a
120d
120d
1d 1e 1d 7f 110d
3d 1g 50a 1g 65d
58d 58f 4d
1d 1e 1d 4f 51d 60f 2d
3d 1g 50a 1g 3d 17f 45d
120d
1d 1e 1d 9h 108d
3d 1i 3j 1k 46j 1i 65d
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
6l 1m 28n 72m 7l 5n 1m
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
j = text on #213a52
k = bg on text
l = bold chiptext on chip
m = text on moveband
n = bold chip on moveband
