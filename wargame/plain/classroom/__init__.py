"""A seat in a class, in line mode: the delegation, the clock, the facilitator's words, and whose move it is."""
