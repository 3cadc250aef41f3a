4a 1b 6c 9b 12d 3b 11d 5e 18d 2b 8d 1b
1f 1g 6h 1f 1i 1j 1k 7j 1i 1f 1g 6h 4l 2f 1g 9h 1f 1i 1f 1g 6h 1f 1i 1f 1g 7h 1f 6i 2g 5h 1i
1b 8c 5b 9m 1b 1i 1b 9c 12b 9e 3b 20d 1b
1k 20n 2o 1n 2i 1g 2p 47i 3l 1i
1i 1q 1i 2r 12i 6h 57i
1i 1q 1i 2p 12i 6h 8i 8h 39s 2i
1i 1q 1i 2t 12i 6h 3i 1g 3h 1i 32h 17i
1i 1q 1i 2r 1i 2p 9i 6h 8i 26h 23i
1i 1q 1i 2r 1i 2t 9i 6h 3i 1g 2r 47i 3l 1i
1i 1q 1i 2p 1i 2t 9i 6h 57i
26i 1g 2p 47i 3l 1i
80i
31i 8h 39s 2i
26i 1g 2p 47i 3l 1i
26i 1g 2r 47i 3l 1i
80i
26i 1g 2p 47i 3l 1i
26i 1g 2t 47i 3l 1i
80i
80i
26i 1g 3h 1i 36h 13i
31i 7h 42i
11u 1v 29w 28v 3u 7w 1v
1i 1g 10h 2i 2g 8h 2i 3g 6h 2i 1g 11h 2i 1g 6h 2i 1g 5h 2i 1g 5h 6i

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
m = purple on band
n = text on select
o = muted on select
p = bold ua on bg
q = purple on bg
r = bold us on bg
s = band on bg
t = bold vermilion on bg
u = bold chiptext on chip
v = text on moveband
w = bold chip on moveband
