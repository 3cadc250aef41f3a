4a 1b 6c 9b 12d 3b 11d 5e 18d 2b 8d 1b
1f 1g 6h 1f 1i 1j 1k 7j 1i 1f 1g 6h 4l 2f 1g 9h 1f 1i 1f 1g 6h 1f 1i 1f 1g 7h 1f 6i 2g 5h 1i
1b 8c 5b 9m 1b 1i 1b 9c 12b 9e 3b 20d 1b
1k 20n 2o 1n 56i
1i 1p 1i 2q 12i 6h 8i 8h 39r 2i
1i 1p 1i 2s 12i 6h 3i 1g 2s 47i 3l 1i
1i 1p 1i 2t 12i 6h 3i 1g 2q 47i 3l 1i
1i 1p 1i 2q 1i 2s 9i 6h 57i
1i 1p 1i 2q 1i 2t 9i 6h 3i 1g 2s 47i 3l 1i
1i 1p 1i 2s 1i 2t 9i 6h 3i 1g 2t 47i 3l 1i
80i
80i
25i 1n 1k 3o 1n 36o 13n
25i 6n 7o 42n
25i 1u 1v 29w 23x 1u
25i 1b 9c 12b 32d 1b
80i
80i
80i
80i
80i
80i
11y 1z 49A 6z 7y 5A 1z
1i 2g 13h 2i 5g 5h 2i 3g 6h 41i

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
r = band on bg
s = bold ua on bg
t = bold vermilion on bg
u = none on #213a52
v = bg on text
w = muted on #213a52
x = text on #213a52
y = bold chiptext on chip
z = text on moveband
A = bold chip on moveband
