"""Looking for something, by one key wherever there is much to read, and at what was changed."""

from __future__ import annotations

from wargame.actions.base import Action


class Find(Action):
    """Find in a list."""

    name, keys, label, word = "find", ("slash",), "/", "find"
    help = "Type letters, and only what has them stays; Esc shows all."
    typed = ("find",)
    typed_help = "find prisoners shows where that word stands"


class FindWord(Find):
    """Find a word in the rulebook."""

    help = "Look for a word; n goes to the next place where it stands."
    typed, typed_help = ("rules",), "rules find WORD looks for a word in the rulebook"


class FindEvent(Find):
    """Find an event of a replay."""

    help = "Find the next event with some words; Enter again goes on."
    typed_help = "find WORDS: the next event with these words; find alone goes on."


class Compare(Action):
    """Compare two texts of a deal."""

    name, keys, word = "compare", ("v",), "compare"
    help = "Lay the tabled text and your version side by side."
    typed = ("compare",)
    typed_help = "your draft beside the deal that it amends: what was added, changed, struck"
