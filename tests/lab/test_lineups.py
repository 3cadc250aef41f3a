"""The judge of the line-ups: what it calls best, outside, and a bluff that pays."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from wargame.content import load_rules, load_scenario
from wargame.engine.seats import SEATS
from wargame.lab import DEFAULT_BOTS, GameRecord, Lineup
from wargame.lab.result import Result

FOLDER = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def lineups():
    """Import the script."""
    spec = importlib.util.spec_from_file_location("lineups", FOLDER / "lineups.py")
    module = importlib.util.module_from_spec(spec)
    before = list(sys.path)
    spec.loader.exec_module(module)
    sys.path[:] = before
    return module


def cell(*scores):
    return dict(zip(SEATS, scores, strict=True))


CELLS = {
    ("guarantor", "steadfast", "backbone", "maximalist"): cell(60, 50, 55, 40),
    ("bluffer", "steadfast", "backbone", "maximalist"): cell(50, 40, 45, 91),
    ("guarantor", "steadfast", "bluffer", "maximalist"): cell(52, 41, 58, 70),
    ("bluffer", "steadfast", "bluffer", "maximalist"): cell(57, 14, 40, 80),
}
DOCTRINES = {
    "us": ("guarantor", "bluffer"),
    "ukraine": ("steadfast",),
    "europe": ("backbone", "bluffer"),
    "russia": ("maximalist",),
}


def test_the_best_doctrine_is_counted_over_the_line_ups_of_the_rest(lineups):
    assert lineups._best(CELLS, DOCTRINES, "us") == {"guarantor": 50.0, "bluffer": 50.0}
    assert lineups._best(CELLS, DOCTRINES, "europe") == {"backbone": 50.0, "bluffer": 50.0}
    assert lineups._best(CELLS, DOCTRINES, "ukraine") == {"steadfast": 100.0}


def test_means_outside_15_to_90_are_named(lineups):
    assert lineups._outside(CELLS) == [
        "russia 91.0 in bluffer steadfast backbone maximalist",
        "ukraine 14.0 in bluffer steadfast bluffer maximalist",
    ]


def test_a_bluff_that_pays_is_held_against_the_loaded_gun_in_its_place(lineups):
    assert lineups._bluffing_pays(CELLS) == [
        "europe +3.0 in guarantor steadfast bluffer maximalist",
        "us +5.0 in bluffer steadfast bluffer maximalist",
    ]


def test_shares_are_of_games_or_of_deals(lineups):
    def game(outcome, first, called):
        none = (0, 0, 0, 0)
        return GameRecord(outcome, first, none, none, (called, False, False, False), none, none, (), (), (), "0" * 64)

    scenario = load_scenario("handshake-2025")
    lineup = Lineup(scenario, load_rules(scenario.rules), DEFAULT_BOTS)
    kinds = [("none", 0, False)] * 2 + [("held", 0, False)] * 2 + [("broken", 2, True)] * 3 + [("broken", 4, False)]
    one = Result(lineup, 1, 8, tuple(game(*kind) for kind in kinds), 0.0)
    assert lineups.deals(one) == 75
    assert lineups.held(one) == pytest.approx(100 / 3)
    assert lineups.broken(one) == pytest.approx(200 / 3)
    assert lineups.worst_round(one) == 75
    assert lineups.called(one) == 37.5
    assert lineups.early(one) == 37.5
