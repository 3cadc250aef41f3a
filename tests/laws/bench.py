"""What the experiments stand on: positions, a calm table, and how effects are read as one sign."""

from __future__ import annotations

from contextlib import contextmanager
from unittest.mock import patch

from tests.engine.tables import CEASEFIRE, advance, agree, do, ordered, shaken, start
from tests.engine.worlds import FixedDice
from wargame.engine import commands as cmd
from wargame.engine.gun import declared_weight, true_weight
from wargame.engine.seats import FACILITATOR
from wargame.engine.settlement.attacks import repel_chance
from wargame.engine.temptation import temptation

POSITIONS = 6
MAX = {"russia": "maximalist"}


@contextmanager
def luck(**branches):
    """Fix the luck of every settlement: no incident, no suspicion, nothing proven, attacks repelled, unless said."""
    dice = FixedDice({name.replace("_", "-"): branch for name, branch in branches.items()})
    with patch("wargame.engine.flow.SeededDice", lambda _seed, _round: dice):
        yield


def positions(rules, scenario, spread=10, rounds=0, count=POSITIONS):
    """Yield the talks of round 1 from several seeds, every track moved at random by at most ``spread``."""
    for seed in range(1, count + 1):
        state = start(seed, scenario, rules, agendas=MAX, rounds=rounds)
        yield shaken(advance(state, "talks"), seed, spread)


def next_talks(state):
    """Settle this round with the sheets as they are, and go on to the next talks."""
    return advance(do(advance(state, "report"), FACILITATOR, cmd.Advance()), "talks")


def in_force(state, *clauses, until=0):
    """Sign a cease-fire with these clauses, and go on to the talks of the round in which it binds (or of ``until``)."""
    state = next_talks(agree(state, "ukraine", CEASEFIRE, *clauses))
    while state.round < until:
        state = next_talks(state)
    return state


def pull(state):
    """Return T as it is in truth."""
    return temptation(state, state.tracks)


def repelled(state):
    """Return the chance in percent that an attack is repelled now, against true W."""
    return repel_chance(state, true_weight(state).value, pull(state))


def guarantees(state):
    """Return the flow through the network of guarantees, as declared and as loaded."""
    return declared_weight(state).flow, true_weight(state).flow


def gunned(state, items):
    """Declare these instruments in the talks, and load exactly these on the sheets; return the orders."""
    scenario = state.setting.scenario
    for item in items:
        if not state.lay[item].declared:
            state = do(state, scenario.instrument_by_id[item].owner, cmd.Declare(item))
    sheets = {"us": [], "europe": []}
    for item in scenario.instruments:
        sheets[item.owner].append(cmd.SetLoad(item.id, load=item.id in items))
    return ordered(state, **sheets)


def trend(effects):
    """Return the sign that all effects share: +1, 0, or -1. Effects of both signs are no law either way."""
    effects = list(effects)
    assert effects
    up, down = any(e > 0 for e in effects), any(e < 0 for e in effects)
    assert not (up and down), f"mixed effects: {effects}"
    return int(up) - int(down)


def never_falls(effects):
    """Return +1 where no effect is negative, else -1: for laws that say *never lower*."""
    return -1 if any(e < 0 for e in effects) else 1


def most(cases):
    """Return +1 where more than half of the cases are so, -1 where fewer are, 0 at exactly half."""
    cases = [bool(case) for case in cases]
    assert cases
    return (2 * sum(cases) > len(cases)) - (2 * sum(cases) < len(cases))


def leaning(effects, share=4):
    """Return the sign that at least three quarters of the effects have, else 0: it goes either way with the position."""
    effects = list(effects)
    assert effects
    for sign in (1, -1):
        if share * sum(effect * sign > 0 for effect in effects) >= (share - 1) * len(effects):
            return sign
    return 0
