"""The one thing that goes wrong here: somebody sent what this version of the game cannot read."""

from __future__ import annotations

from wargame.engine.text import harmless


class WireError(ValueError):
    """What was sent cannot be read; the message is one sentence that may be shown to a person."""

    def __init__(self, what: str, why: str) -> None:
        """Name the part (it may come from outside, and is made harmless and short) and what is wrong with it."""
        name, reason = harmless(what[:40].replace("\n", " ")), harmless(why[:120].replace("\n", " "))
        super().__init__(
            f"What was sent as '{name}' cannot be read ({reason}); both sides must run the same version of the game."
        )
