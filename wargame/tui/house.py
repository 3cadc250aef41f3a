"""What the command line hands to the screens: stories, theories, saves, and how to sit down at a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeGuard

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.debrief.recording import Recording
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.table.company import Place, Seat
    from wargame.table.desk import Desk
    from wargame.table.store import Step


@frozen
class Saved:
    """A save as the menu lists it; ``round`` is the last that was settled, ``played`` the day, or that it is a sample."""

    path: Path
    name: str
    title: str
    round: int
    played: str = ""


@frozen
class Wish:
    """A new game as a person wants it: ``seats`` maps each seat to ``human`` or to a doctrine."""

    scenario: Scenario
    rules: Rules
    rounds: int
    seats: dict[str, str]


@frozen
class Game:
    """A table to sit down at; ``goodbye`` is one sentence that says how to go on after leaving."""

    table: Seat
    seats: tuple[str, ...]
    rules: Rules
    goodbye: str = ""
    rivals: Sequence[Rules] = ()
    """The other theories, for the debrief."""
    steps: Callable[[], tuple[Step, ...]] | None = None
    """Plays the game again from its log once it is over; raises HouseError. None where it has no log."""
    again: Callable[[], Recording] | None = None
    """Opens the game in the viewer once it is over; None where it is kept nowhere. Fails as a ``House`` does."""
    lesson: bool = False
    """Whether this is the guided first game, so that hints are wanted."""


@frozen
class ClassWish:
    """A class as a person wants to host it: 1 to 12 ``tables``; ``plan`` is a session plan's name, empty for no clock.

    ``web`` lets browsers in; ``plain_text`` goes without encryption, on a network that is trusted.
    """

    scenario: Scenario
    rules: Rules
    plan: str
    tables: int
    web: bool
    plain_text: bool


@frozen
class Hosting:
    """A class that is up: what its facilitator's console is opened with (see ``wargame.tui.run_control``)."""

    desk: Desk
    qr: tuple[str, ...] = ()
    leaving: str = ""
    goodbye: str = ""
    scenario: Scenario | None = None
    close: Callable[[], None] | None = None
    """Lets the class go once the console was left."""


@frozen
class Lines:
    """What line mode goes on with: a game, a recording that was watched, or the menu where both are None."""

    game: Game | None = None
    recording: Recording | None = None


class LinesWantedError(Exception):
    """The person wants line mode; whoever started the screen opens it with ``wanted``."""

    def __init__(self, wanted: Lines) -> None:
        """Remember what goes on."""
        super().__init__("line mode is wanted")
        self.wanted = wanted


class SignalledError(Exception):
    """A signal ended the screen in order; ``goodbye`` is what to say, ``code`` what the process ends with."""

    def __init__(self, goodbye: str, number: int) -> None:
        """Remember what to say."""
        super().__init__("ended by a signal")
        self.goodbye = goodbye
        self.code = 128 + number


class HouseError(Exception):
    """What the house cannot do, as one sentence: what is wrong, where, what to do."""


@frozen
class Free:
    """A seat of a class that has room: its table, the seat, and whether somebody sits there already."""

    table: int
    seat: str
    taken: bool = False


@frozen
class Choice:
    """What a class that lets people choose answers to one who has not chosen yet."""

    free: tuple[Free, ...]


class JoinError(HouseError):
    """Why somebody could not join, as one sentence; ``field`` is what is wrong: address, code, name, seat, or nothing.

    ``address`` is what to go on with where the person agrees: a class that is not known yet, with its fingerprint.
    ``waits`` says that the facilitator has been asked, and that the same is to be tried again in a while.
    """

    def __init__(self, sentence: str, field: str = "", address: str = "", *, waits: bool = False) -> None:
        """Remember where to look."""
        super().__init__(sentence)
        self.field = field
        self.address = address
        self.waits = waits


class Doors(Protocol):
    """The way into a class on the network."""

    def last(self) -> str:
        """Return the address that was joined last, to begin with; empty for none."""

    def code_in(self, address: str) -> str:
        """Return the code that an address holds, as people type it; empty where it holds none."""

    def join(self, address: str, code: str, name: str, table: int = 0, seat: str = "") -> Game | Choice:
        """Join a class and sit down; it is called in a thread of its own and may take its time.

        ``table`` 0 and ``seat`` empty let the class choose; one that lets people choose then returns a ``Choice``.
        Raises JoinError.
        """


class House(Protocol):
    """The host of the menu. Whatever fails raises ``HouseError`` with one sentence for the person."""

    host: Callable[[ClassWish], Hosting] | None
    """Hosts a class; None where this house cannot."""

    def scenarios(self) -> tuple[Scenario, ...]:
        """Return the stories, the default first."""

    def theories(self) -> tuple[Rules, ...]:
        """Return the rule sets, the default first."""

    def doctrines(self, seat: str) -> tuple[str, ...]:
        """Return the bots that can sit in a seat, the default first."""

    def waiting(self) -> tuple[Saved, ...]:
        """Return the games that are not finished, the last played first."""

    def finished(self) -> tuple[Saved, ...]:
        """Return the games that are finished, the last played first."""

    def experienced(self) -> bool:
        """Whether somebody has finished a game of their own here."""

    def begin(self, wish: Wish) -> Game:
        """Begin a game."""

    def learn(self) -> Game:
        """Begin the guided first game."""

    def resume(self, saved: Saved) -> Game:
        """Go on with a game."""

    def watch(self, saved: Saved) -> Recording:
        """Open a finished game."""

    @property
    def doors(self) -> Doors | None:
        """The way into a class; None where the network is missing."""


def is_place(table: Seat) -> TypeGuard[Place]:
    """Whether a game is one of a class: whether there is company."""
    return hasattr(table, "company")
