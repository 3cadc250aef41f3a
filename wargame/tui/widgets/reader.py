"""The rulebook to read: its sections at the left, its text at the right, laid out for the width there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen
from rich.cells import cell_len

from wargame.table.library import rulebook
from wargame.table.words.book import told_row
from wargame.tui.ink import LONGEST, Line, fit, window, wrap
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.table.words.book import Block, Book
    from wargame.tui.ink import Part, Pen

INDENT: Final = 2


@frozen
class Row:
    """A row of the laid-out book: its text and style, and the chapter and block that it belongs to."""

    text: str
    words: str
    chapter: int
    block: int


def laid_out(book: Book, width: int) -> tuple[Row, ...]:
    """Return the whole book in rows of at most ``width`` cells."""
    rows: list[Row] = []
    for place, chapter in enumerate(book.chapters):
        rows.append(Row(f"{chapter.number}  {chapter.title}", "bold on band", place, -1))
        for number, block in enumerate(chapter.blocks):
            rows += [Row(text, words, place, number) for text, words in _block(block, width)]
            rows.append(Row("", "", place, number))
    return tuple(rows)


def _block(block: Block, width: int) -> Iterator[tuple[str, str]]:
    if block.kind == "table":
        yield from _table(block.rows, width)
    elif block.kind == "code":
        for line in block.lines:
            yield from ((text, "blue") for text in wrap(line, width))
    else:
        hang = "" if block.kind == "text" else "- "
        for line in block.lines:
            for number, text in enumerate(wrap(line, min(LONGEST, width) - len(hang))):
                yield (hang if not number else " " * len(hang)) + text, ""


def _table(rows: tuple[tuple[str, ...], ...], width: int) -> Iterator[tuple[str, str]]:
    """Lay a table out in columns where they fit, else each row as a paragraph that names its cells."""
    sizes = [max(cell_len(cell) for cell in column) for column in zip(*rows, strict=False)]
    if sum(sizes) + 2 * (len(sizes) - 1) <= width:
        for number, row in enumerate(rows):
            cells = (cell + " " * (size - cell_len(cell)) for cell, size in zip(row, sizes, strict=False))
            yield "  ".join(cells).rstrip(), "muted" if not number else ""
        return
    for row in rows[1:]:
        for number, text in enumerate(wrap(told_row(rows[0], row), min(LONGEST, width) - INDENT)):
            yield (" " * INDENT if number else "") + text, ""


class Contents(Panel):
    """The sections, the one that is read tinted."""

    def paint(self, pen: Pen) -> None:
        """Write as many as fit around it."""
        chapters = rulebook().chapters
        pen.title("Sections")
        for place in window(len(chapters), max(0, self.cursor), pen.room):
            chapter = chapters[place]
            inside = "." in chapter.number
            line = pen.row(selected=place == self.cursor, pick=place)
            line.put(2 if not inside else 3, (f"{chapter.number:<5}", "muted"))
            line.put(5 if not inside else 8, (fit(chapter.title, pen.width - 9), "" if inside else "bold"))


class BookText(Panel):
    """The text from a row on; ``word`` is marked wherever it stands."""

    word = ""
    top = 0
    """The first row that is shown."""

    def rows(self) -> tuple[Row, ...]:
        """Return the book laid out for the width of this panel."""
        width = max(20, self.size.width - 3)
        if getattr(self, "_for", None) != width:
            self._for, self._rows = width, laid_out(rulebook(), width)
        return self._rows

    def paint(self, pen: Pen) -> None:
        """Write the rows that are in sight."""
        rows = self.rows()
        if not rows:
            pen.title("Rulebook")
            pen.gap()
            pen.text(rulebook().trouble, column=2)
            return
        self.top = max(0, min(self.top, len(rows) - pen.height))
        for row in rows[self.top : self.top + pen.height]:
            band = row.block < 0
            line = Line(pen.width, "on band" if band else "")
            line.put(1 if band else 2, *self._marked(row.text, "bold" if band else row.words))
            pen.lines.append(line)
        if self.top + pen.height < len(rows):
            pen.lines[-1].end(("↓ more", "bold blue"))

    def _marked(self, text: str, words: str) -> list[Part]:
        word = self.word.lower()
        parts: list[Part] = []
        while word and word in text.lower():
            at = text.lower().index(word)
            parts += [(text[:at], words), (text[at : at + len(word)], "bold bg on orange")]
            text = text[at + len(word) :]
        return [*parts, (text, words)]

    def row_of(self, chapter: int, block: int = -1) -> int:
        """Return the row at which a chapter, or a block of it, begins."""
        return next((n for n, row in enumerate(self.rows()) if (row.chapter, row.block) == (chapter, block)), 0)

    def chapter(self) -> int:
        """Return the chapter that is read: that of the first row in sight."""
        rows = self.rows()
        return rows[min(self.top, len(rows) - 1)].chapter if rows else 0
