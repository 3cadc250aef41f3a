"""The same orders under a rival theory: a game settled again, laid beside the one that was played, and what flips."""
