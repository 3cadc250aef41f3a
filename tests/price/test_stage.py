"""The compliance stage with its tracks frozen, held against the reference game of one guarantor (theory, game A)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.price.positions import position, with_gap
from wargame.engine.gun import true_weight
from wargame.engine.price import breach_price
from wargame.engine.seats import GUARANTORS
from wargame.engine.state import State
from wargame.engine.temptation import temptation
from wargame.lab.reference.stage import stage_game


def loaded(state: State, items: tuple[str, ...]) -> State:
    """Return the position with exactly these instruments on the sheets."""
    from attrs import evolve

    owners = state.setting.scenario.instrument_by_id
    sheets = {
        seat: evolve(sheet, load=tuple(i for i in items if owners[i].owner == seat)) if seat in GUARANTORS else sheet
        for seat, sheet in state.sheets.items()
    }
    lay = {key: type(value)(value.declared, key in items) for key, value in state.lay.items()}
    return state.but(sheets=sheets, lay=lay)


def stages():
    """Yield (position unloaded, position loaded) where Europe alone can make the difference."""
    for number in range(60):
        found = position(number)
        if found is None:
            continue
        own = tuple(i.id for i in found.setting.scenario.instruments if i.owner == "europe")
        bare = with_gap(loaded(found, ()), -12)
        if bare is None:
            continue
        full = loaded(bare, own)
        if true_weight(full).value - temptation(full, full.tracks) > 4:
            yield bare, full


@pytest.fixture(scope="module")
def pairs():
    """A dozen stages."""
    found = []
    for pair in stages():
        found.append(pair)
        if len(found) == 12:
            break
    assert len(found) >= 6
    return found


def test_russia_is_indifferent_where_the_reference_game_says(pairs):
    """Loaded with chance g/P, the gun leaves the raid worth about nothing: g is what is missing, P what loading adds.

    The engine's raid has a snap-back beside the draw, so the chances may differ by what ten points of W are worth.
    """
    for bare, full in pairs:
        missing = temptation(bare, bare.tracks) - true_weight(bare).value
        added = true_weight(full).value - true_weight(bare).value
        game = stage_game(
            weights=[added], load_cost=[2], damage_loaded=[1], damage_unanswered=[20], exposure=[3], stake=missing
        )
        predicted = game.predictions()[0].load[0]
        assert predicted == Fraction(missing, added)
        tempting, deterring = breach_price(bare, "raid"), breach_price(full, "raid")
        assert tempting > 0 > deterring
        indifferent = tempting / (tempting - deterring)
        assert abs(float(indifferent - predicted)) <= 10 / added
