"""A hint of the lesson as a value, and where a person stands when it is asked for."""

from __future__ import annotations

from typing import Final

from attrs import frozen

STEPS: Final = 16
"""Steps of the lesson; several hints may belong to one."""
ROOM: Final = 58
"""Characters that text, key and word of a hint may have together, so that they fit beside ``LEARN 16 of 16``."""
TEXT_MOST: Final = 50
TOLD_MOST: Final = 3
"""Rows of 76 characters in which a hint is explained."""


@frozen
class Hint:
    """One step: ``text`` says what to do in at most 50 characters, ``told`` says why in at most three rows.

    ``key`` is the key as it is printed and ``word`` what it does. ``do`` is what the key does, for a client to carry
    out: an action of the screen by its name; or, where the key is ``n``, one of ``go:PLACE[:SUBJECT]``, ``ready``,
    ``look`` (the last look at the sheet), ``aim:TARGET`` (give the cursor to it), ``page`` (the next page) and ``menu``.
    ``at`` are the panels to point at. ``typed`` is the line that does the same in line mode; ``pick:WORDS`` stands for
    the number of the line that holds these words, divided by ``|``. A hint without ``text`` only explains.
    """

    step: int
    text: str = ""
    word: str = ""
    key: str = "n"
    do: str = ""
    at: tuple[str, ...] = ()
    told: str = ""
    typed: str = ""
    name: str = ""
    """What the hint is called in ``hints``; set when it is given."""

    @property
    def chip(self) -> str:
        """What stands before the hint on the move line."""
        return f"LEARN {self.step} of {STEPS}"


@frozen
class Here:
    """Where a person stands: a place, what is open there, and what the cursor is on.

    ``place`` is briefing, table, talks, deals, promises, sheet, look (the last look), report, declare, debrief, or
    anything else where no hint is wanted. ``cursor`` is the id of an instrument (on the sheet: where Space would load
    it), the kind of a sentence of the report, or a page of the debrief from 0. ``asking`` says that a why is open.
    In line mode everything is reached by number: ``numbered``.
    """

    place: str
    subject: str = ""
    cursor: str = ""
    asking: bool = False
    numbered: bool = False
