1a 6b 2a 14b 72a 6c 4d 10c 4e 1a
120f
4f 7g 15f 7g 15f 7h 15f 7g 15f 7g 21f
4f 11i 1j 6i 1j 39i 1h 1g 2j 17g 1j 3g 1j 16g 1j 1g 1j 7g 6f
4f 16h 69f 1j 16g 1k 9g 4f
120f
1a 9b 93a 16c 1a
1f 5g 1f 1l 1f 63l 48f
1f 5g 1f 1l 1f 39l 72f
1f 5g 1f 1l 1f 110l 1f
1f 5g 1f 1l 112f
1f 5g 1f 1l 1f 66l 45f
1f 5g 1f 1l 1f 39l 72f
1m 5n 1o 1p 1o 53q 58o
1f 5g 1f 1l 112f
1f 5g 1f 1l 1f 36l 75f
1f 5g 1f 1l 112f
1f 5g 1f 1l 112f
1f 5g 1f 1l 1f 25l 86f
1f 5g 1f 1l 1f 26l 85f
1a 10b 103a 5c 1a
120f
1f 1l 118f
3f 57h 60f
3f 32g 7f 7g 3r 11g 2h 7g 48f
3f 35g 4f 7g 3r 11g 2h 7g 48f
3f 31g 8f 7g 3r 11g 2h 7g 48f
3f 13g 26f 7g 3r 11g 2h 7g 48f
3f 19g 20f 7g 3r 11g 2h 7g 10j 38f
1a 9b 32a 16c 1a 1f 1a 19b 11a 28c 1a
1f 5g 1f 1l 1f 49l 3f 1r 41g 17f
1f 5g 1f 1l 112f
1f 5g 1f 1l 1f 49l 3f 1j 12g 46f
1f 5g 1f 1l 1f 39l 13f 1j 12g 46f
1m 5n 1o 1p 1o 49q 1o 2f 1j 12g 46f
1f 5g 1f 1l 53f 1j 12g 46f
1f 5g 1f 1l 1f 36l 16f 1j 12g 46f
1f 5g 1f 1l 53f 1j 12g 46f
8s 1t 102u 2t 3s 3u 1t
1f 2r 6g 2f 4r 11g 2f 5r 5g 2f 1r 5g 2f 1r 6g 2f 1r 6g 2f 1r 5g 2f 1r 4g 2f 1r 5g 2f 1r 5g 2f 1r 5g 2f 1r 8g 6f

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
q = bold text on select
r = bold blue on bg
s = bold chiptext on chip
t = text on moveband
u = bold chip on moveband
