1a 7b 2a 14b 23c 55a 2d 5a 10d 1a
120e
1a 14b 41a 37c 1f 15c 1a 10e
1e 16g 13h 55e 24i 11e
1e 72j 47e
1e 70j 49e
1e 69j 50e
1e 71j 48e
1e 53j 66e
1e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 63e
120e
1e 6g 78e 24i 11e
1e 71j 48e
1e 68j 51e
1e 71j 48e
1e 67j 52e
1e 35j 84e
1e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 63e
120e
1e 12g 69e 27l 11e
1e 68j 51e
1e 71j 48e
1e 70j 49e
1e 67j 52e
1e 5j 114e
1e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 63e
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
6m 1n 41o 63n 3m 5o 1n
1e 1h 5j 2e 2h 5j 2e 1h 8j 2e 2h 7j 2e 1h 4j 2e 2h 8j 2e 2h 8j 2e 3h 5j 41e

a = text on band
b = bold text on band
c = muted on band
d = bold vermilion on band
e = text on bg
f = bold blue on band
g = bold text on bg
h = bold blue on bg
i = orange on bg
j = muted on bg
k = bold orange on bg
l = blue on bg
m = bold chiptext on chip
n = text on moveband
o = bold chip on moveband
