1a 7b 51a 20c 1a
1d 9e 2f 2d 3e 2f 2d 3g 2f 2d 3e 2f 2d 3e 2f 2d 9e 2f 17d 9f 1d
1d 64e 15d
1a 24b 2a 11h 1a 1d 1a 15b 12a 11c 1a
1d 6i 6d 3i 1d 5j 1k 7d 6e 5d 6i 6d 3i 1d 5j 9d 6e 3d
1d 10f 2d 3f 1d 6k 18d 10f 2d 3f 1d 3k 20d
1d 12e 2l 9e 8l 9d 12e 2l 9e 8l 8d
80d
1d 4m 1d 20e 15d 4m 1d 20e 14d
1d 4m 1d 18e 17d 4m 1d 18e 16d
1d 4m 1d 32e 3d 4m 1d 32e 2d
1d 2j 21e 17d 2j 21e 16d
1d 6e 1d 2n 4l 2d 2o 4l 2d 2p 4l 2d 2q 4l 3d 6e 1d 2n 4l 2d 2o 4l 2d 2p 4l 2d 2q 4l 2d
1a 21b 51a 6h 1a
1r 2s 42g 35t
80d
80d
80d
80d
80d
80d
80d
9u 1v 32w 24v 3u 10w 1v
1d 2i 6e 2d 2i 5e 2d 1i 4e 2d 1i 14e 2d 1i 6e 2d 3i 5e 2d 2i 8e 7d

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
