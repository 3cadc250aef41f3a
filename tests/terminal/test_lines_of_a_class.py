"""Line mode at a real terminal: news of a class arrives while a person types nothing, and half a line stays theirs."""

from __future__ import annotations

import sys

import pytest

pytestmark = pytest.mark.slow

PROGRAM = """
import sys, threading
from tests.plain.classes import Class
from wargame.engine import commands as cmd
from wargame.plain.playing import play
from wargame.room import acts

whole = Class()
whole.hand(1, cmd.Advance())
place = whole.seat("Dov")


def other():
    # What others do comes from another thread, as from the network, each time this file of orders has a line more.
    for line in open(sys.argv[1]):
        if line.startswith("cable"):
            whole.seat("Ana").submit("us", cmd.Cable((), line[6:].strip()))
        elif line.startswith("advance"):
            whole.hand(1, cmd.Advance())


threading.Thread(target=other, daemon=True).start()
sys.exit(play(place, place.people, whole.rules, stdin=sys.stdin, stdout=sys.stdout, now=lambda: whole.time))
"""


@pytest.fixture
def seated(start, tmp_path):
    """Return a terminal at which somebody sits in a class, and what lets others act there."""
    import os

    orders = tmp_path / "orders"
    os.mkfifo(orders)
    terminal = start(command=[sys.executable, "-c", PROGRAM, str(orders)])
    with orders.open("w", buffering=1) as others:
        terminal.wait_for("EU>")
        yield terminal, others


def test_news_arrives_at_a_prompt_at_which_nobody_types(seated):
    terminal, others = seated
    others.write("cable Good morning.\n")
    terminal.wait_for('New: the US to everybody: "Good morning."')
    assert terminal.rows()[-1].startswith("EU>") or any(row == "EU>" for row in terminal.rows())
    others.write("advance\n")
    terminal.wait_for("YOUR MOVE: Fill in your sealed sheet. n: open the sheet")
    terminal.press("n", "enter")
    terminal.wait_for("YOUR SEALED SHEET")
    terminal.press("q", "enter")
    assert terminal.end() == 0


def test_half_a_line_that_news_comes_into_is_still_done(seated):
    terminal, others = seated
    terminal.press("t", "e", "a")
    others.write("cable Good morning.\n")
    terminal.wait_for("Good morning.")
    terminal.press("m", "enter")
    terminal.wait_for("YOUR DELEGATION")
    terminal.press("q", "enter")
    assert terminal.end() == 0


def test_quiet_holds_news_back_until_enter(seated):
    terminal, others = seated
    terminal.press(*"quiet", "enter")
    terminal.wait_for("News waits until you press Enter")
    others.write("cable Good morning.\n")
    terminal.settle()
    assert "Good morning." not in terminal.text()
    terminal.press("enter")
    terminal.wait_for("Good morning.")


def test_an_interrupt_ends_the_waiting_and_then_the_visit(seated):
    terminal, _ = seated
    terminal.press("n", "enter")
    terminal.wait_for("Waiting for US, UA, RU.")
    terminal.press(*"wait", "enter")
    terminal.wait_for("Enter ends the waiting.")
    terminal.send(b"\x03")
    terminal.until(lambda one: one.rows()[-1].startswith("EU>") or one.text().count("EU>") > 2)
    terminal.send(b"\x03")
    assert terminal.end() == 130
    assert b"Traceback" not in bytes(terminal.raw)
    assert b"Fatal" not in bytes(terminal.raw)
