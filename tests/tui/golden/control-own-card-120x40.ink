1a 7b 7a 9b 2a 13b 55a 12b 3a 10b 1a
112c 2d 5e 1c
2c 1e 2c 5e 4c 5e 2c 9e 4c 18e 30c 5e 4c 4e 25c
21c 2f 11c 17g 6h 17e 3c 3h 11c 8e 21c
21c 6e 7c 24g 16e 3d 3h 11c 9e 20c
21c 2i 1c 2j 8c 21g 3h 16e 3c 3h 11c 4e 25c
21c 2j 11c 12g 14h 14e 3c 3h 9c 1k 1c 7k 22c
21c 6e 7c 16g 8h 16e 3c 3h 4c 2j 5c 12j 17c
21c 2l 11c 19g 3h 18e 3c 3h 40c
1m 1n 1o 18n 2p 1n 2q 8n 14r 11s 15t 3n 3s 9n 1u 1n 4u 25n
21c 2l 11c 26g 14e 3d 3h 40c
120c
1a 22b 59a 37v 1a
1m 13n 2m 4o 100n
3c 4e 7c 2d 5e 99c
3c 7e 4c 2d 5e 99c
3c 4e 7c 2d 3w 101c
3c 19e 98c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
1x 4y 1z 113y 1x
9A 1B 45C 47B 7A 10C 1B
1c 2d 5e 2c 5d 6e 2c 3d 28e 66c

a = text on band
b = bold text on band
c = text on bg
d = bold blue on bg
e = muted on bg
f = bold ua on bg
g = blue on bg
h = orange on bg
i = bold eu on bg
j = bold vermilion on bg
k = bold orange on bg
l = bold us on bg
m = bold blue on select
n = text on select
o = bold text on select
p = bold us on select
q = bold ua on select
r = blue on select
s = orange on select
t = muted on select
u = bold orange on select
v = muted on band
w = bold text on bg
x = none on #213a52
y = text on #213a52
z = bg on text
A = bold chiptext on chip
B = text on moveband
C = bold chip on moveband
