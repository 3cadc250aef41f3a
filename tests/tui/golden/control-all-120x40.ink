1a 7b 7a 9b 2a 13b 55a 12b 3a 10b 1a
112c 2d 5e 1c
2c 1e 2c 5e 4c 5e 2c 9e 4c 18e 30c 5e 4c 4e 25c
1f 20g 2h 11g 17i 6j 17k 3g 3j 11g 8k 21g
1f 20g 6k 7g 24i 16k 3f 3j 11g 9k 20g
1f 20g 2l 1g 2m 8g 21i 3j 16k 3g 3j 11g 4k 25g
1f 20g 2m 11g 12i 14j 14k 3g 3j 9g 1n 1g 7n 22g
1f 20g 6k 7g 16i 8j 16k 3g 3j 4g 2m 5g 12m 17g
1f 20g 2o 11g 19i 3j 18k 3g 3j 40g
1f 1g 1p 18g 2o 1g 2h 8g 14i 11j 15k 3g 3j 9g 1n 1g 4n 25g
1f 20g 2o 11g 26i 14k 3f 3j 40g
120c
1a 7b 98a 13q 1a
1c 2r 4c 5e 5c 11e 82c 8e 2c
1c 2s 4c 5e 108c
1c 2t 4c 5e 5c 11e 5c 8e 72c 5e 2c
1c 2u 4c 5e 5c 11e 85c 5e 2c
1c 4v 46c 8e 61c
1c 9e 9c 7e 1c 4e 2r 14e 2s 71c
120c
1a 4b 2a 10b 103a
1c 13w 106c
120c
1a 9b 92a 17x 1a
1c 1e 1c 2r 115c
1c 1e 1c 2s 1c 3e 2r 109c
1c 1e 1c 2r 115c
1c 1e 1c 2r 4w 1c 7e 103c
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
12y 1z 35A 54z 5y 12A 1z
1c 1d 6e 2c 1d 6e 2c 1d 8e 2c 1d 5e 2c 1d 6e 2c 1d 5e 2c 1d 5e 2c 1d 6e 2c 1d 4e 2c 1d 7e 2c 2d 8e 21c

a = text on band
b = bold text on band
c = text on bg
d = bold blue on bg
e = muted on bg
f = bold blue on select
g = text on select
h = bold ua on select
i = blue on select
j = orange on select
k = muted on select
l = bold eu on select
m = bold vermilion on select
n = bold orange on select
o = bold us on select
p = bold text on select
q = bold muted on band
r = bold us on bg
s = bold ua on bg
t = bold eu on bg
u = bold vermilion on bg
v = bold orange on bg
w = bold text on bg
x = muted on band
y = bold chiptext on chip
z = text on moveband
A = bold chip on moveband
