4a 1b 6c 9b 12d 3b 11d 5e 18d 2b 8d 1b
1f 1g 7f 1h 1i 1j 6k 5l 2i 1j 6k 4l 2i 1j 9k 1i 1h 1i 1j 6k 1i 1h 1i 1j 7k 1i 2h 2j 5k 1h
1b 11c 14b 13d 1b 1h 1b 7c 18b 12m 1b
1h 7n 1h 7o 1h 7o 1h 7o 1h 7p 2h 6j 6h 3j 1h 7q 2r 13h
1h 7n 1h 2s 5o 1h 2s 5o 1h 2s 5o 1h 2t 2u 3p 2h 10l 2h 3l 1h 9r 13h
1h 7v 1h 7o 1h 7o 1h 7p 1h 7w 40h
1h 4v 3x 1h 2s 5o 1h 2s 5o 1h 2t 5p 1h 2y 1z 2A 2w 2h 2B 25h 9k 2h
1h 9k 7h 7w 1h 7p 10h 2B 25h 9k 2h
1h 8k 8h 2y 1z 2A 2w 1h 2t 2u 3p 10h 2B 25h 9k 2h
1b 6c 12b 20d 1b 2h 2C 25h 9k 2h
1h 2D 1h 4k 11h 2k 2h 8k 7h 2i 2h 2C 25h 9k 2h
4h 6k 9h 2k 21h 11k 27h
1h 2C 1h 7k 8h 2k 2h 11k 4h 2i 1h 1b 5c 33b
4h 6k 9h 2k 23h 8k 1h 2E 18h 6l 1h
1h 2F 1h 7k 12h 11k 4h 2k 2h 1G 1h 2H 7h 6k 21h
4h 6k 9h 2i 21h 1G 1h 2F 7h 6k 21h
1h 2H 1h 7k 8h 2k 2h 11k 4h 2i 2h 1G 1h 2C 7h 6k 21h
1h 4k 1h 5k 6h 5k 6h 5k 8h 1b 5c 24b 8m 1b
1b 10c 2b 12I 15b 1h 1g 2J 1f 12J 2K 11J 9L 1J
1G 1h 35G 7h 1i 12h 2H 11h 9l 1h
1G 1h 37G 5h 1i 12h 2D 15h 5k 1h
1G 1h 32G 10h 1i 28h 6k 1h
11M 1N 31O 18N 3M 15O 1N
1h 1j 10k 2h 1j 4k 2h 1j 6k 2h 1j 6k 2h 1j 5k 2h 2j 7k 2h 3j 6k 2h 2j 8k 1h

a = bold bg on vermilion
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
v = muted on calm
w = text on fought
x = text on calm
y = bold ua on fought
z = muted on fought
A = bold vermilion on fought
B = us on bg
C = bold eu on bg
D = bold vermilion on bg
E = eu on bg
F = bold ua on bg
G = purple on bg
H = bold us on bg
I = bold purple on band
J = text on select
K = bold ua on select
L = bold orange on select
M = bold chiptext on chip
N = text on moveband
O = bold chip on moveband
