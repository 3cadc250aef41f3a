"""A page as Markdown: readable as it is, and for whoever wants to change it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from wargame.engine.text import harmless
from wargame.kit import paper

MARK: Final = "<!-- wargame kit -->"
"""The first line of each Markdown page; it says that the file may be replaced by a newer kit."""

_ACTIVE: Final = re.compile(r"[\\`*_{}\[\]<>|~#&$]")
_PIPE: Final = r"\|"
_AT_START: Final = re.compile(r"^(\s*)([-+=>]|\d+(?=[.)]))")


def plain(text: str) -> str:
    """Return untrusted text as Markdown that means these letters and nothing else, on one line."""
    return _begun(_inside(text).strip())


def _begun(escaped: str) -> str:
    """Return text for the beginning of a line, where a number or a dash would begin a list."""
    number = _AT_START.match(escaped)
    if number is None:
        return escaped
    at = number.end() if number[2].isdigit() else number.start(2)
    return f"{escaped[:at]}\\{escaped[at:]}"


def markdown(page: paper.Page) -> str:
    """Return a page as Markdown."""
    lines = [MARK, "", f"# {plain(page.title)}", "", plain(page.line), ""]
    lines += _blocks(page.blocks)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip() + "\n"


def _blocks(blocks: tuple[paper.Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from _WRITERS[type(block)](block)
        yield ""


def _run(run: paper.Run, pipe: str = "|") -> str:
    """Return a run on one line; ``pipe`` is how a stroke is written inside a key, where only a table reads an escape."""
    parts = []
    for part in run:
        if isinstance(part, str):
            parts.append(_inside(part))
        elif isinstance(part, paper.Strong):
            parts.append(f"**{plain(part.text)}**")
        elif isinstance(part, paper.Key):
            parts.append(f"`{harmless(part.text).replace('`', ' ').replace('|', pipe)}`")
        else:
            parts.append(f"[{plain(part.text)}]({part.page}.md)")
    text = "".join(parts).strip()
    return _begun(text) if run and isinstance(run[0], str) else text


def _inside(text: str) -> str:
    """Return text in the middle of a line, with the blanks around it."""
    flat = re.sub(r"\s+", " ", harmless(text))
    return _ACTIVE.sub(lambda mark: f"\\{mark[0]}", flat)


def _table(table: paper.Table) -> Iterator[str]:
    yield f"| {' | '.join(map(plain, table.head))} |"
    yield f"|{'|'.join('---:' if at in table.numbers else '---' for at in range(len(table.head)))}|"
    for row in table.rows:
        yield f"| {' | '.join(_run(cell, _PIPE) for cell in row)} |"


def _items(items: paper.Items) -> Iterator[str]:
    for number, item in enumerate(items.items, 1):
        sign = f"{number}." if items.numbered else "- ☐" if items.ticks else "-"
        yield f"{sign} {_run(item)}"


def _box(box: paper.Box) -> Iterator[str]:
    yield f"**{plain(box.title)}**"
    yield ""
    yield from _blocks(box.blocks)


def _cards(cards: paper.Cards) -> Iterator[str]:
    for card in cards.cards:
        yield "---"
        yield ""
        yield f"### {plain(card.title)}"
        yield ""
        yield from _blocks(card.blocks)
    yield "---"


def _blanks(blanks: paper.Blanks) -> Iterator[str]:
    yield f"{plain(blanks.label)} ".lstrip() + "\\_" * 24
    for _ in range(blanks.lines - 1):
        yield ""
        yield "\\_" * 60


_WRITERS: Final[dict[type, Callable[[Any], Iterator[str]]]] = {
    paper.Heading: lambda block: iter((f"{'#' * block.level} {plain(block.text)}",)),
    paper.Para: lambda block: iter((_run(block.run),)),
    paper.Quote: lambda block: iter((f"> {_run(block.run)}",)),
    paper.Items: _items,
    paper.Table: _table,
    paper.Box: _box,
    paper.Cards: _cards,
    paper.Columns: lambda block: _blocks(block.blocks),
    paper.Blanks: _blanks,
    paper.Break: lambda _: iter(()),
}
