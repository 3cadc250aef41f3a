4a 1b 6c 11b 12d 6b 11d 5e 18d 20b 14d 3b 8d 1b
1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1j 1k 6j 4l 1j 1i 1f 1g 9h 1f 2i 1f 1g 6h 1f 2i 1f 1g 7h 1f 41i 2g 5h 1i
1b 22c 8b 40d 1b 1i 1b 16c 17b 12m 1b
6i 6h 19i 8h 8i 3h 9i 7h 54i
1k 2n 2o 26n 2p 5n 2q 32n 2i 6g 6i 8r 4s 22i
6i 53h 15i 10t 2i 12s 22i
3i 2h 26i 2u 4h 2v 26i 6t 49i
6i 43h 37i 5h 6i 9h 2i 5h 7i
3i 1g 13h 57i 6g 28i 2g 10i
74i 10t 24i 5t 7i
74i 9h 25i 5f 7i
120i
74i 9h 37i
120i
73i 1b 16c 7b 22d 1b
120i
74i 2w 4f 15h 25i
74i 2x 4f 15h 25i
74i 2u 4f 15h 25i
74i 2v 5f 39i
120i
73i 1b 17c 12b 16y 1b
120i
74i 39s 7i
74i 24s 22i
120i
120i
120i
120i
1b 8c 44b 18c 1b 48i
120i
120i
1i 39h 80i
120i
120i
120i
120i
120i
11z 1A 48B 47A 3z 9B 1A
1i 1g 4h 2i 1g 7h 2i 1g 6h 2i 1g 8h 2i 1g 5h 2i 1g 9h 2i 1g 10h 2i 1g 8h 2i 1g 5h 2i 3g 5h 22i

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
p = bold ua on select
q = bold vermilion on select
r = blue on bg
s = orange on bg
t = bold orange on bg
u = bold eu on bg
v = bold vermilion on bg
w = bold us on bg
x = bold ua on bg
y = orange on band
z = bold chiptext on chip
A = text on moveband
B = bold chip on moveband
