"""Looking for something in a long list, and at what was changed."""

from __future__ import annotations

from wargame.actions.base import Action


class Find(Action):
    """Find in a list."""

    name, keys, label, word = "find", ("slash",), "/", "find"
    help = "Find in the list: type some letters, and only what has them stays. Esc shows all again."
    typed = ("find",)
    typed_help = "find prisoners shows where that word stands"


class Compare(Action):
    """Compare two texts of a deal."""

    name, keys, word = "compare", ("v",), "compare"
    help = "Lay the text that was tabled and your version side by side, or close that."
    typed = ("compare",)
    typed_help = "your draft beside the deal that it amends: what was added, changed, struck"
