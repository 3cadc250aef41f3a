"""What one does with the rulebook: open it anywhere, and read it page by page."""

from __future__ import annotations

from wargame.actions.base import Action


class Rulebook(Action):
    """The rulebook."""

    name, keys, word = "rulebook", ("i",), "rulebook"
    help = "Open the rulebook; from a why, at the section that explains it."
    typed = ("rules", "i")
    typed_help = "the rulebook; rules 5.5 reads a section, rules find WORD looks for a word"


class PageOn(Action):
    """A page on."""

    name, keys, label, word = "page_on", ("pagedown", "space"), "PgDn", "page"
    help = "Read a page on."
    typed = ("rules",)


class PageBack(Action):
    """A page back."""

    name, keys, label = "page_back", ("pageup",), "PgUp"
    help = "Read a page back."
    typed = ("rules",)
