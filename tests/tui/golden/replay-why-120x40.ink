1a 6b 2a 14b 72a 6c 4d 10c 4e 1a
120f
4f 7g 15f 7g 15f 7h 15f 7g 15f 7g 21f
4f 11i 1j 6i 1j 39i 1h 1g 2j 17g 1j 3g 1j 16g 1j 1g 1j 7g 6f
4f 16h 75f 21k 4f
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
1a 10b 94a 9s 5c 1a
120f
1f 1p 118f
3f 43j 74f
3f 57h 60f
3f 26g 13f 7g 3l 11g 2h 7g 48f
3f 32g 7f 7g 3l 11g 2h 7g 13j 35f
3f 32g 7f 7g 3l 11g 2h 7g 48f
3f 35g 4f 7g 3l 11g 2h 7g 48f
1a 3b 2a 53b 43a 8s 9c 1a
1t 4u 115v
1v 8u 111v
105v 14t 1v
1f 5g 114f
1f 4g 115f
1f 5g 114f
120f
1f 4g 115f
8w 1x 30y 74x 3w 3y 1x
1f 5l 7g 2f 3l 5g 2f 2l 6g 2f 2l 8g 75f

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
s = bold orange on band
t = bold blue on select
u = muted on select
v = text on select
w = bold chiptext on chip
x = text on moveband
y = bold chip on moveband
