1a 7b 2a 14b 23c 15a 2d 5a 10d 1a
80e
1a 6b 32a 40c 1a
1e 2f 21e 15g 8e 22g 3h 7g 1e
1e 2i 12e 24g 7e 23g 3h 7g 1e
1e 2j 15e 21g 6e 24g 3h 7g 1e
1e 2k 19e 17g 7e 23g 3h 7g 1e
80e
1a 20b 59a
1e 2f 74e 2h 1e
77e 2h 1e
77e 2h 1e
3e 7g 67e 2g 1e
1e 2i 74e 2h 1e
77e 2h 1e
3e 7g 67e 2g 1e
1e 2j 74e 2h 1e
77e 2h 1e
3e 7g 66e 3g 1e
1e 2k 73e 3h 1e
77e 2h 1e
3e 7g 67e 2g 1e
6l 1m 49n 5m 3l 15n 1m
1e 1o 5g 2e 2o 5g 2e 1o 8g 2e 2o 7g 2e 1o 4g 2e 2o 8g 2e 2o 8g 2e 3o 5g 1e

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
