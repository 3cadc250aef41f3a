"""Why and the rulebook in line mode: every thing has a word, and every numbered line its answer."""

from __future__ import annotations

import io

import pytest

from tests.plain.talk import game_of, said
from tests.words.games import content, table
from tests.words.test_quotes import BOOK
from wargame.bots import make_player
from wargame.content import load_rules
from wargame.engine import commands as cmd
from wargame.plain.console import Console
from wargame.plain.dispatching import dispatch
from wargame.plain.session import Session
from wargame.table import library
from wargame.table.store import Plan, begin
from wargame.table.words import SECTIONS
from wargame.table.words.askable import askable

BOTS = {"us": "dealmaker", "ukraine": "pragmatist", "europe": "backbone", "russia": "maximalist"}


def talker(seat="europe"):
    """Return a session in the talks of round 2, with deals in force, and what it has written so far."""
    scenario, rules = content()
    made, _ = begin(Plan(scenario, rules, 7, {**BOTS, seat: "human"}), make_player, path=None, key=None, version="test")
    made.run()
    while (made.round, made.phase) != (2, "talks"):
        legal = made.view(seat).legal
        signed = [c for c in legal if isinstance(c, (cmd.Sign, cmd.Declare))]
        made.submit(seat, signed[0] if signed else next(c for c in legal if isinstance(c, (cmd.Ready, cmd.Seal))))
    out = io.StringIO()
    return Session(made, (seat,), rules, Console(io.StringIO(), out)), out


def typed(session, out, line):
    """Type a line and return what it wrote."""
    start = len(out.getvalue())
    dispatch(session, line)
    return " ".join(out.getvalue()[start:].split())


@pytest.mark.parametrize("seat", ("europe", "russia"))
def test_everything_that_can_be_asked_has_a_word(seat):
    session, out = talker(seat)
    words = askable(session.view, session.names, lambda clauses: session.table.preview(session.seat, clauses))
    assert len(words) > 50
    for word, tell in words.items():
        answer = tell()
        told = typed(session, out, f"why {word}")
        assert " ".join(answer.rule.split()) in told, word
        assert f"Rulebook {answer.section}, {SECTIONS[answer.section].lower()}" in told, word
        assert BOOK.quote(answer.quote[0]) in told, word
    for track in ("threat", "us-eu", "grip"):
        assert "Rulebook" in typed(session, out, f"why {track}")


def test_the_numbers_of_a_page_can_be_asked():
    session, out = talker()
    typed(session, out, "deals")
    assert "Givers and named receivers sign" in typed(session, out, "why 1")
    typed(session, out, "promises")
    assert "A promise binds from the round after the signing" in typed(session, out, "why 1")
    assert "There is no 99 here" in typed(session, out, "promises") + typed(session, out, "why 99")
    deal = session.view.deals[0].id
    typed(session, out, f"deal {deal}")
    assert "clause" not in typed(session, out, "why 1").lower().split("rule:")[0]
    typed(session, out, f"deal {deal}")
    assert "Signing is worth" in typed(session, out, "why us")


def test_the_sheet_says_what_each_line_costs():
    made, out = game_of("ready", "ready", "sheet", "why 1", "sheet", "why sheet", "quit", more=None)
    assert "Only its owner knows whether an instrument is loaded" in " ".join(out.split())
    assert "In truth" in out
    assert made.view("europe").sheet is not None


def test_the_rulebook_is_read_by_section_and_by_word():
    _, out = game_of("rules", "1", "rules 5.5", "rules find bluff", "rules 99", "rules find moonlight", "quit")
    flat = " ".join(out.split())
    assert all(f"{chapter.number} {chapter.title}" in flat for chapter in BOOK.chapters)
    assert "Repelled: Russia loses the second number." in flat
    assert "It stands nowhere in the rulebook." in flat
    assert "There is no such section" in flat


def test_a_missing_rulebook_is_one_sentence(monkeypatch, tmp_path):
    monkeypatch.setattr("wargame.resources.rulebook", lambda: tmp_path / "none.md")
    library.rulebook.cache_clear()
    try:
        made, rules = table(people=("europe",))
        _, out = said(made, rules, "rules", "why weight", "quit")
        assert "The rulebook cannot be read" in out
        assert "Rulebook 4, the weight of the gun" in out
    finally:
        library.rulebook.cache_clear()


def test_every_number_of_the_debrief_has_a_word():
    scenario, rules = content()
    made, _ = begin(
        Plan(scenario, rules, 7, {**BOTS, "europe": "backbone"}), make_player, path=None, key=None, version="t"
    )
    made.run()
    assert made.over
    asked = ("outcome", "promises us", "points ua", "aim ru", "shown 2", "true 2", "temptation 2", "load force", "theory spiral",
             "booked eu 1", "event 30")  # fmt: skip
    _, out = said(made, rules, *(f"why {word}" for word in asked), "rules 6", "quit", rivals=(load_rules("spiral"),))
    assert "Why what?" not in out
    assert out.count("Rule: ") == len(asked)
    assert "RULEBOOK 6" in out
    _, out = said(made, rules, "why moonlight", "why broken 99", "why event 0", "why", "quit")
    assert out.count("Why what?") == 4
