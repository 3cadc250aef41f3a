"""The checks of this folder themselves: each of them finds what it is there to find."""

from __future__ import annotations

import json

import pytest

from tests.room.rig import Rig
from tests.survival.checking import Auditor, acknowledged
from wargame.engine import commands as cmd
from wargame.engine.seats import FACILITATOR
from wargame.room import acts


@pytest.fixture
def played(tmp_path):
    """A class of one table, some things done in it, and the document that the US was shown at last."""
    rig = Rig(tmp_path / "class", None, 1)
    people = rig.begun()
    rig.to("talks")
    rig.do(people["us"], cmd.OpenDraft())
    rig.do(people["us"], acts.Say("Hear me."))
    rig.do(people["us"], cmd.Sign("d1"), "unknown-deal")
    document = {name: json.loads(text) for name, text in rig.documents(rig.room)["1-us-1"].items()}
    rig.classroom.close()
    return rig, document


def _audited(rig):
    auditor = Auditor(rig.folder, 1)
    auditor.follow()
    return auditor


def _cut(path):
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-1]))


def test_files_that_hold_everything_pass(played):
    rig, document = played
    auditor = _audited(rig)
    auditor.shown("1-us-1", document)
    assert auditor.unlike("1-us-1", document) == {}
    frame = {"cmd": {"do": "begin"}, "table": 1}
    answers = [
        ("1-us-1", 1, "", {}),
        ("1-us-1", 2, "", {}),
        ("1-us-1", 3, "unknown-deal", {}),
        (FACILITATOR, 1, "", frame),
    ]
    acknowledged({1: auditor}, answers)


@pytest.mark.parametrize(("name", "number"), (("table-1.jsonl", 1), ("room-1.jsonl", 3)))
def test_a_lost_record_is_found(played, name, number):
    rig, document = played
    _cut(rig.folder / name)
    auditor = _audited(rig)
    with pytest.raises(AssertionError, match="is not in the files"):
        acknowledged({1: auditor}, [("1-us-1", number, {1: "", 3: "unknown-deal"}[number], {})])
    if name.startswith("table"):
        with pytest.raises(AssertionError, match="no log has"):
            auditor.shown("1-us-1", document)
        assert "draft" in auditor.unlike("1-us-1", document)


def test_a_record_that_goes_missing_between_two_looks_is_found(played):
    rig, _ = played
    auditor = _audited(rig)
    _cut(rig.folder / "room-1.jsonl")
    with pytest.raises(AssertionError, match="a record is gone"):
        auditor.follow()


@pytest.mark.parametrize("part", ("tracks", "room.talk", "room.notices", "room.read", "room.questions"))
def test_a_document_that_no_log_has_is_found(played, part):
    rig, document = played
    with pytest.raises(AssertionError, match="no log has"):
        _audited(rig).shown("1-us-1", {**document, part: ["forged"]})


@pytest.mark.parametrize("part", ("room.acting", "room.office", "room.me", "room.talk", "phase"))
def test_a_document_that_is_not_what_stands_now_is_found(played, part):
    rig, document = played
    assert list(_audited(rig).unlike("1-us-1", {**document, part: "other"})) == [part]


def test_a_command_that_is_done_twice_is_found(played):
    from wargame.saves import SaveWriter

    rig, _ = played
    with SaveWriter.open_existing(rig.folder / "room-1.jsonl") as writer:
        writer.append("said", {"by": "1-us-1", "n": 2, "seat": "us", "round": 1, "text": "Hear me."})
    with pytest.raises(AssertionError, match="done twice"):
        _audited(rig)
