4a 1b 6c 9b 12d 2b 19d 6e 9d 2b 9c 1b
1f 1g 6h 1f 1i 1j 7i 1f 1g 6h 2f 1g 9h 2f 1g 6h 2f 1g 7h 2f 1g 5h 4k 1f 2l 2g 5h 1l
1b 8c 5b 9m 1b 1l 1b 9c 12b 9e 3b 20d 1b
1j 20n 2o 1n 2l 1g 3h 1l 36h 13l
1l 1p 1l 2q 12l 6h 8l 7h 42l
1l 1p 1l 2r 12l 6h 3l 1g 2s 47l 3k 1l
1l 1p 1l 2s 12l 6h 3l 1g 3h 1l 36h 13l
1l 1p 1l 2q 1l 2r 9l 6h 8l 7h 42l
1l 1p 1l 2q 1l 2s 9l 6h 3l 1g 2r 47l 3k 1l
1l 1p 1l 2r 1l 2s 9l 6h 57l
26l 1g 2s 47l 3k 1l
80l
26l 1g 3h 1l 36h 13l
31l 7h 42l
26l 1g 2s 47l 3k 1l
26l 1g 3h 1l 32h 17l
31l 26h 23l
26l 1g 2q 47l 3k 1l
80l
26l 1g 2r 47l 3k 1l
1b 13t 1b 54c 1b 1e 8d 1b
15b 50c 15b
11c 1u 39v 17u 3c 8v 1u
1l 1g 10h 2l 2g 8h 2l 3g 6h 2l 1g 5h 2l 1g 5h 2l 2g 8h 17l

a = bold bg on eu
b = text on band
c = bold text on band
d = muted on band
e = bold blue on band
f = bold text on bg
g = bold blue on bg
h = muted on bg
i = bold text on select
j = bold blue on select
k = bold orange on bg
l = text on bg
m = purple on band
n = text on select
o = muted on select
p = purple on bg
q = bold us on bg
r = bold ua on bg
s = bold vermilion on bg
t = bold bg on text
u = text on waitband
v = bold text on waitband
