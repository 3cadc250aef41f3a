1a 7b 7a 9b 2a 13b 15a 12b 3a 10b 1a
72c 2d 5e 1c
2c 1e 2c 5e 4c 5e 2c 9e 4c 18e 6c 5e 4c 4e 9c
1f 1g 1h 18g 6i 7g 9j 1k 6i 3g 3k 11g 4i 9g
21c 6e 7c 10l 6e 3d 3m 11c 4e 9c
21c 6e 7c 4l 6m 6e 3c 3m 4c 2n 5c 6n 7c
21c 6e 7c 2l 8m 6e 3c 3m 4c 2n 5c 6n 7c
21c 6e 7c 4l 6m 6e 3c 3m 4c 2n 5c 6n 7c
21c 6e 7c 8l 1m 7e 3c 3m 11c 4e 9c
21c 6e 7c 4l 6m 6e 3c 3m 11c 7e 6c
21c 6e 7c 11l 5e 3d 3m 11c 4e 9c
80c
1a 7b 67a 4o 1a
1c 2p 18c 8e 11c 2q 38c
1c 2r 37c 2n 38c
1c 20e 59c
80c
1a 4b 2a 10b 63a
1c 13e 3c 13s 50c
80c
80c
80c
11t 1u 45v 8u 3t 11v 1u
1c 1d 11e 2c 1d 9e 2c 1d 9e 2c 2d 6e 2c 2d 8e 2c 3d 6e 10c

a = text on band
b = bold text on band
c = text on bg
d = bold blue on bg
e = muted on bg
f = bold blue on select
g = text on select
h = bold text on select
i = muted on select
j = blue on select
k = orange on select
l = blue on bg
m = orange on bg
n = bold vermilion on bg
o = bold muted on band
p = bold us on bg
q = bold ua on bg
r = bold eu on bg
s = bold text on bg
t = bold chiptext on chip
u = text on moveband
v = bold chip on moveband
