4a 1b 6c 11b 12d 6b 28d 6e 10b 23d 3b 9c 1b
1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1f 1g 9h 1f 2i 1f 1g 6h 1f 2i 1j 1k 8j 2i 1f 1g 5h 4l 1f 30i 2g 5h 1i
1b 12c 9b 1i 1b 6c 72b 17d 1b
1k 1m 9j 11m 1i 1k 1n 95m
120i
2i 9h 12i 1g 1o 95i
120i
2i 14h 7i 1g 1o 95i
120i
2i 10h 11i 1g 1o 95i
120i
2i 10h 11i 1g 1o 95i
120i
2i 12h 9i 1g 1o 95i
120i
2i 12h 9i 1g 1o 95i
120i
2i 10h 11i 1g 1o 95i
120i
2i 10h 11i 1g 1o 95i
120i
2i 9h 12i 1g 1o 95i
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
1b 12p 1b 85c 21b
14b 5c 101b
11q 1r 28s 66r 3q 10s 1r
1i 1g 10h 2i 2g 5h 2i 2g 9h 2i 1g 4h 2i 1g 5h 2i 3g 10h 2i 2g 8h 44i

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
l = bold orange on bg
m = text on select
n = purple on select
o = purple on bg
p = bold bg on orange
q = bold chiptext on chip
r = text on moveband
s = bold chip on moveband
