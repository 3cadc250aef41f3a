1a 14b 9a 21c 75a
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 44e 22f 44e 5d
5d 38e 33g 39e 5d
5d 110e 5d
5d 48e 13h 49e 5d
5d 48e 13h 49e 5d
5d 48e 13h 49e 5d
5d 48e 13h 49e 5d
5d 48e 13h 49e 5d
5d 110e 5d
5d 41e 28f 41e 5d
5d 42e 25g 43e 5d
5d 110e 5d
5d 45e 2h 7g 2i 8g 46e 5d
5d 110e 5d
5d 50e 3h 57e 5d
5d 32e 45g 33e 5d
5d 40e 30g 40e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
5d 110e 5d
15j 1k 50l 54k
1e 3m 15g 101e

a = text on band
b = bold text on band
c = muted on band
d = purple on bg
e = text on bg
f = bold text on bg
g = muted on bg
h = bold us on bg
i = bold eu on bg
j = bold chiptext on chip
k = text on moveband
l = bold chip on moveband
m = bold blue on bg
