120a
120a
15a 1b 4c 64b 20d 1b 15a
15a 90e 15a
15a 90e 15a
15a 90e 15a
15a 90e 15a
15a 90e 15a
15a 90e 15a
15a 90e 15a
15a 90e 15a
15a 90e 15a
15a 90e 15a
15a 90e 15a
15a 90e 15a
15a 1b 4c 85b 15a
15a 2e 1f 87e 15a
15a 2e 1f 87e 15a
15a 2e 2f 86e 15a
15a 2e 1f 87e 15a
15a 2e 1f 87e 15a
15a 2e 1f 87e 15a
15a 2e 2f 86e 15a
15a 2e 2f 86e 15a
15a 2e 5f 83e 15a
15a 2e 5f 83e 15a
15a 2e 3f 85e 15a
15a 2e 3f 85e 15a
15a 2e 1f 87e 15a
15a 2e 1f 87e 15a
15a 2e 1f 87e 15a
15a 2e 1f 87e 15a
15a 2e 1f 87e 15a
15a 2e 1f 87e 15a
15a 2e 1f 87e 15a
15a 2e 1f 87e 15a
15a 2e 1f 87e 15a
15a 2e 1f 87e 15a
120a
120a

a = none on bg
b = text on band
c = bold text on band
d = muted on band
e = text on bg
f = bold blue on bg
