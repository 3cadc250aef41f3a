1a 7b 91a 20c 1a
1d 11e 2d 5e 2d 3f 2e 2d 5e 2d 5e 2d 11e 47d 19e 1d
1d 64e 55d
1a 24b 22a 11g 1a 1d 1a 15b 32a 11c 1a
1d 6h 6d 3h 1d 14i 2j 17d 6e 5d 6h 6d 3h 1d 14i 20d 6e 3d
1d 10k 2d 3k 1d 16j 28d 10k 2d 3k 1d 8j 35d
1d 9e 2l 9e 9l 31d 9e 2l 9e 9l 30d
120d
1d 4m 1d 29e 26d 4m 1d 29e 25d
1d 4m 1d 18e 37d 4m 1d 18e 36d
1d 4m 1d 32e 23d 4m 1d 32e 22d
1d 2i 25e 33d 2i 25e 32d
63d 56e 1d
3d 46e 14d 24e 33d
1d 6e 1d 2n 4l 2d 2o 4l 2d 2p 4l 2d 2q 4l 23d 6e 1d 2n 4l 2d 2o 4l 2d 2p 4l 2d 2q 4l 22d
120d
1a 21b 91a 6g 1a
1r 2s 42f 75t
120d
120d
120d
120d
120d
120d
3d 5e 4d 44e 64d
3d 5e 4d 54e 54d
3d 4e 5d 56e 52d
3d 4e 5d 38e 70d
3d 5e 4d 57e 51d
3d 5e 4d 53e 55d
3d 5e 4d 29e 79d
3d 5e 4d 33e 75d
3d 5e 4d 72e 36d
12d 2e 106d
3d 3e 6d 67e 41d
12d 71e 37d
12d 16e 92d
120d
9u 1v 32w 64v 3u 10w 1v
1d 2h 6e 2d 2h 5e 2d 1h 4e 2d 1h 14e 2d 1h 6e 2d 3h 5e 2d 2h 8e 47d

a = text on band
b = bold text on band
c = bold blue on band
d = text on bg
e = muted on bg
f = bold text on select
g = bold orange on band
h = bold blue on bg
i = blue on bg
j = orange on bg
k = bold orange on bg
l = bold text on bg
m = vermilion on bg
n = bold us on bg
o = bold ua on bg
p = bold eu on bg
q = bold vermilion on bg
r = bold blue on select
s = muted on select
t = text on select
u = bold chiptext on chip
v = text on moveband
w = bold chip on moveband
