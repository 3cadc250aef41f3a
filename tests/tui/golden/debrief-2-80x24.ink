1a 7b 2a 14b 23c 15a 2d 5a 10d 1a
80e
1a 14b 42a 22c 1a
1e 1f 2g 76e
1e 1f 2g 76e
6e 56h 18e
1e 1f 2g 76e
6e 61h 13e
1e 1f 2g 76e
6e 24h 50e
1e 1f 2g 76e
1e 1f 2g 76e
1e 1f 2g 76e
6e 56h 18e
1e 1f 2g 76e
80e
1a 12b 67a
1e 1i 78e
1e 1i 78e
1e 1i 78e
1e 1i 78e
80e
6j 1k 44l 17k 3j 8l 1k
1e 1i 5h 2e 2i 5h 2e 1i 8h 2e 2i 7h 2e 1i 4h 2e 2i 14h 2e 2i 8h 5e

a = text on band
b = bold text on band
c = muted on band
d = bold vermilion on band
e = text on bg
f = orange on bg
g = bold text on bg
h = muted on bg
i = bold blue on bg
j = bold chiptext on chip
k = text on moveband
l = bold chip on moveband
