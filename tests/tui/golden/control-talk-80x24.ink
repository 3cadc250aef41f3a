1a 7b 7a 9b 2a 13b 15a 12b 3a 10b 1a
72c 2d 5e 1c
2c 1e 2c 5e 4c 5e 2c 9e 4c 18e 6c 5e 4c 4e 9c
21c 2f 11c 7g 1h 8e 3c 3h 24c
1i 1j 1k 18j 2l 1j 2m 8j 5n 5o 6p 3j 3o 9j 1q 1j 4q 9j
21c 2f 11c 10g 6e 3d 3h 24c
5c 8e 67c
1a 7b 50a 21r 1a
1c 14e 9k 22e 34c
1c 1e 1c 2s 75c
80c
80c
80c
80c
80c
80c
80c
80c
80c
80c
80c
80c
9b 1t 26u 33t 5b 5u 1t
1c 2d 8e 2c 2d 7e 2c 4d 5e 2c 3d 6e 2c 2d 5e 27c

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
t = text on waitband
u = bold text on waitband
