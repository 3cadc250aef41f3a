1a 14b 11c 38a 2d 17e 2f 11g 2h 10i 2j 10k
1l 4m 1n 5l 22n 9o 2n 6l 6n 5l 1n 6p 11q 20n 10r 11n
6n 12r 26n 10s 2n 5s 1n 17q 28n 12s 1n
120n
120n
1l 4o 1n 5l 22n 9o 2n 6l 6n 5l 1n 13p 5q 9n 10o 10n 10t 1n
6n 12r 26n 10s 2n 5s 1n 19q 26n 12s 1n
120n
120n
1l 4o 1n 13l 14n 9o 2n 6l 6n 5l 1n 13p 5q 9n 10o 10r 10t 1n
6n 12r 26n 10s 2n 5s 1n 19q 26n 12s 1n
120n
120n
1l 4o 1n 6l 21n 9o 2n 6l 6n 5l 1n 12p 8q 7n 10o 10r 10t 1n
6n 12r 26n 10s 2n 5s 1n 20q 25n 12s 1n
120n
120n
1l 4o 1n 8l 19n 9o 2n 6l 6n 5l 1n 13p 5q 9n 10o 10r 10t 1n
6n 12r 26n 10s 2n 5s 1n 19q 26n 12s 1n
120n
120n
1l 4o 1n 5l 22n 9o 2n 6l 6n 5l 1n 13p 4q 20n 10o 10r 1n
6n 12r 26n 10s 2n 5s 1n 17q 28n 12s 1n
120n
120n
1l 4o 1n 5l 22n 9o 2n 6l 6n 5l 1n 13p 4q 20n 10o 10r 1n
6n 12r 26n 10s 2n 5s 1n 18q 21n 2l 2t 2n 12s 1n
120n
120n
1l 4o 1n 7u 31n 6l 6n 5l 1n 12p 8q 7n 10o 10r 10t 1n
6n 12r 26n 10s 2n 5s 1n 21q 24n 12s 1n
120n
120n
120n
120n
120n
120n
120n
8b 1v 41w 56v 3b 10w 1v
1n 2l 6r 2n 5l 6r 2n 2l 8r 2n 2l 8r 2n 3l 6r 63n

a = text on band
b = bold text on band
c = muted on band
d = bold us on band
e = us on band
f = bold ua on band
g = ua on band
h = bold eu on band
i = eu on band
j = bold vermilion on band
k = vermilion on band
l = bold blue on bg
m = bold text on select
n = text on bg
o = bold text on bg
p = blue on bg
q = orange on bg
r = muted on bg
s = bold orange on bg
t = bold vermilion on bg
u = bold purple on bg
v = text on waitband
w = bold text on waitband
