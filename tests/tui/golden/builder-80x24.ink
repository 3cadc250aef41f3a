4a 1b 6c 9b 12d 3b 11d 5e 18d 2b 8d 1b
1f 1g 6h 1f 1i 1f 1g 6h 1f 1i 1j 1k 6j 4l 1j 1f 1g 9h 1f 1i 1f 1g 6h 1f 1i 1f 1g 7h 1f 6i 2g 5h 1i
1b 22c 16b 40d 1b
6i 6h 19i 8h 8i 3h 9i 7h 14i
1k 2m 2n 26m 2o 5m 2p 40m
3i 2h 26i 2q 4h 2r 34i 6s 1i
3i 1g 13h 63i
80i
80i
80i
80i
80i
80i
1b 16c 22b 5d 9b 9d 5b 5d 8b
1i 6g 6i 8t 4u 42i 2g 11i
1i 10s 2i 12u 42i 5s 8i
1i 7h 59i 12s 1i
1i 9h 70i
1b 16c 29b 33d 1b
1i 2v 4f 15h 19i 2w 4f 15h 18i
1i 2q 4f 15h 19i 2r 5f 32i
1i 26u 53i
11x 1y 48z 7y 3x 9z 1y
1i 1g 4h 2i 1g 7h 2i 1g 6h 2i 1g 8h 2i 1g 5h 2i 1g 9h 2i 1g 10h 2i 1g 8h

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
m = text on select
n = muted on select
o = bold ua on select
p = bold vermilion on select
q = bold eu on bg
r = bold vermilion on bg
s = bold orange on bg
t = blue on bg
u = orange on bg
v = bold us on bg
w = bold ua on bg
x = bold chiptext on chip
y = text on moveband
z = bold chip on moveband
