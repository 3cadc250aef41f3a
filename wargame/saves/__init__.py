"""The log of a game: append, verify, seal, replay."""

from __future__ import annotations
