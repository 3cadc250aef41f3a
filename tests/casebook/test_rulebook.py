"""The printed rulebook: every number in its tables, its worked round, and its way to find W by hand."""

from __future__ import annotations

import re
from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.casebook import hand, worked
from tests.casebook.paths import fill
from tests.casebook.rulebook_tables import BLOCKS, RULEBOOK, printed, refreshed, wanted
from tests.casebook.table import rules_named, scenario_named
from wargame.engine.seats import SEATS, TRACKS
from wargame.engine.setting import Setting
from wargame.engine.settlement import STEPS
from wargame.engine.weight import weigh

REFRESH = "print it again with: python tests/casebook/rulebook_tables.py --write"
RULES = rules_named("gun-on-the-table")


def wrong_cells(block, found, wanted_lines):
    """Say of every printed cell or line that differs where it stands, what is printed, and what the rules say."""
    head = _cells(wanted_lines[0])
    said = []
    for number, (have, want) in enumerate(zip_longest(found, wanted_lines, fillvalue=""), 1):
        here, there = _cells(have), _cells(want)
        if len(here) == len(there) > 1:
            row = there[1] if there[0].isdigit() else there[0]
            columns = head if len(head) == len(there) else [str(place) for place in range(len(there))]
            for column, old, new in zip(columns, here, there, strict=True):
                if old != new:
                    said.append(f"{block}, row '{row}', column '{column}': printed '{old}', the rules say '{new}'")
        elif have != want:
            said.append(f"{block}, line {number}: printed '{have}', the rules say '{want}'")
    return said


def _cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else [line]


@pytest.mark.parametrize("block", (*BLOCKS, "worked"))
def test_every_printed_number_is_the_rules_number(block):
    found = printed(RULEBOOK.read_text(encoding="utf-8"))
    assert block in found, f"the rulebook has no block '{block}'"
    wrong = wrong_cells(block, found[block], wanted()[block])
    assert not wrong, "\n".join([*wrong, REFRESH])


def test_a_wrong_cell_is_named():
    lines = wanted()["guarantors"]
    arsenal = scenario_named("handshake-2025").arsenal["europe"]
    changed = [line.replace(f"| EU | {arsenal} |", "| EU | 1 |") for line in lines]
    assert wrong_cells("guarantors", changed, lines) == [
        f"guarantors, row 'EU', column 'arsenal': printed '1', the rules say '{arsenal}'"
    ]
    assert wrong_cells("guarantors", lines[:-1], lines)


def test_nothing_is_printed_that_is_not_checked():
    text = RULEBOOK.read_text(encoding="utf-8")
    assert set(printed(text)) == {*BLOCKS, "worked"}
    outside = re.sub(r"<!-- numbers: .*?<!-- end -->", "", text, flags=re.DOTALL)
    assert not [line for line in outside.split("\n") if line.startswith("|")]
    assert refreshed(refreshed(text)) == refreshed(text)


def test_sections_are_the_referees_steps():
    heads = re.findall(r"^### 5\.(\d+) (.+)$", RULEBOOK.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert heads == [(str(number), title) for number, (title, _) in enumerate(STEPS, 1)]


def test_the_text_is_short_enough_to_teach():
    text = re.sub(r"<!-- numbers: .*?<!-- end -->", "", RULEBOOK.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert len(text.split()) <= 2300


def test_the_worked_round_by_hand_is_the_referees():
    case = worked.story()
    paper = worked.by_hand(case)
    assert case.the("weighed").amount == paper.said["W shown"]
    assert case.the("weighed-true").amount == paper.said["W"]
    assert case.the("weighed-temptation").amount == paper.said["T"]
    assert case.dice.chance("act-spy", "russia") == paper.said["spy chance"]
    assert case.dice.chance("attack") == paper.said["repel"]
    assert case.dice.chance("incident") == paper.said["incident"]
    assert case.dice.chance("detect", case.owed("ceasefire", "russia").id) == paper.said["detect"]
    assert case.dice.chance("false-suspicion", case.owed("ceasefire", "ukraine").id) == paper.said["false alarm"]
    assert len(case.dice.cuts) == len(worked.DICE) == 5


def test_the_worked_round_ends_as_printed():
    case = worked.story()
    paper = worked.by_hand(case)
    assert case.state.tracks == paper.tracks
    assert {seat: case.points(seat) for seat in SEATS} == paper.points
    assert case.owed("ceasefire", "russia").state == "broken"
    assert case.owed("ceasefire", "ukraine").state == "released"
    assert case.the("bluff").subject == case.owed("reassurance-force", "europe").id
    assert case.the("bluff-called").seat == "europe"
    assert case.the("spied").detail[0] == "eu-force=unloaded"
    assert case.owed("monitors", "europe").state == "owed"
    assert not worked.stands(paper)


def test_a_story_that_no_longer_holds_says_so():
    paper = worked.by_hand(worked.story())
    paper.said["repel"] = worked.DICE["attack"]
    assert "the raid gets through" in worked.stands(paper)


@pytest.mark.parametrize("name", ("handshake-2025", "minsk-2015", "normandy-2019"))
@given(data=st.data())
def test_the_flow_by_hand_is_the_maximum_flow(name, data):
    scenario = scenario_named(name)
    setting = _setting(name)
    tracks = {track: data.draw(st.integers(0, 100), label=track) for track in TRACKS}
    live = data.draw(st.sets(st.sampled_from([item.id for item in scenario.instruments])))
    in_order = tuple(item.id for item in scenario.instruments if item.id in live)
    weighed = weigh(setting, tracks, in_order)
    assert weighed.value == hand.weight(RULES, scenario, tracks, live)
    assert weighed.flow == int(hand.flow(RULES, scenario, tracks, live))


_SETTINGS = {}


def _setting(name):
    return _SETTINGS.setdefault(name, Setting(scenario_named(name), RULES, 1, scenario_named(name).rounds))


def test_a_path_that_is_none_is_named():
    assert fill("{load.cost} {+load.cost} {|answers.bluff_points|}", RULES) == (
        f"{RULES.load.cost} +{RULES.load.cost} {-RULES.answers.bluff_points}"
    )
    with pytest.raises(AssertionError, match=r"no number at 'load\.price'"):
        fill("{load.price}", RULES)
