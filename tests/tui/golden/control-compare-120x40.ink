1a 10b 2a 23c 56a 27b 1a
120d
2d 1e 2d 15e 54d 10e 11d 2f 3d 2g 3d 2h 3d 2i 8d
2d 1j 2d 34k 2l 24e 3d 3l 3d 6m 30d 2j 8d
2d 1j 2d 39k 21e 3m 3l 3d 6m 30d 2j 8d
1n 1o 1p 2o 17q 22r 21s 3o 3r 3o 13t 23o 2p 8o
2d 1j 2d 10k 30l 20e 3d 3l 3d 13i 23d 2j 8d
2d 1j 2d 18k 20l 22e 3d 3l 3d 13i 23d 2j 8d
2d 1j 2d 33k 1l 26e 3d 3l 3d 6m 30d 2j 8d
2d 1j 2d 16k 21l 23e 3d 3l 3d 9e 27d 2j 8d
2d 1j 2d 42k 18e 3m 3l 3d 6m 30d 2j 8d
120d
1d 9j 110d
1d 4i 115d
120d
1a 12b 107a
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
120d
6u 1v 42w 56v 3u 11w 1v
1d 1m 11e 2d 2m 7e 2d 3m 6e 2d 2m 8e 73d

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
