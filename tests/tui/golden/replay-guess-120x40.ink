1a 6b 2a 14b 72a 6c 4d 10c 4e 1a
120f
4f 7g 15f 7g 15f 7h 15f 7g 15f 7g 21f
4f 11i 1j 6i 1j 39i 1h 1g 2j 17g 1j 3g 1j 16g 1j 1g 1j 7g 6f
4f 16h 80f 16k 4f
120f
1a 16b 42a 1f 1a 13b 46a
120f
1f 6l 6f 5l 1f 15i 5m 22f 6l 6f 3l 1f 17i 3m 23f
1f 10j 2f 5j 1f 21m 21f 10j 2f 3j 1f 20m 23f
120f
1f 2n 23f 9g 26f 2n 23f 9g 25f
1f 2n 23f 9g 26f 2n 23f 9g 25f
1f 2n 23f 9g 26f 2n 23f 9g 25f
1f 2o 23f 1p 9h 25f 2o 23f 8h 26f
1f 2o 23f 1p 9h 25f 2o 23f 8h 26f
120f
1f 11m 1f 2q 20f 9g 17f 2i 2q 20f 17g 18f
1f 9p 2q 1f 24p 24f 1p 1f 2q 1f 11p 43f
1f 25g 2r 34f 7g 51f
1a 11b 84a 23c 1a
120f
1f 1p 1f 68h 49f
13f 4g 103f
120f
120f
120f
120f
120f
1a 9b 32a 16c 1a 1f 1a 19b 11a 28c 1a
1f 5g 1f 1p 1k 39p 13f 1l 41g 17f
1f 5g 1f 1p 1k 49p 62f
1f 5g 1f 1p 1k 39p 72f
1f 5g 1f 1p 1k 49p 62f
1f 5g 1f 1p 1k 111f
1f 5g 1f 1p 1k 49p 62f
1f 5g 1f 1p 1k 39p 72f
1s 5t 1u 1v 1w 49x 1u 61f
7y 1z 53A 51z 3y 4A 1z
1f 2l 7g 2f 5l 7g 2f 2l 6g 2f 3l 13g 2f 2l 8g 56f

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
n = us on bg
o = bold eu on bg
p = purple on bg
q = bold vermilion on bg
r = bold ua on bg
s = bold blue on select
t = muted on select
u = text on select
v = purple on select
w = bold purple on select
x = bold text on select
y = bold chiptext on chip
z = text on moveband
A = bold chip on moveband
