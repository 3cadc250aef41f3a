"""An observer by lines: the public board, and no secret of anybody's."""

from __future__ import annotations

import io

import pytest

from tests.plain.classes import Class, Typing, Watcher, content
from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS
from wargame.plain.watching import watch_in_lines


def watched(whole, *lines, terminal=False, tables=(1,), named=True):
    out = io.StringIO()
    place = Watcher(whole, tables)
    scenario, rules = content() if named else (None, None)
    stdin = Typing(*lines, terminal=terminal)
    code = watch_in_lines(place, stdin=stdin, stdout=out, scenario=scenario, rules=rules, now=lambda: whole.time)
    assert code == 0
    assert place.left
    assert place.on_change is None
    return out.getvalue()


def test_the_board_is_read_on_enter_and_when_a_phase_begins():
    whole = Class()
    text = watched(whole, "", lambda: whole.hand(1, cmd.Advance()), "clock", "quit")
    assert text.count("TABLE 1. Handshake 2025, round 1 of 5, briefing") == 2
    assert text.count("TABLE 1. Handshake 2025, round 1 of 5, talks") == 1
    assert "The gun as declared: weight 20 against temptation" in text
    assert "5 minutes left. At zero the talks end" in text


def test_news_reaches_an_observer_at_the_prompt():
    whole = Class()
    whole.hand(1, cmd.Advance())
    speak = lambda: whole.seat("Ana").submit("us", cmd.Cable((), "Good morning."))  # noqa: E731 - a thing that happens
    text = watched(whole, "", speak, "talks", "quit", terminal=True)
    assert 'watch> \nUS to all: "Good morning."\nwatch> ' in text


def test_of_several_tables_there_is_a_line_each_and_one_can_be_chosen():
    whole = Class(2)
    whole.hand(2, cmd.Advance())
    text = watched(whole, "", lambda: whole.hand(1, cmd.Pause()), "table 2", "3", "clock", "quit", tables=(1, 2))
    assert "Table 2: round 1 of 5, talks, 5 minutes left, weight 20 as declared" in text
    assert "Table 1: round 1 of 5, briefing, paused" in text
    assert "TABLE 2. Handshake 2025" in text
    assert "The tables go from 1 to 2." in text


@pytest.mark.parametrize("named", (True, False))
def test_every_word_answers_and_no_secret_is_in_any_of_them(named):
    whole = Class()
    whole.hand(1, cmd.Advance())
    room = whole.rooms[1]
    for command in (cmd.OpenDraft(), cmd.AddClause("ceasefire", ("ukraine", "russia")), cmd.Table(public=True)):
        assert not room.play("ukraine", command)
    whole.seat("Ana").submit("us", cmd.Cable(("ukraine",), "CANARY private"))
    whole.seat("Ana").submit("us", cmd.Cable((), "For all to hear."))
    for deal in room.table.view("russia").deals:
        assert not room.play("russia", cmd.Sign(deal.id))
    whole.hand(1, cmd.Advance())
    whole.hand(1, cmd.Advance())
    text = watched(whole, "table", "talks", "deals", "promises", "report", "clock", "dance", "quit", named=named)
    for words in (
        "For all to hear.",
        "Deal A",
        "General cease-fire" if named else "ceasefire",
        "Enter reads the board",
    ):
        assert words in text
    aims = [room.table.view(seat).agenda.title for seat in SEATS]
    assert not [secret for secret in ("CANARY", *aims) if secret in text]
