4a 1b 6c 9b 12d 3b 11d 5e 18d 2b 8d 1b
1f 1g 6h 1f 1i 1f 1g 6h 1f 1i 1j 1k 6j 4l 1j 1f 1g 9h 1f 1i 1f 1g 6h 1f 1i 1f 1g 7h 1f 6i 2g 5h 1i
1b 7c 58b 13d 1b
3i 16h 28i 12h 21i
1k 2m 2n 31m 6o 5m 2n 31m
3i 9h 24i 7g 4i 2p 1i 19f 11i
3i 2q 1i 2r 1i 18s 9i 8t 3i 9h 24i
80i
80i
80i
80i
80i
80i
1b 16c 22b 5d 9b 9d 5b 5d 8b
1i 6g 6i 8u 4v 42i 2g 11i
1i 10w 2i 12v 42i 5w 8i
1i 7h 59i 12w 1i
1i 9h 70i
1b 16c 29b 33d 1b
1i 2p 4f 15h 19i 2q 4f 15h 18i
1i 2x 4f 15h 19i 2r 5f 32i
1i 26v 53i
11y 1z 42A 11z 3y 11A 1z
1i 2g 7h 2i 1g 6h 2i 1g 4h 2i 1g 9h 2i 3g 5h 32i

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
n = bold eu on select
o = muted on select
p = bold us on bg
q = bold ua on bg
r = bold vermilion on bg
s = strike muted on bg
t = vermilion on bg
u = blue on bg
v = orange on bg
w = bold orange on bg
x = bold eu on bg
y = bold chiptext on chip
z = text on moveband
A = bold chip on moveband
