1a 7b 2a 14b 23c 15a 2d 5a 10d 1a
80e
1a 14b 41a 23c 1a
2e 1f 2g 75e
2e 1f 2g 75e
80e
2e 1f 2g 75e
80e
2e 1f 2g 75e
80e
2e 1f 2g 75e
2e 1f 2g 75e
2e 1f 2g 75e
80e
2e 1f 2g 75e
2e 1f 2g 75e
80e
1a 12b 67a
1e 1h 78e
1e 1h 78e
1e 1h 78e
1e 1h 78e
6i 1j 42k 19j 3i 8k 1j
1e 1h 5l 2e 2h 5l 2e 1h 8l 2e 2h 7l 2e 1h 4l 2e 2h 8l 2e 2h 8l 2e 3h 5l 1e

a = text on band
b = bold text on band
c = muted on band
d = bold vermilion on band
e = text on bg
f = bold orange on bg
g = bold text on bg
h = bold blue on bg
i = bold chiptext on chip
j = text on moveband
k = bold chip on moveband
l = muted on bg
