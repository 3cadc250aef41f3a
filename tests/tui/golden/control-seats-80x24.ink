1a 7b 7a 9b 2a 13b 15a 12b 3a 10b 1a
72c 2d 5e 1c
2c 1e 2c 5e 4c 5e 2c 9e 4c 18e 6c 5e 4c 4e 9c
21c 2f 11c 7g 1h 8e 3c 3h 24c
1i 1j 1k 18j 2l 1j 2m 8j 5n 5o 6p 3j 3o 9j 1q 1j 4q 9j
21c 2f 11c 10g 6e 3d 3h 24c
5c 8e 67c
1a 16b 35a 27r 1a
1i 2j 2l 14p 51j 8p 2j
38c 4e 22c 4e 12c
38c 10e 16c 4e 12c
3c 2s 8e 67c
38c 4e 22c 4e 12c
3c 2t 7e 61c 5e 2c
38c 4e 22c 4e 12c
38c 10e 16c 4e 12c
38c 7e 19c 4e 12c
3c 2u 7e 61c 5e 2c
38c 4e 22c 4e 12c
38c 10e 16c 4e 12c
80c
80c
9v 1w 26x 27w 7v 9x 1w
1c 2d 7e 2c 5d 5e 2c 3d 6e 2c 2d 5e 38c

a = text on band
b = bold text on band
c = text on bg
d = bold blue on bg
e = muted on bg
f = bold us on bg
g = blue on bg
h = orange on bg
i = bold blue on select
j = text on select
k = bold text on select
l = bold us on select
m = bold ua on select
n = blue on select
o = orange on select
p = muted on select
q = bold orange on select
r = muted on band
s = bold ua on bg
t = bold eu on bg
u = bold vermilion on bg
v = bold chiptext on chip
w = text on moveband
x = bold chip on moveband
