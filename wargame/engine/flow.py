"""The round's flow: briefing, talks, orders, settlement, report; and the facilitator's hand on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine import commands as cmd
from wargame.engine.cards import next_card, resolve_choice, turn
from wargame.engine.draws import SeededDice
from wargame.engine.evolve import evolve, fold
from wargame.engine.events import Cause
from wargame.engine.refusals import Refusal
from wargame.engine.scribe import Scribe
from wargame.engine.seats import SEATS, TRACKS
from wargame.engine.settlement import settle
from wargame.engine.settlement.tally import is_over
from wargame.engine.text import harmless

if TYPE_CHECKING:
    from wargame.engine.events import Event
    from wargame.engine.state import State


def ended(state: State) -> bool:
    """Whether everyone who must act in this phase has."""
    return len(state.ready) == len(SEATS)


def next_phase(state: State) -> tuple[State, list[Event]]:
    """End the phase and begin the next; a settlement runs between orders and report."""
    if state.phase == "briefing":
        return _enter(state, "talks")
    if state.phase == "talks":
        return _to_orders(state)
    if state.phase == "orders":
        return _settle(state)
    if state.phase == "report" and is_over(state):
        return _enter(state, "debrief")
    if state.phase == "report":
        return begin_round(state, state.round + 1)
    return state, []


def _enter(state: State, phase: str) -> tuple[State, list[Event]]:
    scribe = Scribe(state, 0)
    scribe.add("phase", subject=phase)
    return fold(state, scribe.events), scribe.events


def _to_orders(state: State) -> tuple[State, list[Event]]:
    """Close the talks: the card's choice is felt, what is unsigned lapses, sheets are laid out."""
    events = resolve_choice(state)
    state = fold(state, events)
    scribe = Scribe(state, 0)
    for deal in state.deals.values():
        if deal.state == "tabled":
            scribe.add("deal", subject=deal.id, audience=deal.audience, detail=("lapsed",))
    scribe.add("phase", subject="orders")
    return fold(state, scribe.events), [*events, *scribe.events]


def _settle(state: State) -> tuple[State, list[Event]]:
    scribe = Scribe(state, 0)
    scribe.add("settlement")
    state = fold(state, scribe.events)
    state, settled = settle(state, SeededDice(state.setting.seed, state.round))
    state, entered = _enter(state, "report")
    return state, [*scribe.events, *settled, *entered]


def begin_round(state: State, number: int) -> tuple[State, list[Event]]:
    """Begin a round's briefing and turn its card."""
    scribe = Scribe(state, 0)
    scribe.add("round", amount=number)
    state = fold(state, scribe.events)
    card = next_card(state)
    events = turn(state, card) if card is not None else []
    return fold(state, events), [*scribe.events, *events]


def control(state: State, command: cmd.Command) -> tuple[State, list[Event]] | Refusal:
    """Answer a command of the facilitator."""
    if isinstance(command, cmd.Advance):
        if state.phase == "debrief":
            return Refusal("over")
        scribe = Scribe(state, 0)
        scribe.add("advanced", seat="facilitator")
        state, events = next_phase(evolve(state, scribe.events[0]))
        return state, [*scribe.events, *events]
    events_or = _control_events(state, command)
    if isinstance(events_or, Refusal):
        return events_or
    return fold(state, events_or), events_or


def _control_events(state: State, command: cmd.Command) -> list[Event] | Refusal:  # noqa: PLR0911 - one a command
    scribe = Scribe(state, 0)
    if isinstance(command, cmd.Inject):
        card = state.setting.scenario.card_by_id.get(command.card)
        if card is None:
            return Refusal("unknown-card")
        return Refusal("not-now") if state.phase not in _INJECT else turn(state, card, injected=True)
    if isinstance(command, cmd.Override):
        if command.track not in TRACKS:
            return Refusal("unknown-track")
        why = harmless(command.rationale).strip()
        if not 0 <= command.value <= _FULL or not why or len(why) > cmd.TEXT_LIMIT:
            return Refusal("bad-value" if why else "bad-text")
        scribe.add(
            "override",
            seat="facilitator",
            subject=command.track,
            amount=command.value,
            causes=(Cause("order", f"rationale: {why}"),),
        )
        return scribe.events
    if isinstance(command, cmd.Rewind):
        why = harmless(command.rationale).strip()
        if not 1 <= command.round <= len(state.begun):
            return Refusal("no-such-round")
        if not why or len(why) > cmd.TEXT_LIMIT:
            return Refusal("bad-text")
        cause = Cause("order", f"rationale: {why}")
        scribe.add("rewound", seat="facilitator", amount=command.round, causes=(cause,))
        return [*scribe.events, *_turn_again(evolve(state, scribe.events[0]))]
    if isinstance(command, cmd.Note):
        text = harmless(command.text).strip()
        if not text or len(text) > cmd.TEXT_LIMIT:
            return Refusal("bad-text")
        scribe.add("note", seat="facilitator", audience=(), detail=(text,))
        return scribe.events
    if isinstance(command, cmd.Extend):
        if not 0 < command.seconds <= _HOUR:
            return Refusal("bad-value")
        scribe.add("extended", seat="facilitator", amount=command.seconds)
        return scribe.events
    wanted = isinstance(command, cmd.Pause)
    if state.paused == wanted:
        return Refusal("already")
    scribe.add("paused" if wanted else "resumed", seat="facilitator")
    return scribe.events


_INJECT: Final = ("briefing", "talks", "orders")
_FULL: Final = 100
_HOUR: Final = 3600


def _turn_again(state: State) -> list[Event]:
    """Turn the card of a round that was rewound to its briefing."""
    card = next_card(state)
    return turn(state, card) if card is not None else []
