"""A class is made whole or not at all, and gone on with from its folder alone."""

from __future__ import annotations

import json

import pytest

from tests.room.rig import CODE, STORY, Rig
from wargame.content import load_plan, load_rules, load_scenario
from wargame.engine.seats import SEATS
from wargame.room import acts
from wargame.room.card import FILE, Card, ClassError, NewerClassError, read_card, write_card
from wargame.room.classroom import LOCK, find_class, go_on
from wargame.room.creating import Wish, create, taken


@pytest.fixture
def sentence():
    """A function that holds an error to the house's rule: one line, one sentence, with advice; and returns it."""

    def held(text: object) -> str:
        said = str(text)
        assert said.endswith(".")
        assert "\n" not in said
        assert ". " not in said
        assert ";" in said, "what to do stands behind a semicolon"
        assert not any(word in said for word in ("Errno", "Traceback", "Error("))
        return said

    return held


def test_a_class_is_its_card_and_two_files_a_table(open_class):
    rig = open_class("60-minutes", tables=3)
    names = sorted(path.name for path in rig.folder.iterdir())
    assert names == sorted([FILE, LOCK, *(f"{kind}-{n}.jsonl" for kind in ("room", "table") for n in (1, 2, 3))])
    card = read_card(rig.folder)
    assert card == Card("class-1", CODE, STORY, "gun-on-the-table", 3, load_plan("60-minutes"), 3)
    assert card.clocked
    assert rig.classroom.rooms[3].table.view("us").rounds == 3


def test_the_card_holds_no_secret_of_a_seat(open_class):
    rig = open_class()
    rig.fill()
    text = (rig.folder / FILE).read_text(encoding="utf-8")
    assert "token" not in text
    assert sorted(json.loads(text)) == sorted(
        ("closed", "code", "format", "name", "over", "plan", "port", "rounds", "rules", "scenario", "tables")
    )


def test_a_restart_needs_nothing_but_the_folder(open_class):
    rig = open_class("90-minutes", tables=2)
    rig.classroom.keep(port=4711)
    rig.restart()
    assert rig.classroom.card.port == 4711
    assert rig.classroom.card.plan == load_plan("90-minutes")
    assert sorted(rig.classroom.rooms) == [1, 2]
    assert rig.classroom.broken == {}


def test_a_class_without_a_plan_has_no_clock_and_the_length_of_its_scenario(open_class):
    rig = open_class(None)
    rig.begun()
    assert not rig.classroom.card.clocked
    assert rig.room.clock.left is None
    assert rig.room.table.view("us").rounds == load_scenario(STORY).rounds
    rig.wait(4000)
    assert rig.room.table.phase == "briefing"


def test_the_cards_of_a_plan_are_planned_at_every_table(open_class):
    rig = open_class("90-minutes", tables=2)
    plan = load_plan("90-minutes")
    for room in rig.classroom.rooms.values():
        found = [(one.round, one.phase, one.title, one.text) for one in room.ledger.planned.values()]
        assert found == [(one.round, one.phase, one.title, one.text) for one in plan.injects]
    before = dict(rig.room.ledger.planned)
    assert rig.restart().ledger.planned == before


@pytest.mark.parametrize("tables", (0, 25))
def test_a_class_has_1_to_24_tables(tmp_path, open_class, sentence, tables):
    tools, story = open_class().tools(), load_scenario(STORY)
    with pytest.raises(ClassError) as caught:
        create(tmp_path / "other", Wish(CODE, tables), story, load_rules(story.rules), None, tools)
    assert "1 to 24" in sentence(caught.value)
    assert not (tmp_path / "other").exists()


def test_a_length_that_the_scenario_does_not_have_is_refused_before_a_folder_is_made(tmp_path, open_class, sentence):
    tools, story = open_class().tools(), load_scenario(STORY)
    with pytest.raises(ClassError) as caught:
        create(tmp_path / "other", Wish(CODE, 1, rounds=7), story, load_rules(story.rules), None, tools)
    assert "not in 7" in sentence(caught.value)
    assert not (tmp_path / "other").exists()


def test_a_name_that_is_taken_is_refused(open_class, sentence):
    rig = open_class()
    rig.classroom.close()
    with pytest.raises(ClassError) as caught:
        Rig(rig.folder, None, 1)
    assert "class-1 already" in sentence(caught.value)
    assert read_card(rig.folder) == rig.classroom.card


def test_the_name_of_a_class_that_was_half_made_is_free_and_no_other(tmp_path, open_class):
    rig = open_class(tables=2)
    classes = rig.folder.parent
    assert taken(tmp_path / "none") == set()
    assert taken(classes) == {"class-1"}
    half = open_class(name="half")
    half.classroom.close()
    (half.folder / FILE).unlink()
    for name in ("mine", "empty"):
        (classes / name).mkdir()
    (classes / "mine" / "thesis.txt").write_text("mine")
    (classes / "a-file").write_text("mine")
    assert taken(classes) == {"class-1", "mine", "a-file"}
    half = Rig(half.folder, None, 1)
    assert taken(classes) == {"class-1", "half", "mine", "a-file"}
    half.classroom.close()


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path, sentence):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "thesis.txt").write_text("mine")
    with pytest.raises(ClassError) as caught:
        Rig(folder, None, 1)
    assert "something else" in sentence(caught.value)
    assert (folder / "thesis.txt").read_text() == "mine"


