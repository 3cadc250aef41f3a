"""Text that a person, a save or a file brings, in every widget of a real terminal: it stays text."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from bytes_of import foreign
from hypothesis import given, settings
from hypothesis import strategies as st

SCRIPT = Path(__file__).with_name("hostile_house.py")
ATTACKS = {
    "escapes": "\x1b[2J\x1b[H\x1b[31;5mred\x1b[6n\x1bc\x1b[?1049l\x1b[>4;2m",
    "the clipboard and the title": "\x1b]52;c;ZXZpbA==\x07\x1b]0;owned\x1b\\\x1b]8;;http://e.vil\x07link\x1b]8;;\x07",
    "device strings and 8-bit controls": '\x1bP$q"p\x1b\\\x9b31m\x9d0;owned\x9c\x90x\x9c\x84\x8d',
    "bidi and nothing to see": "\u202eegrahc\u202c\u2066x\u2069 a\u200bb\u200dc\ufeff\u00ad",
    "markup": "[/x] [@click=app.quit]press[/] [bold red on $error] [link='http://e.vil']x[/link] $text",
    "broken Unicode": "\ud800 \udfff \ue000 \uffff \U000e0041",
    "rows of its own": "a\rb\nc\td\x0b\x0c\x08\x7f\x00\n\n YOUR MOVE  sign it  n  sign",
    "long words": "a" * 150 + "字" * 60,
    "wide and combined": "字字 e\u0301\u0301\u0301 👩\u200d👩\u200d👧 🏳️\u200d🌈 นี่ น้ำ ﷽",
}
MENU = (
    "down",
    "up",
    "c",
    "r",
    "down",
    "enter",
    "escape",
    "p",
    *["down"] * 7,
    "right",
    "left",
    "f1",
    "escape",
    "f2",
    "escape",
)
TABLE = (
    *("1", "tab", "down", "w", "down", "enter", "escape", "2", "down", "down", "c", "down", "escape", "3", "down", "w", "escape"),
    *("4", "w", "escape", "5", "6", "o", "down", "r", "d", "down", "space", "w", "escape", "f1", "escape", "f2", "escape", "f4", "escape"),
)  # fmt: skip
DIGEST = ("down", "c", "r", "enter", "escape", "p", "down", "down", "n", "n", "1", "w", "2", "3", "d", "5")
"""A way that is quick and still comes by most widgets."""


def visited(start, evil, keys, *more, size=(80, 24)):
    """Press keys in a house full of a text and return the terminal; the program must have lived through all of them."""
    terminal = start(command=[sys.executable, str(SCRIPT), json.dumps(evil), *more], size=size)
    terminal.wait_for("F2")
    for key in keys:
        terminal.press(key)
        assert not terminal.ended, (key, terminal.text())
        assert len(terminal.rows()) == size[1]
    return terminal


def harmless(terminal):
    """Leave, and say what foreign bytes there were and whether anything broke."""
    raw = bytes(terminal.raw)
    return foreign(raw), b"Traceback" in raw or b"MarkupError" in raw


def test_all_attacks_at_once_on_the_quick_way(start):
    evil = " ".join(
        ATTACKS[name]
        for name in ("markup", "escapes", "the clipboard and the title", "device strings and 8-bit controls")
    )
    terminal = visited(start, evil, DIGEST)
    assert harmless(terminal) == ([], False)
    assert "F9 hide screen" in terminal.rows()[-1]


@pytest.mark.slow
@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("size", ((80, 24), (120, 40)))
def test_an_attack_stays_text_in_the_menu_and_all_it_opens(start, attack, size):
    assert harmless(visited(start, ATTACKS[attack], (*MENU, "n", *["n"] * 6, "f9"), size=size)) == ([], False)


@pytest.mark.slow
@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("size", ((80, 24), (120, 40)))
def test_an_attack_stays_text_at_the_table_and_in_cables(start, attack, size):
    terminal = visited(start, ATTACKS[attack], TABLE, "table", size=size)
    assert harmless(terminal) == ([], False)
    terminal.press("f10")
    terminal.end()
    assert foreign(bytes(terminal.raw)) == []


@pytest.mark.slow
@settings(max_examples=12)
@given(evil=st.text(alphabet=st.characters(), min_size=1, max_size=120))
def test_any_text_stays_text(evil, tmp_path_factory):
    from screen_of import Terminal, surroundings

    folder = tmp_path_factory.mktemp("any")
    command = [sys.executable, str(SCRIPT), json.dumps(evil)]
    with Terminal(command, surroundings(folder)) as terminal:
        terminal.wait_for("F2")
        for key in DIGEST:
            terminal.press(key)
        assert not terminal.ended, terminal.text()
        assert harmless(terminal) == ([], False)
