"""What the screen of a seat in a class holds besides the game: the room, what was read of it, and what is not sent yet.

Other people act at any time, and are heard through ``Place.on_change``; nothing here waits for the network but ``flush``.
"""

from __future__ import annotations

from time import monotonic_ns
from typing import TYPE_CHECKING, Final, cast

from wargame.engine.preview import Preview, Price
from wargame.engine.seats import SEATS
from wargame.room.acts import Mark
from wargame.tui.widgets.summaries import cables, channels

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.deals import Clause
    from wargame.table.company import Company, Person, Place
    from wargame.tui.session import Session

TALK, TOLD, ANSWERS = "team", "notices", "answers"
"""The read marks of the room, beside those of the channels of the talks."""
EVERYONE: Final = "everyone"
SOON: Final = 120_000
"""Milliseconds before zero from which it is said what zero does."""
EVERY: Final = 5_000
"""Milliseconds between two notes of what was read."""
PREVIEWS: Final = 200
"""Previews that are remembered."""
CALM: Final = 600
"""Milliseconds after a screen came by itself in which a key that was meant for the one before does nothing."""


def monotonic() -> int:
    """Return the reading of the monotonic clock in milliseconds."""
    return monotonic_ns() // 1_000_000


class RoomClient:
    """A seat of a class as one screen holds it."""

    def __init__(self, session: Session, now: Callable[[], int] = monotonic) -> None:
        """Sit down with the marks that the room remembers; ``now`` reads a monotonic clock in milliseconds."""
        self.session = session
        self.now = now
        self.read: dict[str, int] = {}
        """How much of talk, notices and answers was on the screen, by ``TALK``, ``TOLD`` and ``ANSWERS``."""
        self.unsent: dict[str, str] = {}
        """What was being written when its line was left, by the line: a channel, ``team`` or ``ask``."""
        self.said = ""
        """What has just happened at the table, until the next key."""
        self.came = -CALM
        """When a screen came by itself last."""
        self.back: tuple[str, str] = ("table", "")
        """The place, and what was open there, from which one went to the delegation."""
        self._noted: dict[str, int] = {}
        self._previews: dict[tuple[Clause, ...], Preview] = {}
        self._mute = now()
        self._flushed = now()
        self.remember()

    @property
    def place(self) -> Place:
        """The game and its room."""
        return cast("Place", self.session.table)

    @property
    def company(self) -> Company:
        """The room as it is now."""
        return self.place.company

    # --- people

    def name_of(self, person: str) -> str:
        """Return the name of one of the delegation by id; whoever has left keeps what the record calls them."""
        return next((one.name for one in self.company.team if one.id == person), person)

    @property
    def pen(self) -> Person | None:
        """Who signs and seals now; None while nobody does."""
        return next((one for one in self.company.team if one.acting), None)

    @property
    def signer(self) -> str:
        """The name of whoever signs and seals, short enough for a sentence."""
        if self.pen is None:
            return "Your head"
        return self.pen.name if len(self.pen.name) <= 14 else f"{self.pen.name[:13]}…"  # noqa: PLR2004 - a move line is short

    # --- what is new

    @property
    def answered(self) -> int:
        """How many questions of the delegation have an answer."""
        return sum(bool(one.answer) for one in self.company.questions)

    def new(self, what: str) -> int:
        """Return how much of talk, notices or answers has not been read."""
        company = self.company
        if what == TALK:
            return sum(one.by not in (company.me, company.name) for one in company.talk[self.read.get(TALK, 0) :])
        total = len(company.notices) if what == TOLD else self.answered
        return max(0, total - self.read.get(what, 0))

    @property
    def news(self) -> int:
        """How much waits in the delegation altogether."""
        return sum(self.new(what) for what in (TALK, TOLD, ANSWERS))

    def heard(self, what: str) -> None:
        """Take all of talk, notices or answers as read."""
        company = self.company
        self.read[what] = {TALK: len(company.talk), TOLD: len(company.notices), ANSWERS: self.answered}[what]

    # --- marks

    def remember(self) -> None:
        """Take over what the room remembers as read, and let no mark stand beyond what there is."""
        told = dict(self.company.read)
        view, memory = self.session.view, self.session.memory
        for channel in channels(view):
            name = "+".join(channel) or EVERYONE
            most = len(cables(view, channel))
            count = min(max(memory.read.get(channel, 0), told.get(name, 0)), most)
            if count or channel in memory.read:
                memory.read[channel] = count
        for what in (TALK, TOLD, ANSWERS):
            self.read[what] = max(self.read.get(what, 0), told.get(what, 0))
        self._noted |= {name: count for name, count in told.items() if name not in self._noted}

    def marks(self) -> dict[str, int]:
        """Return what has been read, by the names under which the room keeps it."""
        talks = {"+".join(channel) or EVERYONE: count for channel, count in self.session.memory.read.items()}
        return talks | self.read

    def due(self) -> bool:
        """Whether it is time to note what was read."""
        return self.now() - self._flushed >= EVERY

    def flush(self) -> None:
        """Let the room note what was read since the last time; what it refuses is tried again."""
        self._flushed = self.now()
        if self.company.link:
            return
        for name, count in self.marks().items():
            if count == self._noted.get(name, 0):
                continue
            if self.place.tell(Mark(name, count)) is not None:
                return
            self._noted[name] = count

    # --- what is asked of the server

    def preview(self, clauses: tuple[Clause, ...]) -> Preview:
        """Return what clauses would do; without an answer what it was last, or that nothing is known to change.

        A screen must be painted whatever the connection does, and a server that has just kept one waiting is not asked
        again at once.
        """
        if self.now() >= self._mute:
            try:
                found = self.place.preview(self.session.seat, clauses)
            except ConnectionError:
                self._mute = self.now() + EVERY
            else:
                if len(self._previews) >= PREVIEWS:
                    self._previews.clear()
                self._previews[clauses] = found
                return found
        return self._previews.get(clauses) or self._unknown()

    def _unknown(self) -> Preview:
        view = self.session.view
        prices = tuple(Price(seat, 0, ()) for seat in SEATS)
        pull = view.temptation
        return Preview(view.weight, view.weight, pull, pull, prices, (), (), (), ())

    # --- time

    def left(self) -> int | None:
        """Return the whole seconds that the phase still has, to the nearest; None where it has no limit."""
        return self.company.clock.seconds(self.now())

    def ending(self) -> str:
        """Return what happens at zero, while zero is near and the clock runs; else nothing."""
        clock = self.company.clock
        left = clock.at(self.now())
        return clock.zero if clock.running and left is not None and left <= SOON else ""

    def calm(self) -> bool:
        """Whether no screen has come by itself just now."""
        return self.now() - self.came >= CALM
