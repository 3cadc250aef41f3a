4a 1b 6c 9b 12d 2b 11d 5e 18d 2b 9c 1b
1f 1g 6h 2f 1g 6h 5i 2f 1g 6h 4i 2f 1g 9h 2f 1g 6h 2f 1g 7h 1f 1j 1k 6j 2l 2g 1l
1m 15n 8m 11o 1m 1l 1b 11c 2b 9e 13b 1e 5d 1b
1p 2q 3r 8q 11s 7q 3t 1q 44l
1p 2q 3r 8q 10t 3q 8r 1q 44l
1p 2q 3t 8q 7t 10q 4u 1q 2l 1g 9v 32l
1p 35q 44l
1p 35q 44l
1b 12c 15b 7d 1b 2l 7g 31l 3i 1l
1l 2w 5h 2l 2x 5y 2l 2z 4h 3l 2A 4h 46l
37l 1B 1C 36D 4E 1B
1m 14n 4m 16o 1m 1l 1m 9n 10m 22F 1m
1p 2q 1r 4t 2G 26q 1l 1p 1q 8t 32H 1q
1p 4q 16t 15q 1l 1p 1s 3r 34q 3I 1q
1p 2q 1r 4t 2J 12q 13I 1q 1l 1p 42q
1p 4q 1K 4p 2q 1K 4p 19q 1l 1p 42q
1p 2q 1r 4t 2L 12q 13I 1q 1l 1p 1q 8t 32H 1q
1p 4q 16t 15q 1l 1p 1s 3r 34q 3I 1q
1p 35q 1l 1p 42q
1p 35q 1l 1p 42q
1p 35q 1l 1p 1s 3t 38q
1p 35q 1l 1p 42q
11M 1N 46O 9N 7M 5O 1N
1l 5g 5h 2l 3g 6h 58l

a = bold bg on eu
b = text on band
c = bold text on band
d = muted on band
e = bold blue on band
f = bold text on bg
g = bold blue on bg
h = muted on bg
i = bold orange on bg
j = bold text on select
k = bold blue on select
l = text on bg
m = text on secretband
n = bold text on secretband
o = muted on secretband
p = purple on secretpage
q = text on secretpage
r = bold text on secretpage
s = bold blue on secretpage
t = muted on secretpage
u = orange on secretpage
v = purple on bg
w = bold us on bg
x = bold ua on bg
y = orange on bg
z = bold eu on bg
A = bold vermilion on bg
B = none on #213a52
C = bg on text
D = muted on #213a52
E = text on #213a52
F = purple on secretband
G = bold ua on secretpage
H = band on secretpage
I = bold orange on secretpage
J = bold us on secretpage
K = bold purple on secretpage
L = bold vermilion on secretpage
M = bold chiptext on chip
N = text on moveband
O = bold chip on moveband
