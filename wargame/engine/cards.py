"""Cards: turned at the briefing, answered in the talks, felt at once or for some rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.draws import weighted
from wargame.engine.events import Cause, by_event
from wargame.engine.memo import per_parts
from wargame.engine.own_card import own_card
from wargame.engine.scribe import Scribe
from wargame.engine.seats import SEATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.events import Event
    from wargame.engine.scenario import Card, Effect
    from wargame.engine.state import State

PASSING: Final = ("detection", "incident", "temptation", "repel", "pause", "free")
"""Effects that last for some rounds."""


def next_card(state: State) -> Card | None:
    """Return the card of this round, drawn by weight among those whose window is open and that are not used up."""
    setting = state.setting
    last = setting.rounds
    open_now = [
        card
        for card in setting.scenario.cards
        if card.id not in state.cards and card.earliest <= state.round <= (card.latest or last)
    ]
    if not open_now:
        return None
    name = weighted(setting.seed, "card", str(state.round), [(card.id, card.weight) for card in open_now])
    return setting.scenario.card_by_id[name]


def turn(state: State, card: Card, *, injected: bool = False) -> list[Event]:
    """Turn a card: what it does without a choice happens at once."""
    scribe = Scribe(state, 0)
    cause = Cause("order", "the facilitator plays it") if injected else Cause("value", "turned from the deck")
    _turned(scribe, card, cause, ())
    return scribe.events


def turn_own(state: State, title: str, text: str, effects: tuple[str, ...]) -> list[Event]:
    """Turn a card of the facilitator's own; its event tells all of it, for no scenario has it."""
    scribe = Scribe(state, 0)
    card = own_card(f"own.{len(state.own_cards) + 1}", (title, text, *effects))
    _turned(scribe, card, Cause("order", "the facilitator's card"), (title, text, *effects))
    return scribe.events


def _turned(scribe: Scribe, card: Card, cause: Cause, detail: tuple[str, ...]) -> None:
    turned = scribe.add("card", subject=card.id, causes=(cause,), detail=detail)
    for effect in card.effects:
        _apply(scribe, effect, turned, "")


def resolve_choices(state: State) -> list[Event]:
    """At the end of the talks, do what each card's seat chose, or its first choice where it said nothing."""
    scribe = Scribe(state, 0)
    for name in state.turned:
        card = state.card(name)
        if card.choices:
            choice = next((c for c in card.choices if c.id == state.chosen.get(name)), card.choices[0])
            done = scribe.add("card-answered", seat=card.seat, subject=card.id, detail=(choice.id,))
            for effect in choice.effects:
                _apply(scribe, effect, done, card.seat)
    return scribe.events


@per_parts(lambda state, _seat: (state.turned, state.chosen, state.own_cards, state.setting))
def card_for(state: State, seat: str) -> Card | None:
    """Return the card of this round that a seat is shown: the one it must answer, else the last one turned."""
    cards = cards_turned(state)
    own = [card for card in cards if card.seat == seat and card.choices]
    unanswered = [card for card in own if card.id not in state.chosen]
    shown = unanswered or own or cards
    return shown[-1] if shown else None


@per_parts(lambda state: (state.turned, state.own_cards, state.setting))
def cards_turned(state: State) -> tuple[Card, ...]:
    """Return every card of this round, oldest first; they lie open for everybody."""
    return tuple(state.card(name) for name in state.turned)


def _apply(scribe: Scribe, effect: Effect, event_id: int, chooser: str) -> None:
    causes = (by_event(event_id),)
    if effect.kind in PASSING:
        until = scribe.state.round + max(1, effect.rounds) - 1
        detail = (effect.kind, str(until))
        scribe.add("modifier", subject=effect.name or effect.kind, amount=effect.by, causes=causes, detail=detail)
    elif effect.kind == "show":
        _show(scribe, chooser or effect.name, causes)
    else:
        _AT_ONCE[effect.kind](scribe, effect, causes)


def _track(scribe: Scribe, effect: Effect, causes: tuple[Cause, ...]) -> None:
    scribe.track(effect.name, effect.by, causes)


def _points(scribe: Scribe, effect: Effect, causes: tuple[Cause, ...]) -> None:
    scribe.points(effect.name, effect.by, causes, why="a card")


def _flag(scribe: Scribe, effect: Effect, causes: tuple[Cause, ...]) -> None:
    scribe.add("flagged", subject=effect.name, causes=causes, detail=(effect.kind,))


def _lapse(scribe: Scribe, effect: Effect, causes: tuple[Cause, ...]) -> None:
    for owed in scribe.state.obligations.values():
        if owed.kind == effect.name and owed.state == "owed":
            scribe.add("lapsed", seat=owed.giver, subject=owed.id, audience=owed.audience, causes=causes)


def _suspect(scribe: Scribe, effect: Effect, causes: tuple[Cause, ...]) -> None:
    promise = scribe.state.binding("ceasefire", effect.name)
    if promise is not None and scribe.state.round not in promise.suspected:
        scribe.add("suspected", seat=effect.name, subject=promise.id, causes=causes)


_AT_ONCE: Final[dict[str, Callable[[Scribe, Effect, tuple[Cause, ...]], None]]] = {
    "track": _track,
    "points": _points,
    "ambiguous": _flag,
    "unanimity": _flag,
    "lapse": _lapse,
    "suspect": _suspect,
}


def _show(scribe: Scribe, seat: str, causes: tuple[Cause, ...]) -> None:
    """A guarantor shows everybody what it has loaded just now."""
    state = scribe.state
    loads = tuple(
        f"{item.id}={'loaded' if state.lay[item.id].loaded else 'unloaded'}"
        for item in state.setting.scenario.instruments
        if item.owner == seat
    )
    if seat in SEATS and loads:
        scribe.add("shown", seat=seat, causes=causes, detail=loads)
