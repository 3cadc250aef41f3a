4a 1b 6c 11b 12d 6b 19d 6e 9d 20b 14d 3b 8d 1b
1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1f 1g 9h 1f 2i 1j 1k 7j 2i 1f 1g 7h 1f 44i 2g 5h 1i
1l 17m 2l 10n 62l 27o 1l
1p 1q 16r 2q 26s 74q
1t 1u 17l 7o 20l 11v 5l 12o 37l 8m 1l
1p 12q 7s 26q 11r 5q 12s 37q 8r 1q
1p 119q
1p 1q 20r 2q 11s 85q
1p 45q 8s 66q
1p 45q 6s 10q 6s 10q 6r 32q 3s 1q
1p 45q 9s 57q 7s 1q
1p 45q 9s 65q
1p 119q
1p 1q 21r 97q
1p 45q 11r 5q 12s 46q
1p 119q
1p 1q 64s 54q
1p 1q 13r 6q 2w 2q 19x 10q 5y 61q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
11z 1A 46B 48A 3z 10B 1A
1i 2g 4h 2i 2g 7h 2i 5g 4h 2i 1g 4h 2i 1g 5h 2i 1g 10h 2i 2g 12h 2i 2g 8h 35i

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
