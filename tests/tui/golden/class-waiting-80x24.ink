4a 1b 6c 9b 12d 2b 11d 5e 18d 2b 9c 1b
1f 1g 7f 1h 1i 6j 5k 2h 1i 6j 4k 2h 1i 9j 2h 1i 6j 2h 1i 7j 2h 1i 5j 1h 2l 2i 1l
1b 11c 14b 13d 1b 1l 1b 7c 18b 12m 1b
1l 7n 1l 7o 1l 7o 1l 7o 1l 7p 2l 6i 6l 5i 1l 7q 3r 10l
1l 7n 1l 2s 5o 1l 2s 5o 1l 2s 5o 1l 2t 2u 3p 2l 10k 2l 5k 1l 10r 10l
1l 7v 1l 7o 1l 7o 1l 7p 1l 7w 40l
1l 4v 3x 1l 2s 5o 1l 2s 5o 1l 2t 5p 1l 2y 1z 2A 2w 2l 2B 25l 9j 2l
1l 9j 7l 7w 1l 7p 10l 2B 25l 9j 2l
1l 8j 8l 2y 1z 2A 2w 1l 2t 2u 3p 10l 2B 25l 9j 2l
1b 6c 12b 20d 1b 2l 2C 25l 1D 9h 1l
1l 2C 1l 7j 8l 2j 2l 11j 4l 2h 2l 2C 25l 1D 9h 1l
4l 6j 9l 2j 21l 11j 27l
1l 2E 1l 4j 15l 8j 7l 2h 1l 1b 5c 4b 7d 2F 2b 6d 2G 2b 5d 2H 1b
4l 6j 9l 2j 23l 8j 1l 3j 17l 6k 1l
1l 2I 1l 7j 12l 11j 4l 2j 2l 1D 1l 2J 7l 6j 21l
4l 6j 9l 2h 21l 1D 1l 2I 7l 6j 21l
1l 2J 1l 7j 8l 2j 2l 11j 4l 2h 2l 1D 1l 2E 7l 6j 21l
1l 4j 1l 5j 6l 5j 6l 5j 8l 1b 5c 24b 8m 1b
1b 10c 2b 16K 11b 1l 1g 2L 1f 12L 2M 11L 9N 1L
1D 1l 35D 7l 1h 12l 2E 11l 9k 1l
1D 1l 35D 7l 1h 12l 2I 15l 5j 1l
1D 1l 11D 31l 1h 28l 6j 1l
9c 1O 36P 15O 3c 15P 1O
1l 1i 10j 2l 1i 4j 2l 1i 6j 2l 1i 6j 2l 1i 5j 2l 2i 7j 2l 3i 6j 2l 2i 8j 1l

a = bold bg on eu
b = text on band
c = bold text on band
d = muted on band
e = bold blue on band
f = bold text on select
g = bold blue on select
h = bold text on bg
i = bold blue on bg
j = muted on bg
k = bold orange on bg
l = text on bg
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
D = purple on bg
E = bold vermilion on bg
F = bold eu on band
G = bold ua on band
H = bold vermilion on band
I = bold ua on bg
J = bold us on bg
K = bold purple on band
L = text on select
M = bold us on select
N = bold orange on select
O = text on waitband
P = bold text on waitband
