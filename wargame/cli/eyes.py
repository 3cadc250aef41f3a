"""A saved game through one pair of eyes: a seat's, the public's, or everybody's once it is over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from wargame.cli.failures import CallError
from wargame.engine.events import EVERYONE, Cause
from wargame.engine.sights import Sight
from wargame.table.words.names import Names, names_open

if TYPE_CHECKING:
    from wargame.engine.events import Event
    from wargame.engine.state import State
    from wargame.table.store import Step

EVERYTHING: Final = "everything"
"""The eyes of the debrief: every secret is open."""
PUBLIC: Final = "public"
"""The eyes of whoever stands by: what every seat was shown."""

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
    seen = [event for step in steps for event in step.events if _open(event.audience, eyes)]
    places = {event.id: place for place, event in enumerate(seen)}
    sights = tuple(_sight(event, place, places, eyes) for place, event in enumerate(seen))
    return Told(eyes, sights, evolve(names_open(last), you=seat or ""), last, finished)


def _open(audience: tuple[str, ...], eyes: str) -> bool:
    if eyes == EVERYTHING:
        return True
    return set(audience) >= set(EVERYONE) if eyes == PUBLIC else eyes in audience


def _sight(event: Event, place: int, places: dict[int, int], eyes: str) -> Sight:
    return Sight(
        place,
        event.round,
        event.step,
        event.kind,
        event.seat,
        event.subject,
        event.amount,
        len(event.audience) < len(EVERYONE),
        tuple(_cause(cause, places, eyes) for cause in event.causes),
        event.detail,
    )


def _cause(cause: Cause, places: dict[int, int], eyes: str) -> Cause:
    """Return a cause as these eyes see it: sealed outside its audience, events by their place in the list."""
    if not _open(cause.audience, eyes):
        return Cause("sealed", cause.kind)
    if cause.kind != "event":
        return cause
    place = places.get(cause.value)
    return Cause("sealed", "event") if place is None else Cause("event", "", place)
