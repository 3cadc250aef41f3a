4a 1b 6c 11b 12d 6b 11d 5e 18d 10b 23d 3b 9c 1b
1f 1g 6h 1f 2i 1f 1g 6h 5j 1f 1i 1k 1l 6k 4m 1k 1i 1f 1g 9h 1f 2i 1f 1g 6h 1f 2i 1f 1g 7h 1f 2i 1f 1g 5h 4j 1f 23i 2g 5h 1i
1b 5c 50b 1e 14d 1b 1i 1b 16c 17b 12n 1b
1l 2o 1k 2o 3p 2q 45o 4r 2o 9m 1o 48i
3i 1f 2i 3h 2s 51i 9j 3i 6g 6i 8t 4u 22i
3i 1f 2i 3h 2v 55i 5h 3i 10j 2i 12u 22i
3i 1f 2i 3h 2w 54i 6h 49i
3i 1f 2i 3h 2x 52i 8y 15i 5h 9i 9h 11i
3i 1f 2i 3h 2v 54i 6h 3i 6g 20i 2g 18i
3i 1f 2i 3h 2w 2i 40h 12i 6h 3i 10j 16i 5j 15i
3i 1f 2i 3h 2w 2i 40h 12i 6h 3i 9h 17i 5f 15i
120i
74i 9h 37i
120i
1b 6c 38b 7d 2z 12d 2A 1b 2B 1b 1i 1b 16c 7b 22d 1b
6i 6h 19i 8h 8i 3h 9i 7h 54i
3i 2h 26i 2v 5i 2s 34i 2x 4f 15h 25i
6i 53h 15i 2v 4f 15h 25i
3i 2h 26i 2w 4h 2s 26i 6j 3i 2w 4f 15h 25i
6i 43h 25i 2s 5f 39i
3i 19C 1D 9C 88i
73i 1b 17c 12b 16E 1b
120i
74i 39u 7i
74i 24u 22i
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
1b 13F 1b 90c 5b 1e 8d 1b
15b 14c 91b
11G 1H 45I 53H 3G 6I 1H
1i 1g 6h 2i 1g 9h 2i 1g 8h 2i 1g 10h 2i 2g 5h 2i 3g 6h 2i 1g 5h 2i 1g 4h 2i 1g 6h 2i 2g 8h 20i

a = bold bg on eu
b = text on band
c = bold text on band
d = muted on band
e = bold blue on band
f = bold text on bg
g = bold blue on bg
h = muted on bg
i = text on bg
j = bold orange on bg
k = bold text on select
l = bold blue on select
m = bold orange on select
n = bold orange on band
o = text on select
p = muted on select
q = bold us on select
r = purple on select
s = bold vermilion on bg
t = blue on bg
u = orange on bg
v = bold ua on bg
w = bold eu on bg
x = bold us on bg
y = vermilion on bg
z = bold ua on band
A = bold eu on band
B = bold vermilion on band
C = purple on bg
D = bold purple on bg
E = orange on band
F = bold bg on text
G = bold chiptext on chip
H = text on moveband
I = bold chip on moveband
