"""A saved game through one pair of eyes: a seat's, the public's, or everybody's once it is over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from wargame.cli.failures import CallError
from wargame.debrief.recording import Recording
from wargame.debrief.reel import OPEN, PUBLIC
from wargame.engine.sights import Sight
from wargame.table.words.names import Names

if TYPE_CHECKING:
    from wargame.engine.state import State
    from wargame.table.store import Step

EVERYTHING: Final = "everything"
"""The eyes of the debrief: every secret is open."""
SHUT: Final = (
    "The game is not over, and every secret opens in its debrief; without --as you see the public record, "
    "and --spoil opens it now."
)


@frozen
class Told:
    """What one pair of eyes saw of a game.

    Attributes:
        eyes: a seat, ``public`` or ``everything``.
        sights: what happened, in order; ``id`` is the place in this list, from 0, and causes point into it.
        names: the names that sentences use.
        last: the state at the end of the save.
        finished: whether the debrief was opened in it.
    """

    eyes: str
    sights: tuple[Sight, ...]
    names: Names
    last: State
    finished: bool


def told(steps: Sequence[Step], seat: str | None, *, spoil: bool = False) -> Told:
    """Return a game as a seat saw it; without a seat everything once it is over, and only the public record before.

    Refused with CallError: a seat of a game that is not over. ``spoil`` opens such a game as if it were over.
    """
    last = steps[-1].state
    finished = last.phase == "debrief"
    if seat and not (finished or spoil):
        raise CallError(SHUT)
    eyes = seat or (EVERYTHING if finished or spoil else PUBLIC)
    reel = Recording("", steps, rivals=()).reel(OPEN if eyes == EVERYTHING else eyes)
    return Told(eyes, reel.sights, evolve(reel.names, you=seat or ""), last, finished)
