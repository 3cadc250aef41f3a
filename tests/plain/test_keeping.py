"""Copying, transcripts and settings by words."""

from __future__ import annotations

import io

import pytest

from tests.plain.talk import said
from tests.words.games import content, table
from wargame import resources
from wargame.engine.commands import Cable, Ready, Seal
from wargame.engine.referee import act, setup
from wargame.engine.refusals import Refusal
from wargame.engine.seats import SEATS
from wargame.engine.views import view
from wargame.plain.console import Console
from wargame.settings import Kept, Settings
from wargame.table.words import names_for, names_open, sights_for, story, transcript, transcript_open

LONG = "One sentence that goes on for longer than a line of seventy-two columns has room for, on purpose."


def in_talks():
    made, rules = table(people=SEATS)
    for seat in SEATS:
        made.submit(seat, Ready())
    made.submit("us", Cable(("europe",), LONG))
    made.submit("us", Cable(("ukraine",), "For Kyiv alone."))
    return made, rules


def test_copy_prints_a_line_of_the_page_whole():
    made, rules = in_talks()
    _, text = said(made, rules, "talks", "copy 1", "copy", "copy 99", "copy x", people=("europe",))
    assert LONG in next(line for line in text.split("\n") if "for longer than" in line and "on purpose" in line)
    for answer in ("Copy which line?", "There is no 99 on this page", "There is no x on this page"):
        assert answer in " ".join(text.split())


def test_a_transcript_holds_what_the_seat_may_know_and_no_more():
    made, rules = in_talks()
    _, text = said(made, rules, "transcript", people=("europe",))
    (path,) = resources.transcripts_folder().iterdir()
    assert path.name in "".join(text.split())
    kept = path.read_text(encoding="utf-8")
    assert LONG in kept
    assert "For Kyiv alone." not in kept
    assert kept == "\n".join(transcript(made.view("europe"), rules)) + "\n"


@pytest.mark.parametrize("seat", SEATS)
def test_a_transcript_names_no_hidden_aim_but_its_reader_s(seat):
    made, rules = in_talks()
    text = "\n".join(transcript(made.view(seat), rules))
    agendas = {other: made.view(other).agenda for other in SEATS}
    assert agendas[seat].text in text
    assert not [other for other in SEATS if other != seat and agendas[other].text in text]


def test_the_open_transcript_waits_for_the_debrief():
    made, _ = in_talks()
    with pytest.raises(ValueError, match="debrief"):
        transcript_open(made._state)


@pytest.mark.parametrize("seat", ("", "europe"))
def test_a_story_stands_under_its_rounds_phases_and_steps(seat):
    scenario, rules = content()
    state, events = setup(scenario, rules, 3), []
    while state.phase != "debrief":
        for one in SEATS:
            done = act(state, one, Seal() if state.phase == "orders" else Ready())
            if not isinstance(done, Refusal):
                state, more = done
                events += more
    names = names_for(view(state, seat), rules) if seat else names_open(state)
    lines = story("A title", "somebody's eyes", sights_for(tuple(events), seat), names)
    text = "\n".join(lines)
    assert lines[:2] == ("GUN ON THE TABLE: A title", f"Theory: {rules.title}. Somebody's eyes.")
    for heading in ("ROUND 2", "ROUND 5", "TALKS", "SETTLEMENT", "  Step 4 of 10"):
        assert heading in text
    assert ("The true weight" in text) is (not seat)


def test_settings_are_shown_set_and_kept():
    made, rules = in_talks()
    lines = ("settings", "settings theme light", "theme", "settings theme pink", "settings sound loud", "picture")
    _, text = said(made, rules, *lines, people=("europe",))
    told = " ".join(text.split())
    for part in ("glyphs: auto", "theme: light", "theme: contrast-dark", "not 'pink'", "no setting 'sound'"):
        assert part in told
    assert Kept().now == Settings(theme="contrast-dark")


def test_marks_become_their_twins_where_they_are_asked_for():
    out = io.StringIO()
    console = Console(io.StringIO(), out)
    console.say("▒ ■ ✓ Łódź")
    console.dress("ascii")
    console.say("▒ ■ ✓ Łódź")
    console.dress("unicode")
    console.say("▒")
    assert out.getvalue() == "▒ ■ ✓ Łódź\n# @ v Łódź\n▒\n"
