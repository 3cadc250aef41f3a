"""Reports as one seat may read them: events of its audience, causes sealed where it may not know, ids its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.engine.events import EVERYONE, by_event, sealed
from wargame.engine.memo import per_value

if TYPE_CHECKING:
    from wargame.engine.events import Cause, Event


class Sight(NamedTuple):
    """An event as one seat sees it: causes outside its audience are sealed."""

    id: int
    round: int
    step: int
    kind: str
    seat: str
    subject: str
    amount: int
    secret: bool
    causes: tuple[Cause, ...]
    detail: tuple[str, ...]


@per_value(256)
def reports_seen(reports: tuple[tuple[Event, ...], ...], seat: str) -> tuple[tuple[Sight, ...], ...]:
    """Return every settlement so far as one seat may read it, oldest first."""
    return tuple(sights(events, seat) for events in reports)


@per_value(256)
def sights(events: tuple[Event, ...], seat: str) -> tuple[Sight, ...]:
    """Return a settlement as one seat may read it; its ids count only what this seat sees.

    A track that only seems to move for this seat (a promise secretly broken) is told just as if it had.
    """
    seen = [(event, told) for event, told in _told_as_they_are(events) if sees(event, seat)]
    number = {event.id: place for place, (event, _) in enumerate(seen)}
    return tuple(
        [
            Sight(
                place,
                event.round,
                event.step,
                event.kind,
                event.seat,
                event.subject,
                event.amount if seat in event.audience else event.shown,
                (event.detail if event.shown else event.audience) != EVERYONE,
                event.causes if told else tuple([cause_seen(cause, seat, number) for cause in event.causes]),
                () if event.kind in ("track", "revealed") else event.detail,
            )
            for place, (event, told) in enumerate(seen)
        ]
    )


def sees(event: Event, seat: str) -> bool:
    """Whether a seat is told of an event: it stands in its audience, or a track only seems to move for it."""
    return seat in event.audience or (event.shown != 0 and event.kind == "track" and seat in event.detail)


@per_value(16)
def _told_as_they_are(events: tuple[Event, ...]) -> tuple[tuple[Event, bool], ...]:
    """Pair each event with whether all its causes can be told to anybody just as they are."""
    return tuple(
        (event, all(cause.audience == EVERYONE and cause.kind != "event" for cause in event.causes)) for event in events
    )


def cause_seen(cause: Cause, seat: str, number: dict[int, int]) -> Cause:
    """Return a cause as a seat sees it: sealed outside its audience, events renumbered for this seat."""
    if seat not in cause.audience:
        return sealed(cause.kind)
    if cause.kind == "event":
        place = number.get(cause.value)
        return by_event(place) if place is not None else sealed("event")
    return cause
