1a 8b 11a 18c 1a 1d 1a 12b 14a 12e 1a
41d 6f 6d 5f 1d 6g 2h 3g 10d
1i 13j 2i 4k 2i 17j 2d 10l 2d 5l 1d 9h 12d
16d 15m 10d 2n 14d 2o 3d 9h 9d
41d 2p 14d 2o 1d 1q 8r 11d
3d 5m 6d 2f 4o 20d 1i 6s 2j 8t 2j 11u 10j
16d 22m 3d 2v 1d 2w 7m 4x 1d 6y 1d 7z 8d
80d
3d 7m 4d 2f 6o 58d
16d 21m 43d
80d
3d 6m 5d 2f 4o 60d
16d 17m 14d 1g 1q 31d
46d 2g 2q 30d
3d 9m 2d 2f 6o 51d 2h 5d
16d 11m 18d 6f 20d 6h 3d
80d
69d 10l 1d
3d 21m 18d 37m 1d
80d
80d
80d
10A 1B 45C 15B 3A 5C 1B
1d 2f 7m 2d 2f 7m 2d 1f 5m 2d 3f 5m 2d 2f 8m 2d 2f 5m 20d

a = text on band
b = bold text on band
c = muted on band
d = text on bg
e = bold orange on band
f = bold blue on bg
g = blue on bg
h = orange on bg
i = bold blue on select
j = text on select
k = bold text on select
l = bold orange on bg
m = muted on bg
n = bold us on bg
o = bold text on bg
p = bold eu on bg
q = purple on bg
r = bold purple on bg
s = blue on select
t = bold vermilion on select
u = orange on select
v = bold ua on bg
w = bold vermilion on bg
x = bold ua on ownua
y = bold vermilion on ownru
z = text on fought
A = bold chiptext on chip
B = text on moveband
C = bold chip on moveband
