4a 1b 6c 9b 12d 3b 11d 5e 18d 2b 8d 1b
1f 1g 6h 1f 1i 1f 1g 6h 5j 2f 1g 6h 4j 2f 1g 9h 1f 1i 1f 1g 6h 1f 1i 1f 1g 7h 1f 2i 2g 5h 1i
1b 25c 39b 14d 1b
1k 6l 17m 26l 29n 1l
7i 11f 32i 29h 1i
80i
1i 68h 11i
1i 43h 36i
80i
80i
1b 7c 59b 12o 1b
1i 6g 6i 5g 1i 12p 5q 44i
1i 10j 2i 5j 1i 18q 43i
80i
4i 12h 7i 7h 4i 2h 3i 7h 34i
1i 2r 30i 3h 3i 9h 32i
1i 2r 30i 3h 3i 9h 32i
1i 2r 30i 3h 3i 9h 32i
1i 2s 24i 3f 3i 3h 3i 1t 9f 31i
1i 2s 24i 3f 3i 3h 3i 1t 9f 31i
1i 11h 68i
80i
11u 1v 42w 17v 3u 5w 1v
1i 2g 7h 2i 5g 17h 2i 1g 5h 2i 3g 5h 2i 2g 8h 16i

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
k = bold blue on select
l = text on select
m = bold text on select
n = muted on select
o = bold orange on band
p = blue on bg
q = orange on bg
r = us on bg
s = bold eu on bg
t = purple on bg
u = bold chiptext on chip
v = text on moveband
w = bold chip on moveband
