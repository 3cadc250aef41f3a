4a 1b 6c 11b 12d 6b 19d 6e 9d 20b 14d 3b 8d 1b
1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1f 1g 9h 1f 2i 1j 1k 7j 2i 1f 1g 7h 1f 44i 2g 5h 1i
1l 23m 2l 10n 58l 25o 1l
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
1p 1q 24r 94q
1p 119q
1p 119q
1p 119q
1p 1q 13s 6q 2t 2q 19r 10q 5u 61q
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
1p 119q
1p 119q
1p 119q
1p 119q
1p 119q
11v 1w 51x 45w 3v 8x 1w
1i 1g 8h 2i 3g 18h 2i 2g 12h 71i

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
r = bold purple on secretpage
s = bold text on secretpage
t = bold blue on secretpage
u = bold orange on secretpage
v = bold chiptext on chip
w = text on moveband
x = bold chip on moveband
