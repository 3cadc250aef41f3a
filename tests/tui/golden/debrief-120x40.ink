1a 7b 2a 14b 23c 55a 2d 5a 10d 1a
120e
1a 8b 14a 38d 1a 1e 1a 14b 19a 22c 1a
4e 8f 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 7e 1g 2h 53e
1e 2i 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 7e 1g 2h 53e
1e 2j 10e 8k 1e 8l 10e 8f 1e 8f 12e 48f 3e
1e 2m 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 1e 8f 12e 18f 33e
1e 2l 10e 8k 1e 8l 1e 8f 10e 8f 7e 1g 2h 53e
69e 47f 4e
1a 18b 42c 1a 7e 18f 33e
1e 2n 2h 2l 23e 17f 1e 8n 8e 1g 2h 53e
1e 2n 2h 2j 23e 7f 11e 11o 10e 42f 9e
69e 43f 8e
1a 11b 18a 31c 1a 2e 1g 2h 53e
1e 2i 1e 5p 11e 35f 9e 1g 2h 53e
20e 38f 6e 1g 2h 53e
20e 17f 32e 46f 5e
1e 2j 1e 7p 9e 39f 10e 10f 41e
20e 39f 5e 1g 2h 53e
20e 16f 33e 11f 40e
1e 2m 1e 14p 2e 35f 9e 1g 2h 53e
20e 38f 11e 8f 43e
20e 8f 92e
1e 2l 1e 10p 6e 35f 8e 1a 12b 44a
20e 37f 7e 1q 55e
20e 32f 12e 1q 55e
64e 1q 55e
64e 1q 55e
64e 1q 55e
64e 1q 55e
64e 1q 55e
64e 1q 55e
120e
120e
120e
120e
120e
120e
6r 1s 47t 47s 3r 15t 1s
1e 1q 5f 2e 2q 5f 2e 1q 8f 2e 2q 7f 2e 1q 4f 2e 2q 8f 2e 2q 8f 2e 3q 5f 41e

a = text on band
b = bold text on band
c = muted on band
d = bold vermilion on band
e = text on bg
f = muted on bg
g = bold orange on bg
h = bold text on bg
i = bold us on bg
j = bold ua on bg
k = blue on bg
l = bold vermilion on bg
m = bold eu on bg
n = vermilion on bg
o = orange on bg
p = bold purple on bg
q = bold blue on bg
r = bold chiptext on chip
s = text on moveband
t = bold chip on moveband
