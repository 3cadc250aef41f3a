4a 1b 6c 11b 12d 6b 11d 5e 18d 20b 14d 3b 8d 1b
1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1j 1k 6j 4l 1j 1i 1f 1g 9h 1f 2i 1f 1g 6h 1f 2i 1f 1g 7h 1f 41i 2g 5h 1i
1b 12c 51b 7d 1b 1i 1b 20c 13b 12m 1b
1i 24n 95i
1k 32o 2p 37o 2i 6g 6i 8q 4r 22i
33i 2s 39i 10t 2i 12r 22i
33i 2u 1i 2s 82i
86i 5h 6i 9h 2i 5h 7i
74i 6g 28i 2g 10i
74i 10t 24i 5t 7i
74i 9h 25i 5f 7i
120i
74i 9h 37i
120i
73i 1b 16c 7b 22d 1b
120i
74i 2u 4f 15h 25i
74i 2v 4f 15h 25i
74i 2s 4f 15h 25i
74i 2w 5f 39i
120i
73i 1b 17c 12b 16x 1b
120i
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
1i 46f 73i
1i 52h 67i
120i
4y 1z 115y
11A 1B 42C 51B 7A 7C 1B
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
s = bold eu on bg
t = bold orange on bg
u = bold us on bg
v = bold ua on bg
w = bold vermilion on bg
x = orange on band
y = text on #213a52
z = bg on text
A = bold chiptext on chip
B = text on moveband
C = bold chip on moveband
