"""What can be done with a rival theory: settle the same orders under it, and look at what flips."""

from __future__ import annotations

from typing import Final

from wargame.actions.base import Action


class WhatIf(Action):
    """The same orders under a rival theory."""

    name, keys, word = "whatif", ("v",), "what if"
    help = "Settle the same orders under a rival theory, side by side."
    typed = ("theory",)
    typed_help = (
        "in a debrief or replay: theory spiral settles the same orders under it, round 3 after it that round alone"
    )


class Rival(Action):
    """The next rival theory."""

    name, keys, word = "rival", ("v",), "theory"
    help = "Compare with the next rival theory."
    typed = ("theory",)
    typed_help = "theory names the other theories and what flips under each; theory limited-aims compares with that one"


class Alone(Action):
    """A round alone, or the whole game."""

    name, keys, word = "alone", ("a",), "alone"
    help = "Settle each round alone, or the whole game from the beginning."
    typed = ("theory",)
    typed_help = "theory spiral round 3 settles that round alone, from the table as it was played"


RIVALS: Final[tuple[type[Action], ...]] = (Rival, Alone)
"""What the side-by-side screen adds to the keys of every screen."""
