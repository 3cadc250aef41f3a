1a 10b 2a 23c 16a 27b 1a
80d
2d 1e 2d 15e 18d 10e 11d 2f 3d 2g 3d 2h 3d 2i 4d
2d 1j 2d 13k 1l 10e 3d 3l 3d 6m 30d 2j 4d
2d 1j 2d 15k 9e 3m 3l 3d 6m 30d 2j 4d
1n 1o 1p 2o 6q 9r 9s 3o 3r 3o 13t 23o 2p 4o
2d 1j 2d 4k 12l 8e 3d 3l 3d 13i 23d 2j 4d
2d 1j 2d 7k 8l 9e 3d 3l 3d 13i 23d 2j 4d
2d 1j 2d 13k 1l 10e 3d 3l 3d 6m 30d 2j 4d
2d 1j 2d 6k 9l 9e 3d 3l 3d 9e 27d 2j 4d
2d 1j 2d 16k 8e 3m 3l 3d 6m 30d 2j 4d
80d
1d 9j 70d
1d 4i 75d
80d
1a 12b 67a
80d
80d
80d
80d
80d
80d
6u 1v 42w 16v 3u 11w 1v
1d 1m 11e 2d 2m 7e 2d 3m 6e 2d 2m 8e 33d

a = text on band
b = bold text on band
c = muted on band
d = text on bg
e = muted on bg
f = bold us on bg
g = bold ua on bg
h = bold eu on bg
i = bold vermilion on bg
j = bold text on bg
k = blue on bg
l = orange on bg
m = bold blue on bg
n = bold blue on select
o = text on select
p = bold text on select
q = blue on select
r = orange on select
s = muted on select
t = bold vermilion on select
u = bold chiptext on chip
v = text on moveband
w = bold chip on moveband
