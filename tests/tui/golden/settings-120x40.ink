120a
120a
120a
120a
120a
120a
120a
9a 1b 8c 32b 18d 1b 1a 1b 12c 14b 12e 1b 10a
71a 6f 6a 5f 1a 6g 2h 3g 20a
9a 1i 13j 2i 4k 2i 38j 2a 10l 2a 5l 1a 9h 22a
25a 15m 31a 2n 14a 2o 3a 9h 19a
71a 2p 14a 2o 1a 1q 8r 21a
12a 5m 6a 2f 4o 41a 1i 6s 2j 8t 2j 11u 10j 10a
25a 22m 24a 2v 1a 2w 7m 4x 1a 6y 1a 7z 18a
120a
12a 7m 4a 2f 6o 89a
25a 21m 74a
120a
12a 6m 5a 2f 4o 91a
25a 17m 35a 1g 1q 41a
76a 2g 2q 40a
12a 9m 2a 2f 6o 72a 2h 15a
25a 11m 39a 6f 20a 6h 13a
120a
99a 10l 11a
12a 21m 39a 37m 11a
120a
120a
120a
120a
120a
120a
120a
120a
120a
120a
120a
120a
10A 1B 45C 55B 3A 5C 1B
1a 2f 7m 2a 2f 7m 2a 1f 5m 2a 3f 5m 2a 2f 8m 2a 2f 5m 60a

a = text on bg
b = text on band
c = bold text on band
d = muted on band
e = bold orange on band
f = bold blue on bg
g = blue on bg
h = orange on bg
i = bold blue on select
j = text on select
k = bold text on select
l = bold orange on bg
m = muted on bg
n = bold us on bg
o = bold text on bg
p = bold eu on bg
q = purple on bg
r = bold purple on bg
s = blue on select
t = bold vermilion on select
u = orange on select
v = bold ua on bg
w = bold vermilion on bg
x = bold ua on ownua
y = bold vermilion on ownru
z = text on fought
A = bold chiptext on chip
B = text on moveband
C = bold chip on moveband
