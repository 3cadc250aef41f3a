"""``wargame replay SAVE --rules NAME``, and the steps that the house hands to a debrief."""

from __future__ import annotations

import pytest

from wargame.cli.house import House
from wargame.content import load_rules, load_scenario
from wargame.debrief.rival.rivals import SAME_ORDERS, compare
from wargame.saves import read
from wargame.table.store import replay
from wargame.tui.house import HouseError, Wish


def test_a_comparison_is_printed(wargame, finished):
    code, out, err = wargame("replay", finished, "--rules", "spiral")
    found = compare(replay(read(finished)), load_rules("spiral"))
    assert (code, err) == (0, "")
    assert SAME_ORDERS in out
    for flip in found.flips:
        assert flip.text in out
    assert wargame("replay", finished, "--rules", "gun-on-the-table")[1].count("no flips") == 1


def test_one_round_alone_and_rules_by_path(wargame, finished, tmp_path):
    from wargame import resources

    text = (resources.rules_folder() / "spiral.toml").read_text(encoding="utf-8")
    own = tmp_path / "own.toml"
    own.write_text(
        text.replace('title = "Spiral"', 'title = "My own"').replace("base = -6", "base = 60"), encoding="utf-8"
    )
    code, out, _ = wargame("replay", finished, "--rules", own, "--round", "2")
    assert code == 0
    assert "My own, beside Gun on the table as it was played" in out
    assert "Round 2" in out
    assert "Round 1" not in out


@pytest.mark.parametrize(
    ("more", "told"),
    (
        (("--rules", "spirl"), "did you mean 'spiral'"),
        (("--rules", "spiral", "--round", "9"), "There is no round 9 in this game; its rounds go from 1 to 3."),
        (("--round", "2"), "--rules"),
        (("--rules", "spiral", "--as", "us"), "--as and --rules"),
    ),
)
def test_what_cannot_be_compared_is_told(wargame, finished, more, told):
    code, out, err = wargame("replay", finished, *more)
    assert (code, out) == (2, "")
    assert told in err


def test_a_game_that_is_not_over_stays_shut(wargame, waiting):
    code, out, err = wargame("replay", waiting, "--rules", "spiral")
    assert (code, out) == (2, "")
    assert "--spoil" in err
    assert wargame("replay", waiting, "--rules", "spiral", "--spoil")[0] == 0


def test_the_house_plays_a_finished_game_again():
    house = House()
    bots = {"us": "guarantor", "ukraine": "pragmatist", "europe": "backbone", "russia": "maximalist"}
    game = house.start(Wish(load_scenario("handshake-2025"), load_rules("gun-on-the-table"), 3, bots), 5, {})
    game.table.run()
    assert game.table.over
    steps = game.steps()
    assert steps[-1].state.outcome == game.table.truth().outcome
    house._writer.path.unlink()
    with pytest.raises(HouseError):
        game.steps()
