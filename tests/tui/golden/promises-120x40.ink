4a 1b 6c 11b 12d 6b 11d 5e 18d 20b 14d 3b 8d 1b
1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1f 1g 6h 4j 1f 1i 1k 1l 10k 2i 1f 1g 6h 1f 2i 1f 1g 7h 1f 41i 2g 5h 1i
1b 13c 59b 46d 1b
3i 17h 26i 2h 9i 4h 7i 9h 2i 13h 28i
120i
1l 3m 2n 40m 2o 9m 1p 12m 1q 1m 1q 1m 1p 1m 1p 2m 14q 27m
4i 2r 40i 2s 9i 1h 12i 1t 1i 1t 1i 1h 1i 1h 2i 14t 27i
4i 2s 40i 2u 9i 1h 12i 1h 1i 1h 6i 21h 20i
2i 1v 1i 2u 40i 2s 9i 1h 12i 1h 1i 1u 6i 26u 15i
4i 2s 40i 2u 9i 1h 12i 1h 1i 1h 1i 1h 1i 1h 2i 21h 20i
4i 2u 40i 2s 9i 1h 12i 1h 1i 1h 1i 1h 1i 1h 2i 21h 20i
4i 2s 40i 2u 9i 1h 12i 1h 1i 1h 1i 1h 1i 1h 2i 21h 20i
4i 2u 40i 2s 9i 1h 12i 1h 1i 1h 1i 1h 1i 1h 2i 21h 20i
120i
120i
120i
120i
120i
120i
120i
120i
120i
1b 17c 83b 6e 12d 1b
120i
1i 2r 4h 2s 111i
1i 50h 69i
120i
1i 7h 2i 13t 97i
1i 7h 2i 13t 97i
1i 7h 2i 17h 93i
120i
1i 6h 113i
120i
120i
120i
120i
120i
120i
11w 1x 29y 68x 3w 7y 1x
1i 1g 10h 2i 2g 8h 2i 1g 7h 2i 1g 5h 2i 1g 4h 2i 5g 9h 2i 2g 8h 43i

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
