4a 1b 6c 11b 12d 6b 11d 5e 18d 20b 14d 3b 8d 1b
1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1j 1k 6j 4l 1j 1i 1f 1g 9h 1f 2i 1f 1g 6h 1f 2i 1f 1g 7h 1f 41i 2g 5h 1i
1b 7c 50b 13d 1b 1i 1b 16c 17b 12m 1b
3i 16h 24i 12h 65i
1k 2n 2o 27n 6p 5n 2o 27n 2i 6g 6i 8q 4r 22i
3i 9h 20i 7g 4i 2s 1i 19f 9i 10t 2i 12r 22i
3i 2u 1i 2v 1i 18w 5i 8x 3i 9h 68i
86i 5h 6i 9h 2i 5h 7i
74i 6g 28i 2g 10i
74i 10t 24i 5t 7i
74i 9h 25i 5f 7i
120i
74i 9h 37i
120i
73i 1b 16c 7b 22d 1b
120i
74i 2s 4f 15h 25i
74i 2u 4f 15h 25i
74i 2y 4f 15h 25i
74i 2v 5f 39i
120i
73i 1b 17c 12b 16z 1b
120i
74i 39r 7i
74i 24r 22i
120i
120i
120i
120i
1b 8c 46b 16c 1b 48i
120i
120i
1i 61h 58i
120i
120i
120i
120i
120i
11A 1B 42C 51B 3A 11C 1B
1i 2g 7h 2i 1g 6h 2i 1g 4h 2i 1g 9h 2i 3g 5h 72i

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
o = bold eu on select
p = muted on select
q = blue on bg
r = orange on bg
s = bold us on bg
t = bold orange on bg
u = bold ua on bg
v = bold vermilion on bg
w = strike muted on bg
x = vermilion on bg
y = bold eu on bg
z = orange on band
A = bold chiptext on chip
B = text on moveband
C = bold chip on moveband
