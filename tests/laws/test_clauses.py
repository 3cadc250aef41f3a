"""C4 and C15 clause by clause: under the default rules nothing that can be signed lowers the temptation."""

from __future__ import annotations

import pytest

from tests.engine.tables import CEASEFIRE, SCENARIOS, advance, agree, settled, shaken, start
from tests.laws.bench import MAX, luck, next_talks, pull

RULES = "gun-on-the-table"


def offered():
    """Yield one case for each clause kind on offer in each scenario that history has not signed already."""
    for scenario in SCENARIOS:
        state = start(1, scenario, RULES)
        signed = {"ceasefire", *(owed.kind for owed in state.obligations.values())}
        for kind in dict.fromkeys(clause.kind for clause in state.setting.terms):
            if kind not in signed:
                yield pytest.param(scenario, kind, id=f"{scenario}-{kind}")


@pytest.mark.parametrize(("scenario", "kind"), tuple(offered()))
def test_no_clause_lowers_the_temptation(scenario, kind):
    """At the settlement of the signing and at the next, in 12 positions, beside a cease-fire where one is to be had."""
    for seed in range(1, 13):
        state = shaken(advance(start(seed, scenario, RULES, agendas=MAX), "talks"), seed)
        clause = next(c for c in state.setting.terms if c.kind == kind)
        peace = () if state.ceasefire() is not None else (CEASEFIRE,)
        with luck():
            plain = agree(state, "ukraine", *peace) if peace else state
            signed = agree(state, "ukraine", *peace, clause)
            one, other = settled(plain), settled(signed)
            assert pull(other) >= pull(one)
            assert pull(settled(next_talks(other))) >= pull(settled(next_talks(one)))
