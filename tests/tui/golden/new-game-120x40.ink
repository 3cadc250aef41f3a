1a 10b 14a 24c 1a 1d 1a 5b 63a
120d
1e 2f 5g 9f 2e 14h 2e 15f 70d
3d 7i 7d 2j 6k 95d
3d 6i 8d 2j 16k 85d
3d 6i 8d 2j 8k 93d
120d
3d 2l 10i 2d 2j 9k 92d
3d 2m 10i 2d 2j 10k 91d
3d 2n 10i 2d 2j 10k 91d
120d
3d 46i 71d
3d 41i 76d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
11o 1p 49q 49p 3o 6q 1p
1d 2j 7i 2d 2j 7i 2d 1j 6i 2d 3j 5i 2d 2j 8i 2d 2j 8i 56d

a = text on band
b = bold text on band
c = muted on band
d = text on bg
e = bold blue on select
f = text on select
g = muted on select
h = bold text on select
i = muted on bg
j = bold blue on bg
k = bold text on bg
l = bold us on bg
m = bold ua on bg
n = bold vermilion on bg
o = bold chiptext on chip
p = text on moveband
q = bold chip on moveband
