4a 1b 6c 11b 12d 6b 11d 5e 18d 20b 14d 3b 8d 1b
1f 1g 6h 1f 2i 1j 1k 7j 2i 1f 1g 6h 4l 1f 1i 1f 1g 9h 1f 2i 1f 1g 6h 1f 2i 1f 1g 7h 1f 41i 2g 5h 1i
1b 8c 19b 9m 1b 1i 1b 9c 50b 20d 1b
1k 34n 2o 1n 7i 8h 64p 3i
1i 1q 1i 2r 26i 6h 3i 1g 3h 1i 49h 26i
1i 1q 1i 2s 26i 6h 3i 1g 2r 73i 3l 1i
1i 1q 1i 2t 26i 6h 83i
1i 1q 1i 2r 1i 2s 23i 6h 3i 1g 2s 73i 3l 1i
1i 1q 1i 2r 1i 2t 23i 6h 83i
1i 1q 1i 2s 1i 2t 23i 6h 3i 1g 2t 73i 3l 1i
40i 1g 2r 73i 3l 1i
40i 1g 2s 73i 3l 1i
40i 1g 2t 73i 3l 1i
40i 1g 2s 73i 3l 1i
1b 5c 32b 82i
45i 8h 64p 3i
3i 1f 12i 2r 10i 9l 3i 1g 3h 1i 59h 16i
3i 1f 12i 2t 10i 9l 3i 1g 2r 73i 3l 1i
3i 1f 12i 2s 14i 5h 3i 1g 2s 73i 3l 1i
3i 1f 27i 6h 83i
3i 1f 25i 8u 8i 8h 64p 3i
3i 1f 27i 6h 3i 1g 3h 1i 59h 16i
40i 1g 2r 73i 3l 1i
40i 1g 2s 73i 3l 1i
120i
45i 8h 64p 3i
40i 1g 2s 73i 3l 1i
40i 1g 2r 73i 3l 1i
40i 1g 2s 73i 3l 1i
40i 1g 2t 73i 3l 1i
120i
40i 1g 3h 1i 44h 31i
120i
120i
120i
120i
120i
120i
11v 1w 29x 68w 3v 7x 1w
1i 1g 10h 2i 2g 8h 2i 3g 6h 2i 1g 11h 2i 1g 6h 2i 1g 5h 2i 1g 5h 2i 2g 8h 34i

a = bold bg on eu
b = text on band
c = bold text on band
d = muted on band
e = bold blue on band
f = bold text on bg
g = bold blue on bg
h = muted on bg
i = text on bg
j = bold text on select
k = bold blue on select
l = bold orange on bg
m = purple on band
n = text on select
o = muted on select
p = band on bg
q = purple on bg
r = bold us on bg
s = bold ua on bg
t = bold vermilion on bg
u = vermilion on bg
v = bold chiptext on chip
w = text on moveband
x = bold chip on moveband
