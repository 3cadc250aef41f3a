"""A session plan as a value: how long each phase of each round may take, and what the facilitator plays when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import field, frozen

from wargame.engine.scenario import Effect

PHASES: Final = ("briefing", "talks", "orders", "report")
"""The phases that have a clock, in their order; a settlement takes no time, and the debrief has a length of its own."""

INJECT_PHASES: Final = ("briefing", "talks", "orders")
"""The phases in which a card can be played."""

SEATING: Final = "seating"
DEBRIEF: Final = "debrief"

_CHANGE: Final = re.compile(r"(?P<track>[a-z][a-z.-]*[a-z])(?P<by>[+-][0-9]{1,3})")


def change(text: str) -> Effect | None:
    """Return what an effect such as ``us.resolve-5`` or ``ties.us-eu+3`` does to a track; None if it says no such thing.

    Whether there is such a track, and whether the number is within bounds, is for the check to say.
    """
    found = _CHANGE.fullmatch(text)
    return Effect("track", found["track"], int(found["by"])) if found else None


@frozen
class Lengths:
    """Seconds for each phase of a round, 15 to 3600."""

    briefing: int
    talks: int
    orders: int
    report: int


@frozen
class Exceptional:
    """What is different in one round: seconds for a phase, 15 to 3600; 0 is the usual length."""

    round: int
    briefing: int = 0
    talks: int = 0
    orders: int = 0
    report: int = 0


@frozen
class Inject:
    """A card that is played when a phase of a round begins: a ``card`` of the scenario, or one of the plan's own.

    An own card has a ``title`` of at most 32 columns, a ``text`` of at most 280 and ``effects`` such as
    ``us.resolve-5``: at most three tracks, each moved by 1 to 20 up or down; it asks nobody anything.
    """

    round: int
    phase: str
    card: str = ""
    title: str = ""
    text: str = ""
    effects: tuple[str, ...] = ()

    @property
    def own(self) -> bool:
        """Whether this is a card of the plan's own."""
        return not self.card

    @property
    def changes(self) -> tuple[Effect, ...]:
        """The effects of an own card as a card of a scenario has them."""
        return tuple(effect for effect in map(change, self.effects) if effect is not None)


@frozen
class Slot:
    """A stretch of a session. ``start`` and ``seconds`` count in seconds, ``start`` from the beginning of the session.

    ``phase`` is ``seating``, one of `PHASES`, or ``debrief``; ``round`` is 0 where no round is played.
    """

    start: int
    seconds: int
    round: int
    phase: str


@frozen
class SessionPlan:
    """A whole session, from the first code to the last word of the debrief.

    ``minutes`` is what the class has, 10 to 480; the plan's ``total`` fits into it. ``rounds`` is 1 to 8. ``seating``
    (until the first briefing) and ``debrief`` are seconds, 0 to 7200. A plan names its ``scenario``, or is for any and
    then has own cards only.
    """

    id: str
    title: str
    minutes: int
    rounds: int
    seating: int
    debrief: int
    phases: Lengths
    scenario: str = ""
    exceptions: tuple[Exceptional, ...] = ()
    injects: tuple[Inject, ...] = ()
    _exception_by_round: dict[int, Exceptional] = field(init=False, eq=False, repr=False)

    @_exception_by_round.default
    def _index_exceptions(self) -> dict[int, Exceptional]:
        return {one.round: one for one in self.exceptions}

    def seconds(self, round_: int, phase: str) -> int:
        """Return how long a phase of a round may take; a round after the last has the usual lengths.

        Raises `ValueError` for what is none of `PHASES`.
        """
        if phase not in PHASES:
            raise ValueError(f"{phase!r} has no clock; there are {', '.join(PHASES)}")
        exceptional = self._exception_by_round.get(round_)
        seconds: int = (getattr(exceptional, phase) if exceptional else 0) or getattr(self.phases, phase)
        return seconds

    def injects_at(self, round_: int, phase: str) -> tuple[Inject, ...]:
        """Return the cards that are played when a phase of a round begins, in the order of the file."""
        return tuple(inject for inject in self.injects if (inject.round, inject.phase) == (round_, phase))

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The session as it is meant to run: seating, every phase of every round, debrief."""
        return tuple(self._slots())

    @property
    def total(self) -> int:
        """Seconds that the whole session takes if every clock runs out."""
        last = self.slots[-1]
        return last.start + last.seconds

    @property
    def spare(self) -> int:
        """Seconds that are left for a late start or two minutes more somewhere."""
        return self.minutes * 60 - self.total

    def _slots(self) -> Iterator[Slot]:
        start = self.seating
        yield Slot(0, self.seating, 0, SEATING)
        for round_ in range(1, self.rounds + 1):
            for phase in PHASES:
                seconds = self.seconds(round_, phase)
                yield Slot(start, seconds, round_, phase)
                start += seconds
        yield Slot(start, self.debrief, 0, DEBRIEF)
