"""What anybody in the room may see of a game: built from an allowlist out of what all four seats were shown.

No aim, point, load, private deal or cable, draft or sheet is in it; it is for a projector, observers and a class.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from wargame.engine.cards import cards_turned
from wargame.engine.deals import OWED
from wargame.engine.events import EVERYONE, by_event, sealed
from wargame.engine.gun import declared_weight
from wargame.engine.memo import per_parts, per_value
from wargame.engine.seats import PUBLIC, SEATS
from wargame.engine.sights import Sight
from wargame.engine.temptation import band, temptation
from wargame.engine.views import Promise, promise_seen, without_grip

if TYPE_CHECKING:
    from wargame.engine.deals import Deal
    from wargame.engine.events import Cause, Event
    from wargame.engine.scenario import Card
    from wargame.engine.state import Ground, Message, State
    from wargame.engine.weight import Weight


@frozen
class Laid:
    """An instrument on the table: whether it is declared, and whether a public promise pledges it; never its load."""

    id: str
    owner: str
    name: str
    rating: int
    declared: bool
    pledged: bool


@frozen
class Board:
    """Everything that is public, and nothing else. Tracks, W and T run from 0 to 100.

    ``grip_band`` and ``temptation`` are (low, high) as wide as the public must leave them, ``weight`` is W as declared.
    ``ready`` are the seats that have finished with the phase; ``reports`` are the settlements as everybody read them.
    ``outcome`` is "" before the debrief.
    """

    scenario: str
    title: str
    round: int
    rounds: int
    phase: str
    paused: bool
    tracks: dict[str, int]
    grip_band: tuple[int, int]
    weight: Weight
    temptation: tuple[int, int]
    regions: dict[str, Ground]
    instruments: tuple[Laid, ...]
    deals: tuple[Deal, ...]
    """Deals that everybody can read, with who signed and, in ``waiting``, who has still to answer."""
    promises: tuple[Promise, ...]
    """Promises that everybody knows of, with the mark that everybody knows."""
    cards: tuple[Card, ...]
    """This round's cards, oldest first."""
    statements: tuple[Message, ...]
    """What was said to everybody, oldest first."""
    ready: tuple[str, ...]
    reports: tuple[tuple[Sight, ...], ...]
    outcome: str


def board(state: State) -> Board:
    """Return the public board of a state."""
    setting, known = state.setting, state.known[PUBLIC]
    low, high = band(state, known)
    return Board(
        setting.scenario.id,
        setting.scenario.title,
        state.round,
        setting.rounds,
        state.phase,
        state.paused,
        without_grip(known),
        (low, high),
        declared_weight(state),
        (temptation(state, known, high, PUBLIC), temptation(state, known, low, PUBLIC)),
        state.regions,
        _instruments(state),
        _deals(state),
        _promises(state),
        cards_turned(state),
        _statements(state),
        state.ready,
        _reports(state.reports),
        state.outcome if state.phase == "debrief" else "",
    )


@per_parts(lambda state: (state.lay, state.obligations, state.setting))
def _instruments(state: State) -> tuple[Laid, ...]:
    known = [owed for owed in state.obligations.values() if owed.state == OWED and owed.audience == EVERYONE]
    pledged = {item for owed in known for item in owed.pledge}
    return tuple(
        Laid(item.id, item.owner, item.name, item.rating, state.lay[item.id].declared, item.id in pledged)
        for item in state.setting.scenario.instruments
    )


@per_parts(lambda state: (state.deals,))
def _deals(state: State) -> tuple[Deal, ...]:
    return tuple(deal for deal in state.deals.values() if deal.audience == EVERYONE)


@per_parts(lambda state: (state.obligations, state.round, state.phase == "debrief"))
def _promises(state: State) -> tuple[Promise, ...]:
    over = state.phase == "debrief"
    return tuple(
        promise_seen(owed, PUBLIC, state.round, told=over or owed.told == EVERYONE)
        for owed in state.obligations.values()
        if owed.audience == EVERYONE
    )


@per_parts(lambda state: (state.messages,))
def _statements(state: State) -> tuple[Message, ...]:
    """Return what everybody was told; every seat holds all of it in the same order, so that any seat's list will do."""
    return tuple(message for message in state.messages.get(SEATS[0], ()) if not message.to)


@per_value(64)
def _reports(reports: tuple[tuple[Event, ...], ...]) -> tuple[tuple[Sight, ...], ...]:
    return tuple(_told(report) for report in reports)


@per_value(64)
def _told(report: tuple[Event, ...]) -> tuple[Sight, ...]:
    """Return a settlement as everybody read it: what one seat alone does not know, or knows otherwise, is left out."""
    told = [event for event in report if event.audience == EVERYONE or _seems(event)]
    number = {event.id: place for place, event in enumerate(told)}
    return tuple(
        Sight(
            place,
            event.round,
            event.step,
            event.kind,
            event.seat,
            event.subject,
            event.amount if event.audience == EVERYONE else event.shown,
            False,
            tuple(_cause(cause, number) for cause in event.causes),
            () if event.kind in ("track", "revealed") else event.detail,
        )
        for place, event in enumerate(told)
    )


def _seems(event: Event) -> bool:
    """Whether a track only seems to move, for the whole table alike: a public promise was broken in secret."""
    return event.kind == "track" and event.shown != 0 and event.detail == EVERYONE


def _cause(cause: Cause, number: dict[int, int]) -> Cause:
    if cause.audience != EVERYONE:
        return sealed(cause.kind)
    if cause.kind != "event":
        return cause
    place = number.get(cause.value)
    return by_event(place) if place is not None else sealed("event")
