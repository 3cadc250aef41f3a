"""Whole games of random hands: every scenario under every theory ends, and every phase has a legal way on."""

from __future__ import annotations

import pytest

from tests.engine.tables import RULES, SCENARIOS, scenario_of, start
from wargame.bots import make_player
from wargame.engine.commands import Ready, Seal
from wargame.engine.referee import act
from wargame.engine.refusals import Refusal
from wargame.engine.seats import SEATS
from wargame.engine.views import view

PAIRS = [(scenario, rules) for scenario in SCENARIOS for rules in RULES]


def play(seed, scenario, rules, rounds):
    """Play random hands to the debrief without a facilitator; every command must be legal and every phase must end."""
    state = start(seed, scenario, rules, rounds=rounds)
    hands = {seat: make_player(seat, "random", seed * 4 + place) for place, seat in enumerate(SEATS)}
    acts = 0
    while state.phase != "debrief":
        phase, patience = (state.round, state.phase), 120
        while (state.round, state.phase) == phase:
            for seat in SEATS:
                if (state.round, state.phase) != phase or seat in state.ready:
                    continue
                seen = view(state, seat)
                on = next(c for c in seen.legal if isinstance(c, (Ready, Seal)))
                command = hands[seat].act(seen) if patience > 0 else on
                if command is None:
                    continue
                done = act(state, seat, command)
                assert not isinstance(done, Refusal), (seat, command)
                state, acts = done[0], acts + 1
            patience -= 1
            assert patience > -5, phase
    return state, acts


@pytest.mark.parametrize(("scenario", "rules"), PAIRS)
def test_random_hands_reach_the_debrief(scenario, rules):
    """Thirty seeds for every scenario and theory, over every length."""
    lengths = scenario_of(scenario).lengths
    for seed in range(30):
        state, acts = play(seed, scenario, rules, lengths[seed % len(lengths)])
        assert state.outcome in ("none", "broken", "held")
        assert acts > 4 * 3 * state.round
        assert len(state.reports) == state.round
