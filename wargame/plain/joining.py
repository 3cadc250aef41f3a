"""Joining a class by lines: address, code, name, and a seat where the class lets one choose; a mistake is asked again."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING, Any, Final, Protocol

from wargame.engine.seats import MARK, TITLE
from wargame.plain.anywhere import answered
from wargame.plain.console import Console, GoneError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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


AGAIN: Final = 3.0
"""Seconds between two knocks."""
GIVE_UP: Final = "Ctrl-C gives up."
GIVEN_UP: Final = "You wait no more; join again the same way to ask again."


class Free(Protocol):
    """A seat that has room."""

    @property
    def table(self) -> int:
        """The table."""

    @property
    def seat(self) -> str:
        """The seat."""

    @property
    def taken(self) -> bool:
        """Whether somebody sits there already."""


def join_in_lines(
    console: Console,
    join: Callable[[str, str, str, int, str], Any],
    *,
    given: dict[str, str] | None = None,
    last: str = "",
    table: int = 0,
    seat: str = "",
    troubles: tuple[type[Exception], ...] = (),
    code_in: Callable[[str], str] = lambda _address: "",
    fault: Exception | None = None,
    pause: Callable[[float], None] = sleep,
) -> Game:
    """Ask what is missing one after the other, and sit down.

    ``given`` holds what is known of ``address``, ``code`` and ``name``; ``last`` is the address that an empty line takes.
    ``join`` returns a game, or a choice with ``free`` seats; an exception among ``troubles`` is told as its sentence, and
    what its ``field`` names is asked again; one with an ``address`` asks whether to go on with that one (its fingerprint
    is on the board), and one that ``waits`` is tried again after a ``pause`` until the facilitator has answered.
    ``code_in`` reads the code out of an address; ``fault`` is what came of asking for just this already, if it was asked.
    Raises GoneError where the person leaves (``quit``).
    """
    known = {field: value for field, value in (given or {}).items() if value}
    knock = _Knocking(console, join, fault, pause)
    while True:
        try:
            if knock.fault is None:
                _ask(console, known, last, code_in)
            answer = knock.until_answered(*(known.get(field, "") for field in QUESTIONS), table, seat)
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


class _Knocking:
    """Asks to be let in, again and again where the answer is that one has to wait."""

    def __init__(
        self, console: Console, join: Callable[..., Any], fault: Exception | None, pause: Callable[[float], None]
    ) -> None:
        """``fault`` is what the first answer is, where that is known already."""
        self.fault = fault
        self._console, self._join, self._pause = console, join, pause

    def until_answered(self, *wish: Any) -> Any:  # noqa: ANN401 - as ``join`` takes and returns
        """Return what ``join`` returns, or raise what it raises, once that is no more than that one has to wait."""
        said = ""
        try:
            while True:
                try:
                    return self._once(*wish)
                except Exception as error:
                    if not getattr(error, "waits", False):
                        raise
                    if str(error) != said:
                        self._console.say(f"{error} {GIVE_UP}")
                    said = str(error)
                self._pause(AGAIN)
        except KeyboardInterrupt:
            if said:
                self._console.say()
                self._console.say(GIVEN_UP)
            raise

    def _once(self, *wish: Any) -> Any:  # noqa: ANN401 - the same
        fault, self.fault = self.fault, None
        if fault is not None:
            raise fault
        return self._join(*wish)


def _ask(console: Console, known: dict[str, str], last: str, code_in: Callable[[str], str]) -> None:
    """Ask what is not known yet. A code that turned out to be wrong, so that it is empty, is asked for and not read again."""
    for field in QUESTIONS:
        if not known.get(field):
            held = code_in(known["address"]) if field == "code" and field not in known else ""
            known[field] = held or _asked(console, field, last)


def _mend(console: Console, error: Exception, known: dict[str, str]) -> bool:
    """Say what went wrong, and take off what is to be asked again; return whether it was the seat."""
    console.say(str(error))
    wrong, agreed = getattr(error, "field", ""), getattr(error, "address", "")
    if agreed and _line(console, "Enter if it is, n if it is not:").lower() in ("", "y", "yes"):
        known["address"] = agreed
    elif wrong == "code":
        known[wrong] = ""
    elif wrong in QUESTIONS:
        known.pop(wrong, None)
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
        here = "somebody sits there" if one.taken else "nobody yet"
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
