1a 14b 2a 14c 82a 6c 1a
120d
120d
120d
120d
120d
120d
120d
120d
120d
82d 37e 1d
2d 8f 72d 37e 1d
3d 52g 27d 37e 1d
3d 53g 26d 37e 1d
3d 53g 26d 37e 1d
3d 53g 26d 37e 1d
3d 52g 27d 37e 1d
82d 37e 1d
2d 9h 6f 17h 48d 37e 1d
82d 37e 1d
82d 37e 1d
2d 12f 68d 37e 1d
2d 26h 54d 37e 1d
82d 37e 1d
82d 37e 1d
2d 13f 67d 37e 1d
2d 30h 50d 37e 1d
82d 37e 1d
82d 37e 1d
120d
120d
120d
120d
120d
120d
120d
120d
120d
6i 1j 53k 43j 3i 13k 1j
1d 1g 34f 2d 2g 8f 72d

a = text on band
b = bold text on band
c = muted on band
d = text on bg
e = chip on chiptext
f = muted on bg
g = bold blue on bg
h = bold text on bg
i = bold chiptext on chip
j = text on moveband
k = bold chip on moveband
