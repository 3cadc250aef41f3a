1a 14b 2a 14c 42a 6c 1a
80d
2d 8e 32d 37f 1d
3d 23g 16d 37f 1d
3d 23g 16d 37f 1d
3d 23g 16d 37f 1d
3d 23g 16d 37f 1d
3d 23g 16d 37f 1d
42d 37f 1d
3d 22g 17d 37f 1d
3d 23g 16d 37f 1d
3d 23g 16d 37f 1d
3d 23g 16d 37f 1d
3d 22g 17d 37f 1d
42d 37f 1d
2d 9h 6e 17h 8d 37f 1d
42d 37f 1d
2d 12e 28d 37f 1d
2d 26h 14d 37f 1d
2d 13e 27d 37f 1d
2d 30h 10d 37f 1d
80d
6i 1j 53k 3j 3i 13k 1j
1d 1g 34e 2d 2g 8e 32d

a = text on band
b = bold text on band
c = muted on band
d = text on bg
e = muted on bg
f = chip on chiptext
g = bold blue on bg
h = bold text on bg
i = bold chiptext on chip
j = text on moveband
k = bold chip on moveband
