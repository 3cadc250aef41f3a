"""What one can do with the hints of the lesson."""

from __future__ import annotations

from wargame.actions.base import Action


class Hints(Action):
    """Hints on or off."""

    name, keys, word = "hints", ("h",), "hints"
    help = "Switch the lesson's hints off or on; the game goes on."
    typed = ("hints",)
    typed_help = "in the lesson: switch the hints off, or on again"
