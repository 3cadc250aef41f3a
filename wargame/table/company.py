"""What a person in a class is shown besides the game: their delegation, the clock, who is here, what was said to them.

Plain frozen values, so that they cross the network as they are. Nothing here names a person of another delegation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.commands import Command
    from wargame.engine.deals import Clause
    from wargame.engine.preview import Preview
    from wargame.engine.state import State
    from wargame.engine.views import View

HEAD, NEGOTIATOR, ANALYST = "head", "negotiator", "analyst"
OFFICES = (HEAD, NEGOTIATOR, ANALYST)
"""The offices of a delegation, the highest first. The head signs and seals; see ``wargame.room.offices``."""

NOT_BEGUN: Final = "The game has not begun; the facilitator begins it. Read your briefing."
"""Why nothing ends before the facilitator has begun the game."""


class Refused(Protocol):
    """Why something was not done; the engine's ``Refusal`` is one."""

    @property
    def code(self) -> str:
        """A key of a fixed catalogue."""

    @property
    def sentence(self) -> str:
        """What is wrong and what to do."""


class Seat(Protocol):
    """A game as a client holds it: ``wargame.table.table.Table`` at home, ``RemoteTable`` on the network."""

    on_change: Callable[[], None] | None

    @property
    def people(self) -> tuple[str, ...]:
        """The seats in which people sit, as far as this client knows."""

    @property
    def phase(self) -> str:
        """briefing, talks, orders, report or debrief."""

    @property
    def round(self) -> int:
        """The round, from 1."""

    @property
    def over(self) -> bool:
        """Whether the debrief is open."""

    @property
    def notice(self) -> str:
        """What went wrong without harm to the game, as one sentence; empty where nothing did."""

    def view(self, seat: str) -> View:
        """Return what a seat is shown now."""

    def preview(self, seat: str, clauses: tuple[Clause, ...]) -> Preview:
        """Return what a package of clauses would do, in the eyes of a seat."""

    def truth(self) -> State | None:
        """Return the whole state once every secret is open, and None before."""

    def submit(self, seat: str, command: Command, key: str = "") -> Refused | None:
        """Do a command for a seat; return why it was refused, or None where it was done."""

    def run(self) -> None:
        """Let bots act, where this client has them."""


@frozen
class Person:
    """One of the own delegation. ``doing`` is empty, ``drafting`` or ``on the sheet``; ``acting`` holds the head's pen."""

    id: str
    name: str
    office: str
    here: bool
    acting: bool = False
    doing: str = ""


@frozen
class Presence:
    """What everybody may know of a delegation: whether anybody is here, or a bot plays."""

    seat: str
    here: bool
    bot: bool


@frozen
class Clock:
    """The clock of the running phase. ``zero`` says what happens when it runs out; empty where it does not run.

    ``left`` are the milliseconds left when it was told, at ``told`` on the client's own monotonic clock; None where the
    phase has no limit. ``running`` is false while paused, held or not begun.
    """

    left: int | None = None
    running: bool = False
    zero: str = ""
    told: int = 0

    def at(self, now: int) -> int | None:
        """Return the milliseconds left at ``now``, at least 0; None where there is no limit."""
        if self.left is None:
            return None
        return max(0, self.left - (now - self.told if self.running else 0))

    def seconds(self, now: int) -> int | None:
        """Return the whole seconds left at ``now``, to the nearest, at least 1 while any time is left; None without limit.

        Not rounded up: the way over the network adds some milliseconds, and a phase of ten minutes would begin at 10:01.
        """
        left = self.at(now)
        return None if left is None else max((left + 500) // 1000, int(left > 0))


@frozen
class Said:
    """A sentence inside a delegation; nobody else is shown it."""

    round: int
    by: str
    text: str


@frozen
class Vote:
    """How one of the delegation would answer a tabled deal: ``sign`` or ``refuse``. A mirror; it binds nobody."""

    by: str
    deal: str
    choice: str


@frozen
class Notice:
    """What the facilitator or the room says: ``kind`` is tell (to all), nudge, room (an announcement)."""

    id: int
    kind: str
    text: str


@frozen
class Question:
    """A question on the help line, with the facilitator's answer; empty until there is one."""

    id: str
    text: str
    by: str
    answer: str = ""


@frozen
class Company:
    """All that a person at a seat is shown besides the View."""

    table: int = 1
    me: str = ""
    """The person's own id."""
    name: str = ""
    seat: str = ""
    office: str = HEAD
    acting: bool = True
    """Whether this person signs and seals now: the head, or who stands in for an absent one."""
    team: tuple[Person, ...] = ()
    seats: tuple[Presence, ...] = ()
    clock: Clock = field(factory=Clock)
    held: str = ""
    """Why the phase does not end for now (not begun, held), as a sentence; empty where it can."""
    talk: tuple[Said, ...] = ()
    votes: tuple[Vote, ...] = ()
    notices: tuple[Notice, ...] = ()
    questions: tuple[Question, ...] = ()
    read: tuple[tuple[str, int], ...] = ()
    """How many messages of each channel the person had read, by a name of the client's choosing."""
    link: str = ""
    """What is wrong with the connection, as a sentence; empty while it stands."""
    gone: bool = False
    """Whether the place is this person's no more, so that the connection does not come back; ``link`` says why."""


class Place(Seat, Protocol):
    """A seat in a class: the game, the company, and what can be said and asked besides the game."""

    @property
    def company(self) -> Company:
        """The room as it is now."""

    def tell(self, command: Command) -> Refused | None:
        """Do one of ``wargame.room.acts.PERSON`` (say, vote, ask, mark); return why it was refused, or None."""

    def leave(self) -> None:
        """Close the connection; the person can come back to where they were."""
