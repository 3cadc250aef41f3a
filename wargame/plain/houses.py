"""What line mode's menu needs of its host: games to sit down at, saves, stories, and a way into a class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.debrief.recording import Recording
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.table.company import Seat
    from wargame.table.store import Step


class Saved(Protocol):
    """A save as the menu lists it; ``round`` is the last that was settled."""

    @property
    def name(self) -> str:
        """What the file is called."""

    @property
    def title(self) -> str:
        """The story's title."""

    @property
    def round(self) -> int:
        """The last round that was settled, 0 before the first."""


class Game(Protocol):
    """A table to sit down at."""

    @property
    def table(self) -> Seat:
        """The table."""

    @property
    def seats(self) -> tuple[str, ...]:
        """The seats at this keyboard."""

    @property
    def rules(self) -> Rules:
        """The theory it is played by."""

    @property
    def goodbye(self) -> str:
        """How to go on after leaving."""

    @property
    def rivals(self) -> Sequence[Rules]:
        """The other theories."""

    @property
    def steps(self) -> Callable[[], Sequence[Step]] | None:
        """Plays the game again from its log once it is over; None where it has no log."""

    @property
    def again(self) -> Callable[[], Recording] | None:
        """Opens the game once it is over, to be looked at again."""

    @property
    def lesson(self) -> bool:
        """Whether hints are wanted."""


class House(Protocol):
    """What the menu needs of its host. What fails raises one of the ``troubles`` given to ``menu``, with a sentence."""

    def scenarios(self) -> tuple[Scenario, ...]:
        """Return the stories, the default first."""

    def theories(self) -> tuple[Rules, ...]:
        """Return the theories, the default first."""

    def doctrines(self, seat: str) -> tuple[str, ...]:
        """Return the bots for a seat, the default first."""

    def waiting(self) -> Sequence[Saved]:
        """Return the games that can go on, the last played first."""

    def finished(self) -> Sequence[Saved]:
        """Return the games that are over, the last played first."""

    def sound(self, saved: Any, /) -> bool:  # noqa: ANN401 - one of its own saves
        """Whether a game can go on now: neither damaged nor open elsewhere."""

    def experienced(self) -> bool:
        """Whether somebody has finished a game of their own here."""

    def learn(self) -> Game:
        """Begin the guided first game."""

    def begin(self, wish: Any, /) -> Game:  # noqa: ANN401 - whatever ``wish`` of ``menu`` makes
        """Begin a game."""

    def resume(self, saved: Any, /) -> Game:  # noqa: ANN401 - one of its own saves
        """Go on with a game."""

    def watch(self, saved: Any, /) -> Recording:  # noqa: ANN401 - one of its own saves
        """Open a finished game."""
