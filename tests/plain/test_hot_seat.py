"""Several seats at one keyboard: between two curtains stands nothing that the seat there may not know."""

from __future__ import annotations

import io

import pytest

from tests.plain.talk import CURTAIN, said
from tests.words.games import table
from wargame.plain.console import WIPE, Console

PEOPLE = ("us", "europe")


def parts(text):
    """Split what was written at the curtains: (whose turn, what stood there)."""
    found = []
    for piece in text.split(CURTAIN)[1:]:
        whose = (
            "europe"
            if "Hand the keyboard to Europe" in piece
            else "us"
            if "Hand the keyboard to the US" in piece
            else ""
        )
        found.append((whose, piece))
    return found


def test_nothing_is_shown_before_the_curtain_opens():
    made, rules = table(people=PEOPLE)
    _, text = said(made, rules, "x", "eu", "", "us", "table", people=PEOPLE)
    before, _, after = text.partition("Type US when only you can see, or quit: us\n")
    assert "TABLE" not in before
    assert before.count("The curtain stays closed.") == 3
    assert "TABLE" in after


def test_a_seat_never_reads_another_seats_secrets():
    made, rules = table(people=PEOPLE)
    # Whoever finished a phase last begins the next, so that the keyboard changes hands once a phase.
    talks = [
        "us",
        "ready",
        "eu",
        "ready",
        "aims",
        "cable ua CANARY-EU",
        "ready",
        "us",
        "aims",
        "cable ua CANARY-US",
        "ready",
    ]
    orders = ["sheet", "1", "look", "y", "eu", "back", "undo", "sheet", "2", "look", "y"]
    report = ["report", "back", "promises", "ready", "us", "report", "why points", "ready"]
    _, text = said(made, rules, *talks, *orders, *report, people=PEOPLE)
    assert made.round == 2
    turns = parts(text)
    secrets = {
        "us": (
            "CANARY-US",
            "arms pipeline, rating 20, not declared, costs",
            made.view("us").agenda.text[:30],
            "The arms pipeline of the US is loaded",
        ),
        "europe": (
            "CANARY-EU",
            "air defence, rating 15, not declared, costs",
            made.view("europe").agenda.text[:30],
            "The air defence of Europe is loaded",
        ),
    }
    for owner, marks in secrets.items():
        own = "".join(piece for whose, piece in turns if whose == owner)
        others = "".join(piece for whose, piece in turns if whose != owner)
        for mark in marks:
            assert mark in " ".join(own.split()), mark
            assert mark not in " ".join(others.split()), mark


def test_hide_closes_the_curtain_at_once():
    made, rules = table(people=PEOPLE)
    _, text = said(made, rules, "us", "aims", "hide", "us", "table", people=PEOPLE)
    assert text.count(CURTAIN) >= 2


def test_leaving_clears_the_screen():
    made, rules = table(people=PEOPLE)
    _, text = said(made, rules, "us", "aims", "quit", people=PEOPLE)
    assert "YOUR AIMS" not in text.split(CURTAIN)[-1]
    assert "saved" in text.split(CURTAIN)[-1]


def test_alone_there_is_no_curtain():
    made, rules = table(people=("us",))
    _, text = said(made, rules, "n", "n", people=("us",))
    assert CURTAIN not in text


class Tty(io.StringIO):
    """An output that is a terminal."""

    def isatty(self):
        """Say so."""
        return True


@pytest.mark.parametrize(
    ("out", "term", "wiped"), ((Tty, "xterm", True), (Tty, "dumb", False), (io.StringIO, "xterm", False))
)
def test_the_curtain_lets_nobody_scroll_back_where_the_terminal_can_forget(monkeypatch, out, term, wiped):
    monkeypatch.delenv("WT_SESSION", raising=False)
    monkeypatch.setenv("TERM", term)
    stdout = out()
    console = Console(io.StringIO(), stdout)
    console.say("CANARY")
    console.clear()
    assert stdout.getvalue() == "CANARY\n" + CURTAIN + WIPE * wiped
