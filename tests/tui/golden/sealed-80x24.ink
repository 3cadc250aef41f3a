4a 1b 6c 9b 12d 3b 19d 6e 9d 2b 8d 1b
1f 1g 6h 1f 1i 1f 1g 6h 1f 1i 1f 1g 6h 1f 1i 1f 1g 9h 1f 1i 1j 1k 7j 1i 1f 1g 7h 1f 9i 2g 5h 1i
1b 17c 62b
80i
2i 60f 18i
80i
2i 2l 76i
2i 2m 76i
2i 2n 76i
2i 2o 76i
80i
2i 61h 17i
80i
80i
80i
80i
80i
80i
80i
80i
80i
80i
9c 1p 21q 49p
1i 1g 10h 2i 1g 5h 2i 2g 12h 2i 2g 8h 32i

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
l = bold us on bg
m = bold ua on bg
n = bold eu on bg
o = bold vermilion on bg
p = text on waitband
q = bold text on waitband
