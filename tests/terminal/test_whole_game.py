"""A whole game in a real terminal, by the keys that the move line names."""

from __future__ import annotations

import pytest
from bytes_of import foreign
from screen_of import follow


@pytest.mark.slow
def test_five_rounds_from_the_menu_to_the_debrief_and_out(start):
    terminal = start()
    terminal.wait_for("First time here?")
    terminal.press("p")
    keys = follow(terminal, lambda now: "debrief" in now.rows()[0].lower())
    assert set(keys) <= {"n", "y"}
    assert len(keys) <= 150
    keys = follow(terminal, lambda now: "Begin a game" in now.text() or "A game waits" in now.text(), most=20)
    terminal.press("q")
    assert terminal.end() == 0
    assert b"\x1b[?1049l" in terminal.raw
    assert foreign(bytes(terminal.raw)) == []


def test_the_first_minutes_and_the_way_back(start):
    terminal = start()
    terminal.wait_for("First time here?")
    terminal.press("p")
    keys = follow(terminal, lambda now: "TALKS" in now.rows()[0], most=10)
    assert len(keys) == 3
    terminal.press("f10")
    terminal.wait_for("Continue")
    terminal.press("q")
    assert terminal.end() == 0
    shown = bytes(terminal.raw).rpartition(b"\x1b[?1049l")[2]
    assert b"goes on with it from the menu" in shown
    assert foreign(bytes(terminal.raw)) == []


def test_a_key_paints_the_rows_that_it_changes_and_a_place_is_painted_once(start):
    terminal = start("play", "--seed", "7", size=(120, 40))
    terminal.wait_for("YOUR MOVE")
    follow(terminal, lambda now: "TALKS" in now.rows()[0])
    terminal.press("1", "2")

    def painted(key):
        before = len(terminal.raw)
        terminal.press(key)
        return len(terminal.raw) - before

    whole = painted("1")
    assert 0 < painted("down") < whole / 3
    terminal.press("2")
    frames = bytes(terminal.raw).count(b"\x1b[?2026h")
    painted("1")
    assert 1 <= bytes(terminal.raw).count(b"\x1b[?2026h") - frames <= 2
    # What a panel covers and gives free again is painted, both times.
    closed = terminal.text()
    assert painted("w") > 0
    assert "WHY" in terminal.text()
    assert painted("w") > 0
    assert terminal.text() == closed
