4a 1b 6c 9b 12d 3b 11d 5e 18d 2b 8d 1b
1f 1g 6h 1f 1i 1f 1g 6h 1f 1i 1f 1g 6h 4j 1f 1k 1l 10k 1i 1f 1g 6h 1f 1i 1f 1g 7h 1f 6i 2g 5h 1i
1b 13c 19b 46d 1b
3i 17h 9i 2h 7i 4h 5i 9h 2i 13h 9i
1l 3m 2n 23m 2o 7m 1p 10m 1q 1m 1q 1m 1p 1m 1p 2m 14q 8m
4i 2r 23i 2s 7i 1h 10i 1t 1i 1t 1i 1h 1i 1h 2i 14t 8i
4i 2s 23i 2u 7i 1h 10i 1h 1i 1h 6i 21h 1i
2i 1v 1i 2u 23i 2s 7i 1h 10i 1h 1i 1u 6i 8u 14i
4i 2s 23i 2u 7i 1h 10i 1h 1i 1h 1i 1h 1i 1h 2i 21h 1i
4i 2u 23i 2s 7i 1h 10i 1h 1i 1h 1i 1h 1i 1h 2i 21h 1i
4i 2s 23i 2u 7i 1h 10i 1h 1i 1h 1i 1h 1i 1h 2i 21h 1i
4i 2u 23i 2s 7i 1h 10i 1h 1i 1h 1i 1h 1i 1h 2i 21h 1i
80i
1b 17c 43b 6e 12d 1b
1i 2r 4h 2s 71i
1i 50h 29i
1i 7h 2i 13t 57i
1i 7h 2i 13t 57i
1i 7h 2i 17h 53i
1i 6h 73i
80i
80i
11w 1x 29y 28x 3w 7y 1x
1i 1g 10h 2i 2g 8h 2i 1g 7h 2i 1g 5h 2i 1g 4h 2i 5g 9h 2i 2g 8h 3i

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
m = text on select
n = bold eu on select
o = bold ua on select
p = muted on select
q = purple on select
r = bold eu on bg
s = bold ua on bg
t = purple on bg
u = bold vermilion on bg
v = vermilion on bg
w = bold chiptext on chip
x = text on moveband
y = bold chip on moveband
