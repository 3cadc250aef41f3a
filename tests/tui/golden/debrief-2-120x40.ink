1a 7b 2a 14b 23c 55a 2d 5a 10d 1a
120e
1a 14b 71a 23c 1a 10e
2e 1f 2g 115e
2e 1f 2g 115e
120e
2e 1f 2g 115e
120e
2e 1f 2g 115e
120e
2e 1f 2g 115e
2e 1f 2g 115e
2e 1f 2g 115e
120e
2e 1f 2g 115e
2e 1f 2g 115e
120e
1a 12b 97a 10e
1e 1h 118e
1e 1h 118e
1e 1h 118e
1e 1h 118e
1e 1h 118e
1e 1h 118e
1e 1h 118e
120e
120e
120e
120e
120e
120e
120e
120e
120e
120e
120e
120e
120e
6i 1j 42k 59j 3i 8k 1j
1e 1h 5l 2e 2h 5l 2e 1h 8l 2e 2h 7l 2e 1h 4l 2e 2h 8l 2e 2h 8l 2e 3h 5l 41e

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
