1a 6b 2a 14b 32a 6c 4d 10c 4e 1a
80f
4f 7g 7f 7g 7f 7h 7f 7g 7f 7g 13f
4f 7i 1j 3i 1j 24i 1h 1g 2j 10g 1j 2g 1j 9g 1j 1g 1j 4g 6f
4f 16h 29f 1j 16g 1k 9g 4f
80f
1a 9b 53a 16c 1a
1f 5g 1f 1l 1k 70l 1f
1f 5g 1f 1l 1k 71f
1f 5g 1f 1l 1k 66l 5f
1f 5g 1f 1l 1k 39l 32f
1m 5n 1o 1p 1q 53r 18o
1f 5g 1f 1l 1k 71f
1f 5g 1f 1l 1k 36l 35f
1f 5g 1f 1l 1k 71f
1f 5g 1f 1l 1k 71f
1a 10b 54a 9s 5c 1a
1f 1l 78f
3f 57h 20f
3f 26g 9f 7g 3t 11g 2h 7g 12f
3f 32g 3f 7g 3t 11g 2h 7g 10j 2f
3f 32g 3f 7g 3t 11g 2h 7g 12f
8u 1v 62w 2v 3u 3w 1v
1f 2t 6g 2f 4t 11g 2f 5t 5g 2f 1t 5g 2f 1t 6g 2f 1t 6g 2f 1t 5g 2f 1t 4g 1f

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
s = bold orange on band
t = bold blue on bg
u = bold chiptext on chip
v = text on moveband
w = bold chip on moveband
