"""A page as HTML to print: one file, one stylesheet inside, nothing fetched and nothing run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any, Final

from wargame.engine.text import harmless
from wargame.kit import paper

MARK: Final = '<meta name="generator" content="wargame kit">'
"""Stands in the head of each HTML page; it says that the file may be replaced by a newer kit."""

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load and run for a page: its own stylesheet."""


def html(page: paper.Page, foot: str) -> str:
    """Return a page as one HTML document; ``foot`` stands below it."""
    mark = f'<span class="mark">{plain(page.mark)}</span>' if page.mark else ""
    kind = ' class="dense"' if page.dense else ""
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f'<meta name="viewport" content="width=device-width">\n{MARK}\n'
        f"<title>{plain(page.title)}</title>\n<style>\n{_stylesheet()}</style>\n</head>\n<body{kind}>\n<main>\n"
        f'<header>{mark}<h1>{plain(page.title)}</h1><p class="line">{plain(page.line)}</p></header>\n'
        f"{_blocks(page.blocks)}</main>\n<footer>{plain(foot)}</footer>\n</body>\n</html>\n"
    )


def plain(text: str) -> str:
    """Return untrusted text as HTML that means these letters and nothing else."""
    return escape(harmless(text))


@cache
def _stylesheet() -> str:
    return files("wargame.kit").joinpath("print.css").read_text(encoding="utf-8")


def _blocks(blocks: tuple[paper.Block, ...]) -> str:
    return "".join(f"{_WRITERS[type(block)](block)}\n" for block in blocks)


def _run(run: paper.Run) -> str:
    return "".join(_part(part) for part in run)


def _part(part: str | paper.Strong | paper.Key | paper.Link) -> str:
    if isinstance(part, str):
        return plain(part)
    if isinstance(part, paper.Strong):
        return f"<strong>{plain(part.text)}</strong>"
    if isinstance(part, paper.Key):
        return f"<kbd>{plain(part.text)}</kbd>"
    return f'<a href="{escape(part.page)}.html">{plain(part.text)}</a>'


def _para(para: paper.Para) -> str:
    kind = ' class="faint"' if para.faint else ""
    return f"<p{kind}>{_run(para.run)}</p>"


def _items(items: paper.Items) -> str:
    tag, kind = ("ol", "") if items.numbered else ("ul", ' class="ticks"' if items.ticks else "")
    return f"<{tag}{kind}>{''.join(f'<li>{_run(item)}</li>' for item in items.items)}</{tag}>"


def _table(table: paper.Table) -> str:
    columns = "".join(f'<col style="width:{width}%">' for width in table.widths)
    titles = "".join(_cell("th", plain(text), at, table) for at, text in enumerate(table.head))
    head = f"<thead><tr>{titles}</tr></thead>" if any(table.head) else ""
    rows = "".join(f"<tr>{''.join(_cells(row, table))}</tr>\n" for row in table.rows)
    return f"<table><colgroup>{columns}</colgroup>{head}<tbody>\n{rows}</tbody></table>"


def _cells(row: tuple[paper.Run, ...], table: paper.Table) -> Iterator[str]:
    return (_cell("td", _run(cell), at, table) for at, cell in enumerate(row))


def _cell(tag: str, text: str, at: int, table: paper.Table) -> str:
    kind = ' class="number"' if at in table.numbers else ""
    return f"<{tag}{kind}>{text}</{tag}>"


def _box(box: paper.Box, kind: str = "box") -> str:
    return f'<section class="{kind}"><h3>{plain(box.title)}</h3>\n{_blocks(box.blocks)}</section>'


def _cards(cards: paper.Cards) -> str:
    return f'<div class="cards">\n{"".join(_box(card, "card") for card in cards.cards)}</div>'


def _blanks(blanks: paper.Blanks) -> str:
    lines = '<div class="blank"></div>' * blanks.lines
    kind = "blanks" if blanks.lines > 1 else "blanks one"
    return f'<div class="{kind}"><span>{plain(blanks.label)}</span>{lines}</div>'


_WRITERS: Final[dict[type, Callable[[Any], str]]] = {
    paper.Heading: lambda block: f"<h{block.level}>{plain(block.text)}</h{block.level}>",
    paper.Para: _para,
    paper.Quote: lambda block: f"<blockquote>{_run(block.run)}</blockquote>",
    paper.Items: _items,
    paper.Table: _table,
    paper.Box: _box,
    paper.Cards: _cards,
    paper.Columns: lambda block: f'<div class="columns">\n{_blocks(block.blocks)}</div>',
    paper.Blanks: _blanks,
    paper.Break: lambda _: '<div class="break"></div>',
}
