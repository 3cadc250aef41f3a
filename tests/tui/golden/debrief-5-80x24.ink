1a 7b 2a 14b 23c 15a 2d 5a 10d 1a
80e
1a 14b 11a 37c 1f 15c 1a
1e 16g 13h 25e 24i 1e
1e 72j 7e
1e 70j 9e
1e 69j 10e
1e 72j 7e
1e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 23e
1e 6g 48e 24i 1e
1e 71j 8e
1e 68j 11e
1e 71j 8e
1e 72j 7e
1e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 23e
1e 12g 39e 27l 1e
1e 68j 11e
1e 71j 8e
1e 70j 9e
1e 72j 7e
1e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 4e 3j 2h 1j 2k 23e
80e
6m 1n 41o 23n 3m 5o 1n
1e 1h 5j 2e 2h 5j 2e 1h 8j 2e 2h 7j 2e 1h 4j 2e 2h 8j 2e 2h 8j 2e 3h 5j 1e

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
