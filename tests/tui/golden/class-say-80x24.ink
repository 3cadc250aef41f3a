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
37l 1m 9n 10m 22B 1m
1m 14n 4m 16o 1m 1l 1p 1q 8t 32C 1q
1p 2q 1r 4t 2D 26q 1l 1p 1s 3r 34q 3E 1q
1p 4q 16t 15q 1l 1p 42q
1p 2q 1r 4t 2F 12q 13E 1q 1l 1p 42q
1p 4q 1G 4p 2q 1G 4p 19q 1l 1p 1q 8t 32C 1q
1p 2q 1r 4t 2H 12q 13E 1q 1l 1p 1s 3r 34q 3E 1q
1p 4q 16t 15q 1l 1p 42q
1p 35q 1l 1p 42q
1p 35q 1l 1p 1s 3t 38q
1p 35q 1l 1p 42q
1p 35q 1l 1I 7J 1K 33J 1I
11L 1M 32N 23M 7L 5N 1M
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
B = purple on secretband
C = band on secretpage
D = bold ua on secretpage
E = bold orange on secretpage
F = bold us on secretpage
G = bold purple on secretpage
H = bold vermilion on secretpage
I = none on #3e2e42
J = text on #3e2e42
K = bg on text
L = bold chiptext on chip
M = text on moveband
N = bold chip on moveband
