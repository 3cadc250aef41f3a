"""Notes: kept beside the save, never in it; a broken file is told of and kept."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wargame.debrief.notes import FORMAT, LONGEST, MOST, SIZE, Note, Notes, NotesError, beside, parsed


@pytest.fixture
def save(tmp_path):
    path = tmp_path / "game.jsonl"
    path.write_bytes(b"the save\n")
    return path


def test_a_note_is_kept_beside_the_save_and_read_again(save):
    notes = Notes(save)
    assert not notes
    assert notes.mark(7, "  Who believed\nthe US?\x1b[2J ") == "Event 7 is bookmarked with a note."
    assert notes.mark(3) == "Event 3 is bookmarked."
    again = Notes(save)
    assert again.all == (Note(3), Note(7, "Who believed the US?\ufffd[2J"))
    assert again.at(7) == Note(7, "Who believed the US?\ufffd[2J")
    assert again.unmark(3) == "The bookmark of event 3 is gone."
    assert again.unmark(3) == "There is no bookmark here."
    assert Notes(save).all == again.all
    assert save.read_bytes() == b"the save\n"
    assert [path.name for path in sorted(save.parent.iterdir())] == ["game.jsonl", "game.notes.json"]


def test_two_viewers_lose_nothing_of_each_other(save):
    one, other = Notes(save), Notes(save)
    one.mark(1, "one")
    other.mark(2, "two")
    assert [note.text for note in Notes(save).all] == ["one", "two"]


BROKEN = (
    b"",
    b"\xff\xfe",
    b"[" * 100_000,
    b"[]",
    b"{}",
    b" " * (SIZE + 1),
    json.dumps({"format": FORMAT, "version": 2, "notes": []}).encode(),
    json.dumps({"format": FORMAT, "version": 1, "notes": {}}).encode(),
    json.dumps({"format": FORMAT, "version": 1, "notes": [], "more": 1}).encode(),
    json.dumps({"format": FORMAT, "version": 1, "notes": [{"event": 1}]}).encode(),
    json.dumps({"format": FORMAT, "version": 1, "notes": [{"event": 0, "text": ""}]}).encode(),
    json.dumps({"format": FORMAT, "version": 1, "notes": [{"event": True, "text": ""}]}).encode(),
    json.dumps({"format": FORMAT, "version": 1, "notes": [{"event": 1, "text": "x" * (LONGEST + 1)}]}).encode(),
    json.dumps({"format": FORMAT, "version": 1, "notes": [{"event": 1, "text": ""}] * 2}).encode(),
    json.dumps({"format": FORMAT, "version": 1, "notes": [{"event": n, "text": ""} for n in range(1, 999)]}).encode(),
)


@pytest.mark.parametrize("data", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_file_is_said_in_one_sentence_and_kept_aside(save, data):
    path = beside(save)
    path.write_bytes(data)
    notes = Notes(save)
    assert not notes
    assert "game.notes.json cannot be read" in notes.trouble
    assert path.read_bytes() == data, "reading alone touches nothing"
    notes.mark(5, "new")
    assert path.with_name("game.notes.json.broken-1").read_bytes() == data
    assert "kept in game.notes.json.broken-1" in notes.trouble
    assert Notes(save).all == (Note(5, "new"),)
    path.write_bytes(data)
    Notes(save).mark(6)
    assert path.with_name("game.notes.json.broken-2").read_bytes() == data


def test_a_folder_in_the_place_of_the_notes_is_no_notes(save):
    beside(save).mkdir()
    notes = Notes(save)
    assert "cannot be read" in notes.trouble
    notes.mark(1)
    assert Notes(save).all == (Note(1),)


def test_what_cannot_be_written_is_refused_and_not_believed(save, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    notes = Notes(blocked / "game.jsonl")
    with pytest.raises(NotesError, match="cannot be"):
        notes.mark(1, "lost?")
    assert notes.all == ()
    with pytest.raises(NotesError, match="begin with 1"):
        Notes(save).mark(0)
    full = Notes()
    for event in range(1, MOST + 1):
        full.mark(event)
    with pytest.raises(NotesError, match=f"at most {MOST}"):
        full.mark(MOST + 1)
    assert len(full.all) == MOST


def test_without_a_save_notes_last_as_long_as_the_viewer():
    notes = Notes()
    notes.mark(2, "here")
    assert notes.all == (Note(2, "here"),)
    assert notes.path is None


@given(
    st.binary(max_size=200)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(("format", "version", "notes", "event", "text")), inner, max_size=4)
        ),
        max_leaves=8,
    ).map(lambda value: json.dumps(value).encode())
)
def test_no_file_does_more_than_be_refused(data):
    try:
        marks = parsed(data)
    except ValueError as error:
        marks = {1: str(error)[:60]}
    assert all(event >= 1 and text.isprintable() and len(text) <= LONGEST for event, text in marks.items())
