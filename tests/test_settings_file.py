"""The file of a person's settings: kept, read again, and never written over where it is not understood."""

from __future__ import annotations

import os
import stat
import sys

import pytest

from wargame import resources
from wargame.settings import FORMAT, LARGEST, SETTINGS, Kept, Settings


@pytest.fixture
def path():
    return resources.settings_file()


def test_without_a_file_the_defaults_hold_and_none_is_made(path):
    kept = Kept()
    assert (kept.now, kept.fault) == (Settings(), "")
    assert not path.exists()


@pytest.mark.parametrize(("name", "value"), [(n, v) for n, s in SETTINGS.items() for v in s.values])
def test_every_value_comes_back(path, name, value):
    assert Kept().choose(Settings().with_(name, value)) == ""
    again = Kept()
    assert getattr(again.now, name) == value
    assert again.fault == ""
    assert f"format = {FORMAT}" in path.read_text(encoding="utf-8")
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_a_step_goes_round():
    settings = Settings()
    for _ in SETTINGS["theme"].values:
        settings = settings.stepped("theme", 1)
    assert settings == Settings()
    assert settings.stepped("theme", -1).theme == list(SETTINGS["theme"].values)[-1]


@pytest.mark.parametrize(
    ("text", "says"),
    (
        ("theme = ", "no TOML file"),
        ("\x00\x1b[2J", "no TOML file"),
        ("format = " + "9" * 5000, "no TOML file"),
        ("[" * 5000, "no TOML file"),
        ('theme = "dark"', "does not begin with format"),
        ("format = true", "does not begin with format"),
        (f'format = {FORMAT + 1}\ntheme = "neon"', "newer version"),
        (f'format = {FORMAT}\ntheme = "neon"', "theme can be"),
        (f"format = {FORMAT}\ntheme = 3", "theme can be"),
        (f'format = {FORMAT}\nsound = "loud"', "no setting 'sound'"),
        (f'format = {FORMAT}\nglyphs = "ascii"\ntheme = "neon"', "theme can be"),
        ("#" * (LARGEST + 1), "too large"),
    ),
)
def test_a_file_that_is_not_understood_is_told_and_left_alone(path, text, says):
    path.write_text(text, encoding="utf-8")
    kept = Kept()
    assert says in kept.fault
    assert "\n" not in kept.fault
    assert len(kept.fault) < 400
    assert kept.now.theme == "dark"
    told = kept.choose(Settings(theme="light"))
    assert "until you leave" in told
    assert kept.now.theme == "light"
    assert path.read_text(encoding="utf-8") == text


def test_what_is_understood_beside_a_fault_still_holds(path):
    path.write_text(f'format = {FORMAT}\nglyphs = "ascii"\ntheme = "neon"', encoding="utf-8")
    assert Kept().now == Settings(glyphs="ascii")


def test_a_folder_in_its_place_is_told(path):
    path.mkdir(parents=True)
    assert "no plain file" in Kept().fault


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_in_its_place_is_not_waited_for(path):
    os.mkfifo(path)
    assert "no plain file" in Kept().fault


def test_a_folder_that_cannot_be_written_is_told(path):
    path.parent.rmdir()
    path.parent.write_text("a file", encoding="utf-8")
    kept = Kept()
    assert "until you leave" in kept.choose(Settings(theme="light"))
    assert kept.now.theme == "light"
    assert stat.S_ISREG(path.parent.stat().st_mode)
