"""A finished game again, through any eyes."""

from __future__ import annotations

import io

import pytest

from tests.plain.talk import Interrupting
from tests.words.games import SCENARIOS, content
from wargame.bots import make_player
from wargame.engine.seats import SEATS
from wargame.plain.console import columns
from wargame.plain.replaying import reel, replay
from wargame.table.store import Plan, begin, replay_file

BOTS = {"us": "guarantor", "ukraine": "steadfast", "europe": "bluffer", "russia": "maximalist"}


@pytest.fixture(scope="module")
def steps(tmp_path_factory):
    path = tmp_path_factory.mktemp("games") / "game.jsonl"
    scenario, rules = content(SCENARIOS[0])
    made, writer = begin(Plan(scenario, rules, 11, BOTS), make_player, path=path, key=None, version="test")
    made.run()
    writer.close()
    return replay_file(path)[1]


def told(steps, *lines, eyes="", stream=io.StringIO):
    out = io.StringIO()
    code = replay(steps, stdin=stream("".join(f"{line}\n" for line in lines)), stdout=out, eyes=eyes)
    assert all(columns(line) <= 72 for line in out.getvalue().split("\n"))
    return code, out.getvalue()


def test_stepping_to_the_end_tells_every_event(steps):
    total = len(reel(steps, "").sights)
    code, text = told(steps, *["n"] * (total + 1))
    assert code == 0
    assert f"\n{total}. " in text.replace("replay> n", "")
    assert "That was the last event." in text


def test_rounds_turning_points_and_why(steps):
    _, text = told(steps, "round 3", "why", "turn", "why", "why 1", "table", "find signs", "list", "b", "round 9", "5")
    assert "Round 3 begins." in text
    assert "Rulebook" in text
    assert "signs deal" in text
    assert "Which round?" in text


@pytest.mark.parametrize("seat", SEATS)
def test_a_seats_eyes_see_no_other_seats_loads(steps, seat):
    for sight in reel(steps, seat).sights:
        if sight.kind in ("loaded", "unloaded", "act", "load", "row", "draft-opened"):
            assert sight.seat == seat
    _, text = told(steps, *["list"] * 60, eyes=seat)
    assert "The true weight" not in text


def test_eyes_change_at_the_same_moment(steps):
    _, text = told(steps, "round 4", "as europe", "who", "as mars", "as all", "who")
    assert text.count("Through the eyes of Europe.") == 2
    assert "Through whose eyes?" in text
    assert text.rstrip().endswith("replay>")
    assert "Every secret is open." in text


def test_an_interrupt_leaves_with_130(steps):
    assert told(steps, "n", stream=Interrupting)[0] == 130
    assert told(steps, "n", "quit")[0] == 0


def test_why_and_a_number_is_never_passed_over(steps):
    text = told(steps, "n", "why 120", "why 999999999999", "why weight", "round 2", "why 0")[1]
    assert "For event 120 type 120, then why." in text
    assert f"the events from 1 to {len(reel(steps, '').sights)}." in text
    assert "why asks about the event that was told last" in text
    assert "Rulebook" not in text
