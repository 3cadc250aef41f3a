70a
70a
1b 69a
70a
70a
70a
70a
70a
70a
70a
70a
70a
70a
70a
70a
70a
70a
70a
70a
70a

a = text on bg
b = bold blue on bg
