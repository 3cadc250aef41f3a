"""What a weighing adds up from: the guarantees and Ukraine's own defence, as shown and as they truly are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from wargame.engine.evolve import fold
from wargame.engine.gun import declared_weight, true_weight
from wargame.engine.seats import PUBLIC
from wargame.table.words.numbers import cents
from wargame.table.words.reasons import part

if TYPE_CHECKING:
    from wargame.debrief.rival.alone import Begun
    from wargame.engine.state import State
    from wargame.table.words import Why

WEIGHED: Final = ("weighed", "weighed-true")
"""Kinds of event that are such a sum."""
STEP: Final = 4
"""The step of settlement that weighs."""


def weighed_state(begun: Begun) -> State:
    """Return the table of a settlement as its gun is weighed."""
    there = next(place for place, event in enumerate(begun.events) if event.kind == "settlement")
    head = [event for event in begun.events[there + 1 :] if 0 < event.step < STEP]
    return fold(begun.state, [*begun.events[: there + 1], *head])


def summed(answer: Why, state: State, *, truly: bool) -> Why:
    """Return the why of a weighing with its parts first, which add up to it; where truth and show differ, both are told.

    ``state`` is the table as it was weighed, ``truly`` whether the weight as loaded is asked about.
    """
    rules, shown, true = state.setting.rules.weight, declared_weight(state), true_weight(state)
    unit = 100 * rules.credibility_par
    here, there = (true, shown) if truly else (shown, true)
    defence = state.tracks["ukraine.defence"], state.known[PUBLIC]["ukraine.defence"]
    mine = defence[0 if truly else 1]
    flow = rules.flow_share * here.scaled_flow // (100 * unit)
    one = f"the guarantees: {rules.flow_share} percent of the flow {cents(here.scaled_flow, unit)}"
    two = f"Ukraine's own defence: {rules.defence_share} percent of {mine}"
    if truly and there.scaled_flow != here.scaled_flow:
        one += f"; as shown it was {cents(there.scaled_flow, unit)}"
    if truly and defence[0] != defence[1]:
        two += f"; everybody saw {defence[1]}"
    lines = [part(one, flow), part(two, here.own)]
    rest = here.value - flow - here.own
    if rest:
        lines.append(part("what the two fractions come to together" if rest > 0 else "held at 100", rest))
    return evolve(answer, lines=(*lines, *answer.lines), total=(here.value, here.value))
