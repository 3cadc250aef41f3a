"""What is told on purpose: docs/fog.md lists it, and lists no more and no less than what comes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.engine.tables import advance, start
from tests.fog.canaries import Aviary
from tests.fog.classes import CODE, School
from tests.fog.released import RELEASED, changed, parts
from wargame.content import list_plans, load_plan
from wargame.engine import commands as cmd

PAGE = Path("docs/fog.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("| ")]
NAMES = re.compile(r"`([^`]+)`")


def listed(first):
    """Return the rows of the page whose first cell is this."""
    (row,) = [row for row in ROWS if row[0] == first]
    return [set(NAMES.findall(cell)) for cell in row[1:]]


def test_every_released_deed_is_listed_and_no_other():
    assert {row[0] for row in ROWS if len(row) == 4} - {"Deed"} == set(RELEASED)


@pytest.mark.parametrize("name", sorted(RELEASED))
def test_a_deed_changes_the_parts_that_are_listed(name, loop):
    _, seat, observer = listed(name)
    assert changed(loop, name) == (seat, observer)


def test_a_document_has_the_parts_that_are_listed(loop):
    game = Aviary(loop, 4)
    try:
        game.play()
        seen = {kind: set().union(*(parts(game.people[name].received) for name in names)) for kind, names in {
            "a seat": ["us 0", "ukraine 1", "europe 2", "russia 3"], "an observer": ["observer 5"],
        }.items()}  # fmt: skip
        wall = {name.removeprefix("t1.") for name in parts(game.people["wall"].received) if name.startswith("t1.")}
    finally:
        game.school.close()
    assert [seen["a seat"]] == listed("a seat")
    assert [seen["an observer"]] == listed("an observer") == [wall]


def test_what_is_sent_once_holds_no_draw_and_no_plan(loop):
    """Two tables of other seeds, agendas and plans send the same static parts: nothing of theirs is in them."""
    sent = []
    for seed in (3, 77):
        school = School(loop, advance(start(seed), "talks"))
        try:
            peer = school.peer("Ada", "10.0.0.1")
            frame = peer.join("us")[0]
            eye = school.peer("Eve", "10.0.0.2")
            sent.append((frame["static"], frame["has"]))
            assert set(frame["static"]) == {"scenario", "rules"}
            assert "static" not in eye.hello(code=CODE, name="Eve", table=1, seat="observer", has=frame["has"])[0]
            assert '"seed"' not in json.dumps([text for _, _, text in peer.received])
        finally:
            school.close()
    assert sent[0] == sent[1]
    own = {inject.title for name in list_plans() for inject in load_plan(name).injects if inject.own}
    assert own
    assert not any(title in json.dumps(sent[0]) for title in own)


def test_a_list_of_places_tells_what_is_full_and_nothing_else(loop):
    school = School(loop, advance(start(3), "talks"))
    try:
        told = []
        for people in range(5):
            if people:
                school.peer(f"P{people}", f"10.0.1.{people}").join("us")
            eye = school.peer(f"eye {people}", f"10.0.2.{people}")
            (frame,) = eye.hello(code=CODE, look=True)
            told.append(frame)
            eye.hang_up()
        # Whether anybody of a delegation is here, as every seat is shown it; not how many.
        assert told[0]["tables"][0] == {**told[1]["tables"][0], "taken": []}
        assert told[1]["tables"][0]["taken"] == ["us"]
        assert told[1] == told[2] == told[3]
        assert told[4]["tables"][0] == {**told[3]["tables"][0], "free": ["ukraine", "europe", "russia"]}
        assert school.hand(cmd.Pause()) == ""
    finally:
        school.close()
