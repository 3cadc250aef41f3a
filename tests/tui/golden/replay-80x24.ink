1a 6b 2a 14b 33a 6c 3b 10c 4d 1a
80e
4e 7f 7e 7f 7e 7g 7e 7f 7e 7f 13e
4e 7h 1i 3h 1i 24h 1g 1f 2i 10f 1i 2f 1i 9f 1i 1f 1i 4f 6e
4e 16g 29e 1i 16f 1j 9f 4e
80e
1a 19b 19a 1e 1a 13b 26a
1e 6k 6e 5k 1e 7h 2l 13e 6k 6e 3k 1e 8h 1l 14e
1e 10i 2e 5i 1e 9l 13e 10i 2e 3i 1e 9l 14e
1e 2m 23e 9f 6e 2m 23e 9f 5e
1e 2m 23e 9f 6e 2m 23e 9f 5e
1e 2m 23e 9f 6e 2m 23e 9f 5e
1e 2n 23e 9f 6e 2n 23e 8g 6e
1e 2n 23e 9f 6e 2n 23e 8g 6e
1e 11l 1e 2o 14e 9f 3e 1p 1e 2o 16e 18p 1e
1e 25f 2q 14e 7f 31e
1a 10b 54a 9r 5c 1a
1e 1p 78e
3e 57g 20e
3e 26f 9e 7f 3k 11f 2g 7f 12e
3e 32f 3e 7f 3k 11f 2g 7f 10i 2e
3e 32f 3e 7f 3k 11f 2g 7f 12e
8s 1t 62u 2t 3s 3u 1t
1e 2k 6f 2e 4k 11f 2e 5k 5f 2e 1k 5f 2e 1k 6f 2e 1k 6f 2e 1k 5f 2e 1k 4f 1e

a = text on band
b = bold text on band
c = muted on band
d = bold purple on band
e = text on bg
f = muted on bg
g = bold text on bg
h = blue on bg
i = bold orange on bg
j = bold purple on bg
k = bold blue on bg
l = orange on bg
m = us on bg
n = bold eu on bg
o = bold vermilion on bg
p = purple on bg
q = bold ua on bg
r = bold orange on band
s = bold chiptext on chip
t = text on moveband
u = bold chip on moveband
