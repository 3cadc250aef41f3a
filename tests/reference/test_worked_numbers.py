"""The numbers worked in docs/reference-games.md, each as it is printed there."""

from __future__ import annotations

from fractions import Fraction

import pytest

from wargame.lab.reference import (
    AndGate,
    Guarantor,
    LoadOrBluff,
    Pledges,
    ResoluteShare,
    Spying,
    TwoGuarantors,
    honours,
    is_equilibrium,
)

PLAIN = Guarantor(load_cost=12, damage_loaded=10, damage_unanswered=50, exposure=20)
DEAR = Guarantor(load_cost=20, damage_loaded=20, damage_unanswered=50, exposure=20)


def gate(exposure: int) -> AndGate:
    one, two = (Guarantor(cost, 0, 50, exposure) for cost in (12, 20))
    return AndGate((one, two), 50, 30)


def test_a_pays_what_the_theory_says():
    loaded, unloaded = LoadOrBluff(PLAIN, 75, 30).tree().actions.values()
    cells = [tuple(end.payoffs.values()) for branch in (loaded, unloaded) for end in branch.actions.values()]
    assert cells == [(-12, 0), (-22, -45), (0, 0), (-70, 30)]


@pytest.mark.parametrize(
    ("weight", "exposure", "load", "defect"),
    (
        (75, 20, Fraction(2, 5), Fraction(1, 5)),
        (100, 20, Fraction(3, 10), Fraction(1, 5)),
        (75, 40, Fraction(2, 5), Fraction(3, 20)),
    ),
    ids=["the base case", "a bigger gun", "a dearer exposure"],
)
def test_a_load_and_defection(weight, exposure, load, defect):
    solved = LoadOrBluff(Guarantor(12, 10, 50, exposure), weight, 30).solve()
    assert (solved.load, solved.bluff, solved.defect) == ((load,), (1 - load,), defect)
    assert solved.unique


@pytest.mark.parametrize(
    ("resolute", "strategic", "bluff", "defect"),
    (
        (Fraction(1, 5), Fraction(1, 4), Fraction(3, 5), Fraction(1, 5)),
        (Fraction(1, 2), 0, Fraction(1, 2), 0),
        (0, Fraction(2, 5), Fraction(3, 5), Fraction(1, 5)),
    ),
    ids=["too few resolute", "enough resolute", "none resolute"],
)
def test_a_prime_load_and_defection(resolute, strategic, bluff, defect):
    game = ResoluteShare(PLAIN, 75, 30, resolute)
    solved = game.solve()
    assert (game.strategic_load, solved.bluff, solved.defect) == (strategic, (bluff,), defect)
    assert solved.unique


def test_b_three_pledges_in_five_are_bluffs():
    solved = Pledges(75, 30, Fraction(1, 5), 50, 20, damage_resolved=30).solve()
    assert (solved.bluff, solved.bluff_share) == (Fraction(3, 8), Fraction(3, 5))
    assert (solved.defect_after_pledge, solved.defect_in_silence) == (Fraction(5, 7), 1)
    assert solved.breach == Fraction(6, 7)
    assert solved.unique


def test_b_everybody_pledges_once_enough_are_resolved():
    solved = Pledges(75, 30, Fraction(1, 2), 50, 20, damage_resolved=30).solve()
    assert (solved.bluff, solved.defect_after_pledge, solved.breach) == (1, 0, 0)
    assert not solved.unique


@pytest.mark.parametrize(
    ("detection", "load", "defect", "breach"),
    (
        (0, Fraction(2, 5), Fraction(1, 5), Fraction(1, 5)),
        (Fraction(1, 10), Fraction(2, 5), Fraction(5, 54), Fraction(43, 300)),
        (Fraction(1, 5), 1, 0, 0),
        (1, 1, 0, 0),
    ),
)
def test_c_transparency_kills_bluffing(detection, load, defect, breach):
    game = Spying(PLAIN, 75, 30, detection)
    solved = game.solve()
    assert game.threshold == Fraction(6, 35)
    assert (solved.load, solved.defect, solved.breach) == ((load,), defect, breach)
    assert solved.unique


@pytest.mark.parametrize(
    ("weights", "load", "defect"),
    (
        ((50, 40), (Fraction(3, 5), 0), Fraction(1, 5)),
        ((20, 40), (1, Fraction(1, 4)), Fraction(2, 5)),
        ((10, 15), (1, 1), 1),
    ),
    ids=["the first suffices", "both are needed", "both are too light"],
)
def test_d_the_cheaper_guarantor_carries_first(weights, load, defect):
    solved = TwoGuarantors((PLAIN, DEAR), weights, 30).solve()
    assert (solved.load, solved.defect, solved.unique) == (load, defect, True)
    swapped = TwoGuarantors((DEAR, PLAIN), weights[::-1], 30).solve()
    assert (swapped.load, swapped.defect) == (load[::-1], defect)


def test_e_little_fear_of_exposure_leaves_three_equilibria():
    solved = {one.kind: (one.load, one.defect) for one in gate(10).solve()}
    assert solved == {
        "deterrence": ((1, Fraction(3, 5)), Fraction(1, 3)),
        "threshold": ((Fraction(1, 5), Fraction(1, 25)), 1),
        "collapse": ((0, 0), 1),
    }


def test_e_fear_of_exposure_leaves_one():
    (solved,) = gate(25).solve()
    assert (solved.load, solved.defect, solved.unique) == ((1, Fraction(3, 5)), Fraction(4, 15), True)


def test_e_equal_guarantors_load_with_an_irrational_chance():
    equal = Guarantor(12, 0, 50, 25)
    game = AndGate((equal, equal), 50, 30)
    (solved,) = game.solve()
    one, two = solved.load
    assert one == two
    assert one * one == Fraction(3, 5)
    assert is_equilibrium(game, solved.profile)


def test_e_an_aggressors_veto_leaves_no_deterrence():
    one, two = gate(25).guarantors
    assert {solved.defect for solved in AndGate((one, two), 0, 30).solve()} == {1}


@pytest.mark.parametrize(
    ("load", "detection", "conceded", "answer"),
    (
        (Fraction(2, 5), 1, 0, True),
        (Fraction(1, 3), 1, 0, False),
        (Fraction(2, 5), Fraction(9, 10), 0, False),
        (Fraction(2, 5), 1, 1, False),
    ),
    ids=["just enough", "too seldom loaded", "too seldom detected", "a concession banked"],
)
def test_russia_honours_when_the_expected_answer_outweighs_the_gain(load, detection, conceded, answer):
    assert honours(load, 75, 30, detection=detection, conceded=conceded, worth=5) is answer
