1a 6b 2a 14b 32a 6c 4d 10c 4e 1a
80f
4f 7g 7f 7g 7f 7h 7f 7g 7f 7g 13f
4f 7i 1j 3i 1j 24i 1h 1g 2j 10g 1j 2g 1j 9g 1j 1g 1j 4g 6f
4f 16h 29f 1j 16g 1k 9g 4f
80f
1a 16b 22a 1f 1a 13b 26a
1f 6l 6f 5l 1f 7i 2m 13f 6l 6f 3l 1f 8i 1m 14f
1f 10j 2f 5j 1f 9m 13f 10j 2f 3j 1f 9m 14f
1f 2n 23f 9g 6f 2n 23f 9g 5f
1f 2n 23f 9g 6f 2n 23f 9g 5f
1f 2n 23f 9g 6f 2n 23f 9g 5f
1f 2o 23f 1p 9h 5f 2o 23f 8h 6f
1f 2o 23f 1p 9h 5f 2o 23f 8h 6f
1f 11m 1f 2q 14f 9g 3f 1p 1f 2q 16f 18p 1f
2f 7g 33f 7g 31f
1a 10b 54a 9r 5c 1a
1f 1p 78f
3f 57h 20f
3f 26g 9f 7g 3l 11g 2h 7g 12f
3f 32g 3f 7g 3l 11g 2h 7g 10j 2f
3f 32g 3f 7g 3l 11g 2h 7g 12f
8s 1t 62u 2t 3s 3u 1t
1f 2l 6g 2f 4l 11g 2f 5l 5g 2f 1l 5g 2f 1l 6g 2f 1l 6g 2f 1l 5g 2f 1l 4g 1f

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
r = bold orange on band
s = bold chiptext on chip
t = text on moveband
u = bold chip on moveband
