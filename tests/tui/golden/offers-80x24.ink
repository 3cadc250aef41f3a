4a 1b 6c 9b 12d 3b 11d 5e 18d 2b 8d 1b
1f 1g 6h 1f 1i 1f 1g 6h 1f 1i 1j 1k 6j 4l 1j 1f 1g 9h 1f 1i 1f 1g 6h 1f 1i 1f 1g 7h 1f 6i 2g 5h 1i
1b 12c 35b 11m 20d 1b
1i 27n 52i
1k 32o 2p 34o 10k 1o
33i 2q 35i 9g 1i
33i 2q 35i 9g 1i
1i 24n 55i
33i 2r 1i 2s 42i
33i 2r 1i 2s 42i
1i 40f 39i
1i 31h 48i
80i
1b 20c 18b 5d 9b 9d 5b 5d 8b
1i 6g 6i 8t 2g 2u 42i 2g 4t 7i
1i 10v 2i 12u 42i 5v 8i
1i 7h 59i 11v 2i
1i 9h 70i
1b 16c 29b 33d 1b
1i 2q 4f 15h 19i 2r 5f 32i
1i 2w 4f 15h 19i 2s 5f 32i
1i 26u 53i
11x 1y 42z 11y 7x 7z 1y
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
m = bold orange on band
n = bold muted on bg
o = text on select
p = bold us on select
q = bold us on bg
r = bold ua on bg
s = bold vermilion on bg
t = blue on bg
u = orange on bg
v = bold orange on bg
w = bold eu on bg
x = bold chiptext on chip
y = text on moveband
z = bold chip on moveband
