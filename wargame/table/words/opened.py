"""Events of any kind as sights: as one seat may read them, or with every secret open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.seats import SEATS
from wargame.engine.sights import Sight, sights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.engine.events import Cause, Event


def sights_for(events: tuple[Event, ...], seat: str) -> tuple[Sight, ...]:
    """Return events as a seat (one of SEATS) reads them, or every one of them with its causes for ``""``."""
    return sights(events, seat) if seat else open_sights(events)


def open_sights(events: Iterable[Event]) -> tuple[Sight, ...]:
    """Return every event with every cause, numbered in order; for the debrief, when nothing is secret any more."""
    told = tuple(events)
    number = {event.id: place for place, event in enumerate(told)}
    return tuple(_open(event, place, number) for place, event in enumerate(told))


def standing(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events that still count: what a rewind undid is left out."""
    kept: list[Event] = []
    for event in events:
        if event.kind == "rewound":
            kept = [old for old in kept if old.round < event.amount]
        kept.append(event)
    return tuple(kept)


def _open(event: Event, place: int, number: dict[int, int]) -> Sight:
    secret = len(event.audience) < len(SEATS)
    causes = tuple(_numbered(cause, number) for cause in event.causes)
    return Sight(
        place,
        event.round,
        event.step,
        event.kind,
        event.seat,
        event.subject,
        event.amount,
        secret,
        causes,
        event.detail,
    )


def _numbered(cause: Cause, number: dict[int, int]) -> Cause:
    return cause._replace(value=number.get(cause.value, -1)) if cause.kind == "event" else cause
