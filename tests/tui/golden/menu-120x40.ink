120a
120a
120a
120a
120a
120a
120a
120a
120a
8a 31b 81a
8a 21c 91a
54a 1d 2e 1d 2e 5f 49e 6a
120a
57a 1g 2a 4b 6a 19c 31a
120a
57a 1g 2a 8b 2a 15c 35a
13a 1h 1i 105a
12a 2h 2i 41a 1g 2a 4b 56a
39a 2j 79a
11a 6g 20a 6j 77a
120a
35a 10k 75a
8a 37c 75a
120a
8a 1i 37l 74a
120a
8a 6g 6a 3g 1a 6h 2j 88a
8a 10k 2a 3k 1a 8j 1a 12k 75a
120a
120a
120a
120a
120a
120a
120a
120a
120a
120a
11m 1n 52o 46n 3m 6o 1n
1a 2g 7c 2a 5g 5c 2a 1g 5c 2a 2g 12c 2a 2g 8c 2a 2g 5c 2a 1g 5c 45a

a = text on bg
b = bold text on bg
c = muted on bg
d = bold blue on select
e = text on select
f = bold text on select
g = bold blue on bg
h = blue on bg
i = purple on bg
j = orange on bg
k = bold orange on bg
l = bold purple on bg
m = bold chiptext on chip
n = text on moveband
o = bold chip on moveband
