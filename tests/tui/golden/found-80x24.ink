4a 1b 6c 9b 12d 3b 11d 5e 18d 2b 8d 1b
1f 1g 6h 1f 1i 1f 1g 6h 1f 1i 1j 1k 6j 4l 1j 1f 1g 9h 1f 1i 1f 1g 6h 1f 1i 1f 1g 7h 1f 6i 2g 5h 1i
1b 12c 59b 7d 1b
1i 24m 55i
1k 32n 2o 45n
33i 2p 45i
33i 2q 1i 2p 42i
80i
80i
1i 46f 33i
1i 52h 27i
80i
1b 20c 18b 5d 9b 9d 5b 5d 8b
1i 6g 6i 8r 4s 42i 2g 11i
1i 10t 2i 12s 42i 5t 8i
1i 7h 59i 12t 1i
1i 9h 70i
1b 16c 29b 33d 1b
1i 2q 4f 15h 19i 2u 4f 15h 18i
1i 2p 4f 15h 19i 2v 5f 32i
1i 26s 53i
4w 1x 75w
11y 1z 42A 11z 7y 7A 1z
1i 2g 7h 2i 5g 7h 2i 1g 5h 2i 3g 5h 2i 1g 5h 2i 2g 8h 18i

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
m = bold muted on bg
n = text on select
o = bold us on select
p = bold eu on bg
q = bold us on bg
r = blue on bg
s = orange on bg
t = bold orange on bg
u = bold ua on bg
v = bold vermilion on bg
w = text on #213a52
x = bg on text
y = bold chiptext on chip
z = text on moveband
A = bold chip on moveband
