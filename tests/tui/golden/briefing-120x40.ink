4a 1b 6c 11b 12d 6b 8e 26d 20b 14d 3b 8d 1b
1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1f 1g 9h 1f 2i 1f 1g 6h 1f 2i 1f 1g 7h 1f 44i 2g 5h 1i
1b 8c 86b 24c 1b
120i
120i
120i
1b 14c 81b 23d 1b
120i
120i
120i
120i
120i
120i
1b 9c 88b 21d 1b
120i
120i
120i
120i
1i 1j 27k 15h 76i
3i 71j 46i
3i 11j 106i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
120i
11l 1m 33n 56m 3l 15n 1m
1i 1g 10h 2i 2g 5h 2i 3g 10h 2i 2g 8h 72i

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
