"""Joining a class by lines: address, code, name, and a seat where the class lets one choose; a mistake is asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

from wargame.engine.seats import MARK, TITLE
from wargame.plain.anywhere import answered
from wargame.plain.console import Console, GoneError
from wargame.plain.playing import INTERRUPTED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TextIO

    from wargame.plain.houses import Game

QUESTIONS: Final[dict[str, str]] = {
    "address": "Address, as your teacher's screen shows it",
    "code": "Code of the class",
    "name": "Your name, as your delegation will read it",
}
"""What is asked, in this order, and how."""

MORE: Final[dict[str, str]] = {
    "address": "It stands on your teacher's screen, for instance 192.168.1.20:8765; a whole invitation will do too.",
    "code": "It stands beside the address; capital or small, with or without the dash.",
    "name": "Your delegation and your teacher see it, and nobody in another delegation.",
}
"""What is said where nothing was typed."""


class Free(Protocol):
    """A seat that has room."""

    @property
    def table(self) -> int:
        """The table."""

    @property
    def seat(self) -> str:
        """The seat."""

    @property
    def people(self) -> int:
        """How many sit there already."""


def join_in_lines(
    console: Console,
    join: Callable[[str, str, str, int, str], Any],
    *,
    given: dict[str, str] | None = None,
    last: str = "",
    table: int = 0,
    seat: str = "",
    troubles: tuple[type[Exception], ...] = (),
) -> Game:
    """Ask what is missing one after the other, and sit down.

    ``given`` holds what is known of ``address``, ``code`` and ``name``; ``last`` is the address that an empty line takes.
    ``join`` returns a game, or a choice with ``free`` seats; an exception among ``troubles`` is told as its sentence, and
    what its ``field`` names is asked again; one with an ``address`` asks whether to go on with that one (its fingerprint
    is on the board). Raises GoneError where the person leaves (``quit``).
    """
    known = {field: value for field, value in (given or {}).items() if value}
    while True:
        for field in QUESTIONS:
            if field not in known:
                known[field] = _asked(console, field, last)
        try:
            answer = join(known["address"], known["code"], known["name"], table, seat)
        except troubles as error:
            if _mend(console, error, known):
                table, seat = 0, ""
            continue
        free: Sequence[Free] | None = getattr(answer, "free", None)
        if free is None:
            game: Game = answer
            return game
        if free:
            table, seat = _chosen(console, free)
        else:
            console.say("Every seat of the class is taken. Ask your teacher.")
            _line(console, "Enter tries again, quit leaves:")


def _mend(console: Console, error: Exception, known: dict[str, str]) -> bool:
    """Say what went wrong, and take off what is to be asked again; return whether it was the seat."""
    console.say(str(error))
    wrong, agreed = getattr(error, "field", ""), getattr(error, "address", "")
    if agreed and _line(console, "Enter if it is, n if it is not:").lower() in ("", "y", "yes"):
        known["address"] = agreed
    elif wrong in QUESTIONS:
        del known[wrong]
    elif wrong != "seat":
        _line(console, "Enter tries again, quit leaves:")
    return bool(wrong == "seat")


def _asked(console: Console, field: str, last: str) -> str:
    usual = last if field == "address" else ""
    while True:
        line = _line(console, f"{QUESTIONS[field]}{f' [{usual}]' if usual else ''}:") or usual
        if line:
            return line
        console.say(MORE[field])


def _chosen(console: Console, free: Sequence[Free]) -> tuple[int, str]:
    """Let the person choose among the seats that have room."""
    for number, one in enumerate(free, 1):
        here = f"{one.people} here" if one.people else "nobody yet"
        console.say(f"{number:>3} table {one.table}, {MARK[one.seat]} {TITLE[one.seat]}, {here}", "    ")
    while True:
        line = _line(console, "Where do you sit? [1]") or "1"
        if line.isdecimal() and 0 < int(line[:6]) <= len(free):
            one = free[int(line) - 1]
            return one.table, one.seat
        console.say(f"Type a number from 1 to {len(free)}; quit leaves.")


def _line(console: Console, prompt: str) -> str:
    while True:
        line = console.ask(prompt)
        if line.lower() in ("quit", "q"):
            raise GoneError(interrupted=False)
        if not (line.lower() in ("settings", "theme", "rules") and answered(console, line.lower())):
            return line


def joined(
    join: Callable[[str, str, str, int, str], Any],
    sit: Callable[[Game], int],
    *,
    stdin: TextIO,
    stdout: TextIO,
    given: dict[str, str] | None = None,
    last: str = "",
    table: int = 0,
    seat: str = "",
    troubles: tuple[type[Exception], ...] = (),
) -> int:
    """Join at these streams and ``sit`` down (``menu.sit``); return the exit code, 130 after an interrupt."""
    console = Console(stdin, stdout)
    try:
        game = join_in_lines(console, join, given=given, last=last, table=table, seat=seat, troubles=troubles)
    except (GoneError, KeyboardInterrupt) as gone:
        console.say()
        return INTERRUPTED if isinstance(gone, KeyboardInterrupt) or gone.interrupted else 0
    return sit(game)
