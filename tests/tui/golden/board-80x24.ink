1a 14b 10c 55a
80d
4d 5e 1d 3e 1d 5e 1d 5e 9d 5f 15e 26d
4d 5e 1d 3e 1d 5e 1d 5e 9d 11g 5e 18g 12d
4d 5e 1d 3e 1d 5e 1d 5e 55d
4d 5e 1d 3e 1d 5e 1d 5e 9d 7g 2f 2g 3d 2f 2g 3d 2f 2g 3d 2f 2g 14d
4d 5e 1d 3e 1d 5e 1d 5e 9d 45g 1d
80d
1a 7b 59a 12h 1a
3d 6f 6d 5f 1d 22i 9j 28d
3d 10k 2d 5k 1d 32j 27d
80d
1a 5b 43a 10b 10a 10l 1a
3d 1e 52d 7g 2m 2d 10g 2n 1d
3d 1e 49d 7g 2m 2d 10g 2o 1d 2n 1d
3d 1e 49d 7g 2n 2d 10g 2m 1d 2o 1d
3d 10g 67d
1a 8b 46a 24b 1a
1a 14b 54a 10c 1a
3d 2m 75d
3d 2n 75d
3d 2o 75d
7b 1p 31q 33p 3b 4q 1p
1d 2f 6g 2d 3f 4g 2d 2f 8g 2d 2f 8g 2d 3f 6g 27d

a = text on band
b = bold text on band
c = muted on band
d = text on bg
e = bold text on bg
f = bold blue on bg
g = muted on bg
h = bold orange on band
i = blue on bg
j = orange on bg
k = bold orange on bg
l = bold vermilion on band
m = bold ua on bg
n = bold vermilion on bg
o = bold eu on bg
p = text on waitband
q = bold text on waitband
