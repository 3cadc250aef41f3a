1a 7b 7a 9b 2a 13b 15a 12b 3a 10b 1a
72c 2d 5e 1c
2c 1e 2c 5e 4c 5e 2c 9e 4c 18e 6c 5e 4c 4e 9c
21c 2f 11c 7g 2h 7e 3c 3h 11c 8e 5c
21c 6e 7c 9g 7e 3d 3h 11c 9e 4c
21c 2i 1c 2j 8c 8g 1h 7e 3c 3h 11c 4e 9c
21c 2j 11c 4g 6h 6e 3c 3h 9c 1k 1c 7k 6c
21c 6e 7c 6g 3h 7e 3c 3h 4c 2j 5c 12j 1c
21c 2l 11c 7g 1h 8e 3c 3h 24c
1m 1n 1o 18n 2p 1n 2q 8n 5r 5s 6t 3n 3s 9n 1u 1n 4u 9n
21c 2l 11c 10g 6e 3d 3h 24c
80c
1a 7b 58a 13v 1a
1c 2l 18c 8e 11c 2f 38c
1c 2i 18c 5e 14c 2j 18c 5e 15c
1c 4k 46c 8e 21c
1c 9e 9c 7e 1c 4e 2l 14e 2f 31c
80c
1a 4b 2a 10b 63a
1c 13w 66c
80c
80c
11x 1y 47z 8y 3x 9z 1y
1c 1d 6e 2c 1d 6e 2c 1d 8e 2c 1d 5e 2c 1d 6e 2c 1d 5e 2c 1d 5e 2c 1d 6e 2c 1d 4e 3c

a = text on band
b = bold text on band
c = text on bg
d = bold blue on bg
e = muted on bg
f = bold ua on bg
g = blue on bg
h = orange on bg
i = bold eu on bg
j = bold vermilion on bg
k = bold orange on bg
l = bold us on bg
m = bold blue on select
n = text on select
o = bold text on select
p = bold us on select
q = bold ua on select
r = blue on select
s = orange on select
t = muted on select
u = bold orange on select
v = bold muted on band
w = bold text on bg
x = bold chiptext on chip
y = text on moveband
z = bold chip on moveband
