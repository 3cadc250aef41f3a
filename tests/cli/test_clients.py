"""Which client a person gets: what is asked for, what the settings say, and line mode after the full screen."""

from __future__ import annotations

import io
import sys

import pytest

import wargame.tui
from wargame.cli import clients
from wargame.cli.app import run
from wargame.settings import Kept, Settings
from wargame.tui.house import Lines, LinesWantedError


@pytest.fixture
def screen(monkeypatch):
    """Stand in for the full screen: a list of what it was opened with, and what line mode is wanted for, if it is."""
    opened: list[dict] = []
    wanted: list[Lines] = []

    def shown(*_, **how) -> str:
        opened.append(how)
        if wanted:
            raise LinesWantedError(wanted[0])
        return ""

    monkeypatch.setattr(wargame.tui, "run_table", shown)
    monkeypatch.setattr(wargame.tui, "run_menu", shown)
    monkeypatch.setattr(clients, "on_terminal", lambda: True)
    monkeypatch.setattr(sys, "stdin", io.StringIO("quit\n"))
    return opened, wanted


@pytest.mark.parametrize(
    ("call", "glyphs"),
    (
        (("play",), ""),
        (("play", "--ascii"), "ascii"),
        (("--ascii", "play"), "ascii"),
        (("--ascii",), "ascii"),
        ((), ""),
    ),
)
def test_ascii_is_asked_for_anywhere_in_a_call(screen, call, glyphs):
    opened, _ = screen
    assert run(call) == 0
    assert [how["glyphs"] for how in opened] == [glyphs]


def test_who_has_chosen_line_mode_begins_there(screen, capsys):
    opened, _ = screen
    Kept().choose(Settings(client="lines"))
    assert run(("play",)) == 0
    assert not opened
    assert "YOUR MOVE" in capsys.readouterr().out


def test_the_same_game_goes_on_in_line_mode(screen, capsys):
    opened, wanted = screen
    wanted.append(Lines())
    assert run(("play", "--as", "russia")) == 0
    assert len(opened) == 1
    assert "RU Russia, round 1" in capsys.readouterr().out


def test_the_menu_goes_on_in_line_mode(screen, capsys):
    _, wanted = screen
    wanted.append(Lines())
    assert run(()) == 0
    assert "What now?" in capsys.readouterr().out
