1a 14b 9a 21c 35a
5d 70e 5d
5d 70e 5d
5d 24e 22f 24e 5d
5d 18e 33g 19e 5d
5d 70e 5d
5d 28e 13h 29e 5d
5d 28e 13h 29e 5d
5d 28e 13h 29e 5d
5d 28e 13h 29e 5d
5d 28e 13h 29e 5d
5d 70e 5d
5d 21e 28f 21e 5d
5d 22e 25g 23e 5d
5d 70e 5d
5d 25e 2h 7g 2i 8g 26e 5d
5d 70e 5d
5d 30e 3h 37e 5d
5d 12e 45g 13e 5d
5d 20e 30g 20e 5d
5d 70e 5d
5d 70e 5d
15j 1k 50l 14k
1e 3m 15g 61e

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
