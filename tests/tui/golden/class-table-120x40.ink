4a 1b 6c 11b 12d 6b 11d 5e 18d 10b 23d 3b 9c 1b
1f 1g 7f 2h 1i 1j 6k 5l 1i 1h 1i 1j 6k 4l 1i 1h 1i 1j 9k 1i 2h 1i 1j 6k 1i 2h 1i 1j 7k 1i 2h 1i 1j 5k 4l 1i 23h 2j 5k 1h
1b 11c 33b 13d 1b 1h 1b 7c 39b 12m 1b
120h
1h 9n 2h 9o 2h 9o 2h 9o 2h 9p 7h 6j 6h 5j 1h 12q 5r 24h
1h 9n 2h 1o 2s 6o 2h 1o 2s 6o 2h 1o 2s 6o 2h 1p 2t 2u 4p 7h 10l 2h 5l 1h 18r 23h
120h
1h 1v 7w 1v 2h 9o 2h 9o 2h 9p 2h 9x 66h
1h 1v 4w 4v 2h 1o 2s 6o 2h 1o 2s 6o 2h 1p 2t 6p 2h 1x 2y 1z 2A 3x 10h 12k 7h 7k 4h 2k 3h 7k 14h
61h 2B 30h 3k 3h 9k 12h
1h 9k 13h 9x 2h 9p 18h 2B 30h 3k 3h 9k 12h
1h 8k 14h 1x 2y 1z 2A 3x 2h 1p 2t 2u 4p 18h 2B 30h 3k 3h 9k 12h
61h 2C 24h 3i 3h 3k 3h 1D 9i 11h
61h 2C 24h 3i 3h 3k 3h 1D 9i 11h
1b 6c 31b 20d 1b 61h
61h 11k 48h
1h 2C 1h 7k 9h 4k 4h 2k 2h 11k 5h 4k 4h 2i 62h
4h 6k 9h 5k 4h 2k 30h 1b 5c 36b 6d 2E 2b 5d 2F 1b
1h 2G 1h 4k 24h 8k 8h 4k 4h 2i 5h 8k 1h 3k 38h 6l 1h
4h 6k 8h 6k 4h 2k 31h 1D 1h 2H 7h 6k 42h
1h 2I 1h 7k 8h 5k 8h 11k 4h 5k 4h 2k 3h 1D 1h 2I 7h 6k 42h
4h 6k 9h 5k 4h 2i 31h 1D 1h 2G 7h 6k 42h
1h 2H 1h 7k 9h 4k 4h 2k 2h 11k 4h 5k 4h 2i 62h
60h 1b 5c 54b
1h 4k 1h 5k 12h 5k 12h 5k 15h 1g 2J 1f 12J 2K 8L 2M 1J 2N 19J 9O 1J
63h 1i 12h 2G 8k 2I 1h 2C 19h 9l 1h
1b 9c 30b 2P 16d 1b 4h 1i 12h 2I 8k 2G 26h 5k 1h
63h 1i 49h 6k 1h
63h 1i 47h 8Q 1h
1h 39k 23h 1i 49h 6k 1h
60h 1b 10c 29b 18d 1e 1b
23h 34k 54h 8G 1h
120h
35h 22k 63h
1h 1D 1h 53D 64h
3h 53D 64h
1b 13R 1b 90c 5b 1e 8d 1b
15b 14c 91b
11S 1T 31U 58T 3S 15U 1T
1h 1j 10k 2h 1j 4k 2h 1j 6k 2h 1j 6k 2h 1j 5k 2h 2j 7k 2h 3j 6k 2h 2j 8k 41h

a = bold bg on eu
b = text on band
c = bold text on band
d = muted on band
e = bold blue on band
f = bold text on select
g = bold blue on select
h = text on bg
i = bold text on bg
j = bold blue on bg
k = muted on bg
l = bold orange on bg
m = bold orange on band
n = text on host
o = text on ownua
p = text on ownru
q = blue on bg
r = orange on bg
s = bold ua on ownua
t = bold vermilion on ownru
u = bold text on ownru
v = text on calm
w = muted on calm
x = text on fought
y = bold ua on fought
z = muted on fought
A = bold vermilion on fought
B = us on bg
C = bold eu on bg
D = purple on bg
E = bold ua on band
F = bold vermilion on band
G = bold vermilion on bg
H = bold us on bg
I = bold ua on bg
J = text on select
K = bold us on select
L = muted on select
M = bold eu on select
N = bold vermilion on select
O = bold orange on select
P = purple on band
Q = vermilion on bg
R = bold bg on text
S = bold chiptext on chip
T = text on moveband
U = bold chip on moveband
