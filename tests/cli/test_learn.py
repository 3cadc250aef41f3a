"""``wargame learn``: the lesson from the command line, in line mode; it goes on with its hints and can be verified."""

from __future__ import annotations

import io
import sys

import pytest


@pytest.fixture
def typing(monkeypatch, wargame):
    """Return a function that calls the command with lines typed."""

    def call(typed, *arguments):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return wargame(*arguments)

    return call


def test_a_lesson_is_left_and_gone_on_with(typing, saves):
    code, text, _ = typing("\n\nquit\n", "learn", "--plain")
    assert code == 0
    assert "LEARN 1 of 16" in text
    assert "LEARN 3 of 16" in text
    assert (saves / "learn-1.jsonl").is_file()
    _, text, _ = typing("quit\n", "play", "--continue", "learn-1", "--plain")
    assert "LEARN 3 of 16" in text
    _, text, _ = typing("\nquit\nquit\n", "--plain")
    assert "Continue First game" in text
    assert "LEARN 3 of 16" in text


def test_a_lesson_is_verified_like_any_game(typing, wargame, saves):
    typing("\n\nquit\n", "learn", "--plain")
    code, text, _ = wargame("replay", saves / "learn-1.jsonl", "--verify")
    assert code == 0, text


def test_there_is_nothing_to_choose(wargame):
    code, _, told = wargame("learn", "minsk-2015")
    assert code == 2
    assert "minsk-2015" in told
