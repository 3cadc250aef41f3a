"""The rulebook as chapters of plain blocks, and passages of it quoted word for word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from wargame.engine.text import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

Passage: TypeAlias = "tuple[str, str]"
"""(section, how it begins); a beginning ``| x`` is the row of a table whose first or second cell is ``x``."""

_HEAD: Final = re.compile(r"^#{2,3} (\d+(?:\.\d+)?) (.+)$")
_MARKS: Final = re.compile(r"\*+|`")
_ITEM: Final = re.compile(r"^(?:\d+\.|-) ")
_END: Final = re.compile(r"[.!?](?=\s|$)")


@frozen
class Block:
    """One block: ``text``, ``item`` of a list, ``table`` (first row its head) or ``code`` (lines as they stand)."""

    kind: str
    lines: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def words(self) -> str:
        """The whole block on one line, to look for a word in it."""
        return " ".join([*self.lines, *(" ".join(row) for row in self.rows)])


@frozen
class Chapter:
    """A numbered section, without those inside it."""

    number: str
    title: str
    blocks: tuple[Block, ...]


@frozen
class Book:
    """The rulebook; ``trouble`` is a sentence instead where it cannot be read, and then there are no chapters."""

    chapters: tuple[Chapter, ...] = ()
    trouble: str = ""

    def chapter(self, number: str) -> Chapter | None:
        """Return a section by its number, None where there is none."""
        return next((chapter for chapter in self.chapters if chapter.number == number), None)

    def quote(self, passage: Passage) -> str:
        """Return a passage word for word: the sentence, the item, or the row that begins so; "" where none does."""
        number, begin = passage
        chapter = self.chapter(number)
        if chapter is None:
            return ""
        if begin.startswith("| "):
            return _row(chapter, begin[2:])
        for block in chapter.blocks:
            for line in block.lines:
                found = _sentence(line, begin, whole=block.kind in ("code", "item"))
                if found:
                    return found
        return ""

    def found(self, word: str) -> tuple[tuple[int, int], ...]:
        """Return where a word stands, as (place of the chapter, place of the block), in the order of the book."""
        wanted = " ".join(word.lower().split())
        if not wanted:
            return ()
        return tuple(
            (place, number)
            for place, chapter in enumerate(self.chapters)
            for number, text in enumerate([chapter.title, *(block.words for block in chapter.blocks)], -1)
            if wanted in text.lower()
        )


def _sentence(line: str, begin: str, *, whole: bool) -> str:
    start = line.find(begin)
    if start < 0 or (start > 0 and line[start - 2 : start] not in (". ", "? ", ": ", "; ")):
        return ""
    if whole:
        return line
    end = _END.search(line, start + len(begin) - 1)
    return line[start : end.end()] if end else line[start:]


def _row(chapter: Chapter, key: str) -> str:
    for block in chapter.blocks:
        for row in block.rows[1:]:
            if key in row[:2]:
                return told_row(block.rows[0], row)
    return ""


def told_row(head: tuple[str, ...], row: tuple[str, ...]) -> str:
    """Return a row of a table as one line: its name, then every cell that says something under its heading."""
    if len(row) == 2:  # noqa: PLR2004 - a list of two columns
        return f"{row[0]}: {row[1]}"
    first = 2 if row[0].isdecimal() else 1
    cells = [f"{name} {cell}" for name, cell in zip(head[first:], row[first:], strict=False) if cell not in ("", "-")]
    return f"{' '.join(row[:first])}: {'; '.join(cells)}" if cells else " ".join(row[:first])


@lru_cache(maxsize=4)
def book_of(text: str) -> Book:
    """Return the rulebook from its Markdown; what stands before the first numbered section is left out."""
    chapters: list[Chapter] = []
    head, lines = ("", ""), []
    for line in [*text.replace("\r\n", "\n").split("\n"), "## 0 end"]:
        found = _HEAD.match(line)
        if found is None:
            lines.append(line)
            continue
        if head[0]:
            chapters.append(Chapter(head[0], head[1], tuple(_blocks(lines))))
        head, lines = (found[1], plain(found[2])), []
    return Book(tuple(chapters))


def plain(text: str) -> str:
    """Return Markdown text without its marks, on one line and harmless."""
    return " ".join(harmless(_MARKS.sub("", text)).split())


def _blocks(lines: list[str]) -> Iterator[Block]:
    text: list[str] = []
    kind = "text"
    rows: list[tuple[str, ...]] = []
    code: list[str] | None = None
    for line in [*lines, ""]:
        if line.startswith("```"):
            if code is not None:
                yield Block("code", tuple(code))
            code = [] if code is None else None
            continue
        if code is not None:
            code.append(" ".join(harmless(line).split()))
            continue
        fresh = not line.strip() or line.startswith(("<!--", "|")) or _ITEM.match(line)
        if fresh and text:
            yield Block(kind, (plain(" ".join(text)),))
            text = []
        if line.startswith("|"):
            cells = tuple(plain(cell) for cell in line.strip().strip("|").split("|"))
            if any(cell.strip("- ") for cell in cells) or not rows:
                rows.append(cells)
        elif rows:
            yield Block("table", (), tuple(rows))
            rows = []
        if line.strip() and not line.startswith(("<!--", "|")):
            kind = kind if text else "item" if _ITEM.match(line) else "text"
            text.append(_ITEM.sub("", line))
