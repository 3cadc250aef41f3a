"""A page of line mode: what is said, and what can be chosen by number."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

if TYPE_CHECKING:
    from wargame.plain.session import Session
    from wargame.table.words import Why


@frozen
class Option:
    """A line that a number chooses; ``head`` is a heading printed before it, "" for none."""

    label: str
    do: Callable[[], None]
    head: str = ""
    why: Callable[[], Why | None] | None = None
    """The answer to ``why`` and the number of this line; None where it has none of its own."""


@frozen
class Page:
    """Lines to read, then numbered options; ``tip`` says in one sentence what else can be typed here."""

    title: str
    lines: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    tip: str = ""
    asks: bool = False
    """Whether the numbers of this page ask why."""
    place: int = 0
    """The place of the game that this page is, 1 to 6, 0 for none."""
    subject: str = ""
    """What of that place it shows: a deal's id, ``draft``, or nothing in particular."""


Builder: TypeAlias = "Callable[[Session], Page]"
