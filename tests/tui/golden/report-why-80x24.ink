4a 1b 6c 9b 12d 3b 28d 6e 2b 8d 1b
1f 1g 6h 1f 1i 1f 1g 6h 1f 1i 1f 1g 6h 1f 1i 1f 1g 9h 1f 1i 1f 1g 6h 1f 1i 1j 1k 8j 9i 2g 5h 1i
1b 12c 8b 1i 1b 6c 33b 17d 1b
1k 1l 9j 10l 1i 1k 1m 56l
2i 9h 11i 58l
2i 14h 6i 1g 1n 56i
2i 10h 68i
2i 10h 10i 1g 1n 56i
2i 12h 8i 1g 1n 56i
2i 12h 66i
2i 10h 10i 1g 1n 56i
2i 10h 61i 6g 1i
1b 3c 2b 52c 12b 9d 1b
6b 6c 68b
1k 4o 75l
80l
1l 8o 71l
80l
80l
80l
74l 5k 1l
1i 5h 74i
11p 1q 28r 26q 3p 10r 1q
1i 1g 10h 2i 2g 5h 2i 2g 9h 2i 1g 4h 2i 1g 5h 2i 3g 10h 2i 2g 8h 4i

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
l = text on select
m = purple on select
n = purple on bg
o = muted on select
p = bold chiptext on chip
q = text on moveband
r = bold chip on moveband
