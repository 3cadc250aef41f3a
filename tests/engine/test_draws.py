"""Chance: it depends on its four keys alone, it is even, and scripted dice enumerate all of it."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.tables import ordered, outcomes
from tests.engine.worlds import peace
from wargame.engine import commands as cmd
from wargame.engine.deals import Clause
from wargame.engine.draws import ScriptedDice, SeededDice, branch_of, draw, weighted
from wargame.engine.settlement import settle

GOLDEN = {(1, 1, "attack", "front"): 60, (2025, 3, "detect", "A.1.RU"): 83, (0, 0, "", ""): 95}


def test_draws_are_the_same_on_every_machine():
    for keys, rolled in GOLDEN.items():
        assert draw(*keys) == rolled


@given(seed=st.integers(0, 2**63), round_=st.integers(0, 8), purpose=st.text(max_size=8), subject=st.text(max_size=8))
def test_a_draw_depends_on_its_keys_alone(seed, round_, purpose, subject):
    first = draw(seed, round_, purpose, subject)
    draw(seed, round_, purpose + "x", subject)
    assert draw(seed, round_, purpose, subject) == first
    assert 1 <= first <= 100
    dice = SeededDice(seed, round_)
    dice.roll("another", subject, (50,))
    assert dice.roll(purpose, subject, (30, 60))[1] == first


@pytest.mark.parametrize("keys", ("seed", "round", "purpose", "subject"))
def test_each_key_moves_the_draw(keys):
    drawn = {
        "seed": [draw(n, 1, "attack", "front") for n in range(200)],
        "round": [draw(1, n, "attack", "front") for n in range(200)],
        "purpose": [draw(1, 1, f"attack{n}", "front") for n in range(200)],
        "subject": [draw(1, 1, "attack", f"front{n}") for n in range(200)],
    }[keys]
    assert len(set(drawn)) > 70


def test_draws_are_even_enough():
    """Chi-square over 100 faces and 20,000 seeds: 99 degrees of freedom, 0.999 quantile 148.2."""
    for purpose in ("attack", "detect", "incident"):
        seen = Counter(draw(seed, 2, purpose, "front") for seed in range(20_000))
        assert sum((seen[face] - 200) ** 2 / 200 for face in range(1, 101)) < 148.2


def test_streams_do_not_move_together():
    pairs = [(draw(seed, 1, "attack", "front"), draw(seed, 1, "incident", "front")) for seed in range(5000)]
    low = Counter((one <= 50, other <= 50) for one, other in pairs)
    assert all(1130 < count < 1370 for count in low.values())


def test_weights_are_drawn_in_proportion():
    seen = Counter(
        weighted(seed, "agenda", "russia", (("a", 50), ("b", 30), ("c", 20), ("d", 0))) for seed in range(10_000)
    )
    assert seen["d"] == 0
    assert abs(seen["a"] - 5000) < 200
    assert abs(seen["b"] - 3000) < 200
    with pytest.raises(ValueError, match="no positive weight"):
        weighted(1, "agenda", "russia", (("a", 0),))


@given(rolled=st.integers(1, 100), cuts=st.lists(st.integers(0, 100), max_size=4).map(sorted).map(tuple))
def test_the_branch_is_the_first_cut_not_exceeded(rolled, cuts):
    branch = branch_of(rolled, cuts)
    assert all(rolled > cut for cut in cuts[:branch])
    assert branch == len(cuts) or rolled <= cuts[branch]


@given(cuts=st.lists(st.integers(-20, 130), min_size=1, max_size=4).map(sorted).map(tuple))
def test_scripted_odds_are_those_of_a_d100(cuts):
    counted = Counter(branch_of(rolled, tuple(max(0, min(100, cut)) for cut in cuts)) for rolled in range(1, 101))
    dice = ScriptedDice([])
    dice.roll("any", "thing", cuts)
    assert {branch: odd for branch, odd in enumerate(dice.odds[0]) if odd} == dict(counted)
    for branch, odd in enumerate(dice.odds[0]):
        if odd:
            taken, rolled = ScriptedDice([branch]).roll("any", "thing", cuts)
            assert taken == branch == branch_of(rolled, cuts)


def test_enumerated_settlements_add_up_to_one():
    """Every path of one settlement once, no impossible branch, chances adding up exactly."""
    state = peace(Clause("energy-pause", ("ukraine", "russia")), Clause("monitors", ("europe",)))
    owed = state.binding("energy-pause", "russia")
    orders = ordered(
        state,
        russia=[cmd.SetRow("raid"), cmd.SetPromise(owed.id, honour=False), cmd.SetAct("split")],
        us=[cmd.SetAct("spy", "russia")],
    )
    total, scripts = Fraction(0), set()
    for _, after, events, dice in outcomes(orders):
        chance = Fraction(1)
        for place, branch in enumerate(dice.taken):
            assert sum(dice.odds[place]) == 100
            chance *= Fraction(dice.odds[place][branch], 100)
        assert chance > 0
        scripts.add(tuple(dice.taken))
        total += chance
        again, same = settle(orders, ScriptedDice(list(dice.taken)))
        assert (again.tracks, same) == (after.tracks, events)
    assert total == 1
    assert len(scripts) > 30


def test_the_seed_finds_what_the_enumeration_says():
    """Over 600 seeds an attack is repelled about as often as its chance."""
    from tests.laws.bench import repelled

    state = ordered(peace(), russia=[cmd.SetRow("raid")])
    chance = repelled(state)
    won = sum(
        any(event.kind == "attack-repelled" for event in settle(state, SeededDice(seed, state.round))[1])
        for seed in range(600)
    )
    assert abs(won / 6 - chance) < 7
