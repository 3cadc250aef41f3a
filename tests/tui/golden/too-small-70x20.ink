70a
70a
1b 69a
3b 67a
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
