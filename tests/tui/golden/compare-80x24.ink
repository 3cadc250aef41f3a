4a 1b 6c 9b 12d 3b 11d 5e 18d 2b 8d 1b
1f 1g 6h 1f 1i 1f 1g 6h 1f 1i 1j 1k 6j 4l 1j 1f 1g 9h 1f 1i 1f 1g 6h 1f 1i 1f 1g 7h 1f 6i 2g 5h 1i
1b 5c 43b 10m 1e 19d 1b
1k 2n 1j 2n 3o 2p 59n 9l 1n
3i 1f 2i 3h 2q 59i 9r 1i
3i 1f 2i 3h 2s 63i 5h 1i
1b 6c 46b 7d 2t 12d 2u 1b 2v 1b
6i 6h 19i 8h 8i 3h 9i 7h 14i
3i 2h 26i 2s 5i 2q 40i
3i 2h 26i 2w 4h 2q 34i 6r 1i
80i
80i
80i
1b 16c 22b 5d 9b 9d 18b
1i 6g 6i 8x 4y 28i 2g 25i
1i 10r 2i 12y 28i 5r 22i
1i 7h 45i 12r 15i
1i 9h 70i
1b 16c 29b 33d 1b
1i 2z 4f 15h 19i 2s 4f 15h 18i
1i 2w 4f 15h 19i 2q 5f 32i
1i 26y 53i
11A 1B 49C 1B 3A 14C 1B
1i 1g 5h 2i 1g 7h 2i 1g 10h 2i 2g 5h 2i 3g 6h 2i 1g 5h 2i 1g 4h 2i 1g 6h 6i

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
s = bold ua on bg
t = bold ua on band
u = bold eu on band
v = bold vermilion on band
w = bold eu on bg
x = blue on bg
y = orange on bg
z = bold us on bg
A = bold chiptext on chip
B = text on moveband
C = bold chip on moveband
