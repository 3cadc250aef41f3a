5a 70b 5a
5a 70b 5a
5a 70b 5a
5a 70b 5a
5a 70b 5a
5a 70b 5a
5a 70b 5a
5a 70b 5a
5a 70b 5a
5a 22b 25c 23b 5a
5a 70b 5a
5a 8b 53d 9b 5a
5a 21b 28d 21b 5a
5a 70b 5a
5a 70b 5a
5a 70b 5a
5a 70b 5a
5a 70b 5a
5a 70b 5a
5a 70b 5a
5a 70b 5a
5a 70b 5a
9e 1f 34g 23f 4e 8g 1f
1b 2h 15d 2b 2h 8d 50b

a = purple on bg
b = text on bg
c = bold text on bg
d = muted on bg
e = bold chiptext on chip
f = text on moveband
g = bold chip on moveband
h = bold blue on bg
