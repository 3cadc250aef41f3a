1a 7b 2a 14b 23c 15a 2d 5a 10d 1a
80e
1a 23b 28a 13c 1f 12c 1g 1a
1e 7h 2e 11i 40e 10j 8k 1e
10e 30l 22e 12l 5m 1e
1e 7h 2e 25i 26e 10j 8k 1e
10e 29l 24e 11l 5m 1e
1e 7h 2e 26i 25e 10j 8k 1e
10e 30l 23e 11l 5m 1e
1e 7h 2e 25i 26e 10j 8k 1e
10e 33l 19e 12l 5m 1e
1e 7h 2e 26i 25e 10j 8k 1e
10e 34l 18e 12l 5m 1e
80e
1a 15b 23a 40c 1a
20e 5j 3e 1j 3e 1j 3e 1j 3e 1j 3e 1j 35e
1e 2n 25e 1j 3e 1j 3e 1j 3e 1j 3e 1j 35e
1e 2n 25e 1j 3e 1j 3e 1j 3e 1j 3e 1j 35e
1e 2n 25e 1j 3e 1j 3e 1j 3e 1j 3e 1j 35e
1e 2o 25e 1j 3e 1h 3e 1h 3e 1h 3e 1h 35e
1e 2o 25e 1j 3e 1h 3e 1h 3e 1h 3e 1h 35e
80e
6p 1q 46r 16q 3p 7r 1q
1e 1k 5j 2e 2k 5j 2e 1k 8j 2e 2k 7j 2e 1k 4j 2e 2k 8j 2e 2k 8j 2e 3k 5j 1e

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
