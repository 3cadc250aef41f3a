4a 1b 6c 11b 12d 6b 11d 5e 18d 10b 23d 3b 9c 1b
1f 1g 6h 1f 2i 1f 1g 6h 5j 1f 1i 1f 1g 6h 4j 1f 1i 1f 1g 9h 1f 2i 1f 1g 6h 1f 2i 1f 1g 7h 1f 2i 1k 1l 6k 27i 2g 5h 1i
1m 15n 22m 11o 1m 1i 1b 11c 50b 1e 5d 1b
1p 2q 3r 12q 11s 17q 3t 1q 2i 1g 9h 54i 3j 1i
1p 2q 3r 12q 10t 13q 8r 1q 2i 7g 57i 3j 1i
1p 2q 3t 12q 7t 20q 4u 1q 70i
1p 49q 2i 1g 9v 58i
1p 49q 70i
1p 49q 2i 7g 57i 3j 1i
1p 49q 70i
1b 12c 29b 7d 1b 70i
1i 2w 5h 5i 2x 5y 5i 2z 4h 6i 2A 4h 77i
120i
1m 14n 18m 16o 1m 70i
1p 49q 70i
1p 2q 1r 4t 2B 40q 70i
1p 4q 16t 29q 1i 1C 1D 36E 30F 1C
1p 2q 1r 4t 2G 26q 13H 1q 1i 1m 9n 36m 22I 1m
1p 4q 1J 4p 2q 1J 4p 33q 1i 1p 1q 8t 58K 1q
1p 2q 1r 4t 2L 26q 13H 1q 1i 1p 1s 3r 60q 3H 1q
1p 4q 16t 29q 1i 1p 68q
1p 49q 1i 1p 1q 8t 58K 1q
1p 49q 1i 1p 1s 3r 60q 3H 1q
1p 49q 1i 1p 68q
1p 49q 1i 1p 1s 3t 64q
1p 49q 1i 1p 68q
1p 49q 1i 1p 68q
1p 49q 1i 1p 68q
1p 49q 1i 1p 68q
1p 49q 1i 1p 68q
1p 49q 1i 1p 68q
1p 49q 1i 1p 68q
1p 49q 1i 1p 68q
1p 49q 1i 1p 68q
1p 49q 1i 1p 68q
1p 49q 1i 1p 68q
1p 49q 1i 1p 68q
1p 49q 1i 1p 68q
11M 1N 46O 49N 7M 5O 1N
1i 5g 5h 2i 3g 6h 98i

a = bold bg on eu
b = text on band
c = bold text on band
d = muted on band
e = bold blue on band
f = bold text on bg
g = bold blue on bg
h = muted on bg
i = text on bg
j = bold orange on bg
k = bold text on select
l = bold blue on select
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
B = bold ua on secretpage
C = none on #213a52
D = bg on text
E = muted on #213a52
F = text on #213a52
G = bold us on secretpage
H = bold orange on secretpage
I = purple on secretband
J = bold purple on secretpage
K = band on secretpage
L = bold vermilion on secretpage
M = bold chiptext on chip
N = text on moveband
O = bold chip on moveband
