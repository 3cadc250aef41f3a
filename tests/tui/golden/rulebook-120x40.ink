1a 8b 25a 1c 1a 12b 72a
1d 1e 3f 9g 20e 86c
2c 3h 15i 100c
2c 3h 16i 99c
2c 3h 21i 94c
3c 5h 112c
3c 5h 112c
3c 5h 112c
2c 3h 10i 105c
3c 5h 112c
3c 5h 112c
3c 5h 29c 41h 42c
3c 5h 112c
3c 5h 112c
3c 5h 112c
3c 5h 112c
3c 5h 112c
3c 5h 112c
3c 5h 112c
2c 3h 6i 109c
2c 3h 15i 100c
2c 3h 14i 101c
2c 3h 11i 104c
120c
120c
120c
120c
35c 1a 18b 66a
120c
120c
120c
120c
120c
120c
120c
120c
120c
113c 6j 1c
10k 1l 49m 43l 3k 13m 1l
1c 2j 7h 2c 4j 5h 2c 2j 8h 2c 1j 5h 2c 1j 5h 2c 3j 5h 61c

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
