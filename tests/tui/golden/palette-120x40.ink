120a
120a
120a
120a
120a
120a
120a
120a
120a
120a
22a 1b 11c 40b 23d 1b 22a
22a 1e 2f 1e 72f 22a
22a 3g 1h 72g 22a
22a 3g 2h 71g 22a
22a 3g 1h 72g 22a
22a 3g 1h 72g 22a
22a 3g 1h 72g 22a
22a 3g 2h 71g 22a
22a 3g 1h 72g 22a
22a 3g 2h 71g 22a
22a 3g 1h 72g 22a
22a 3g 5h 68g 22a
22a 3g 5h 68g 22a
22a 3g 3h 70g 22a
22a 3g 3h 70g 22a
22a 3g 1h 72g 22a
22a 3g 1h 72g 22a
22a 3g 1h 72g 22a
22a 3g 1h 72g 22a
22a 10g 9i 57g 22a
120a
120a
120a
120a
120a
120a
120a
120a
120a
120a

a = none on bg
b = text on band
c = bold text on band
d = muted on band
e = bold blue on select
f = text on select
g = text on bg
h = bold blue on bg
i = muted on bg
