"""The shape of an action: one thing a person can do, by a key, with the mouse, from the palette, or by a typed word."""

from __future__ import annotations

from typing import ClassVar


class Action:
    """Something a person can do; a class and never an instance.

    ``name`` is what the full screen calls: a screen's method without ``action_``, with its argument where it takes one.
    ``keys`` are Textual's names of the keys, and ``label`` is how the first is printed. ``word`` stands in the key row
    (empty: not there), ``help`` in help and palette. ``typed`` are the words of line mode, the first the one that its
    help prints, and ``typed_help`` what it says there where that differs from ``help``; ``number`` means that line mode
    does it by the number of a line on a page.
    """

    name: ClassVar[str]
    keys: ClassVar[tuple[str, ...]]
    label: ClassVar[str] = ""
    word: ClassVar[str] = ""
    help: ClassVar[str] = ""
    typed: ClassVar[tuple[str, ...]] = ()
    typed_help: ClassVar[str] = ""
    twin: ClassVar[bool] = False
    """Whether help leaves it out, for the row of the opposite direction says both; the palette keeps it."""
    always: ClassVar[bool] = False
    """Whether the key works while a line is being typed."""

    @classmethod
    def shown(cls) -> str:
        """Return the key as the key row and the help print it."""
        return cls.label or cls.keys[0]


NUMBER = "number"
"""What ``typed`` holds where line mode reaches an action by the number of a line."""
