"""How an event changes the state: one small function a kind of event, and nothing else ever changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve as with_

from wargame.engine.deals import BROKEN, KEPT, LAPSED, OWED, PROVEN, RELEASED, SUSPECTED, BreachRecord
from wargame.engine.evolve_table import HANDLERS
from wargame.engine.own_card import own_card
from wargame.engine.seats import PUBLIC, SEATS
from wargame.engine.state import Ground, Lay, LogNode, Modifier
from wargame.engine.temptation import clamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wargame.engine.events import Event
    from wargame.engine.state import State


def evolve(state: State, event: Event) -> State:
    """Return the state after an event; events of kinds without a handler only enter the log."""
    handler = _HANDLERS.get(event.kind)
    changes = handler(state, event) if handler is not None else {}
    return state.but(**changes, log=LogNode(event, state.log), next_event=event.id + 1)


def fold(state: State, events: Iterable[Event]) -> State:
    """Return the state after several events, in order."""
    for event in events:
        state = evolve(state, event)
    return state


def _track(state: State, event: Event) -> dict[str, object]:
    name = event.subject
    tracks = {**state.tracks, name: clamp(state.tracks[name] + event.amount)}
    known = dict(state.known)
    made = [(state.tracks, event.amount, tracks)]
    for seat, before in state.known.items():
        step = _step(event, seat)
        if step:
            after = next((new for old, by, new in made if old is before and by == step), None)
            if after is None:
                after = {**before, name: clamp(before[name] + step)}
                made.append((before, step, after))
            known[seat] = after
    changes: dict[str, object] = {"tracks": tracks, "known": known}
    if name == "ukraine.integration" and tracks[name] > state.high_water:
        changes["high_water"] = tracks[name]
    return changes


def _step(event: Event, seat: str) -> int:
    """Return by how much a track moves in the eyes of a seat, or of the public."""
    if seat == PUBLIC:
        return event.amount if event.audience == SEATS else event.shown if event.detail == SEATS else 0
    return event.amount if seat in event.audience else event.shown if seat in event.detail else 0


def _revealed(state: State, event: Event) -> dict[str, object]:
    """Show a track's hidden change to those who had not been shown it (``detail`` names them)."""
    known = dict(state.known)
    for seat in event.detail:
        step = event.amount - event.shown
        known[seat] = {**known[seat], event.subject: clamp(known[seat][event.subject] + step)}
    return {"known": known}


def _points(state: State, event: Event) -> dict[str, object]:
    points = {**state.points, event.seat: state.points[event.seat] + event.amount}
    changes: dict[str, object] = {"points": points}
    if event.seat in event.audience:
        known = state.known_points
        changes["known_points"] = {**known, event.seat: known[event.seat] + event.amount}
    if event.detail and event.detail[0]:
        changes["scored"] = (*state.scored, event.detail[0])
    return changes


def _declared(state: State, event: Event) -> dict[str, object]:
    lay = state.lay[event.subject]
    return {"lay": {**state.lay, event.subject: Lay(event.kind == "declared", lay.loaded)}}


def _loaded(state: State, event: Event) -> dict[str, object]:
    lay = state.lay[event.subject]
    return {"lay": {**state.lay, event.subject: Lay(lay.declared, event.kind == "loaded")}}


def _breach(state: State, event: Event) -> dict[str, object]:
    owed = state.obligations[event.subject].with_breach(BreachRecord(event.round, event.detail[0]))
    changes: dict[str, object] = {"obligations": {**state.obligations, owed.id: owed}}
    if owed.kind == "ceasefire":
        changes["deliberate"] = True
    return changes


def _mark(state: State, event: Event) -> dict[str, object]:
    owed = state.obligations[event.subject]
    mark = PROVEN if event.kind == "proven" else SUSPECTED
    breaches = tuple(with_(b, mark=mark) if b.round == event.round else b for b in owed.breaches)
    suspected = owed.suspected if mark == PROVEN else (*owed.suspected, event.round)
    owed = with_(owed, breaches=breaches, suspected=suspected)
    return {"obligations": {**state.obligations, owed.id: owed}}


def _ended(state: State, event: Event) -> dict[str, object]:
    """End an obligation, once; ``detail`` says what those outside the audience take it for."""
    before = state.obligations[event.subject]
    if before.state != OWED:
        return {}
    ending = {"kept": KEPT, "broken": BROKEN, "released": RELEASED, "lapsed": LAPSED}[event.kind]
    seems = event.detail[0] if event.detail else OWED
    owed = with_(before, state=ending, ended=event.round, told=event.audience, seems=seems)
    return {"obligations": {**state.obligations, owed.id: owed}}


def _release(state: State, event: Event) -> dict[str, object]:
    owed = state.obligations[event.subject]
    owed = with_(owed, released_by=(*owed.released_by, event.seat))
    return {"obligations": {**state.obligations, owed.id: owed}}


def _banked(state: State, event: Event) -> dict[str, object]:
    return {"banked": (*state.banked, event.subject)}


def _region(state: State, event: Event) -> dict[str, object]:
    return {"regions": {**state.regions, event.subject: Ground(event.detail[0], event.detail[1])}}


def _deal_state(state: State, event: Event) -> dict[str, object]:
    deal = with_(state.deals[event.subject], state=event.detail[0])
    return {"deals": {**state.deals, deal.id: deal}}


def _opened(state: State, event: Event) -> dict[str, object]:
    """Bring a secret deal, and the promises in it, to everybody's eyes."""
    before = state.deals[event.subject]
    deal = with_(before, secret=False, audience=SEATS)
    owed = {
        key: with_(value, audience=SEATS, told=SEATS if value.told == before.audience else value.told)
        if value.deal == deal.id
        else value
        for key, value in state.obligations.items()
    }
    return {"deals": {**state.deals, deal.id: deal}, "obligations": owed}


def _modifier(state: State, event: Event) -> dict[str, object]:
    passing = Modifier(event.detail[0], event.subject, event.amount, int(event.detail[1]))
    return {"modifiers": (*state.modifiers, passing)}


def _flagged(state: State, event: Event) -> dict[str, object]:
    owed = {
        key: with_(value, clause=value.clause.flagged(event.detail[0], on=True))
        if value.kind == event.subject and value.state == "owed"
        else value
        for key, value in state.obligations.items()
    }
    return {"obligations": owed}


def _card(state: State, event: Event) -> dict[str, object]:
    changes: dict[str, object] = {"turned": (*state.turned, event.subject)}
    if event.detail:
        changes["own_cards"] = {**state.own_cards, event.subject: own_card(event.subject, event.detail)}
    else:
        changes["cards"] = (*state.cards, event.subject)
    return changes


def _answer(state: State, event: Event) -> dict[str, object]:
    return {"answers": {**state.answers, event.seat: event.detail[0]}}


_HANDLERS: Final[dict[str, Callable[[State, Event], dict[str, object]]]] = {
    "track": _track,
    "revealed": _revealed,
    "points": _points,
    "declared": _declared,
    "withdrawn": _declared,
    "loaded": _loaded,
    "unloaded": _loaded,
    "breach": _breach,
    "bluff": _breach,
    "proven": _mark,
    "suspected": _mark,
    "kept": _ended,
    "broken": _ended,
    "released": _ended,
    "lapsed": _ended,
    "release": _release,
    "banked": _banked,
    "region": _region,
    "deal": _deal_state,
    "opened": _opened,
    "modifier": _modifier,
    "flagged": _flagged,
    "card": _card,
    "answer": _answer,
    **HANDLERS,
}
