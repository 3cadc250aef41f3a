1a 7b 51a 20c 1a
1d 11e 2d 5e 2d 3f 2e 2d 5e 2d 5e 2d 11e 7d 19e 1d
1d 64e 15d
1a 24b 2a 11g 1a 1d 1a 15b 12a 11c 1a
1d 6h 6d 3h 1d 5i 1j 7d 6e 5d 6h 6d 3h 1d 5i 9d 6e 3d
1d 10k 2d 3k 1d 6j 18d 10k 2d 3k 1d 3j 20d
1d 9e 2l 9e 9l 11d 9e 2l 9e 9l 10d
80d
1d 4m 1d 29e 6d 4m 1d 29e 5d
1d 4m 1d 18e 17d 4m 1d 18e 16d
1d 4m 1d 32e 3d 4m 1d 32e 2d
1d 2i 25e 13d 2i 25e 12d
1d 6e 1d 2n 4l 2d 2o 4l 2d 2p 4l 2d 2q 4l 3d 6e 1d 2n 4l 2d 2o 4l 2d 2p 4l 2d 2q 4l 2d
1a 21b 51a 6g 1a
1r 2s 42f 35t
80d
80d
80d
80d
80d
80d
80d
9u 1v 32w 24v 3u 10w 1v
1d 2h 6e 2d 2h 5e 2d 1h 4e 2d 1h 14e 2d 1h 6e 2d 3h 5e 2d 2h 8e 7d

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
