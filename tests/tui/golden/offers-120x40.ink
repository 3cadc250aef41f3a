4a 1b 6c 11b 12d 6b 11d 5e 18d 20b 14d 3b 8d 1b
1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1j 1k 6j 4l 1j 1i 1f 1g 9h 1f 2i 1f 1g 6h 1f 2i 1f 1g 7h 1f 41i 2g 5h 1i
1b 12c 38b 20d 1b 1i 1b 20c 14b 11m 1b
1i 27n 92i
1k 32o 2p 26o 10k 1o 2i 6g 6i 8q 2g 2r 22i
33i 2s 27i 9g 3i 10t 2i 12r 22i
33i 2s 27i 9g 49i
1i 24n 61i 5h 6i 9h 2i 5h 7i
33i 2u 1i 2v 36i 6g 28i 2g 4q 6i
33i 2u 1i 2v 36i 10t 24i 5t 7i
33i 2u 1i 2v 36i 9h 25i 4f 8i
33i 2u 1i 2v 82i
33i 2w 39i 9h 37i
33i 2s 1i 2w 36i 6h 40i
33i 2v 85i
33i 2u 38i 1b 16c 7b 22d 1b
33i 2s 85i
33i 2w 39i 2s 4f 15h 25i
33i 2s 1i 2w 36i 2u 5f 39i
33i 2s 1i 2v 36i 2w 4f 15h 25i
1i 31n 42i 2v 5f 39i
33i 2u 30i 6t 49i
33i 2u 30i 6t 2i 1b 17c 12b 16x 1b
33i 2w 30i 6t 49i
74i 39r 7i
74i 24r 22i
120i
120i
120i
120i
120i
120i
120i
120i
120i
1i 40f 79i
1i 31h 88i
120i
11y 1z 42A 51z 7y 7A 1z
1i 2g 7h 2i 5g 7h 2i 1g 5h 2i 3g 5h 2i 1g 5h 2i 2g 8h 58i

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
q = blue on bg
r = orange on bg
s = bold us on bg
t = bold orange on bg
u = bold ua on bg
v = bold vermilion on bg
w = bold eu on bg
x = orange on band
y = bold chiptext on chip
z = text on moveband
A = bold chip on moveband
