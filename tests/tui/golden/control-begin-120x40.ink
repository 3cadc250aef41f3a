1a 7b 7a 9b 2a 11b 57a 12b 3a 10b 1a
112c 2d 5e 1c
2c 1e 2c 5e 4c 5e 2c 9e 4c 18e 30c 5e 4c 4e 25c
1f 1g 1h 18g 2i 1g 2j 1g 2k 1g 2l 2g 40m 3f 3n 11g 9m 20g
21c 2o 1c 2p 1c 2q 1c 2r 2c 40e 3d 3s 11c 9e 20c
21c 2o 1c 2p 1c 2q 1c 2r 2c 40e 3d 3s 11c 9e 20c
21c 2o 1c 2p 1c 2q 1c 2r 2c 40e 3d 3s 11c 9e 20c
21c 2o 1c 2p 1c 2q 1c 2r 2c 40e 3d 3s 11c 9e 20c
21c 2o 1c 2p 1c 2q 1c 2r 2c 40e 3d 3s 11c 9e 20c
21c 2o 1c 2p 1c 2q 1c 2r 2c 40e 3d 3s 11c 9e 20c
21c 2o 1c 2p 1c 2q 1c 2r 2c 40e 3d 3s 11c 9e 20c
120c
1a 7b 102a 9t 1a
1c 2o 109c 6e 2c
1c 2p 109c 6e 2c
1c 2q 109c 6e 2c
1c 2r 109c 6e 2c
1c 20e 99c
120c
1a 4b 2a 10b 103a
1c 13u 106c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
120c
11v 1w 47x 45w 3v 12x 1w
1c 1d 6e 2c 1d 12e 2c 1d 6e 2c 1d 7e 2c 1d 9e 2c 2d 6e 2c 2d 8e 44c

a = text on band
b = bold text on band
c = text on bg
d = bold blue on bg
e = muted on bg
f = bold blue on select
g = text on select
h = bold text on select
i = bold us on select
j = bold ua on select
k = bold eu on select
l = bold vermilion on select
m = muted on select
n = orange on select
o = bold us on bg
p = bold ua on bg
q = bold eu on bg
r = bold vermilion on bg
s = orange on bg
t = bold muted on band
u = bold text on bg
v = bold chiptext on chip
w = text on moveband
x = bold chip on moveband
