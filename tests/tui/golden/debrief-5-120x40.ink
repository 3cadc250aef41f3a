1a 7b 2a 14b 23c 55a 2d 5a 10d 1a
120e
1a 32b 39a 19c 1f 17c 1a 10e
1e 16g 81e 11h 11e
1e 72i 47e
1e 45i 74e
1e 72i 47e
1e 46i 73e
1e 70i 49e
1e 29i 90e
120e
1e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 63e
1e 28k 91e
120e
1e 6g 113e
1e 71i 48e
1e 39i 80e
1e 71i 48e
1e 45i 74e
1e 70i 49e
1e 15i 104e
120e
1e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 63e
1e 20k 99e
120e
1e 12g 107e
1e 68i 51e
1e 48i 71e
1e 67i 52e
1e 45i 74e
1e 53i 66e
120e
1e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 63e
1e 27l 92e
120e
120e
120e
120e
6m 1n 41o 63n 3m 5o 1n
1e 1h 5i 2e 2h 5i 2e 1h 8i 2e 2h 7i 2e 1h 4i 2e 2h 8i 2e 2h 8i 2e 3h 5i 41e

a = text on band
b = bold text on band
c = muted on band
d = bold vermilion on band
e = text on bg
f = bold blue on band
g = bold text on bg
h = bold blue on bg
i = muted on bg
j = bold orange on bg
k = orange on bg
l = blue on bg
m = bold chiptext on chip
n = text on moveband
o = bold chip on moveband
