"""The price is right: for a maximalist Russia every breach row changes sign within 10 points of W = T."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.price.positions import ROWS, position, with_gap
from wargame.engine.price import breach_price, outcomes, with_row
from wargame.engine.seats import SEATS

SHARE = 95


@pytest.fixture(scope="module", params=(50, pytest.param(200, marks=pytest.mark.slow)))
def pairs(request):
    """At least 50 positions, and 200 in the slow tests, each ten points too light and ten points heavy enough."""
    wanted = request.param
    found = []
    number = 0
    while len(found) < wanted and number < 4 * wanted:
        state = position(number)
        number += 1
        if state is not None:
            light, heavy = with_gap(state, -10), with_gap(state, 10)
            if light is not None and heavy is not None:
                found.append((light, heavy))
    assert len(found) >= wanted
    return found


@pytest.mark.parametrize("row", ROWS)
def test_the_price_changes_sign_within_ten_points_of_w_equal_t(pairs, row):
    """Exact expected points of the row minus honouring: positive ten points below, negative ten points above."""
    right = sum(breach_price(light, row) >= 0 >= breach_price(heavy, row) for light, heavy in pairs)
    assert 100 * right >= SHARE * len(pairs), f"{row}: {right} of {len(pairs)}"


def test_the_chances_of_a_settlement_add_up_to_one(pairs):
    """Every draw is enumerated, and nothing twice."""
    for light, _ in pairs[:10]:
        assert sum(chance for chance, _ in outcomes(with_row(light, "raid"))) == 1


def test_a_heavier_gun_never_makes_a_breach_worth_more(pairs):
    """C19: the price falls as the weight grows."""
    for light, _ in pairs[:12]:
        prices = [breach_price(moved, "raid") for gap in range(-10, 11, 5) if (moved := with_gap(light, gap))]
        assert prices == sorted(prices, reverse=True)


def test_what_separates_the_outcomes_outside_the_draw_stays_under_a_fifth_of_the_stake(pairs):
    """At even odds of the draw, the price is at most a fifth of win plus lose."""
    for light, _ in pairs:
        even = with_gap(light, 0)
        if even is None:
            continue
        for name in ROWS:
            row = even.setting.rules.row[name]
            assert abs(breach_price(even, name) - Fraction(row.win - row.lose, 2)) <= Fraction(row.win + row.lose, 5)


def test_the_price_is_russias_alone_to_pay(pairs):
    """The enumeration touches no seat's sheet but Russia's row."""
    light, _ = pairs[0]
    moved = with_row(light, "raid")
    assert all(moved.sheets[seat] == light.sheets[seat] for seat in SEATS if seat != "russia")
