"""What the command line hands to the screens: stories, theories, saves, and how to sit down at a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.debrief.recording import Recording
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.table.store import Step
    from wargame.table.table import Table


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

    table: Table
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


class House(Protocol):
    """The host of the menu. Whatever fails raises ``HouseError`` with one sentence for the person."""

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


class HouseError(Exception):
    """What the house cannot do, as one sentence: what is wrong, where, what to do."""
