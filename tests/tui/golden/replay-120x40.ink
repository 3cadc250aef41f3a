1a 6b 2a 14b 73a 6c 3b 10c 4d 1a
120e
4e 7f 15e 7f 15e 7g 15e 7f 15e 7f 21e
4e 11h 1i 6h 1i 39h 1g 1f 2i 17f 1i 3f 1i 16f 1i 1f 1i 7f 6e
4e 16g 69e 1i 16f 1j 9f 4e
120e
1a 19b 39a 1e 1a 13b 46a
120e
1e 6k 6e 5k 1e 15h 5l 22e 6k 6e 3k 1e 17h 3l 23e
1e 10i 2e 5i 1e 21l 21e 10i 2e 3i 1e 20l 23e
120e
1e 2m 23e 9f 26e 2m 23e 9f 25e
1e 2m 23e 9f 26e 2m 23e 9f 25e
1e 2m 23e 9f 26e 2m 23e 9f 25e
1e 2n 23e 9f 26e 2n 23e 8g 26e
1e 2n 23e 9f 26e 2n 23e 8g 26e
120e
1e 11l 1e 2o 20e 9f 17e 1p 1e 2o 20e 25p 10e
1e 25f 2q 33e 1p 1e 2o 1e 11p 43e
62e 7f 51e
1a 10b 103a 5c 1a
120e
1e 1p 118e
3e 57g 60e
3e 32f 7e 7f 3k 11f 2g 7f 48e
3e 35f 4e 7f 3k 11f 2g 7f 48e
3e 31f 8e 7f 3k 11f 2g 7f 48e
3e 26f 13e 7f 3k 11f 2g 7f 48e
3e 32f 7e 7f 3k 11f 2g 7f 13i 35e
1a 9b 32a 16c 1a 1e 1a 19b 11a 28c 1a
1e 5f 1e 1p 1j 49p 3e 1k 41f 17e
1e 5f 1e 1p 1j 111e
1e 5f 1e 1p 1j 49p 3e 1i 12f 46e
1e 5f 1e 1p 1j 39p 13e 1i 12f 46e
1r 5s 1t 1u 1v 49w 1t 2e 1i 12f 46e
1e 5f 1e 1p 1j 52e 1i 12f 46e
1e 5f 1e 1p 1j 36p 16e 1i 12f 46e
1e 5f 1e 1p 1j 52e 1i 12f 46e
8x 1y 102z 2y 3x 3z 1y
1e 2k 6f 2e 4k 11f 2e 5k 5f 2e 1k 5f 2e 1k 6f 2e 1k 6f 2e 1k 5f 2e 1k 4f 2e 1k 5f 2e 1k 5f 2e 1k 5f 2e 1k 8f 6e

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
r = bold blue on select
s = muted on select
t = text on select
u = purple on select
v = bold purple on select
w = bold text on select
x = bold chiptext on chip
y = text on moveband
z = bold chip on moveband
