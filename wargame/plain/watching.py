"""Watching by lines: the public board of a table, on Enter and whenever a phase begins; of several tables a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TextIO

from attrs import field, frozen

from wargame.plain.anywhere import answered
from wargame.plain.boards import Naming, board_page, deal_lines, promise_lines, report_lines, statements, table_line
from wargame.plain.classroom.countdown import Countdown, clock_words
from wargame.plain.classroom.hearing import goes_on
from wargame.plain.console import Console, GoneError
from wargame.plain.listening import Ear
from wargame.plain.memory import milliseconds
from wargame.plain.playing import INTERRUPTED
from wargame.table.words.settled import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.table.watching import Watch, Watched

LAST: Final = 8
"""Statements that ``talks`` reads."""
HELP: Final = "Enter reads the board; talks, deals, promises, report, clock read more; quit leaves."
MORE: Final = "table 2 chooses a table; tables reads all of them."


@frozen
class _Told:
    """What was told of a table."""

    phase: tuple[int, str]
    paused: bool
    said: int
    held: str
    notices: int
    countdown: Countdown = field(factory=Countdown, eq=False)


def _seen(table: Watched, before: _Told | None = None) -> _Told:
    board = table.board
    said, notices = len(board.statements), len(table.notices)
    if before is None:
        return _Told((board.round, board.phase), board.paused, said, table.held, notices)
    return _Told((board.round, board.phase), board.paused, said, table.held, notices, before.countdown)


class Watching:
    """One visit: an observer beside one table, or whoever shows all of them to a class."""

    def __init__(self, watch: Watch, console: Console, now: Callable[[], int], naming: Naming) -> None:
        """Sit down beside the tables; ``naming`` gives clauses and instruments their names."""
        self.watch, self.console, self.now, self.naming = watch, console, now, naming
        self.chosen = watch.tables[0].number
        self._link = watch.link
        self._told = {table.number: _seen(table) for table in watch.tables}

    @property
    def table(self) -> Watched:
        """The chosen table."""
        tables = self.watch.tables
        return next((one for one in tables if one.number == self.chosen), tables[0])

    @property
    def several(self) -> bool:
        """Whether more than one table is watched."""
        return len(self.watch.tables) > 1

    def heard(self) -> list[str]:
        """Return what is new at the tables, each thing once."""
        before, self._link = self._link, self.watch.link
        told = [] if before == self._link else [self._link or "The connection is back."]
        told += self._to_all()
        for table in self.watch.tables:
            told += self._heard(table)
        return told

    def _to_all(self) -> list[str]:
        """Return what the facilitator has told everybody since; what was told to several tables, once."""
        new = [one.text for table in self.watch.tables for one in table.notices[self._count(table) :]]
        return [f"facilitator: {quoted(text)}" for text in dict.fromkeys(new)]

    def _count(self, table: Watched) -> int:
        before = self._told.get(table.number)
        return before.notices if before is not None else len(table.notices)

    def _heard(self, table: Watched) -> list[str]:
        before = self._told.get(table.number)
        now = self._told[table.number] = _seen(table, before)
        if before is None:
            return []
        board = table.board
        if self.several:
            changed = (now.phase, now.paused, now.held) != (before.phase, before.paused, before.held)
            return [table_line(table, self.now())] if changed else []
        told = [now.held or goes_on(before.held)] if now.held != before.held else []
        if now.paused != before.paused:
            told.append(
                "The facilitator has paused the table." if now.paused else "The facilitator lets the table go on."
            )
        told += statements(board, before.said)
        told += board_page(table, self.naming) if now.phase != before.phase else []
        return told + now.countdown.news(now.phase, table.clock, self.now())

    def read(self) -> None:
        """Read the board, or a line of each where there are several."""
        if self.several:
            self.console.say_all(table_line(table, self.now()) for table in self.watch.tables)
        else:
            self.console.say_all(board_page(self.table, self.naming))

    def do(self, line: str) -> None:
        """Answer a line."""
        console, table = self.console, self.table
        word, _, rest = line.partition(" ")
        if word in ("", "n", "next", "tables"):
            self.read()
        elif word == "table" or (word.isdecimal() and not rest):
            self._choose(rest.strip() if word == "table" else word)
        elif word == "talks":
            console.say_all(statements(table.board)[-LAST:] or ["Nobody has spoken to everybody."])
        elif word == "deals":
            console.say_all(deal_lines(table.board, self.naming) or ["No deal is public."])
        elif word == "promises":
            console.say_all(promise_lines(table.board, self.naming) or ["No promise is public."])
        elif word == "report":
            console.say_all(
                report_lines(table.board, self.naming) or ["There is no report before the first settlement."]
            )
        elif word == "clock":
            console.say(clock_words(table.clock, self.now(), table.held))
        elif not answered(console, line):
            console.say(f"{HELP} {MORE if self.several else ''}")

    def _choose(self, word: str) -> None:
        numbers = [table.number for table in self.watch.tables]
        if word and not (word.isdecimal() and int(word[:4]) in numbers):
            self.console.say(f"The tables go from {min(numbers)} to {max(numbers)}.")
            return
        self.chosen = int(word[:4]) if word else self.chosen
        self.console.say_all(board_page(self.table, self.naming))


def watch_in_lines(
    watch: Watch,
    *,
    stdin: TextIO,
    stdout: TextIO,
    scenario: Scenario | None = None,
    rules: Rules | None = None,
    now: Callable[[], int] = milliseconds,
) -> int:
    """Let somebody watch at these streams until they leave; return 0, or 130 after an interrupt.

    ``scenario`` and ``rules`` give clauses and instruments their names, and the report its sentences; without them ids
    stand in their place. ``now`` is the clock on which ``Clock.told`` was read, in milliseconds.
    """
    console = Console(stdin, stdout)
    visit = Watching(watch, console, now, Naming.of(scenario, rules))
    console.ear = Ear(visit.heard)
    watch.on_change = console.ring
    try:
        console.say("You watch; nothing secret is shown, and nothing that you do reaches a table.")
        console.say(f"{HELP} {MORE if visit.several else ''}")
        visit.read()
        while True:
            line = console.ask("watch>").lower()
            if line in ("quit", "q"):
                return 0
            visit.do(line)
    except (GoneError, KeyboardInterrupt) as gone:
        console.say()
        return INTERRUPTED if isinstance(gone, KeyboardInterrupt) or gone.interrupted else 0
    finally:
        watch.on_change = None
        watch.leave()
