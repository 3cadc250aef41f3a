1a 7b 7a 9b 2a 13b 15a 12b 3a 10b 1a
72c 2d 5e 1c
2c 1e 2c 5e 4c 5e 2c 9e 4c 18e 6c 5e 4c 4e 9c
1f 20g 2h 11g 7i 2j 7k 3g 3j 11g 8k 5g
1f 20g 6k 7g 9i 7k 3f 3j 11g 9k 4g
1f 20g 2l 1g 2m 8g 8i 1j 7k 3g 3j 11g 4k 9g
1f 20g 2m 11g 4i 6j 6k 3g 3j 9g 1n 1g 7n 6g
1f 20g 6k 7g 6i 3j 7k 3g 3j 4g 2m 5g 12m 1g
1f 20g 2o 11g 7i 1j 8k 3g 3j 24g
1f 1g 1p 18g 2o 1g 2h 8g 5i 5j 6k 3g 3j 9g 1n 1g 4n 9g
1f 20g 2o 11g 10i 6k 3f 3j 24g
80c
1a 7b 58a 13q 1a
1c 2r 18c 8e 11c 2s 38c
1c 2t 18c 5e 14c 2u 18c 5e 15c
1c 4v 46c 8e 21c
1c 9e 9c 7e 1c 4e 2r 14e 2s 31c
80c
1a 4b 2a 10b 63a
1c 13w 66c
80c
80c
12x 1y 35z 14y 5x 12z 1y
1c 1d 6e 2c 1d 6e 2c 1d 8e 2c 1d 5e 2c 1d 6e 2c 1d 5e 2c 1d 5e 2c 1d 6e 2c 1d 4e 3c

a = text on band
b = bold text on band
c = text on bg
d = bold blue on bg
e = muted on bg
f = bold blue on select
g = text on select
h = bold ua on select
i = blue on select
j = orange on select
k = muted on select
l = bold eu on select
m = bold vermilion on select
n = bold orange on select
o = bold us on select
p = bold text on select
q = bold muted on band
r = bold us on bg
s = bold ua on bg
t = bold eu on bg
u = bold vermilion on bg
v = bold orange on bg
w = bold text on bg
x = bold chiptext on chip
y = text on moveband
z = bold chip on moveband
