4a 1b 6c 11b 12d 6b 11d 5e 18d 20b 14d 3b 8d 1b
1f 1g 6h 1f 2i 1j 1k 7j 2i 1f 1g 6h 4l 1f 1i 1f 1g 9h 1f 2i 1f 1g 6h 1f 2i 1f 1g 7h 1f 41i 2g 5h 1i
1b 8c 19b 9m 1b 1i 1b 9c 12b 9e 29b 20d 1b
1k 34n 2o 1n 2i 1g 2p 73i 3l 1i
1i 1q 1i 2p 26i 6h 83i
1i 1q 1i 2r 26i 6h 3i 1g 2r 73i 3l 1i
1i 1q 1i 2s 26i 6h 83i
1i 1q 1i 2p 1i 2r 23i 6h 3i 1g 2s 73i 3l 1i
1i 1q 1i 2p 1i 2s 23i 6h 3i 1g 2p 73i 3l 1i
1i 1q 1i 2r 1i 2s 23i 6h 3i 1g 2r 73i 3l 1i
40i 1g 2s 73i 3l 1i
40i 1g 2r 73i 3l 1i
120i
45i 8h 64t 3i
1b 5c 32b 2i 1g 3h 1i 59h 16i
40i 1g 2p 73i 3l 1i
3i 1f 12i 2p 10i 9l 3i 1g 2r 73i 3l 1i
3i 1f 12i 2s 10i 9l 83i
3i 1f 12i 2r 14i 5h 8i 8h 64t 3i
3i 1f 27i 6h 3i 1g 3h 1i 59h 16i
3i 1f 25i 8u 3i 1g 2p 73i 3l 1i
3i 1f 27i 6h 3i 1g 2r 73i 3l 1i
120i
45i 8h 64t 3i
40i 1g 2r 73i 3l 1i
40i 1g 2p 73i 3l 1i
40i 1g 2r 73i 3l 1i
40i 1g 2s 73i 3l 1i
120i
39i 1n 1k 3o 1n 44o 31n
39i 1v 1w 29x 49y 1v
39i 1b 9c 38b 32d 1b
120i
120i
120i
120i
120i
120i
11z 1A 49B 46A 7z 5B 1A
1i 2g 13h 2i 5g 5h 2i 3g 6h 81i

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
p = bold us on bg
q = purple on bg
r = bold ua on bg
s = bold vermilion on bg
t = band on bg
u = vermilion on bg
v = none on #213a52
w = bg on text
x = muted on #213a52
y = text on #213a52
z = bold chiptext on chip
A = text on moveband
B = bold chip on moveband
