1a 8b 18a 1c 1a 12b 39a
1d 1e 3f 9g 13e 53c
2c 3h 15i 60c
2c 3h 16i 59c
2c 3h 18i 57c
3c 5h 72c
3c 5h 72c
3c 5h 72c
2c 3h 10i 65c
3c 5h 72c
3c 5h 72c
3c 5h 72c
3c 5h 72c
3c 5h 72c
3c 5h 72c
3c 5h 22c 41h 9c
3c 5h 72c
3c 5h 72c
3c 5h 72c
2c 3h 6i 69c
2c 3h 15i 60c
2c 3h 14i 54c 6j 1c
10k 1l 49m 3l 3k 13m 1l
1c 2j 7h 2c 4j 5h 2c 2j 8h 2c 1j 5h 2c 1j 5h 2c 3j 5h 21c

a = text on band
b = bold text on band
c = text on bg
d = bold blue on select
e = text on select
f = muted on select
g = bold text on select
h = muted on bg
i = bold text on bg
j = bold blue on bg
k = bold chiptext on chip
l = text on moveband
m = bold chip on moveband
