4a 1b 6c 11b 12d 6b 19d 6e 9d 20b 14d 3b 8d 1b
1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1f 1g 6h 1f 2i 1f 1g 9h 1f 2i 1j 1k 7j 2i 1f 1g 7h 1f 44i 2g 5h 1i
1b 17c 102b
120i
2i 60f 58i
120i
2i 2l 116i
2i 2m 116i
2i 2n 116i
2i 2o 116i
120i
2i 61h 57i
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
120i
120i
120i
120i
120i
120i
120i
120i
120i
9c 1p 21q 89p
1i 1g 10h 2i 1g 5h 2i 2g 12h 2i 2g 8h 72i

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
