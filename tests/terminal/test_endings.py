"""However the full screen ends, the terminal is given back, and what is said is a sentence and an exit code."""

from __future__ import annotations

import signal
import sys
import termios

import pytest
from bytes_of import CURTAIN

GAME = ("play", "--as", "us", "--as", "russia", "--seed", "7")
FAILING = """
import sys
from wargame.cli import main
from wargame.tui.screens.place import PlaceScreen

def fail(self):
    secret = "zqx-local"
    raise LookupError("nothing of the kind")

PlaceScreen.action_palette = fail
sys.argv[0] = "wargame"
main()
"""


def after(terminal):
    """Return what stands on the terminal after the screen has gone; it must have gone."""
    raw = bytes(terminal.raw)
    assert b"\x1b[?1049l" in raw
    assert b"Traceback" not in raw
    assert termios.tcgetattr(terminal._master)[3] & termios.ICANON
    return raw.rpartition(b"\x1b[?1049l")[2].decode()


@pytest.mark.parametrize(("number", "code"), ((signal.SIGTERM, 143), (signal.SIGINT, 130)))
def test_a_signal_ends_in_order_and_says_how_to_go_on(start, number, code):
    terminal = start(*GAME)
    terminal.wait_for(CURTAIN)
    terminal.process.send_signal(number)
    assert terminal.end() == code
    assert "The game is saved as handshake-2025-1" in after(terminal)


def test_a_byte_that_is_no_character_ends_nothing(start):
    terminal = start(*GAME)
    terminal.wait_for(CURTAIN)
    terminal.send(b"\xff\xe9n")
    terminal.press("u", "s", "f10")
    assert terminal.end() == 0
    assert "The game is saved" in after(terminal)


def test_a_fault_of_the_game_is_one_sentence_without_locals(start):
    terminal = start(command=[sys.executable, "-c", FAILING, *GAME])
    terminal.wait_for(CURTAIN)
    terminal.press("u", "s", "f2")
    assert terminal.end() == 70
    said = after(terminal)
    assert "wargame: the game itself failed (LookupError: nothing of the kind)" in said
    assert "zqx-local" not in said


@pytest.mark.parametrize(
    "burst",
    (
        b"\x1bOQ\r",
        pytest.param(b"\x1b[20~us\x1b[20~", marks=pytest.mark.slow),
        pytest.param(b"\x1b[18~\x1b[20~", marks=pytest.mark.slow),
    ),
)
def test_keys_in_a_burst_reach_screens_that_stand(start, burst):
    terminal = start(*GAME)
    terminal.wait_for(CURTAIN)
    terminal.press("u", "s", "o")
    terminal.send(burst * 6)
    terminal.settle()
    # F2 and Enter leave the game; the others may end on any screen, and these lead out of each.
    for key in ("escape", "escape", "f9", "f10"):
        if not terminal.ended:
            terminal.press(key)
    assert terminal.end() == 0
    after(terminal)


def test_no_sentence_of_a_seat_stands_over_the_curtain_that_follows_at_once(start):
    terminal = start(*GAME)
    terminal.wait_for(CURTAIN)
    terminal.press("u", "s", "o")
    before = len(terminal.raw)
    terminal.send(b"\x1b[18~\x1b[20~")
    terminal.wait_for(CURTAIN)
    assert "Saved" not in terminal.rows()[0]
    assert b"Saved as" not in bytes(terminal.raw[before:]).rpartition(b"curtain is closed")[2]
