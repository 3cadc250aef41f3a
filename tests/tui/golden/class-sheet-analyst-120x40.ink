4a 1b 6c 11b 12d 6b 19d 6e 9d 10b 23d 3b 9c 1b
1f 1g 6h 1f 2i 1j 1k 7j 2i 1f 1g 6h 1f 2i 1f 1g 9h 1f 2i 1f 1g 6h 1f 2i 1f 1g 7h 1f 2i 1f 1g 5h 4l 1f 30i 2g 5h 1i
1b 8c 19b 9m 1b 1i 1b 9c 12b 9e 29b 20d 1b
1k 34n 2o 1n 82i
1i 1p 1i 2q 26i 6h 3i 1g 2r 73i 3l 1i
1i 1p 1i 2s 26i 6h 3i 1g 2q 73i 3l 1i
1i 1p 1i 2r 26i 6h 3i 1g 2s 73i 3l 1i
1i 1p 1i 2q 1i 2s 23i 6h 3i 1g 2r 73i 3l 1i
1i 1p 1i 2q 1i 2r 23i 6h 3i 1g 2s 73i 3l 1i
1i 1p 1i 2s 1i 2r 23i 6h 83i
45i 8h 64t 3i
40i 1g 3h 1i 59h 16i
40i 1g 2q 73i 3l 1i
40i 1g 2s 73i 3l 1i
1b 5c 32b 82i
45i 8h 64t 3i
3i 1f 9i 24g 3i 1g 3h 1i 59h 16i
3i 1f 9i 24g 3i 1g 2q 73i 3l 1i
3i 1f 9i 24g 3i 1g 2s 73i 3l 1i
3i 1f 27i 6h 83i
3i 1f 25i 8u 8i 8h 64t 3i
3i 1f 27i 6h 3i 1g 2s 73i 3l 1i
40i 1g 2q 73i 3l 1i
40i 1g 2s 73i 3l 1i
40i 1g 2r 73i 3l 1i
120i
40i 1g 3h 1i 44h 31i
40i 1g 2r 73i 3l 1i
40i 1g 3h 1i 44h 31i
40i 1g 2s 73i 3l 1i
40i 1g 2r 73i 3l 1i
40i 1g 3h 1i 44h 31i
40i 1g 2r 73i 3l 1i
40i 1g 3h 1i 59h 16i
40i 1g 2q 73i 3l 1i
40i 1g 2s 73i 3l 1i
1b 13v 1b 90c 5b 1e 8d 1b
15b 14c 91b
11c 1w 39x 57w 3c 8x 1w
1i 1g 10h 2i 2g 8h 2i 3g 6h 2i 1g 5h 2i 1g 5h 2i 2g 8h 57i

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
p = purple on bg
q = bold us on bg
r = bold vermilion on bg
s = bold ua on bg
t = band on bg
u = vermilion on bg
v = bold bg on text
w = text on waitband
x = bold text on waitband
