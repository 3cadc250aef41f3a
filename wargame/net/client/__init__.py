"""The client's end: a connection that heals itself, and the game, the company and the boards as they arrive over it."""
