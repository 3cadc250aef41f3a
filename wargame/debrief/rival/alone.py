"""One settlement under another theory: from the table as it was played, with the fear that grew in the rounds before.

The card of an attack, the debrief's page of theories and the side-by-side screen all weigh a round alone by this.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from wargame.debrief.rival.again import frightened, under
from wargame.debrief.rival.chronicle import settled
from wargame.engine.draws import SeededDice
from wargame.engine.evolve import fold
from wargame.engine.seats import FEAR
from wargame.engine.settlement import settle
from wargame.engine.temptation import clamp
from wargame.table.words.opened import standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.debrief.rival.courses import Settled
    from wargame.engine.events import Event
    from wargame.engine.rules import Rules
    from wargame.engine.state import State
    from wargame.table.store import Step


@frozen
class Begun:
    """A settlement as it was played: the table before it, and what followed, from the last sheet on."""

    state: State
    events: tuple[Event, ...]


def from_steps(steps: Sequence[Step]) -> tuple[Begun, ...]:
    """Return the settlements of a log in the order of the rounds; a round that was rewound stands once, as it was last played."""
    found: dict[int, Begun] = {}
    for before, step in pairwise(steps):
        for event in step.events:
            if event.kind == "rewound":
                found = {number: one for number, one in found.items() if number < event.amount}
            elif event.kind == "settlement":
                found[before.state.round] = Begun(before.state, tuple(step.events))
    return tuple(one for _, one in sorted(found.items()))


def from_state(state: State) -> tuple[Begun, ...]:
    """Return the same of a state alone, from its log and its rounds' beginnings."""
    found: list[Begun] = []
    events = standing(state.events())
    for number, begun in enumerate(state.begun[: len(state.reports)], 1):
        first = max(n for n, e in enumerate(events) if e.kind in ("round", "rewound") and e.amount == number) + 1
        there = next(place for place in range(first, len(events)) if events[place].kind == "settlement")
        after = next((n for n in range(there + 1, len(events)) if events[n].kind == "phase"), len(events) - 1)
        found.append(Begun(fold(begun, events[first:there]), events[there : after + 1]))
    return tuple(found)


def settled_alone(played: Sequence[Begun], rules: Rules) -> Settled | None:
    """Settle the last of some settlements under other rules, those before it only for the fear; None where there is none."""
    if not played:
        return None
    fear = played[0].state.setting.scenario.tracks.get(FEAR, 0)
    for one in played[:-1]:
        fear = clamp(fear + frightened(under(one.state, rules, fear), one.events))
    return _settled(played[-1], rules, fear)


def all_alone(played: Sequence[Begun], rules: Rules) -> tuple[Settled, ...]:
    """Settle every round alone under other rules."""
    found: list[Settled] = []
    fear = played[0].state.setting.scenario.tracks.get(FEAR, 0) if played else 0
    for one in played:
        found.append(_settled(one, rules, fear))
        fear = clamp(fear + frightened(under(one.state, rules, fear), one.events))
    return tuple(found)


def _settled(one: Begun, rules: Rules, fear: int) -> Settled:
    there = next(place for place, event in enumerate(one.events) if event.kind == "settlement")
    begun = fold(under(one.state, rules, fear), one.events[: there + 1])
    after, events = settle(begun, SeededDice(begun.setting.seed, begun.round))
    return settled(begun, after, (one.events[there], *events), ())
