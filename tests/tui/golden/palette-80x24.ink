80a
80a
2a 1b 11c 40b 23d 1b 2a
2a 1e 2f 1e 72f 2a
2a 3g 1h 72g 2a
2a 3g 2h 71g 2a
2a 3g 1h 72g 2a
2a 3g 1h 72g 2a
2a 3g 1h 72g 2a
2a 3g 2h 71g 2a
2a 3g 1h 72g 2a
2a 3g 2h 71g 2a
2a 3g 1h 72g 2a
2a 3g 5h 68g 2a
2a 3g 5h 68g 2a
2a 3g 3h 70g 2a
2a 3g 3h 70g 2a
2a 3g 1h 72g 2a
2a 3g 1h 72g 2a
2a 3g 1h 72g 2a
2a 3g 1h 72g 2a
2a 10g 9i 57g 2a
80a
80a

a = none on bg
b = text on band
c = bold text on band
d = muted on band
e = bold blue on select
f = text on select
g = text on bg
h = bold blue on bg
i = muted on bg
