"""The board: the class in one row, and every table in a line, sorted by number so that the eye learns the places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.table.words.of_board import clock_words, here, missing, note, proven, rounds
from wargame.tui.ink import Line, fit, more, seats, window
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.table.desk import TableBoard
    from wargame.tui.control.hand import Hand
    from wargame.tui.ink import Part, Pen

TONES: Final = {"quiet": "muted", "warn": "bold orange", "broken": "bold vermilion"}
NARROW: Final = 80
BAR: Final = 16
"""Cells of a gauge at 80 columns; it takes most of what is more."""
LONGEST: Final = 40
HEAD: Final = 2
"""Rows above the first table: air, and the names of the columns."""


class ControlHead(Panel):
    """Row 1: the code, who is here, where the class is."""

    DEFAULT_CSS = "ControlHead { height: 1; background: $g-band; }"

    def __init__(self, hand: Hand) -> None:
        """Show the class of ``hand``."""
        super().__init__(id="head")
        self.hand = hand

    def paint(self, pen: Pen) -> None:
        """Write the row."""
        board = self.hand.board
        present, people = here(board)
        trouble = "no connection" if board.link else "doors closed" if board.closed else ""
        now, ends = rounds(board), f"ends {board.ends}" if board.ends else ""
        room = pen.width - len(f" CONTROL  {board.code}  {present} of {people} here  {trouble}  {now}   {ends} ")
        line = Line(pen.width, "on band").put(1, ("CONTROL", "bold"))
        # A great class with trouble fills the row; the code is known by its looks, and the plan says when it ends.
        if board.code:
            line.add("  ", "code " if room >= len("code ") else "", (board.code, "bold"))
        line.add("  ", (f"{present} of {people} here", "bold"))
        line.add("  ", (trouble, "bold orange")) if trouble else line
        end: list[Part] = [(now, "bold")]
        if ends and room >= 0:
            end += ["   ", (ends, "bold")]
        line.end(*end)
        pen.lines.append(line)


class Tables(Panel):
    """A line a table."""

    def __init__(self, hand: Hand) -> None:
        """Show the tables of ``hand``."""
        super().__init__(id="tables")
        self.hand = hand

    def paint(self, pen: Pen) -> None:
        """Write the names of the columns, and the tables round the chosen one."""
        hand = self.hand
        wide = pen.width - NARROW
        bar = min(LONGEST, BAR + wide)
        shift = bar - BAR
        pen.row().end(("F1", "bold blue"), (" help", "muted"))
        shown = window(len(hand.tables), hand.at, max(1, pen.height - HEAD - 1))
        line = pen.row()
        for column, word in ((2, "#"), (5, "phase"), (14, "clock"), (21, "waits for"), (34, "weight, temptation")):
            line.put(column, (word, "muted"))
        line.put(58 + shift, ("deals", "muted"))
        line.put(67 + shift, ("note", "muted"))
        hidden = more(shown, len(hand.tables))
        for place in shown:
            table = hand.tables[place]
            chosen = place == hand.at
            line = pen.row(selected=chosen or hand.every, pick=place)
            self._row(line, table, bar, bold=chosen)
        if hidden:
            pen.row((hidden, "muted"), column=5)

    def _row(self, line: Line, table: TableBoard, bar: int, *, bold: bool) -> None:
        hand, shift = self.hand, bar - BAR
        line.put(3 - len(str(table.number)), (str(table.number), "bold" if bold else ""))
        line.put(5, table.phase)
        line.put(14, clock_words(table, hand.now()))
        line.put(21, *(seats(missing(table)) or [("nobody", "muted")]))
        gauge(line, 34, bar, table)
        line.put(58 + shift, str(table.standing))
        caught = proven(table)
        if caught:
            line.add(" ", (f"✗{caught}", "bold vermilion"))
        said = note(table, hand.board, hand.now())
        if said.needed:
            line.put(65 + shift, ("!", "bold orange"))
        line.put(67 + shift, (fit(said.text, line.width - 68 - shift), TONES[said.tone]))


def gauge(line: Line, column: int, bar: int, table: TableBoard) -> None:
    """Write weight against temptation: solid is loaded, dashes are missing, then both numbers."""
    enough = table.weight >= table.temptation
    solid, wanted = table.weight * bar // 100, table.temptation * bar // 100
    missing = max(0, wanted - solid, 0 if enough else 1)
    line.put(column, ("━" * solid, "bluebar"), ("╍" * missing, "orangebar"), ("─" * (bar - solid - missing), "muted"))
    line.put(column + bar, (f"{table.weight:>3}", "bold blue" if enough else ""), (f"{table.temptation:>3}", "orange"))
