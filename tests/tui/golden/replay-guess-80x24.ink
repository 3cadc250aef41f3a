1a 6b 2a 14b 32a 6c 4d 10c 4e 1a
80f
4f 7g 7f 7g 7f 7h 7f 7g 7f 7g 13f
4f 7i 1j 3i 1j 24i 1h 1g 2j 10g 1j 2g 1j 9g 1j 1g 1j 4g 6f
4f 16h 40f 16k 4f
80f
1a 16b 22a 1f 1a 13b 26a
1f 6l 6f 5l 1f 7i 2m 13f 6l 6f 3l 1f 8i 1m 14f
1f 10j 2f 5j 1f 9m 13f 10j 2f 3j 1f 9m 14f
1f 2n 23f 9g 6f 2n 23f 9g 5f
1f 2n 23f 9g 6f 2n 23f 9g 5f
1f 2n 23f 9g 6f 2n 23f 9g 5f
1f 2o 23f 1p 9h 5f 2o 23f 8h 6f
1f 2o 23f 1p 9h 5f 2o 23f 8h 6f
1f 11m 1f 2q 14f 9g 3f 2i 2q 17f 17g 1f
2f 7g 33f 7g 31f
1a 11b 44a 23c 1a
1f 1p 1f 68h 9f
13f 4g 63f
80f
80f
80f
7r 1s 53t 11s 3r 4t 1s
1f 2l 7g 2f 5l 7g 2f 2l 6g 2f 3l 13g 2f 2l 8g 16f

a = text on band
b = bold text on band
c = muted on band
d = bold bg on eu
e = bold purple on band
f = text on bg
g = muted on bg
h = bold text on bg
i = blue on bg
j = bold orange on bg
k = bold purple on bg
l = bold blue on bg
m = orange on bg
n = us on bg
o = bold eu on bg
p = purple on bg
q = bold vermilion on bg
r = bold chiptext on chip
s = text on moveband
t = bold chip on moveband
