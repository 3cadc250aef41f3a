"""The facilitator's hand: which table is chosen, what is asked once more, what was refused, and what is given to the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from wargame.table.desk import TableBoard

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from wargame.engine.commands import Command
    from wargame.engine.scenario import Scenario
    from wargame.table.desk import Board, Desk
    from wargame.tui.control.drawer import Drawer


@frozen
class Question:
    """What is asked once: a sentence of at most 50 characters, the word beside ``y``, and what a yes does."""

    text: str
    word: str
    do: Callable[[], None]
    stood: tuple[tuple[int, int, str], ...] = ()
    """(table, round, phase) that it is about; it is void as soon as one of them has gone on."""


def _stands(tables: Sequence[TableBoard]) -> tuple[tuple[int, int, str], ...]:
    return tuple((table.number, table.round, table.phase) for table in tables)


class Hand:
    """What the console knows besides the board. Nothing typed is lost: drawers that were closed are kept."""

    def __init__(self, desk: Desk, now: Callable[[], int], scenario: Scenario | None = None) -> None:
        """Act at ``desk``; ``now`` reads a monotonic clock in milliseconds, ``scenario`` has the texts of the cards."""
        self.desk, self.now, self.scenario = desk, now, scenario
        self.board: Board = desk.board
        """The class as it was last looked at; the desk's own changes in another thread, even while this is painted."""
        self.at = 0
        """The place of the chosen table."""
        self.every = False
        """Whether the next act is done at all tables."""
        self.drawer: Drawer | None = None
        self.question: Question | None = None
        self.notice = ""
        """What was refused, as a sentence."""
        self.said = ""
        """What was done, as a sentence."""
        self.seen: set[tuple[int, int, str]] = set()
        """What the move line need not say again, as ``next_step`` takes it."""
        self._kept: dict[Hashable, Drawer] = {}

    def look(self) -> None:
        """Look at the desk again."""
        self.board = self.desk.board

    @property
    def tables(self) -> tuple[TableBoard, ...]:
        """The tables, by number."""
        return self.board.tables

    @property
    def table(self) -> TableBoard:
        """The chosen table."""
        tables = self.tables
        return tables[min(self.at, len(tables) - 1)] if tables else TableBoard(0)

    @property
    def meant(self) -> tuple[TableBoard, ...]:
        """The tables that the next act is for."""
        return self.tables if self.every else self.tables[self.at : self.at + 1]

    @property
    def where(self) -> str:
        """The tables that the next act is for, in words."""
        return "all tables" if self.every else f"table {self.table.number}"

    def choose(self, number: int) -> bool:
        """Choose a table by its number; return whether there is one."""
        found = [place for place, table in enumerate(self.tables) if table.number == number]
        if found:
            self.at, self.every = found[0], False
        return bool(found)

    def step(self, by: int) -> None:
        """Choose the table some rows further; the ends are ends."""
        self.at = max(0, min(min(self.at, len(self.tables) - 1) + by, len(self.tables) - 1))
        self.every = False

    # --- acting

    def give(self, command: Command, fits: Callable[[TableBoard], bool] | None = None, *, done: str = "") -> bool:
        """Do an act at the tables that are meant and that it ``fits``; return whether it was done at one at least.

        ``done`` is what is said then; a refusal is said instead, with the table's number where several were meant.
        """
        wanted = [table for table in self.meant if fits is None or fits(table)]
        if not wanted:
            self.notice = "That fits no table now." if self.every else f"That does not fit {self.where} now."
            return False
        return self.give_to(tuple(table.number for table in wanted), command, done=done)

    def give_to(self, numbers: tuple[int, ...], command: Command, *, done: str = "") -> bool:
        """Do an act at tables by their numbers, at all of them in one go where all are meant."""
        whole = len(numbers) == len(self.tables) > 1
        refused = []
        for number in (0,) if whole else numbers:
            answer = self.desk.act(number, command)
            if answer is not None:
                refused.append((number, answer.sentence))
        self.every = False
        self.look()
        if refused:
            number, sentence = refused[0]
            self.notice = f"Table {number}: {sentence}" if number and len(numbers) > 1 else sentence
        else:
            self.said = done
        return len(refused) < (1 if whole else len(numbers))

    def ask(self, text: str, word: str, do: Callable[[], None], about: Sequence[TableBoard] = ()) -> None:
        """Ask once; ``y`` does it, every other act takes it back, and so does a table that goes on, of those it is ``about``."""
        self.question = Question(text, word, do, _stands(about))

    def distrust(self) -> None:
        """Take a question back whose tables have gone on meanwhile: what it asked for is not there any more."""
        asked = self.question
        now = set(_stands(self.tables))
        if asked is not None and not set(asked.stood) <= now:
            self.question, self.notice = None, "The phase has just ended; look again."

    def calm(self) -> None:
        """Put away what was asked, refused and said."""
        self.question, self.notice, self.said = None, "", ""

    # --- drawers

    def open(self, key: Hashable, make: Callable[[Hand], Drawer]) -> Drawer:
        """Open a drawer, with what was left in it if it was open before; pressed again, its key closes it."""
        if self.drawer is not None and self._kept.get(key) is self.drawer:
            self.drawer = None
            return self._kept[key]
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = make(self)
        self.drawer = found
        return found

    def finish(self) -> None:
        """Close the drawer, and keep nothing of it: what was written in it is done."""
        self._kept = {key: drawer for key, drawer in self._kept.items() if drawer is not self.drawer}
        self.drawer = None
