4a 1b 6c 11b 12d 6b 11d 5e 18d 20b 14d 3b 8d 1b
1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1j 1k 6j 4l 1j 1i 1f 1g 9h 1f 2i 1f 1g 6h 1f 2i 1f 1g 7h 1f 41i 2g 5h 1i
1b 5c 45b 1e 19d 1b 1i 1b 16c 17b 12m 1b
1k 2n 1j 2n 3o 2p 51n 9l 1n 48i
3i 1f 2i 3h 2q 51i 9r 3i 6g 6i 8s 4t 22i
3i 1f 2i 3h 2u 55i 5h 3i 10r 2i 12t 22i
3i 1f 2i 3h 2v 54i 6h 49i
3i 1f 2i 3h 2w 52i 8x 15i 5h 9i 9h 11i
3i 1f 2i 3h 2u 54i 6h 3i 6g 20i 2g 18i
3i 1f 2i 3h 2v 2i 40h 12i 6h 3i 10r 16i 5r 15i
3i 1f 2i 3h 2v 2i 40h 12i 6h 3i 9h 17i 5f 15i
120i
74i 9h 37i
120i
1b 6c 38b 7d 2y 12d 2z 1b 2A 1b 1i 1b 16c 7b 22d 1b
6i 6h 19i 8h 8i 3h 9i 7h 54i
3i 2h 26i 2u 5i 2q 34i 2w 4f 15h 25i
6i 53h 15i 2u 4f 15h 25i
3i 2h 26i 2v 4h 2q 26i 6r 3i 2v 4f 15h 25i
6i 43h 25i 2q 5f 39i
120i
73i 1b 17c 12b 16B 1b
120i
74i 39t 7i
74i 24t 22i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
11C 1D 49E 41D 3C 14E 1D
1i 1g 5h 2i 1g 7h 2i 1g 10h 2i 2g 5h 2i 3g 6h 2i 1g 5h 2i 1g 4h 2i 1g 6h 2i 2g 8h 34i

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
l = bold orange on select
m = bold orange on band
n = text on select
o = muted on select
p = bold us on select
q = bold vermilion on bg
r = bold orange on bg
s = blue on bg
t = orange on bg
u = bold ua on bg
v = bold eu on bg
w = bold us on bg
x = vermilion on bg
y = bold ua on band
z = bold eu on band
A = bold vermilion on band
B = orange on band
C = bold chiptext on chip
D = text on moveband
E = bold chip on moveband
