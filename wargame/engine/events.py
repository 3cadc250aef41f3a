"""What happened: events with an audience, and the causes that answer *why* down to rule, draw and order."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from wargame.engine.seats import SEATS

EVERYONE: Final = SEATS


class Cause(NamedTuple):
    """One cause of an event.

    ``kind`` is ``event`` (``value`` is its id), ``rule`` (``name`` is a path in the rules file, ``value`` its number),
    ``draw`` (``value`` was rolled on a d100; ``cuts`` are what it was held against), ``order`` (``name`` says what the
    seat ordered), ``value`` (a number on the table), or ``law`` (a claim of the essay). A cause outside whose audience
    one stands is shown as sealed.
    """

    kind: str
    name: str
    value: int = 0
    audience: tuple[str, ...] = EVERYONE
    cuts: tuple[int, ...] = ()


class Event(NamedTuple):
    """One thing that happened. ``step`` is 0 in talks, 1 to 10 in settlement.

    ``amount`` is what truly changed; ``shown`` is what those outside the audience are shown to have changed.
    """

    id: int
    round: int
    step: int
    kind: str
    seat: str = ""
    subject: str = ""
    amount: int = 0
    shown: int = 0
    audience: tuple[str, ...] = EVERYONE
    causes: tuple[Cause, ...] = ()
    detail: tuple[str, ...] = ()


@lru_cache(maxsize=64)
def sealed(kind: str) -> Cause:
    """Return what stands in for a cause that a seat may not know; only its kind is told."""
    return Cause("sealed", kind)


@lru_cache(maxsize=1024)
def rule(path: str, value: int) -> Cause:
    """Return a cause that points at a number in the rules file."""
    return Cause("rule", path, value)


@lru_cache(maxsize=1024)
def by_event(event_id: int, audience: tuple[str, ...] = EVERYONE) -> Cause:
    """Return a cause that points at an earlier event."""
    return Cause("event", "", event_id, audience)


@lru_cache(maxsize=64)
def law(name: str) -> Cause:
    """Return a cause that names a claim, C1 to C26."""
    return Cause("law", name)