def test_tables_without_a_card_that_people_sat_at_are_never_cleared_away(open_class, sentence):
    rig = open_class()
    rig.fill()
    rig.classroom.close()
    (rig.folder / FILE).unlink()
    with pytest.raises(ClassError) as caught:
        Rig(rig.folder, None, 1)
    assert "something else" in sentence(caught.value)
    with pytest.raises(ClassError) as caught:
        go_on(rig.folder, rig.tools())
    assert "lost its card" in sentence(caught.value)
    write_card(rig.folder, rig.classroom.card)
    assert [one.seat for one in rig.restart().ledger.members.values()] == list(SEATS)


@pytest.mark.parametrize(
    ("text", "said"),
    (
        ("", "no class's card"),
        ("[]", "no class's card"),
        ('{"format": 1', "no class's card"),
        ("{}", "no class's card"),
        ('{"format": 2, "anything": []}', "of format 2"),
        ("[" * 100_000, "no class's card"),
    ),
)
def test_a_card_that_cannot_be_read_says_so(open_class, sentence, text, said):
    rig = open_class()
    rig.classroom.close()
    (rig.folder / FILE).write_text(text)
    for use in (lambda: read_card(rig.folder), lambda: go_on(rig.folder, rig.tools())):
        with pytest.raises(ClassError) as caught:
            use()
        assert said in sentence(caught.value)
        assert FILE in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"),
    (("tables", 0), ("tables", "2"), ("tables", True), ("code", ""), ("port", -1), ("plan", {})),
)
def test_a_card_with_a_strange_value_is_none(open_class, sentence, name, value):
    rig = open_class()
    rig.classroom.close()
    plain = json.loads((rig.folder / FILE).read_text(encoding="utf-8"))
    (rig.folder / FILE).write_text(json.dumps({**plain, name: value}))
    with pytest.raises(ClassError) as caught:
        read_card(rig.folder)
    sentence(caught.value)


def test_a_class_that_was_copied_to_another_name_is_one(open_class):
    import shutil

    rig = open_class()
    rig.fill()
    rig.classroom.close()
    copy = rig.folder.with_name("copied")
    shutil.copytree(rig.folder, copy)
    room = go_on(copy, rig.tools())
    assert room.card.name == "copied"
    assert len(list(room.members())) == 4
    room.close()


def test_two_servers_cannot_run_one_class(open_class, sentence):
    rig = open_class()
    with pytest.raises(ClassError) as caught:
        go_on(rig.folder, rig.tools())
    assert "Another server" in sentence(caught.value)
    rig.classroom.close()
    go_on(rig.folder, rig.tools()).close()


def test_the_same_command_goes_on_with_the_newest_class_that_is_not_over(tmp_path, open_class):
    classes = tmp_path / "classes"
    assert find_class(classes, STORY, 1) is None
    first, second, larger = open_class(), open_class(name="class-2"), open_class(name="class-3", tables=2)
    import os

    for at, rig in enumerate((first, second, larger)):
        os.utime(rig.folder / FILE, (at, at))
    (classes / "never-a-class").mkdir()
    assert find_class(classes, STORY, 1) == second.folder
    assert find_class(classes, STORY, 2) == larger.folder
    assert find_class(classes, "minsk-2015", 1) is None
    # One that never listened has nobody in it, however new it is.
    first.classroom.keep(port=4711)
    os.utime(first.folder / FILE, (0, 0))
    assert find_class(classes, STORY, 1) == first.folder
    second.classroom.keep(port=4712)
    assert find_class(classes, STORY, 1) == second.folder
    assert find_class(classes, STORY, 1, 4711) == first.folder
    second.classroom.finish()
    assert find_class(classes, STORY, 1, 4712) == first.folder
    (first.folder / FILE).write_text('{"format": 9}')
    with pytest.raises(NewerClassError):
        read_card(first.folder)
    assert find_class(classes, STORY, 1) is None
    (first.folder / FILE).write_text("{")
    with pytest.raises(ClassError):
        find_class(classes, STORY, 1)


def test_a_finished_class_is_sealed_and_over(open_class):
    from wargame.saves import SealVerdict, check_seal, read

    rig = open_class(tables=2)
    rig.begun()
    rig.classroom.finish()
    assert read_card(rig.folder).over
    for number in (1, 2):
        seal = check_seal(read(rig.classroom.save_of(number)), rig.keys / "key")
        assert seal.verdict is SealVerdict.GOOD
    room = rig.restart()
    assert room.table.over
    assert room.hand(99, acts.OpenDebrief()).code == "over"
