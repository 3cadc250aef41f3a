1a 7b 91a 20c 1a
1d 9e 2f 2d 3e 2f 2d 3g 2f 2d 3e 2f 2d 3e 2f 2d 9e 2f 57d 9f 1d
1d 64e 55d
1a 24b 22a 11h 1a 1d 1a 15b 32a 11c 1a
1d 6i 6d 3i 1d 14j 2k 17d 6e 5d 6i 6d 3i 1d 14j 20d 6e 3d
1d 10f 2d 3f 1d 16k 28d 10f 2d 3f 1d 8k 35d
1d 12e 2l 9e 8l 29d 12e 2l 9e 8l 28d
120d
1d 4m 1d 20e 35d 4m 1d 20e 34d
1d 4m 1d 18e 37d 4m 1d 18e 36d
1d 4m 1d 32e 23d 4m 1d 32e 22d
1d 2j 21e 37d 2j 21e 36d
120d
120d
1d 6e 1d 2n 4l 2d 2o 4l 2d 2p 4l 2d 2q 4l 23d 6e 1d 2n 4l 2d 2o 4l 2d 2p 4l 2d 2q 4l 22d
120d
1a 21b 91a 6h 1a
1r 2s 42g 75t
120d
120d
120d
120d
120d
120d
3d 5e 4d 44e 64d
3d 5e 4d 54e 54d
3d 4e 5d 55e 53d
3d 4e 5d 69e 39d
3d 5e 4d 57e 51d
12d 44e 64d
3d 5e 4d 53e 55d
3d 5e 4d 67e 41d
12d 32e 76d
3d 5e 4d 33e 75d
3d 5e 4d 58e 50d
12d 45e 63d
120d
120d
9u 1v 32w 64v 3u 10w 1v
1d 2i 6e 2d 2i 5e 2d 1i 4e 2d 1i 14e 2d 1i 6e 2d 3i 5e 2d 2i 8e 47d

a = text on band
b = bold text on band
c = bold blue on band
d = text on bg
e = muted on bg
f = bold orange on bg
g = bold text on select
h = bold orange on band
i = bold blue on bg
j = blue on bg
k = orange on bg
l = bold text on bg
m = vermilion on bg
n = bold us on bg
o = bold ua on bg
p = bold eu on bg
q = bold vermilion on bg
r = bold blue on select
s = bold orange on select
t = text on select
u = bold chiptext on chip
v = text on moveband
w = bold chip on moveband
