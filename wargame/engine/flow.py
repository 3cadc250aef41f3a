"""The round's flow: briefing, talks, orders, settlement, report; and the facilitator's hand on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine import commands as cmd
from wargame.engine.cards import next_card, resolve_choices, turn, turn_own
from wargame.engine.draws import SeededDice
from wargame.engine.ending import end, to_debrief
from wargame.engine.events import Cause
from wargame.engine.evolve import evolve, fold
from wargame.engine.own_card import flaw
from wargame.engine.refusals import Refusal
from wargame.engine.scribe import Scribe
from wargame.engine.seats import SEATS
from wargame.engine.settlement import settle
from wargame.engine.settlement.tally import is_over
from wargame.engine.text import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.events import Event
    from wargame.engine.state import State


def ended(state: State) -> bool:
    """Whether the phase ends by itself now: everyone who must act in it has, and nobody holds it."""
    return len(state.ready) == len(SEATS) and not state.held


def next_phase(state: State) -> tuple[State, list[Event]]:
    """End the phase and begin the next; a settlement runs between orders and report."""
    if state.phase == "briefing":
        return _enter(state, "talks")
    if state.phase == "talks":
        return _to_orders(state)
    if state.phase == "orders":
        return _settle(state)
    if state.phase == "report" and (state.outcome or is_over(state)):
        return to_debrief(state)
    if state.phase == "report":
        return begin_round(state, state.round + 1)
    return state, []


def _enter(state: State, phase: str) -> tuple[State, list[Event]]:
    scribe = Scribe(state, 0)
    scribe.add("phase", subject=phase)
    return fold(state, scribe.events), scribe.events


def _to_orders(state: State) -> tuple[State, list[Event]]:
    """Close the talks: the card's choice is felt, what is unsigned lapses, sheets are laid out."""
    events = resolve_choices(state)
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
    if isinstance(command, cmd.End):
        return end(state, command)
    if isinstance(command, cmd.HoldPhase):
        return _hold(state, command)
    answer = _CONTROL[type(command)](state, command)
    return answer if isinstance(answer, Refusal) else (fold(state, answer), answer)


def _hold(state: State, command: cmd.HoldPhase) -> tuple[State, list[Event]] | Refusal:
    """Hold the phase, or let it go; where everybody had finished with it, it ends at once."""
    if state.phase == "debrief":
        return Refusal("over")
    if state.held == command.on:
        return Refusal("already")
    scribe = Scribe(state, 0)
    scribe.add("held" if command.on else "let-go", seat="facilitator")
    state = fold(state, scribe.events)
    if not ended(state):
        return state, scribe.events
    state, events = next_phase(state)
    return state, [*scribe.events, *events]


def _inject(state: State, command: cmd.Inject) -> list[Event] | Refusal:
    card = state.setting.scenario.card_by_id.get(command.card)
    if card is None:
        return Refusal("unknown-card")
    if card.id in state.turned:
        return Refusal("already")
    late = state.phase == "orders" and bool(card.choices)
    return Refusal("not-now") if late or state.phase not in _INJECT else turn(state, card, injected=True)


def _inject_own(state: State, command: cmd.InjectOwn) -> list[Event] | Refusal:
    title, text = said(" ".join(command.title.split()), cmd.TITLE_LIMIT), said(command.text, cmd.TEXT_LIMIT)
    if not title:
        return Refusal("bad-title")
    if not text:
        return Refusal("bad-text")
    wrong = flaw(command.effects, state.tracks)
    if wrong:
        return Refusal(wrong)
    return turn_own(state, title, text, command.effects) if state.phase in _INJECT else Refusal("not-now")


def _override(state: State, command: cmd.Override) -> list[Event] | Refusal:
    if command.track not in state.tracks:
        return Refusal("unknown-track")
    if not 0 <= command.value <= _FULL:
        return Refusal("bad-value")
    why = said(command.rationale, cmd.TEXT_LIMIT)
    if not why:
        return Refusal("bad-text")
    scribe = Scribe(state, 0)
    cause = Cause("order", f"rationale: {why}")
    scribe.add("override", seat="facilitator", subject=command.track, amount=command.value, causes=(cause,))
    return scribe.events


def _rewind(state: State, command: cmd.Rewind) -> list[Event] | Refusal:
    if not 1 <= command.round <= len(state.begun):
        return Refusal("no-such-round")
    why = said(command.rationale, cmd.TEXT_LIMIT)
    if not why:
        return Refusal("bad-text")
    scribe = Scribe(state, 0)
    cause = Cause("order", f"rationale: {why}")
    scribe.add("rewound", seat="facilitator", amount=command.round, causes=(cause,))
    return [*scribe.events, *_turn_again(evolve(state, scribe.events[0]))]


def _note(state: State, command: cmd.Note) -> list[Event] | Refusal:
    text = said(command.text, cmd.TEXT_LIMIT)
    if not text:
        return Refusal("bad-text")
    scribe = Scribe(state, 0)
    scribe.add("note", seat="facilitator", audience=(), detail=(text,))
    return scribe.events


def _extend(state: State, command: cmd.Extend) -> list[Event] | Refusal:
    if not 0 < command.seconds <= _HOUR:
        return Refusal("bad-value")
    scribe = Scribe(state, 0)
    scribe.add("extended", seat="facilitator", amount=command.seconds)
    return scribe.events


def _pause(state: State, command: cmd.Pause | cmd.Resume) -> list[Event] | Refusal:
    wanted = isinstance(command, cmd.Pause)
    if state.paused == wanted:
        return Refusal("already")
    scribe = Scribe(state, 0)
    scribe.add("paused" if wanted else "resumed", seat="facilitator")
    return scribe.events


_CONTROL: Final[dict[type[cmd.Command], Callable[..., list[Event] | Refusal]]] = {
    cmd.Inject: _inject,
    cmd.InjectOwn: _inject_own,
    cmd.Override: _override,
    cmd.Rewind: _rewind,
    cmd.Note: _note,
    cmd.Extend: _extend,
    cmd.Pause: _pause,
    cmd.Resume: _pause,
}
_INJECT: Final = ("briefing", "talks", "orders")
_FULL: Final = 100
_HOUR: Final = 3600


def _turn_again(state: State) -> list[Event]:
    """Turn the card of a round that was rewound to its briefing."""
    card = next_card(state)
    return turn(state, card) if card is not None else []
