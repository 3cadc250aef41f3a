1a 6b 2a 14b 32a 6c 4d 10c 4e 1a
80f
4f 7g 7f 7g 7f 7h 7f 7g 7f 7g 13f
4f 7i 1j 3i 1j 24i 1h 1g 2j 10g 1j 2g 1j 9g 1j 1g 1j 4g 6f
4f 16h 35f 21k 4f
80f
1a 16b 22a 1f 1a 13b 26a
1f 6l 6f 5l 1f 7i 2m 13f 6l 6f 3l 1f 8i 1m 14f
1f 10j 2f 5j 1f 9m 13f 10j 2f 3j 1f 9m 14f
1f 2n 23f 1o 9h 5f 2n 23f 8h 6f
1f 11m 1f 2p 14f 9g 3f 2i 2p 10f 23g 2f
1f 25g 2q 13f 1o 1f 2p 1f 11o 23f
1a 3b 2a 53b 3a 8r 9c 1a
1f 5g 74f
1f 4g 75f
1f 5g 74f
80f
1f 4g 75f
80f
1f 3g 76f
80f
1s 5t 68u 5s 1u
8v 1w 30x 34w 3v 3x 1w
1f 5l 7g 2f 3l 5g 2f 2l 6g 2f 2l 8g 35f

a = text on band
b = bold text on band
c = muted on band
d = bold bg on eu
e = bold purple on band
f = text on bg
g = muted on bg
h = bold text on bg
i = blue on bg
j = bold orange on bg
k = bold purple on bg
l = bold blue on bg
m = orange on bg
n = bold eu on bg
o = purple on bg
p = bold vermilion on bg
q = bold ua on bg
r = bold orange on band
s = bold blue on select
t = muted on select
u = text on select
v = bold chiptext on chip
w = text on moveband
x = bold chip on moveband
