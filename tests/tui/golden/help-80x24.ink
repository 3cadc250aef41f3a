1a 4b 54a 20c 1a
80d
80d
80d
80d
80d
80d
80d
80d
80d
80d
80d
80d
1a 4b 75a
2d 1e 77d
2d 1e 77d
2d 2e 76d
2d 1e 77d
2d 1e 77d
2d 1e 77d
2d 2e 76d
2d 2e 76d
2d 5e 73d
2d 5e 73d

a = text on band
b = bold text on band
c = muted on band
d = text on bg
e = bold blue on bg
