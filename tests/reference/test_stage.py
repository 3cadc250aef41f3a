"""The yardstick of the compliance stage: which game a table position is, and what it predicts."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from wargame.lab.reference import AndGate, Foregone, LoadOrBluff, TwoGuarantors, is_equilibrium, stage_game


def position(*rows, stake, and_gate=False):
    """A position from one row (weight, k, d, V, a) for each guarantor."""
    names = ("weights", "load_cost", "damage_loaded", "damage_unanswered", "exposure")
    columns = dict(zip(names, (list(column) for column in zip(*rows, strict=True)), strict=True))
    return stage_game(**columns, stake=stake, and_gate=and_gate)


def answer(stage):
    return [(one.load, one.breach, one.weight) for one in stage.predictions()]


def test_one_guarantor_is_game_a():
    stage = position((75, 12, 10, 50, 20), stake=30)
    assert isinstance(stage.game, LoadOrBluff)
    assert answer(stage) == [((Fraction(2, 5),), Fraction(1, 5), 30)]
    assert position((75, 12, 10, 50, 20), stake=30, and_gate=True) == stage


def test_two_guarantors_are_game_d():
    stage = position((20, 12, 10, 50, 20), (40, 20, 20, 50, 20), stake=30)
    assert isinstance(stage.game, TwoGuarantors)
    assert answer(stage) == [((1, Fraction(1, 4)), Fraction(2, 5), 30)]


def test_an_and_gate_is_game_e():
    stage = position((20, 12, 0, 50, 10), (30, 20, 0, 50, 10), stake=30, and_gate=True)
    assert isinstance(stage.game, AndGate)
    assert [one.kind for one in stage.predictions()] == ["deterrence", "threshold", "collapse"]
    assert answer(stage) == [
        ((1, Fraction(3, 5)), Fraction(1, 3), 30),
        ((Fraction(1, 5), Fraction(1, 25)), 1, Fraction(2, 5)),
        ((0, 0), 1, 0),
    ]


def test_a_guarantor_whom_loading_never_pays_is_left_out_of_the_sum():
    stage = position((90, 99, 10, 50, 20), (75, 12, 10, 50, 20), stake=30)
    assert isinstance(stage.game, LoadOrBluff)
    assert answer(stage) == [((0, Fraction(2, 5)), Fraction(1, 5), 30)]


def test_foregone_positions():
    strong, dear = (75, 12, 10, 50, 20), (75, 99, 10, 50, 20)
    cases = {
        "no stake": (position(strong, dear, stake=-5), [((0, 0), 0, 0)]),
        "too light": (position((20, 12, 10, 50, 20), stake=30), [((1,), 1, 20)]),
        "just too light": (position((30, 12, 10, 50, 20), stake=30), [((1,), Fraction(1, 5), 30)]),
        "nobody loads": (position(dear, dear, stake=30), [((0, 0), 1, 0)]),
        "a gate that one will not open": (position(strong, dear, stake=30, and_gate=True), [((1, 0), 1, 0)]),
        "a gate before no stake": (position(strong, strong, stake=0, and_gate=True), [((0, 0), 0, 0)]),
    }
    for name, (stage, expected) in cases.items():
        assert isinstance(stage.game, Foregone), name
        assert answer(stage) == expected, name


def test_an_edge_says_what_it_leaves_open():
    assert [one.free != "" for one in position((30, 12, 10, 50, 20), stake=30).predictions()] == [True]
    assert [one.free for one in position((31, 12, 10, 50, 20), stake=30).predictions()] == [""]


rows = st.tuples(st.integers(0, 100), st.integers(1, 60), st.integers(0, 30), st.integers(31, 80), st.integers(0, 40))


@given(st.lists(rows, min_size=1, max_size=2), st.integers(-20, 120), st.booleans())
def test_every_position_has_a_prediction_from_which_nobody_gains_by_deviating(table, stake, and_gate):
    stage = position(*table, stake=stake, and_gate=and_gate)
    solved = stage.game.solve()
    solved = solved if isinstance(solved, tuple) else (solved,)
    assert all(is_equilibrium(stage.game, one.profile) for one in solved)
    assert len(stage.predictions()) == len(solved) >= 1
    for one in stage.predictions():
        assert len(one.load) == len(table)
        assert 0 <= one.breach <= 1
        assert 0 <= one.weight <= sum(row[0] for row in table)
