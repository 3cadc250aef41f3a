4a 1b 6c 9b 12d 3b 19d 6e 9d 2b 8d 1b
1f 1g 6h 1f 1i 1f 1g 6h 1f 1i 1f 1g 6h 1f 1i 1f 1g 9h 1f 1i 1j 1k 7j 1i 1f 1g 7h 1f 9i 2g 5h 1i
1l 17m 2l 10n 22l 27o 1l
1p 1q 16r 2q 26s 34q
1t 1u 17l 7o 12l 11v 2l 12o 8l 8m 1l
1p 12q 7s 18q 11r 2q 12s 8q 8r 1q
1p 79q
1p 1q 20r 2q 11s 45q
1p 37q 8s 34q
1p 37q 6s 7q 6s 7q 6r 6q 3s 1q
1p 37q 9s 25q 7s 1q
1p 37q 9s 33q
1p 79q
1p 1q 21r 57q
1p 37q 11r 2q 12s 17q
1p 79q
1p 79q
1p 79q
1p 79q
1p 79q
1p 1q 64s 14q
1p 1q 13r 6q 2w 2q 19x 10q 5y 21q
11z 1A 46B 8A 3z 10B 1A
1i 2g 4h 2i 2g 7h 2i 5g 4h 2i 1g 4h 2i 1g 5h 2i 1g 10h 2i 2g 12h 7i

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
l = text on secretband
m = bold text on secretband
n = bold purple on secretband
o = muted on secretband
p = purple on secretpage
q = text on secretpage
r = bold text on secretpage
s = muted on secretpage
t = purple on secretband
u = bold blue on secretband
v = bold bg on purple
w = bold blue on secretpage
x = bold purple on secretpage
y = bold orange on secretpage
z = bold chiptext on chip
A = text on moveband
B = bold chip on moveband
