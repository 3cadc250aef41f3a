"""What a start does once: no sheet is read twice, no screen begun twice, and a settings change still reads them anew."""

from __future__ import annotations

import pytest
from textual.css.stylesheet import Stylesheet

from wargame.tui.app import GunApp
from wargame.tui.screens.framed import Framed
from wargame.tui.themes import LIGHT


@pytest.fixture
def counted(monkeypatch):
    """Return a function that counts the calls of a method of a class, and does what it does."""

    def count(kind, name):
        calls, done = [], getattr(kind, name)

        def counting(self, *given, **named):
            calls.append(self)
            return done(self, *given, **named)

        monkeypatch.setattr(kind, name, counting)
        return calls

    return count


async def test_the_sheets_are_read_once_at_the_start_and_anew_for_another_theme(desk, counted):
    anew = counted(Stylesheet, "reparse")
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        assert not anew
        app.theme = LIGHT
        await pilot.pause()
        assert anew


async def test_a_place_is_painted_once_when_it_is_gone_to(game, counted):
    app = GunApp(game=game("europe"))
    updates = counted(Framed, "update")
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ("2", "3", "4", "5", "6", "1"):
            await pilot.press(key)
            here = app.screen
            assert sum(one is here for one in updates) == 1, key
