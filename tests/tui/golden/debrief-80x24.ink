1a 7b 2a 14b 23c 15a 2d 5a 10d 1a
80e
1a 8b 32a 38d 1a
4e 8f 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 5e
1e 2g 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 5e
1e 2h 10e 8i 1e 8j 10e 8f 1e 8f 1e 8f 1e 8f 5e
1e 2k 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 5e
1e 2j 10e 8i 1e 8j 1e 8f 1e 8f 1e 8f 10e 8f 5e
80e
1a 25b 11a 42c 1a
1e 2l 2m 2j 29e 26f 4e 8l 6e
1e 2l 2m 2h 29e 7f 23e 11n 3e
80e
1a 11b 36a 31c 1a
1e 2g 1e 5o 11e 55f 5e
20e 36f 24e
1e 2h 1e 7o 9e 58f 2e
20e 37f 23e
1e 2k 1e 14o 2e 57f 3e
20e 25f 35e
1e 2j 1e 10o 6e 58f 2e
20e 47f 13e
6p 1q 47r 7q 3p 15r 1q
1e 1s 5f 2e 2s 5f 2e 1s 8f 2e 2s 7f 2e 1s 4f 2e 2s 8f 2e 2s 8f 2e 3s 5f 1e

a = text on band
b = bold text on band
c = muted on band
d = bold vermilion on band
e = text on bg
f = muted on bg
g = bold us on bg
h = bold ua on bg
i = blue on bg
j = bold vermilion on bg
k = bold eu on bg
l = vermilion on bg
m = bold text on bg
n = orange on bg
o = bold purple on bg
p = bold chiptext on chip
q = text on moveband
r = bold chip on moveband
s = bold blue on bg
