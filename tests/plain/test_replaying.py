"""A finished game again in line mode, through any eyes."""

from __future__ import annotations

import io

import pytest

from tests.debrief.recorded import attack, one, recorded
from tests.plain.talk import Interrupting
from wargame.actions.replay import REPLAY
from wargame.debrief.reel import OPEN
from wargame.engine.seats import SEATS
from wargame.plain.console import columns
from wargame.plain.replaying import _WORDS, replay


@pytest.fixture(scope="module")
def game():
    return one()


def told(game, *lines, eyes="", stream=io.StringIO):
    out = io.StringIO()
    code = replay(game, stdin=stream("".join(f"{line}\n" for line in lines)), stdout=out, eyes=eyes)
    assert all(columns(line) <= 72 for line in out.getvalue().split("\n"))
    return code, out.getvalue()


def test_stepping_to_the_end_tells_every_event(game):
    total = len(game.reel(OPEN).sights)
    code, text = told(game, *["n"] * (total + 1))
    assert code == 0
    assert f"\n{total}. " in text.replace("replay> n", "")
    assert "That was the last event." in text


def test_rounds_turning_points_and_why(game):
    _, text = told(game, "round 3", "why", "turn", "why", "why 1", "table", "find signs", "list", "b", "round 9", "5")
    assert "Round 3 begins." in text
    assert "Rulebook" in text
    assert "signs deal" in text
    assert "Which round?" in text


@pytest.mark.parametrize("seat", SEATS)
def test_a_seats_eyes_are_told_no_other_seats_loads(game, seat):
    for sight in game.reel(seat).sights:
        if sight.kind in ("loaded", "unloaded", "act", "load", "row", "draft-opened"):
            assert sight.seat == seat
    _, text = told(game, *["list"] * 60, "knew", "true", "odds", "table", eyes=seat)
    assert "The true weight" not in text
    assert "in truth" not in text
    assert "The truth is closed" in text


def test_eyes_change_at_the_same_moment(game):
    _, text = told(game, "round 4", "as europe", "who", "as mars", "as all", "who")
    assert text.count("Through the eyes of Europe.") == 2
    assert "Through whose eyes?" in text
    assert text.rstrip().endswith("replay>")
    assert "Every secret is open." in text


def test_knew_beside_true_and_the_odds(game):
    moment = attack(game)
    _, text = told(
        game, str(moment + 1), "as europe", "truth on", "knew", "true", "odds", "truth off", "odds", "truth x"
    )
    flat = " ".join(text.split())
    assert "Europe knew: weight as declared" in flat
    assert "In truth: weight as loaded" in flat
    assert "a bluff" in flat
    assert "rolled" in flat
    assert "Had " in flat
    assert "Nothing was drawn here that these eyes know of." in flat
    assert "truth on opens it" in flat


def test_a_guess_is_asked_before_the_outcome_is_told(game):
    moment = attack(game)
    held = game.events[moment].kind == "attack-repelled"
    before = told(game, "guess on", str(moment + 1), "why", "odds", "list", "turns", "guess maybe")[1]
    for word in ("gets through", "is repelled", "rolled"):
        assert word not in before
    assert "Will the gun hold?" in " ".join(before.split())
    _, text = told(game, "guess on", str(moment + 1), "yes" if held else "no", "yes", "guess off")
    assert "Right:" in text
    assert ("is repelled" if held else "gets through") in " ".join(text.split())
    assert "There is no question here" in text
    assert "1 of 1 guessed right." in text


def test_notes_are_kept_listed_and_gone_to(tmp_path):
    game = recorded(save=tmp_path / "game.jsonl")
    _, text = told(game, "40", "note Who believed the US?", "90", "bookmark", "notes", "notes 1", "unmark", "notes")
    assert "Event 40 is bookmarked with a note." in text
    assert "1 event 40: Who believed the US?" in text
    assert "2 event 90: bookmark" in text
    assert "Bookmark: Who believed the US?" in text
    assert "The bookmark of event 40 is gone." in text
    assert [note.event for note in recorded(save=tmp_path / "game.jsonl").notes.all] == [90]
    (tmp_path / "game.notes.json").write_bytes(b"[/x]")
    _, text = told(recorded(save=tmp_path / "game.jsonl"), "n", "note new")
    assert "cannot be read" in text
    assert "kept in game.notes.json.broken-1" in " ".join(text.split())


def test_scenes_ends_and_searches(game):
    _, text = told(
        game, "step", "previous", "last", "n", "first", "b", "turns", "turned", "find", "find xyzzy", "event 9"
    )
    assert "Nothing comes" not in text
    assert "The events go from 1 to" in text
    assert "There is no turning point before this." in text
    assert "Find what?" in text
    assert "No event has these words." in text


def test_every_word_of_an_action_is_answered(game):
    for action in REPLAY:
        assert action.typed, action
        assert set(action.typed) <= set(_WORDS), action
    text = " ".join(told(game, "help")[1].split())
    for action in REPLAY:
        assert action.typed_help in text


def test_an_interrupt_leaves_with_130(game):
    assert told(game, "n", stream=Interrupting)[0] == 130
    assert told(game, "n", "quit")[0] == 0


def test_why_and_a_number_is_never_passed_over(game):
    text = told(game, "n", "why 120", "why 999999999999", "why weight", "round 2", "why 0")[1]
    assert "For event 120 type 120, then why." in text
    assert f"the events from 1 to {len(game.reel(OPEN).sights)}." in text
    assert "why asks about the event that was told last" in text
    assert "Rulebook" not in text
