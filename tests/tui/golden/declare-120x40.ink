4a 1b 6c 11b 12d 6b 11d 5e 18d 20b 14d 3b 8d 1b
1f 1g 6h 1f 2i 1f 1g 6h 5j 1f 1i 1f 1g 6h 4j 1f 1i 1f 1g 9h 1f 2i 1f 1g 6h 1f 2i 1f 1g 7h 1f 37i 2g 5h 1i
1b 25c 79b 14d 1b
1k 6l 17m 66l 29n 1l
7i 11f 72i 29h 1i
120i
1i 68h 51i
1i 43h 76i
120i
120i
1b 7c 99b 12o 1b
120i
1i 6g 6i 5g 1i 12p 5q 84i
1i 10j 2i 5j 1i 18q 83i
120i
120i
4i 12h 7i 7h 4i 2h 3i 7h 74i
1i 2r 30i 3h 3i 9h 72i
1i 2r 30i 3h 3i 9h 72i
1i 2r 30i 3h 3i 9h 72i
1i 2s 24i 3f 3i 3h 3i 1t 9f 71i
1i 2s 24i 3f 3i 3h 3i 1t 9f 71i
120i
1i 11h 108i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
11u 1v 42w 57v 3u 5w 1v
1i 2g 7h 2i 5g 17h 2i 1g 5h 2i 3g 5h 2i 2g 8h 56i

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
