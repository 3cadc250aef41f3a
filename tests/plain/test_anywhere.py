"""Words that every prompt answers: in the menu, in a debrief, in a replay."""

from __future__ import annotations

import io
from pathlib import Path

from tests.words.games import table
from wargame.content import load_rules
from wargame.debrief.recording import Recording
from wargame.engine.commands import Ready, Seal
from wargame.engine.seats import SEATS
from wargame.plain.playing import play
from wargame.plain.replaying import replay
from wargame.resources import sample_saves
from wargame.table.store import replay_file


def over():
    made, rules = table(people=SEATS)
    while not made.over:
        for seat in SEATS:
            if not made.over:
                made.submit(seat, Seal() if made.phase == "orders" else Ready())
    return made, rules


def debriefed(*lines):
    made, rules = over()
    out = io.StringIO()
    typed = io.StringIO("".join(f"{line}\n" for line in (*lines, "quit")))
    play(made, ("europe",), rules, stdin=typed, stdout=out, rivals=(load_rules("spiral"),))
    return out.getvalue()


def replayed(*lines):
    _, steps = replay_file(sample_saves()[0])
    out = io.StringIO()
    typed = io.StringIO("".join(f"{line}\n" for line in (*lines, "quit")))
    replay(Recording("A game", tuple(steps)), stdin=typed, stdout=out)
    return out.getvalue()


def test_settings_and_rules_are_read_in_the_debrief_and_the_replay():
    for text in (debriefed("settings", "rules 5.5"), replayed("settings", "rules 5.5")):
        assert "settings NAME VALUE sets one" in " ".join(text.split())
        assert "RULEBOOK 5.5" in text


def test_rules_can_be_searched_outside_of_a_game():
    text = replayed("rules find bluff", "rules find zzzz", "rules")
    assert "It stands nowhere in the rulebook." in text
    assert "rules and a number reads it." in text
    assert "rules 5.5 reads a section" in text


def test_a_debrief_and_an_old_game_are_taken_along(monkeypatch, tmp_path):
    monkeypatch.setenv("WARGAME_SAVES", str(tmp_path / "saves"))
    for text in (debriefed("transcript"), replayed("transcript")):
        at = " ".join(text.split()).partition("Saved as ")[2].split(" ")[0]
        assert at, text[-400:]
    assert len(list(Path(tmp_path).rglob("*.txt"))) == 2


def test_the_event_and_a_part_of_the_debrief_are_copied_whole():
    assert "Here it is whole, on one line:" in replayed("n", "copy")
    assert "Step to an event first" in replayed("copy")
    text = debriefed("copy", "copy 1")
    assert "Copy which part?" in text
    assert "Here it is whole, on one line:" in text
