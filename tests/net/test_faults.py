"""What a server says of its own stumbles: how often and where, and never a word of what was sent."""

from __future__ import annotations

import json

from wargame.net.frames import read_frame, write_frame
from wargame.net.server.faults import Faults
from wargame.saves.canonical import NotPlainError


def stumble(what):
    """Return what a function of the house raises over something."""
    try:
        write_frame({"secret": what})
    except NotPlainError as error:
        return error
    raise AssertionError


def test_nothing_is_said_where_nothing_went_wrong():
    assert Faults().sentence == ""


def test_the_place_is_told_and_the_text_is_not():
    faults = Faults()
    faults.note(stumble(1.5))
    assert faults.sentence.startswith("The server stumbled once (last: NotPlainError in ")
    assert "canonical.py, line " in faults.sentence
    assert "/work" not in faults.sentence
    assert "1.5" not in faults.sentence
    faults.note(KeyError("a secret"))
    assert "2 times (last: KeyError in a library)" in faults.sentence
    assert "secret" not in faults.sentence


def test_the_sentence_can_be_sent():
    faults = Faults()
    faults.note(stumble(object()))
    assert json.loads(write_frame({"t": faults.sentence})) == read_frame(write_frame({"t": faults.sentence}))
