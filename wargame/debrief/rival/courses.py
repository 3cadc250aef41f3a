"""The course of a game under one theory: what each settlement weighed, drew and brought, ready to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from wargame.engine.events import Cause, Event
    from wargame.engine.rules import Rules
    from wargame.engine.state import State


@frozen
class Attack:
    """The one draw of a round: Russia's order and how it ended; repelled if ``rolled`` is at most ``chance``."""

    row: str
    title: str
    won: bool
    rolled: int


@frozen
class Incident:
    """Whether an incident happened under a cease-fire: it does if ``rolled`` is at most ``chance``; percent.

    ``true`` and ``pull`` are weight and temptation after the attack, as the chance was reckoned from them.
    """

    happened: bool
    true: int
    pull: int
    chance: int
    rolled: int


@frozen
class Found:
    """A breach of one promise and what came out of it: unseen, suspected or proven.

    ``chance`` and ``doubt`` are the cuts for proven and for suspected, in percent; 0 and ``rolled`` 0 where no draw was
    asked for.
    """

    promise: str
    manner: str
    mark: str
    chance: int
    doubt: int
    rolled: int


@frozen
class Settled:
    """One settlement. Weights and temptation are 0 to 100, as they stood when the attack was drawn.

    ``parts`` are the addends of the temptation with their causes, ``tracks`` the true tracks behind them and ``before``
    every event so far that could have moved them. ``chance`` is the chance in percent that an attack is repelled, whether
    or not there was one; ``shift`` is what cards and a regrouping add to it. ``points`` stand after the round.
    """

    round: int
    shown: int
    true: int
    pull: int
    parts: tuple[tuple[Cause, int], ...]
    chance: int
    shift: int
    tracks: dict[str, int]
    before: tuple[Event, ...]
    row: str
    attack: Attack | None
    incident: Incident | None
    breaches: tuple[Found, ...]
    called: dict[str, tuple[str, ...]]
    regions: tuple[str, ...]
    peace: bool
    points: dict[str, int]

    @property
    def heavy(self) -> bool:
        """Whether the gun was heavy enough: true weight at least the temptation."""
        return self.true >= self.pull


@frozen
class Refused:
    """A command that the referee of the other theory refuses, and its sentence; ``word`` is the command's own."""

    round: int
    seat: str
    word: str
    detail: tuple[str, ...]
    sentence: str


@frozen
class Course:
    """A game under one theory. ``outcome`` is empty where the game is not over under it, and scores are missing then.

    ``promises`` maps each promise to how it ended and when, ``lasting`` is (whether the peace would last, true weight,
    temptation) at the end. ``unused`` counts the commands that came after this theory's end of the game.
    """

    rules: Rules
    last: State
    rounds: dict[int, Settled]
    events: tuple[Event, ...]
    outcome: str = ""
    scores: dict[str, int] = field(factory=dict)
    promises: dict[str, tuple[str, int]] = field(factory=dict)
    lasting: tuple[bool, int, int] = (False, 0, 0)
    refused: tuple[Refused, ...] = ()
    unused: int = 0

    @property
    def finished(self) -> bool:
        """Whether the game is over under this theory."""
        return bool(self.outcome)
