4a 1b 6c 11b 12d 6b 28d 6e 20b 14d 3b 8d 1b
1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1f 1g 9h 1f 2i 1f 1g 6h 1f 2i 1j 1k 8j 44i 2g 5h 1i
1b 12c 9b 1i 1b 6c 72b 17d 1b
1k 1l 9j 11l 1i 1k 1m 95l
120i
2i 9h 12i 1g 1n 95i
120i
2i 14h 7i 1g 1n 95i
120i
2i 10h 11i 1g 1n 95i
120i
2i 10h 11i 1g 1n 95i
120i
2i 12h 9i 1g 1n 95i
120i
2i 12h 9i 1g 1n 95i
120i
2i 10h 11i 1g 1n 95i
120i
2i 10h 11i 1g 1n 95i
120i
2i 9h 12i 1g 1n 95i
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
11o 1p 28q 66p 3o 10q 1p
1i 1g 10h 2i 2g 5h 2i 2g 9h 2i 1g 4h 2i 1g 5h 2i 3g 10h 2i 2g 8h 44i

a = bold bg on eu
b = text on band
c = bold text on band
d = muted on band
e = bold blue on band
f = bold text on bg
g = bold blue on bg
h = muted on bg
i = text on bg
j = bold text on select
k = bold blue on select
l = text on select
m = purple on select
n = purple on bg
o = bold chiptext on chip
p = text on moveband
q = bold chip on moveband
