1a 10b 6a 24c 1a 1d 1a 5b 31a
80d
1e 2f 5g 9f 2e 14h 2e 7f 38d
3d 7i 7d 2j 6k 55d
3d 6i 8d 2j 16k 45d
3d 6i 8d 2j 8k 53d
80d
3d 2l 10i 2d 2j 9k 52d
3d 2m 10i 2d 2j 10k 51d
3d 2n 10i 2d 2j 10k 51d
80d
3d 37i 40d
3d 34i 43d
3d 15i 62d
80d
80d
80d
80d
80d
80d
80d
80d
11o 1p 49q 9p 3o 6q 1p
1d 2j 7i 2d 2j 7i 2d 1j 6i 2d 3j 5i 2d 2j 8i 2d 2j 8i 16d

a = text on band
b = bold text on band
c = muted on band
d = text on bg
e = bold blue on select
f = text on select
g = muted on select
h = bold text on select
i = muted on bg
j = bold blue on bg
k = bold text on bg
l = bold us on bg
m = bold ua on bg
n = bold vermilion on bg
o = bold chiptext on chip
p = text on moveband
q = bold chip on moveband
