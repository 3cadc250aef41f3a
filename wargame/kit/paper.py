"""A page as a small document tree, which becomes Markdown or HTML.

Texts of a scenario are untrusted: they enter as plain `str` and are escaped by whoever writes the page. Only the kit's own
sentences pass through `rich`, which knows two marks: ``**strong**`` and ``[key]``.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from attrs import field, frozen

_MARKS: Final = re.compile(r"\*\*(?P<strong>.+?)\*\*|\[(?P<key>.+?)\]")


@frozen
class Strong:
    """Words that stand out."""

    text: str


@frozen
class Key:
    """A key to press, or what is typed."""

    text: str


@frozen
class Link:
    """The name of another page of the kit; ``page`` is its id, without an ending."""

    page: str
    text: str


Run: TypeAlias = "tuple[str | Strong | Key | Link, ...]"
"""What stands on a line."""


def rich(template: str, **values: object) -> Run:
    """Return one of the kit's own sentences, with its marks read and then ``{values}`` filled in, never the other way."""
    parts: list[str | Strong | Key | Link] = []
    at = 0
    for mark in _MARKS.finditer(template):
        parts.append(template[at : mark.start()].format_map(values))
        text = (mark["strong"] or mark["key"]).format_map(values)
        parts.append(Strong(text) if mark["strong"] else Key(text))
        at = mark.end()
    parts.append(template[at:].format_map(values))
    return tuple(part for part in parts if part != "")


def run(text: str | Run) -> Run:
    """Return text as a run: a plain one is untrusted and holds no marks."""
    return (text,) if isinstance(text, str) else text


def _runs(texts: tuple[str | Run, ...]) -> tuple[Run, ...]:
    return tuple(run(text) for text in texts)


@frozen
class Heading:
    """A heading; ``level`` is 2 or 3, the title of the page being the first."""

    text: str
    level: int = 2


@frozen
class Para:
    """A paragraph; ``faint`` for what explains."""

    run: Run = field(converter=run)
    faint: bool = False


@frozen
class Quote:
    """What is said aloud."""

    run: Run = field(converter=run)


@frozen
class Items:
    """A list; ``numbered`` where the order matters, ``ticks`` for boxes to tick."""

    items: tuple[Run, ...] = field(converter=_runs)
    numbered: bool = False
    ticks: bool = False


@frozen
class Table:
    """Rows under a head. ``widths`` are percents, one a column, or none; ``number`` says which columns hold numbers."""

    head: tuple[str, ...]
    rows: tuple[tuple[Run, ...], ...]
    widths: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()


@frozen
class Box:
    """Blocks in a frame, under a title of their own."""

    title: str
    blocks: tuple[Block, ...]


@frozen
class Cards:
    """Cards to cut out, each with a title."""

    cards: tuple[Box, ...]


@frozen
class Columns:
    """Blocks that flow through two columns on paper."""

    blocks: tuple[Block, ...]


@frozen
class Blanks:
    """Empty lines to write on, after a label."""

    label: str
    lines: int = 1


@frozen
class Break:
    """What follows begins on a new sheet of paper."""


Block: TypeAlias = "Heading | Para | Quote | Items | Table | Box | Cards | Columns | Blanks | Break"


@frozen
class Page:
    """One page of the kit, which may fill several sheets.

    ``id`` is the name of its files without their endings: small letters, digits and hyphens. ``mark`` is a seat's two
    letters or empty; ``dense`` sets it small, for what has to fit on one sheet; ``note`` stands in the index.
    """

    id: str
    title: str
    line: str
    blocks: tuple[Block, ...]
    mark: str = ""
    dense: bool = False
    note: str = ""
    copies: str = ""
