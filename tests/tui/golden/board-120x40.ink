1a 14b 10c 39a 2d 17e 2f 11g 2h 10i 2j 10k
120l
120l
4l 5m 1l 3m 1l 5m 1l 5m 9l 5n 15m 66l
4l 5m 1l 3m 1l 5m 1l 5m 9l 11o 5m 18o 52l
4l 5m 1l 3m 1l 5m 1l 5m 95l
4l 5m 1l 3m 1l 5m 1l 5m 9l 7o 2n 2o 3l 2n 2o 3l 2n 2o 3l 2n 2o 54l
4l 5m 1l 3m 1l 5m 1l 5m 9l 58o 28l
120l
120l
1a 7b 99a 12p 1a
120l
3l 6n 6l 5n 1l 39q 16r 44l
3l 10s 2l 5s 1l 57r 42l
120l
1a 5b 83a 10b 10a 10j 1a
3l 1m 92l 7o 2t 2l 10o 2u 1l
3l 1m 89l 7o 2t 2l 10o 2v 1l 2u 1l
3l 1m 89l 7o 2u 2l 10o 2t 1l 2v 1l
3l 1m 101l 9n 2t 1l 2v 1l
3l 1m 98l 9n 2w 1l 2t 1l 2u 1l
3l 1m 98l 9n 2w 1l 2t 1l 2u 1l
120l
1a 8b 86a 24b 1a
120l
120l
120l
1a 14b 94a 10c 1a
3l 2w 115l
3l 2t 115l
3l 2v 115l
3l 2w 115l
3l 2t 115l
3l 2t 115l
3l 2w 115l
3l 2t 115l
3l 2u 115l
3l 2v 115l
7b 1x 31y 73x 3b 4y 1x
1l 2n 6o 2l 3n 4o 2l 2n 8o 2l 2n 8o 2l 3n 6o 67l

a = text on band
b = bold text on band
c = muted on band
d = bold us on band
e = us on band
f = bold ua on band
g = ua on band
h = bold eu on band
i = eu on band
j = bold vermilion on band
k = vermilion on band
l = text on bg
m = bold text on bg
n = bold blue on bg
o = muted on bg
p = bold orange on band
q = blue on bg
r = orange on bg
s = bold orange on bg
t = bold ua on bg
u = bold vermilion on bg
v = bold eu on bg
w = bold us on bg
x = text on waitband
y = bold text on waitband
