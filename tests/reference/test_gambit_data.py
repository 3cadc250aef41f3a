"""The solvers against Gambit: random integer games that it solved, kept in tests/reference/data (see make_data.py)."""

from __future__ import annotations

import json
import random
from fractions import Fraction
from pathlib import Path

import pytest

from wargame.lab.reference import is_equilibrium, on_path
from wargame.lab.reference.gambit import alike
from wargame.lab.reference.samples import KINDS, draw, game_of

DATA = Path(__file__).parent / "data"
FEWEST = 40


def stored(kind):
    return json.loads((DATA / f"{kind.lower().replace(chr(39), '-prime')}.json").read_text(encoding="utf-8"))


def read(profile):
    return {infoset: {act: Fraction(text) for act, text in mix.items()} for infoset, mix in profile.items()}


def cases(*kinds):
    return [
        pytest.param(game_of(kind, row["parameters"]), [read(one) for one in row["equilibria"]], id=f"{kind}{number}")
        for kind in kinds
        for number, row in enumerate(stored(kind)["games"], start=1)
    ]


def ours(game):
    solved = game.solve()
    return [on_path(game, one.profile) for one in (solved if isinstance(solved, tuple) else (solved,))]


@pytest.mark.parametrize("kind", KINDS)
def test_enough_games_are_kept(kind):
    kept = stored(kind)
    assert kept["kind"] == kind
    assert kept["pygambit"] == "17.0.0b2"
    assert len({json.dumps(row["parameters"]) for row in kept["games"]}) >= FEWEST


@pytest.mark.parametrize("kind", KINDS)
def test_no_game_was_picked_by_hand(kind):
    kept = stored(kind)
    rng = random.Random(f"{kept['seed']} {kind}")  # noqa: S311 - nothing secret is drawn
    assert [row["parameters"] for row in kept["games"]] == [draw(kind, rng) for _ in kept["games"]]


@pytest.mark.parametrize(("game", "gambits"), cases("A", "A'", "C"))
def test_two_players_have_exactly_the_equilibrium_that_gambit_finds(game, gambits):
    assert ours(game) == gambits


@pytest.mark.parametrize(("game", "gambits"), cases("B"))
def test_pledges_have_the_equilibrium_and_no_outcome_that_d1_would_keep(game, gambits):
    (solved,) = ours(game)
    assert solved in gambits
    for other in gambits:
        if game.resolute > game.stake / game.weight:
            assert all(other[heard]["honour"] == 1 for heard in ("pledge", "silent") if heard in other)
        elif other != solved:
            assert other["resolved"]["silent"] == other["irresolute"]["silent"] == other["silent"]["defect"] == 1


@pytest.mark.parametrize(("game", "gambits"), cases("D", "E"))
def test_three_players_have_the_equilibria_that_gambit_finds(game, gambits):
    solved = ours(game)
    assert len(solved) == len(gambits)
    assert all(any(alike(one, other) for other in gambits) for one in solved)


@pytest.mark.parametrize(("game", "gambits"), cases("D"))
def test_gambits_decimals_are_the_exact_fractions(game, gambits):
    exact = [
        {
            infoset: {act: chance.limit_denominator(10_000) for act, chance in mix.items()}
            for infoset, mix in one.items()
        }
        for one in gambits
    ]
    assert exact == ours(game)
    assert all(is_equilibrium(game, one) for one in exact)
