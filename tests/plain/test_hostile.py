"""What others write is text and nothing else: no escape, no bidi control, no line of its own."""

from __future__ import annotations

import io

import pytest
from attrs import evolve

from tests.plain.talk import said
from tests.words.games import StandIn, content, table
from wargame.engine.commands import Cable, Ready
from wargame.engine.seats import SEATS
from wargame.plain.console import WIDTH, columns, wrapped
from wargame.plain.playing import play
from wargame.table.store import Plan, begin

HOSTILE = (
    "\x1b[2J\x1b[H gone",
    "\x1b]52;c;ZXZpbA==\x07 clipboard",
    "\x9b31m red",
    "\u202eabc\u202c turned",
    "[@click=app.quit]press[/] [/x]",
    "\r\nYOUR MOVE: sign A. n: sign",
    "\x00\x08\x7f",
    "\ud800 lone",
)


def clean(text):
    return all(char == "\n" or char.isprintable() for char in text)


@pytest.mark.parametrize("evil", HOSTILE)
def test_a_cable_comes_out_harmless(evil):
    made, rules = table(people=("europe", "us"))
    made.submit("us", Ready())
    made.submit("europe", Ready())
    made.submit("us", Cable((), f"x{evil}"))
    made.submit("us", Cable(("europe",), f"y{evil}"))
    code, text = said(made, rules, "n", "talks", "all", f"say {evil}".replace("\n", " "), people=("europe",))
    assert code == 0
    assert clean(text)
    assert not any(line.startswith("YOUR MOVE: sign") for line in text.split("\n"))


def test_a_hostile_story_comes_out_harmless():
    scenario, rules = content()
    evil = "\x1b[31m\u202e evil \x9b"
    cards = tuple(evolve(card, title=card.title + evil, text=card.text + evil) for card in scenario.cards)
    items = tuple(evolve(item, name=item.name + evil) for item in scenario.instruments)
    situation = evolve(scenario.situation, line=evil, short=evil, long=evil, disputed=(evil,))
    regions = tuple(evolve(region, name=evil, note=evil) for region in scenario.regions)
    seats = {
        seat: evolve(
            sheet,
            office=evil,
            short=evil,
            long=evil,
            objectives=tuple(evolve(o, text=evil) for o in sheet.objectives),
            agendas=tuple(evolve(a, title=evil, text=evil) for a in sheet.agendas),
        )
        for seat, sheet in scenario.seats.items()
    }
    clauses = tuple(evolve(kind, title=kind.title + evil, text=evil) for kind in rules.clauses)
    theory = evolve(rules, title=evil, thesis=evil, critics=(evil,), clauses=clauses)
    story = evolve(
        scenario, title=evil, situation=situation, cards=cards, instruments=items, regions=regions, seats=seats
    )
    plan = Plan(story, theory, 5, {seat: "human" if seat == "europe" else "bot" for seat in SEATS}, 3)
    made, _ = begin(plan, StandIn, path=None, key=None, version="test")
    pages = ("table", "card", "map", "story", "aims", "help")
    one = ("n", "n", "talks", "deals", "ready", "sheet", "1", "look", "y", "report", "1", "back", "promises", "ready")
    _, text = said(made, theory, *pages, *one, *one, *one, *["n"] * 12)
    assert made.over
    assert clean(text)


def test_bytes_that_are_no_characters_end_nothing():
    made, rules = table(people=("europe",))
    keys = io.TextIOWrapper(io.BytesIO(b"say \xff\xfe\n\xc3\ntable\n"), encoding="utf-8")
    screen = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    assert play(made, ("europe",), rules, stdin=keys, stdout=screen) == 0
    screen.seek(0)
    assert "TABLE" in screen.read()


def test_a_stream_that_was_read_from_before_serves_too():
    made, rules = table(people=("europe",))
    keys = io.TextIOWrapper(io.BytesIO(b"first\ntable\n"), encoding="utf-8")
    assert keys.readline() == "first\n"
    screen = io.StringIO()
    assert play(made, ("europe",), rules, stdin=keys, stdout=screen) == 0
    assert "TABLE" in screen.getvalue()


def test_lines_are_wrapped_by_columns():
    for text in ("word " * 60, "x" * 500, "\u4e2d" * 300, "  lead " + "e\u0301" * 400, ""):
        pieces = wrapped(text, "  ")
        assert all(columns(piece) <= WIDTH for piece in pieces)
        assert "".join(pieces).replace(" ", "") == text.replace(" ", "")
