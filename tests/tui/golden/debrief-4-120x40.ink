1a 7b 2a 14b 23c 55a 2d 5a 10d 1a
120e
1a 6b 62a 40c 1a 10e
1e 2f 31e 21g 22e 22g 3h 7g 11e
1e 2i 17e 35g 21e 23g 3h 7g 11e
1e 2j 22e 30g 20e 24g 3h 7g 11e
1e 2k 28e 24g 21e 23g 3h 7g 11e
120e
1a 20b 89a 10e
1e 2f 104e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
1e 2i 104e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
3e 7g 97e 2g 11e
1e 2j 104e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
1e 2k 103e 3h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
107e 2h 11e
6l 1m 49n 45m 3l 15n 1m
1e 1o 5g 2e 2o 5g 2e 1o 8g 2e 2o 7g 2e 1o 4g 2e 2o 8g 2e 2o 8g 2e 3o 5g 41e

a = text on band
b = bold text on band
c = muted on band
d = bold vermilion on band
e = text on bg
f = bold us on bg
g = muted on bg
h = bold text on bg
i = bold ua on bg
j = bold eu on bg
k = bold vermilion on bg
l = bold chiptext on chip
m = text on moveband
n = bold chip on moveband
o = bold blue on bg
