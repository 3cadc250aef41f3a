1a 7b 2a 14b 23c 55a 2d 5a 10d 1a
120e
1a 23b 58a 13c 1f 12c 1g 1a 10e
1e 7h 2e 12i 69e 10j 8k 11e
10e 33l 49e 12l 5m 11e
1e 7h 2e 27i 54e 10j 8k 11e
10e 31l 52e 11l 5m 11e
1e 7h 2e 28i 53e 10j 8k 11e
10e 32l 51e 11l 5m 11e
1e 7h 2e 27i 54e 10j 8k 11e
10e 36l 46e 12l 5m 11e
1e 7h 2e 28i 53e 10j 8k 11e
10e 37l 45e 12l 5m 11e
120e
1a 15b 53a 40c 1a 10e
20e 5j 3e 1j 3e 1j 3e 1j 3e 1j 3e 1j 75e
1e 2n 25e 1j 3e 1j 3e 1j 3e 1j 3e 1j 75e
1e 2n 25e 1j 3e 1j 3e 1j 3e 1j 3e 1j 75e
1e 2n 25e 1j 3e 1j 3e 1j 3e 1j 3e 1j 75e
1e 2o 25e 1j 3e 1h 3e 1h 3e 1h 3e 1h 75e
1e 2o 25e 1j 3e 1h 3e 1h 3e 1h 3e 1h 75e
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
120e
120e
120e
120e
6p 1q 46r 56q 3p 7r 1q
1e 1k 5j 2e 2k 5j 2e 1k 8j 2e 2k 7j 2e 1k 4j 2e 2k 8j 2e 2k 8j 2e 3k 5j 41e

a = text on band
b = bold text on band
c = muted on band
d = bold vermilion on band
e = text on bg
f = blue on band
g = orange on band
h = bold text on bg
i = blue on bg
j = muted on bg
k = bold blue on bg
l = orange on bg
m = bold orange on bg
n = bold us on bg
o = bold eu on bg
p = bold chiptext on chip
q = text on moveband
r = bold chip on moveband
