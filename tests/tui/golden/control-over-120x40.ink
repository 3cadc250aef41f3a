1a 7b 7a 9b 2a 13b 55a 12b 3a 10b 1a
112c 2d 5e 1c
2c 1e 2c 5e 4c 5e 2c 9e 4c 18e 30c 5e 4c 4e 25c
1f 1g 1h 18g 6i 7g 22j 2k 16i 3g 3k 11g 4i 25g
21c 6e 7c 26l 14e 3d 3m 11c 4e 25c
21c 6e 7c 11l 15m 14e 3c 3m 4c 2n 5c 6n 23c
21c 6e 7c 7l 20m 13e 3c 3m 4c 2n 5c 6n 23c
21c 6e 7c 12l 13m 15e 3c 3m 4c 2n 5c 6n 23c
21c 6e 7c 22l 1m 17e 3c 3m 11c 4e 25c
21c 6e 7c 11l 14m 15e 3c 3m 11c 7e 22c
21c 6e 7c 28l 12e 3d 3m 11c 4e 25c
120c
1a 7b 107a 4o 1a
1c 2p 4c 5e 5c 11e 82c 8e 2c
1c 2q 4c 5e 108c
1c 2r 4c 5e 5c 11e 5c 8e 79c
1c 2n 4c 5e 5c 11e 92c
1c 20e 99c
120c
1a 4b 2a 10b 103a
1c 13e 3c 13s 90c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
11t 1u 45v 48u 3t 11v 1u
1c 1d 11e 2c 1d 9e 2c 1d 9e 2c 2d 6e 2c 2d 8e 2c 3d 6e 50c

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
