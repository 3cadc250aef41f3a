4a 1b 6c 9b 12d 3b 8e 26d 2b 8d 1b
1f 1g 6h 1f 1i 1f 1g 6h 1f 1i 1f 1g 6h 1f 1i 1f 1g 9h 1f 1i 1f 1g 6h 1f 1i 1f 1g 7h 1f 9i 2g 5h 1i
1b 8c 46b 24c 1b
80i
80i
80i
1b 14c 41b 23d 1b
80i
80i
80i
80i
80i
80i
1b 9c 48b 21d 1b
80i
80i
80i
80i
1i 1j 27k 15h 36i
3i 71j 6i
3i 11j 66i
80i
11l 1m 33n 16m 3l 15n 1m
1i 1g 10h 2i 2g 5h 2i 3g 10h 2i 2g 8h 32i

a = bold bg on eu
b = text on band
c = bold text on band
d = muted on band
e = bold blue on band
f = bold text on bg
g = bold blue on bg
h = muted on bg
i = text on bg
j = purple on bg
k = bold purple on bg
l = bold chiptext on chip
m = text on moveband
n = bold chip on moveband
