1a 6b 2a 14b 72a 6c 4d 10c 4e 1a
120f
4f 7g 15f 7g 15f 7h 15f 7g 15f 7g 21f
4f 11i 1j 6i 1j 39i 1h 1g 2j 17g 1j 3g 1j 16g 1j 1g 1j 7g 6f
4f 16h 69f 1j 16g 1k 9g 4f
120f
1a 9b 93a 16c 1a
1f 5g 1f 1l 1k 63l 48f
1f 5g 1f 1l 1k 39l 72f
1f 5g 1f 1l 1k 110l 1f
1f 5g 1f 1l 1k 111f
1f 5g 1f 1l 1k 66l 45f
1f 5g 1f 1l 1k 39l 72f
1m 5n 1o 1p 1q 53r 58o
1f 5g 1f 1l 1k 111f
1f 5g 1f 1l 1k 36l 75f
1f 5g 1f 1l 1k 111f
1f 5g 1f 1l 1k 111f
1f 5g 1f 1l 1k 25l 86f
1f 5g 1f 1l 1k 26l 85f
1a 10b 103a 5c 1a
120f
1f 1l 118f
3f 57h 60f
3f 32g 7f 7g 3s 11g 2h 7g 48f
3f 35g 4f 7g 3s 11g 2h 7g 48f
3f 31g 8f 7g 3s 11g 2h 7g 48f
3f 26g 13f 7g 3s 11g 2h 7g 48f
3f 32g 7f 7g 3s 11g 2h 7g 13j 35f
1a 9b 32a 16c 1a 1f 1a 19b 11a 28c 1a
1f 5g 1f 1l 1k 49l 3f 1s 41g 17f
1f 5g 1f 1l 1k 111f
1f 5g 1f 1l 1k 49l 3f 1j 12g 46f
1f 5g 1f 1l 1k 39l 13f 1j 12g 46f
1m 5n 1o 1p 1q 49r 1o 2f 1j 12g 46f
1f 5g 1f 1l 1k 52f 1j 12g 46f
1f 5g 1f 1l 1k 36l 16f 1j 12g 46f
1f 5g 1f 1l 1k 52f 1j 12g 46f
8t 1u 102v 2u 3t 3v 1u
1f 2s 6g 2f 4s 11g 2f 5s 5g 2f 1s 5g 2f 1s 6g 2f 1s 6g 2f 1s 5g 2f 1s 4g 2f 1s 5g 2f 1s 5g 2f 1s 5g 2f 1s 8g 6f

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
l = purple on bg
m = bold blue on select
n = muted on select
o = text on select
p = purple on select
q = bold purple on select
r = bold text on select
s = bold blue on bg
t = bold chiptext on chip
u = text on moveband
v = bold chip on moveband
