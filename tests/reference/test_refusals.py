"""Each refusal is one sentence: the parameter, its value, the condition."""

from __future__ import annotations

from fractions import Fraction

import pytest

from wargame.lab.reference import (
    AndGate,
    Foregone,
    Guarantor,
    LoadOrBluff,
    Pledges,
    ResoluteShare,
    Spying,
    TwoGuarantors,
    honours,
    stage_game,
)

FINE = Guarantor(12, 10, 50, 20)
LAZY = Guarantor(60, 10, 50, 20)
NUMB = Guarantor(12, 50, 50, 20)
POSITION = {
    "weights": [75],
    "load_cost": [12],
    "damage_loaded": [10],
    "damage_unanswered": [50],
    "exposure": [20],
    "stake": 30,
}

CASES = [
    (lambda: Guarantor(0, 10, 50, 20), "load_cost is 0, but must be above 0"),
    (lambda: Guarantor(12, -1, 50, 20), "damage_loaded is -1, but must be at least 0"),
    (lambda: Guarantor(12, 10, 0.5, 20), "damage_unanswered is 0.5, but must be an integer or a fraction"),
    (lambda: Guarantor(12, 10, 50, True), "exposure is True, but must be an integer or a fraction"),
    (lambda: Guarantor(12, 90, 50, 20).ratio, "V + a - d is -20, but must be above 0 for loading ever to pay"),
    (lambda: LoadOrBluff(FINE, 30, 30), "weight is 30, but must be above the stake, which is 30"),
    (lambda: LoadOrBluff(FINE, 75, 0), "stake is 0, but must be above 0"),
    (lambda: LoadOrBluff(LAZY, 75, 30), "load_cost is 60, but must be below V + a - d, which is 60"),
    (lambda: ResoluteShare(FINE, 75, 30, 1), "resolute is 1, but must be at least 0 and below 1"),
    (lambda: ResoluteShare(FINE, 30, 75, 0), "weight is 30, but must be above the stake, which is 75"),
    (lambda: Pledges(75, 30, 0, 50, 20, 30), "resolute is 0, but must be above 0 and below 1"),
    (lambda: Pledges(75, 30, Fraction(1, 5), 50, 0, 30), "exposure is 0, but must be above 0"),
    (lambda: Spying(FINE, 75, 30, Fraction(6, 5)), "detection is 6/5, but must be at least 0 and at most 1"),
    (
        lambda: TwoGuarantors((FINE, LAZY), (50, 40), 30),
        "guarantors[1].load_cost is 60, but must be below V + a - d, which is 60",
    ),
    (lambda: TwoGuarantors((FINE, FINE), (50, -4), 30), "weights[1] is -4, but must be at least 0"),
    (lambda: TwoGuarantors((FINE, FINE), (50,), 30), "the number of weights is 1, but must be 2"),
    (lambda: AndGate((FINE,), 50, 30), "the number of guarantors is 1, but must be 2"),
    (
        lambda: AndGate((NUMB, FINE), 50, 30),
        "guarantors[0].damage_loaded is 50, but must be below damage_unanswered, which is 50",
    ),
    (lambda: AndGate((FINE, FINE), -1, 30), "weight is -1, but must be at least 0"),
    (
        lambda: Foregone((FINE,), (75,), 30),
        "stake is 30, but must be 0 or less, or at least 75, the weight that may be loaded",
    ),
    (lambda: Foregone((FINE,), (75, 4), 0), "the number of weights is 2, but must be 1, one for each guarantor"),
    (
        lambda: Foregone((FINE, FINE), (7, 4), 30, and_gate=True),
        "and_gate is True, but must be False, or one guarantor must be unwilling to load",
    ),
    (lambda: Foregone((FINE,), (75,), 0.5), "stake is 0.5, but must be an integer or a fraction"),
    (lambda: honours(2, 75, 30), "load is 2, but must be at least 0 and at most 1"),
    (lambda: stage_game(**{**POSITION, "stake": 1.5}), "stake is 1.5, but must be made of integers"),
    (
        lambda: stage_game(**{**POSITION, "exposure": [Fraction(1)]}),
        "exposure is Fraction(1, 1), but must be made of integers",
    ),
    (lambda: stage_game(**{**POSITION, "weights": []}), "the number of guarantors is 0, but must be 1 or 2"),
    (
        lambda: stage_game(**{**POSITION, "exposure": [1, 2]}),
        "the length of exposure is 2, but must be 1, one for each weight",
    ),
]


@pytest.mark.parametrize(("make", "sentence"), CASES, ids=[sentence for _, sentence in CASES])
def test_a_refusal_names_parameter_value_and_condition(make, sentence):
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - the whole sentence is compared below
        make()
    assert str(refused.value) == sentence
