5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 42b 25c 43b 5a
5a 110b 5a
5a 28b 53d 29b 5a
5a 41b 28d 41b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
5a 110b 5a
9e 1f 34g 63f 4e 8g 1f
1b 2h 15d 2b 2h 8d 90b

a = purple on bg
b = text on bg
c = bold text on bg
d = muted on bg
e = bold chiptext on chip
f = text on moveband
g = bold chip on moveband
h = bold blue on bg
