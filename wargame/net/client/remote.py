"""A game at a class's table as a client holds it: the face of ``Table``, with a network behind it."""

from __future__ import annotations

from threading import Event, Lock
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from wargame.engine.commands import to_plain
from wargame.net.client.link import LOST, Answer
from wargame.table.company import Clock, Company
from wargame.table.wire import Mirror, WireError, clauses_plain, from_parts, preview_from, static_from

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from wargame.engine.commands import Command
    from wargame.engine.deals import Clause
    from wargame.engine.preview import Preview
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.engine.state import State
    from wargame.engine.views import View
    from wargame.net.client.link import Link

ROOM: Final = "room."
FIRST_SECONDS: Final = 20.0
"""Seconds that the first view may take to come after the welcome."""


class RemoteTable:
    """A seat of a class over a link; a ``wargame.table.company.Place``.

    What it shows is what arrived last: it never guesses. ``keep`` stores the save of a finished game and returns its
    path; ``replayed`` plays it again and returns its last state.
    """

    notice = ""

    def __init__(self, link: Link, *, keep: Callable[[str, str], Path], replayed: Callable[[Path], State]) -> None:
        """Take the place that the link was let into; ``open`` the link first."""
        assert link.static is not None
        self.on_change: Callable[[], None] | None = None
        self.scenario: Scenario
        self.rules: Rules
        self.scenario, self.rules = static_from(link.static)
        self._link = link
        self._keep, self._replayed = keep, replayed
        self._mirror = Mirror(self.scenario, self.rules)
        self._room: dict[str, Any] = {}
        self._clock: dict[str, Any] = {}
        self._company = Company()
        self._previews: dict[tuple[Clause, ...], Preview] = {}
        self._arrived = Event()
        self._guard = Lock()
        self._save: Path | None = None
        self._truth: State | None = None
        link.listen(self._take, self._changed)

    def wait(self) -> None:
        """Wait for the first view; ConnectionError where it does not come."""
        if not self._arrived.wait(FIRST_SECONDS):
            raise ConnectionError(LOST)

    # --- the face of a table

    @property
    def people(self) -> tuple[str, ...]:
        """The one seat that this client plays."""
        return (self._mirror.view.seat,)

    @property
    def phase(self) -> str:
        """briefing, talks, orders, report or debrief."""
        return self._mirror.view.phase

    @property
    def round(self) -> int:
        """The round, from 1."""
        return self._mirror.view.round

    @property
    def over(self) -> bool:
        """Whether the debrief is open."""
        return self._mirror.view.phase == "debrief"

    def view(self, seat: str) -> View:
        """Return what the seat is shown, as it arrived last; there is no other seat here."""
        del seat
        return self._mirror.view

    def preview(self, seat: str, clauses: tuple[Clause, ...]) -> Preview:
        """Return what a package of clauses would do, asked of the server once for each view; ConnectionError."""
        del seat
        with self._guard:
            known = self._previews.get(clauses)
        if known is not None:
            return known
        answer = self._link.ask("preview", clauses=clauses_plain(clauses))
        if isinstance(answer, Answer):
            raise ConnectionError(answer.sentence)
        found = preview_from(answer[0]["preview"], self.rules)
        with self._guard:
            self._previews[clauses] = found
        return found

    def truth(self) -> State | None:
        """Return the whole state once every secret is open, and None before, or where it cannot be had now."""
        if self._truth is None and self.over:
            path = self.save()
            self._truth = self._replayed(path) if path is not None else None
        return self._truth

    def save(self) -> Path | None:
        """Return the save of the finished game, fetched once; None before, or where it cannot be had now."""
        if self._save is None and self.over:
            answer = self._link.ask("save")
            if not isinstance(answer, Answer):
                text = "".join(str(part["save"]) for part in answer)
                self._save = self._keep(f"table-{self._company.table}", text)
        return self._save

    def submit(self, seat: str, command: Command, key: str = "") -> Answer | None:
        """Have a command done; return why it was not, or None. The view that follows has arrived by then."""
        del seat, key
        return self._link.do(to_plain(command))

    def run(self) -> None:
        """Nothing: bots sit at the server."""

    # --- the class around it

    @property
    def company(self) -> Company:
        """The room as it is now."""
        return self._company

    def tell(self, command: Command) -> Answer | None:
        """Say, vote, ask or mark; return why it was refused, or None."""
        return self._link.do(to_plain(command))

    def leave(self) -> None:
        """Close the connection; the person can come back to where they were."""
        self._link.close()

    # --- in the link's thread

    def _take(self, changes: Mapping[str, Any], whole: bool) -> None:  # noqa: FBT001 - the link calls it
        game = {name: value for name, value in changes.items() if not name.startswith(ROOM)}
        room = {name: value for name, value in changes.items() if name.startswith(ROOM)}
        if whole:
            self._room = {}
            mirror = Mirror(self.scenario, self.rules)
            mirror.take(game)
            self._mirror = mirror
        elif game:
            self._mirror.take(game)
        if game:
            with self._guard:
                self._previews = {}
        self._room = {name: value for name, value in {**self._room, **room}.items() if value is not None}
        self._clock = self._room.get(f"{ROOM}clock", {})
        self._company = self._read()
        self._arrived.set()
        self._changed()

    def _read(self) -> Company:
        parts = {name: value for name, value in self._room.items() if name != f"{ROOM}clock"}
        return evolve(from_parts(Company, parts, ROOM), clock=clock_from(self._clock, self._link.offset))

    def _changed(self) -> None:
        wrong = self._link.over or self._link.state
        clock = clock_from(self._clock, self._link.offset)
        self._company = evolve(self._company, link=wrong, gone=bool(self._link.over), clock=clock)
        if self.on_change is not None:
            self.on_change()


def clock_from(part: Mapping[str, Any], offset: int) -> Clock:
    """Return a clock on this computer's monotonic clock; ``offset`` is the server's minus ours, in milliseconds."""
    until, left = part.get("until"), part.get("left")
    zero = part.get("zero", "")
    if type(until) is int:
        told = 0
        return Clock(until - offset, running=True, zero=str(zero), told=told)
    if type(left) is int:
        return Clock(left, zero=str(zero))
    if left is not None or until is not None:
        raise WireError("clock", "it is no clock")
    return Clock(zero=str(zero))
