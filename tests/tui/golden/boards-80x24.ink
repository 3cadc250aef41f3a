1a 14b 11c 54a
1d 4e 1f 5d 11f 9g 2f 6d 6f 5d 1f 3h 6i 12f 7j 1f
6f 12j 15f 10k 2f 5k 1f 10i 6f 12k 1f
1d 4g 1f 5d 11f 9g 2f 6d 6f 5d 1f 7h 3i 8f 7g 3l 1f
6f 12j 15f 10k 2f 5k 1f 10i 6f 12k 1f
1d 4g 1f 13d 3f 9g 2f 6d 6f 5d 1f 7h 3i 8f 7g 3l 1f
6f 12j 15f 10k 2f 5k 1f 10i 6f 12k 1f
1d 4g 1f 6d 10f 9g 2f 6d 6f 5d 1f 7h 4i 7f 7g 3l 1f
6f 12j 15f 10k 2f 5k 1f 11i 5f 12k 1f
1d 4g 1f 8d 8f 9g 2f 6d 6f 5d 1f 7h 3i 8f 7g 3l 1f
6f 12j 15f 10k 2f 5k 1f 10i 6f 12k 1f
1d 4g 1f 5d 11f 9g 2f 6d 6f 5d 1f 7h 2i 12f 7g 1f
6f 12j 15f 10k 2f 5k 1f 10i 6f 12k 1f
1d 4g 1f 5d 11f 9g 2f 6d 6f 5d 1f 7h 2i 12f 7g 1f
6f 12j 2f 2d 2l 9f 10k 2f 5k 1f 10i 6f 12k 1f
1d 4g 1f 7m 20f 6d 6f 5d 1f 7h 4i 7f 7g 3l 1f
6f 12j 15f 10k 2f 5k 1f 11i 5f 12k 1f
80f
80f
80f
80f
80f
8b 1n 41o 16n 3b 10o 1n
1f 2d 6j 2f 5d 6j 2f 2d 8j 2f 2d 8j 2f 3d 6j 23f

a = text on band
b = bold text on band
c = muted on band
d = bold blue on bg
e = bold text on select
f = text on bg
g = bold text on bg
h = blue on bg
i = orange on bg
j = muted on bg
k = bold orange on bg
l = bold vermilion on bg
m = bold purple on bg
n = text on waitband
o = bold text on waitband
