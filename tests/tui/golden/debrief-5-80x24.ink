1a 7b 2a 14b 23c 15a 2d 5a 10d 1a
80e
1a 32b 9a 19c 1f 17c 1a
1e 16g 51e 11h 1e
1e 72i 7e
1e 71i 8e
1e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 23e
1e 28k 51e
80e
1e 6g 73e
1e 71i 8e
1e 72i 7e
1e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 23e
1e 20k 59e
80e
1e 12g 67e
1e 68i 11e
1e 72i 7e
1e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 4e 3i 2h 1i 2j 23e
1e 27l 52e
80e
80e
6m 1n 41o 23n 3m 5o 1n
1e 1h 5i 2e 2h 5i 2e 1h 8i 2e 2h 7i 2e 1h 4i 2e 2h 8i 2e 2h 8i 2e 3h 5i 1e

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
