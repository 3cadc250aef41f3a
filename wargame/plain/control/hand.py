"""The facilitator at the console: which table is chosen, what was told, and how an act is done and answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.seats import MARK, SEATS
from wargame.plain.control.alerts import alerts
from wargame.table.words.of_board import STOPPED, Step, next_step

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.engine.commands import Command
    from wargame.plain.console import Console
    from wargame.table.desk import Board, Desk, Sitter, TableBoard

YES = ("y", "yes")
LINES = {
    "reply": "answer {about}", "look": "table {table}", "admit": "seats", "seats": "seats", "nudge": "nudge", "begin": "all begin",
    "debrief": "debrief", "invite": "join", "release": "go", "advance": "advance", "": "tables",
}  # fmt: skip
"""What is the same as ``n``, by what the move line asks for."""


class Hand:
    """One facilitator at one keyboard. ``whole`` says whether the line that is being done concerns all tables."""

    def __init__(self, desk: Desk, console: Console, now: Callable[[], int], qr: tuple[str, ...] = ()) -> None:
        """Sit down at a desk; ``now`` is the clock that the tables are timed by, ``qr`` the invitation as a picture."""
        self.desk, self.console, self.now, self.qr = desk, console, now, qr
        self.chosen = min((table.number for table in desk.board.tables), default=1)
        self.whole = False
        self.seen: set[tuple[int, int, str]] = set()
        """What was dealt with, as ``of_board.next_step`` takes it."""
        self.shown: Step | None = None
        """The move line above the prompt; None while something else is asked."""
        self.last: Step | None = None
        """The move line that was said last, so that one that only says the same is left out."""
        self.questions: tuple[str, ...] = ()
        """The ids of the questions that were listed last, by number."""
        self.waiting: tuple[str, ...] = ()
        """The ids of those at the door who were listed last, by number."""
        self.told: Board = desk.board

    # --- what is there

    @property
    def board(self) -> Board:
        """The class as it is now."""
        return self.desk.board

    @property
    def table(self) -> TableBoard:
        """The chosen table."""
        return self.numbered(self.chosen) or self.board.tables[0]

    def numbered(self, number: int) -> TableBoard | None:
        """Return a table by its number; None where there is none."""
        return next((table for table in self.board.tables if table.number == number), None)

    @property
    def target(self) -> int:
        """Where an act is done: the chosen table's number, or 0 for all."""
        return 0 if self.whole else self.chosen

    @property
    def at(self) -> str:
        """Where an act is done, as a sentence ends with it."""
        return "at all tables" if self.whole else f"at table {self.chosen}"

    @property
    def tables(self) -> tuple[TableBoard, ...]:
        """The tables that the line concerns."""
        return self.board.tables if self.whole else (self.table,)

    # --- what is new

    def heard(self) -> list[str]:
        """Return what has happened since it was last told."""
        before, self.told = self.told, self.board
        return alerts(before, self.told)

    def next(self) -> Step:
        """Return what needs the facilitator most."""
        link = self.board.link
        if self.board.taken:
            return Step("Another console has taken over.", "take", word="take it back")
        if link:
            return Step("There is no connection; it is tried again by itself.")
        return next_step(self.board, self.now(), self.seen)

    def follow(self) -> str:
        """Return the line that the move line stands for, with its table chosen and what it deals with remembered."""
        step = self.next()
        table = self.numbered(step.table)
        if table is not None:
            self.chosen = table.number
            self.seen.add((table.number, table.round, table.phase))
            if step.act == "look":
                self.seen.add((table.number, 0, STOPPED))
        line = LINES[step.act].format(about=step.about, table=step.table)
        return f"all {line}" if step.act == "release" and not step.table else line

    def move_line(self) -> str:
        """Return what needs the facilitator most, as the line above the prompt."""
        step = self.shown = self.last = self.next()
        return f"{'YOUR MOVE' if step.act else 'CONTROL'}: {step.text} n: {step.word or 'read the board'}"

    def afresh(self) -> list[str]:
        """Return the move line anew where the one above the prompt is out of date."""
        return [self.move_line()] if self.shown is not None and self.shown != self.next() else []

    # --- acts

    def act(self, command: Command, done: str, table: int | None = None) -> bool:
        """Do an act where the line wants it (or at ``table``); say that it was done, or why not."""
        refused = self.desk.act(self.target if table is None else table, command)
        if refused is not None:
            self.console.say(refused.sentence)
            return False
        self.console.say(f"Done: {done}.")
        return True

    def each(self, command: Command, numbers: Sequence[int]) -> bool:
        """Do an act at some tables; say why not where one refused, and return whether all did it."""
        whole = len(numbers) == len(self.board.tables) > 1
        refused = [self.desk.act(number, command) for number in ([0] if whole else numbers)]
        for sentence in dict.fromkeys(one.sentence for one in refused if one is not None):
            self.console.say(sentence)
        return all(one is None for one in refused)

    def sure(self, question: str) -> bool:
        """Ask once before what cannot be taken back."""
        self.console.say(question)
        if self.console.ask("y or n:").lower() in YES:
            return True
        self.console.say("Nothing was done.")
        return False

    def wanted(self, given: str, question: str) -> str:
        """Return what was given, or what is answered to a question; where that is empty, say that nothing was done."""
        text = given.strip() or self.console.ask(question)
        if not text:
            self.console.say("Nothing was done.")
        return text

    def person(self, name: str) -> tuple[TableBoard, Sitter] | None:
        """Return whom a name or its beginning means, with the table; say it where it is nobody, or several."""
        wanted = " ".join(name.split()).casefold()
        people = [(table, one) for table in self.board.tables for one in table.people]
        exact = [pair for pair in people if wanted in (pair[1].name.casefold(), pair[1].id.casefold())]
        found = exact or [pair for pair in people if wanted and pair[1].name.casefold().startswith(wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            self.console.say(f"Which of them? {', '.join(f'{one.name} ({one.id})' for _, one in found)}.")
        else:
            self.console.say("There is no such person; seats lists everybody, all seats the whole class.")
        return None


def seat_named(word: str) -> str | None:
    """Return a seat by its letters or its name; empty for an observer's place, None for neither."""
    marks = {MARK[seat].lower(): seat for seat in SEATS} | {seat: seat for seat in SEATS} | {"observer": ""}
    return marks.get(word.lower())
