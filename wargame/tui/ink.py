"""Ink: text in rows of cells, styled by what it means; the one place where words become something to paint.

A style is words such as ``bold blue on band``; the colours are the tokens of ``themes``. Whatever text comes in is made
harmless and never read as markup.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from rich.cells import cell_len, get_character_cell_size
from textual.content import Content

from wargame.engine.seats import MARK
from wargame.engine.text import harmless
from wargame.glyphs import steady
from wargame.tui.looks import FULL
from wargame.tui.themes import TOKENS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.tui.looks import Look

Part: TypeAlias = "str | tuple[str, str]"
"""A piece of text, plain or with its style."""

LONGEST: Final = 72
"""Columns at which running text stops."""

SECRET: Final = "▒"  # noqa: S105 - a mark for the eye, no password
SEAT_STYLE: Final[dict[str, str]] = {seat: mark.lower() for seat, mark in MARK.items()} | {"facilitator": "muted"}


@lru_cache(maxsize=512)
def style(words: str) -> str:
    """Return a style of ours as Textual's: every token gets its variable."""
    return " ".join(f"$g-{word}" if word in TOKENS else word for word in words.split())


def clean(text: str) -> str:
    """Return text on one line, made harmless, whose cells every terminal counts alike."""
    if text.isascii() and text.isprintable():
        return text
    return steady(harmless(text).replace("\n", " "))


def seat(name: str, *, bold: bool = True) -> Part:
    """Return a seat's two letters in its colour."""
    return (MARK[name], f"{'bold ' if bold else ''}{SEAT_STYLE[name]}")


def seats(names: Iterable[str], between: str = " ") -> list[Part]:
    """Return several seats' letters."""
    found: list[Part] = []
    for name in names:
        if found:
            found.append(between)
        found.append(seat(name))
    return found


def fit(text: str, width: int) -> str:
    """Return text on one line, at most ``width`` cells wide, with an ellipsis where something is cut."""
    text = clean(text)
    if cell_len(text) <= width:
        return text
    used = at = 0
    for char in text:
        used += get_character_cell_size(char)
        if used >= width:
            break
        at += 1
    return text[:at].rstrip() + "…" if width > 0 else ""


def wrap(text: str, width: int) -> list[str]:
    """Return text broken at spaces into lines of at most ``width`` cells; its own newlines stay."""
    width = max(8, width)
    lines: list[str] = []
    for paragraph in steady(harmless(text)).split("\n"):
        line = ""
        for word in paragraph.split(" "):
            piece = word
            if cell_len(f"{line} {piece}" if line else piece) <= width:
                line = f"{line} {piece}" if line else piece
                continue
            if line:
                lines.append(line)
            while cell_len(piece) > width:
                cut = _head(piece, width)
                lines.append(cut)
                piece = piece[len(cut) :]
            line = piece
        lines.append(line)
    return lines


def _head(word: str, width: int) -> str:
    out = ""
    for char in word:
        if cell_len(out + char) > width:
            break
        out += char
    return out or word[:1]


class Line:
    """One row of cells of a fixed width; what does not fit is cut at the edge, never wrapped."""

    def __init__(self, width: int, base: str = "") -> None:
        """Begin a row; ``base`` is the style under everything, for instance ``on select``."""
        self.width = width
        self.base = base
        self.column = 0
        self.pick = -1
        """The item that the whole row stands for, for the mouse; -1 for none."""
        self.spans: list[tuple[int, int, int]] = []
        """(first column, column after the last, item) where a row stands for several items."""
        self._cells: list[tuple[str, str]] = [(" ", base)] * width

    def put(self, column: int, *parts: Part) -> Line:
        """Write parts from a column on."""
        self.column = column
        return self.add(*parts)

    def add(self, *parts: Part) -> Line:
        """Write parts where the last ones ended."""
        for part in parts:
            text, words = (part, "") if isinstance(part, str) else part
            words = f"{words} {self.base}".strip() if " on " not in f" {words} " else words
            text = clean(text)
            end = self.column + len(text)
            if self.column >= 0 and end <= self.width and text.isascii():
                self._cells[self.column : end] = [(char, words) for char in text]
                self.column = end
                continue
            for char in text:
                self._write(char, words)
        return self

    def _write(self, char: str, words: str) -> None:
        size = get_character_cell_size(char)
        if size == 0:
            self._accent(char)
            return
        if self.column >= 0 and self.column + size <= self.width:
            self._cells[self.column] = (char, words)
            for extra in range(1, size):
                self._cells[self.column + extra] = ("", words)
        self.column += size

    def _accent(self, char: str) -> None:
        """Put an accent on the letter before it."""
        at = min(self.column, self.width) - 1
        while at > 0 and not self._cells[at][0]:
            at -= 1
        if at >= 0 and self.column <= self.width:
            text, words = self._cells[at]
            self._cells[at] = (text + char, words)

    def end(self, *parts: Part, margin: int = 1) -> Line:
        """Write parts so that they end at the right edge, ``margin`` cells before it."""
        size = sum(cell_len(clean(part if isinstance(part, str) else part[0])) for part in parts)
        return self.put(self.width - size - margin, *parts)

    def span(self, first: int, after: int, item: int) -> Line:
        """Let the cells from one column to before another stand for an item."""
        self.spans.append((first, after, item))
        return self

    def item(self, column: int) -> int:
        """Return the item that a cell stands for, -1 for none."""
        return next((item for first, after, item in self.spans if first <= column < after), self.pick)

    @property
    def blank(self) -> bool:
        """Whether nothing is written on the row."""
        return all(not text.strip() for text, _ in self._cells)

    @property
    def plain(self) -> str:
        """What is written on the row, without styles."""
        return "".join(text for text, _ in self._cells)

    def about(self, item: int) -> str:
        """Return what is written where the row stands for an item, without styles; empty where it does not."""
        if self.spans:
            found = (self._cells[first:after] for first, after, about in self.spans if about == item)
            return " ".join("".join(text for text, _ in cells) for cells in found)
        return self.plain if self.pick == item else ""

    def parts(self) -> list[tuple[str, str]]:
        """Return the row as runs of one style."""
        runs: list[tuple[str, str]] = []
        for text, words in self._cells:
            if runs and runs[-1][1] == words:
                runs[-1] = (runs[-1][0] + text, words)
            else:
                runs.append((text, words))
        return runs


