4a 1b 6c 9b 12d 2b 11d 5e 18d 2b 9c 1b
1f 1g 6h 2f 1g 6h 5i 1f 1j 1k 6j 4l 1j 1f 1g 9h 2f 1g 6h 2f 1g 7h 2f 1g 5h 4i 1f 1m
1b 5c 48b 10n 1e 14d 1b
1k 2o 1j 2o 3p 2q 53o 4r 2o 9l 1o
3m 1f 2m 3h 2s 59m 9i 1m
3m 1f 2m 3h 2t 63m 5h 1m
1b 6c 46b 7d 2u 12d 2v 1b 2w 1b
6m 6h 19m 8h 8m 3h 9m 7h 14m
3m 2h 26m 2t 5m 2s 40m
3m 2h 26m 2x 4h 2s 34m 6i 1m
3m 19y 1z 9y 48m
1b 16c 22b 5d 9b 9d 18b
1m 6g 6m 8A 4B 28m 2g 25m
1m 10i 2m 12B 28m 5i 22m
1m 7h 45m 12i 15m
1m 9h 70m
1b 16c 29b 33d 1b
1m 2C 4f 15h 19m 2t 4f 15h 18m
1m 2x 4f 15h 19m 2s 5f 32m
1m 26B 53m
1b 13D 1b 54c 1b 1e 8d 1b
15b 50c 15b
11E 1F 45G 13F 3E 6G 1F
1m 1g 6h 2m 1g 9h 2m 1g 8h 2m 1g 10h 2m 2g 5h 2m 3g 6h 2m 1g 5h 2m 1g 4h 1m

a = bold bg on eu
b = text on band
c = bold text on band
d = muted on band
e = bold blue on band
f = bold text on bg
g = bold blue on bg
h = muted on bg
i = bold orange on bg
j = bold text on select
k = bold blue on select
l = bold orange on select
m = text on bg
n = bold orange on band
o = text on select
p = muted on select
q = bold us on select
r = purple on select
s = bold vermilion on bg
t = bold ua on bg
u = bold ua on band
v = bold eu on band
w = bold vermilion on band
x = bold eu on bg
y = purple on bg
z = bold purple on bg
A = blue on bg
B = orange on bg
C = bold us on bg
D = bold bg on text
E = bold chiptext on chip
F = text on moveband
G = bold chip on moveband