class Pen:
    """Writes a panel, row after row, into a box of cells."""

    def __init__(self, width: int, height: int, *, secret: bool = False, pointed: bool = False) -> None:
        """Begin a panel of ``width`` x ``height`` cells; a secret one has its mark down the left edge.

        A ``pointed`` one is where the lesson says to look: its first title is painted as a move line.
        """
        self.width, self.height, self.secret, self.pointed = width, height, secret, pointed
        self.lines: list[Line] = []

    @property
    def room(self) -> int:
        """Rows that are left."""
        return max(0, self.height - len(self.lines))

    def title(self, name: str, *fact: Part, middle: tuple[Part, ...] = ()) -> Line:
        """Write the tinted band of a panel: its name in capitals, one fact at the right."""
        if self.pointed and not self.lines:
            return self._look_here(name, fact)
        line = Line(self.width, "on secretband" if self.secret else "on band")
        line.put(1, (name.upper(), "bold"))
        if middle:
            line.add("  ", *middle)
        line.end(*fact)
        self.lines.append(line)
        return line

    def _look_here(self, name: str, fact: tuple[Part, ...]) -> Line:
        """Write the title of a panel that is pointed at; the fact stays where it leaves room."""
        line = Line(self.width, "on moveband")
        line.put(1, (name.upper(), "bold movetext"), "  ", (" look here ", "bold chiptext on chip"))
        text = "".join(part if isinstance(part, str) else part[0] for part in fact)
        if cell_len(text) + line.column + 2 < self.width:
            line.end((text, "movetext"))
        self.lines.append(line)
        return line

    def row(self, *parts: Part, selected: bool = False, column: int = 1, pick: int = -1) -> Line:
        """Write a row and return it; a selected one is tinted and pointed at, ``pick`` is the item it stands for."""
        tint = "on secretband" if self.secret else "on select"
        line = Line(self.width, tint if selected else "")
        line.pick = pick
        if self.secret:
            line.put(0, (SECRET, "purple"))
            column += 1
        if selected:
            line.put(1 if self.secret else 0, ("▸", "bold blue"))
        line.put(max(column, 1), *parts)
        self.lines.append(line)
        return line

    def gap(self, rows: int = 1) -> None:
        """Leave rows empty."""
        for _ in range(rows):
            self.row()

    def text(self, text: str, words: str = "", *, column: int = 1, most: int = 0, width: int = 0) -> int:
        """Write running text, wrapped; at most ``most`` rows where that is given. Return the rows used."""
        lines = wrap(text, min(LONGEST, (width or self.width) - column - 1))
        if most and len(lines) > most:
            lines = [*lines[: most - 1], fit(" ".join(lines[most - 1 :]), min(LONGEST, self.width - column - 1))]
        for line in lines:
            self.row((line, words), column=column)
        return len(lines)

    def rows(self) -> list[Line]:
        """Return what was written, cut or filled to the height of the box."""
        while len(self.lines) < self.height:
            self.row()
        return self.lines[: self.height]

    def content(self, look: Look = FULL) -> Content:
        """Return the rows as one text, as a terminal of this look can show it."""
        parts: list[tuple[str, str]] = []
        for number, line in enumerate(self.rows()):
            if number:
                parts.append(("\n", ""))
            parts += line.parts()
        return Content.assemble(*((text, style(words)) for text, words in look.worn(parts)))


def more(shown: range, total: int) -> str:
    """Return how many of ``total`` items are hidden above and below ``shown``; empty where none is."""
    above, below = shown.start, total - shown.stop
    return "  ".join(text for text, count in ((f"↑ {above} more", above), (f"{below} more ↓", below)) if count > 0)


def window(total: int, cursor: int, rows: int) -> range:
    """Return which of ``total`` items to show in ``rows`` rows, so that the cursor is among them."""
    if total <= rows:
        return range(total)
    first = max(0, min(cursor - rows // 2, total - rows))
    return range(first, first + rows)
