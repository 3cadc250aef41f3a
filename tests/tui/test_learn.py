"""The lesson on the screen: by the keys it names, at 80x24; and whoever presses others is led back."""

from __future__ import annotations

import pytest

from tests.tui.conftest import Desk, study
from wargame.engine import commands as cmd
from wargame.learn.hints import HINTS
from wargame.tui.app import GunApp
from wargame.tui.house import HouseError, Saved
from wargame.tui.ink import wrap
from wargame.tui.screens.curtain import CurtainScreen
from wargame.tui.screens.menu import MenuScreen
from wargame.tui.widgets.band import LessonBand
from wargame.tui.widgets.panel import Panel

KEYS = {"Enter": "enter", "Space": "space"}
MOST = 60
"""Key presses that the whole lesson may take."""


def named(app):
    """The key that the move line names, as Textual calls it."""
    key = app.screen.prompt().key
    return KEYS.get(key, key)


async def test_the_whole_lesson_by_the_keys_it_names(desk, painted, press):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        keys, chips, notices = ["l"], [], []
        await press(pilot, "l")
        session = app.session
        while not isinstance(app.screen, MenuScreen) and len(keys) <= MOST:
            prompt, key = app.screen.prompt(), named(app)
            bound = {binding.key for binding in app.screen._bindings.key_to_bindings.values() for binding in binding}
            assert key in bound
            rows = painted(app).split("\n")
            assert prompt.text in rows[22]
            assert prompt.word in rows[22]
            chips.append(prompt.chip)
            notices.append(session.notice)
            for band in app.screen.query(LessonBand):
                if band.hint is not None:
                    told = wrap(band.hint.told, 76)
                    assert [row.strip() for row in rows[22 - len(told) : 22]] == told
            await press(pilot, key)
            keys.append(key)
        assert isinstance(app.screen, MenuScreen)
        assert len(keys) <= MOST, keys
        assert session.table.over
        assert set(chips) == {f"LEARN {number} of 16" for number in range(1, 17)} | {"LAST LOOK"}
        assert not any(notices)
        assert {"n", "s", "y", "w", "l", "enter", "space"} <= set(keys)


@pytest.mark.slow
async def test_n_alone_does_what_every_hint_says(desk, press):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "l")
        for _ in range(MOST):
            if isinstance(app.screen, MenuScreen):
                break
            await press(pilot, "y" if app.screen.prompt().key == "y" else "n")
        assert isinstance(app.screen, MenuScreen)


async def test_the_hint_points_at_the_panel_it_means(desk, painted, press):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "l", "n")
        assert "THE GUN   look here" in painted(app)
        assert {panel.id for panel in app.screen.query(Panel) if panel.pointed} == {"gun"}
        await press(pilot, "n")
        assert "DEALS   look here" in painted(app)


@pytest.mark.parametrize("size", ((80, 24), (120, 40)))
async def test_signing_as_it_looks(desk, golden, press, size):
    app = GunApp(desk)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "l", "n", "n", "n")
        golden(app, f"learn-{size[0]}")


STRAYS = (
    ("6", "5", "4", "2", "1", "tab", "down", "w", "down", "escape"),
    ("d", "escape", "escape", "c", "escape", "o", "o", "f4", "escape"),
    ("u", "u", "y", "x", "s", "a", "enter", "space", "left", "right"),
    ("f9", "f3", "f1", "escape", "f2", "escape", "l", "enter", "escape", "3"),
)


async def stray(app, pilot, press, *keys):
    """Press other keys, and then as many Escapes as it takes to be back at the table."""
    await press(pilot, *keys)
    while not hasattr(app.screen, "session"):
        await press(pilot, "escape")
    if isinstance(app.screen, CurtainScreen):
        await press(pilot, "e", "u")
    if app.session.view.draft is not None:
        app.session.submit(cmd.Discard())
        app.screen.go("table")
        await pilot.pause()


@pytest.mark.parametrize("keys", STRAYS[:2])
async def test_after_other_keys_the_lesson_comes_back(desk, press, keys):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "l", "n", "n")
        await stray(app, pilot, press, *keys)
        for _ in range(3):
            assert app.screen.prompt().chip in {f"LEARN {n} of 16" for n in range(3, 6)} | {"LAST LOOK", "NOT DONE"}
            await press(pilot, named(app))


@pytest.mark.slow
@pytest.mark.parametrize("keys", STRAYS)
async def test_the_lesson_ends_whatever_is_pressed_on_the_way(desk, press, keys):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "l")
        for number in range(2 * MOST):
            if isinstance(app.screen, MenuScreen):
                break
            if number in (1, 4, 11, 21):
                await stray(app, pilot, press, *keys)
            await press(pilot, named(app))
        assert isinstance(app.screen, MenuScreen)


async def test_a_click_on_the_move_line_does_what_the_hint_says(desk, press):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "l", "n", "n", "n")
        assert app.screen.prompt().key == "s"
        for _ in range(2):
            await pilot.click("#move")
        assert "europe" in app.session.view.deals[0].signed


async def test_hints_go_off_and_come_back(desk, press):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "l", "h")
        assert app.screen.prompt().chip == "YOUR MOVE"
        assert not app.screen.query_one(LessonBand).display
        await press(pilot, "h")
        assert app.screen.prompt().chip == "LEARN 1 of 16"
        assert app.screen.query_one(LessonBand).display


async def test_a_lesson_that_was_left_goes_on_as_a_lesson(press):
    left = study()

    class Kept(Desk):
        def resume(self, saved):
            assert saved.name == "learn-1"
            return left

    app = GunApp(Kept(saves=(Saved(None, "learn-1", "First game", 0),)))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "c", "n", "n", "f10")
        assert isinstance(app.screen, MenuScreen)
        await press(pilot, "c")
        assert app.screen.prompt().text == HINTS["paper"].text


async def test_an_ordinary_game_has_no_hints(game, press):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "h", "n")
        assert not app.screen.query(LessonBand)
        assert app.screen.prompt().chip == "YOUR MOVE"


async def test_learn_is_chosen_on_the_first_run_only(desk, painted):
    for saves, finished, chosen in (
        ((), False, "Learn"),
        ((), True, "Play"),
        ((Saved(None, "x", "Minsk", 1),), False, "Continue"),
    ):
        desk.saves, desk.finished_own = saves, finished
        app = GunApp(desk)
        async with app.run_test(size=(80, 24)):
            row = next(line for line in painted(app).split("\n") if "▸" in line)
            assert chosen in row
            assert "Learn" in painted(app)


async def test_a_house_that_cannot_teach_says_so(press):
    class Full(Desk):
        def learn(self):
            raise HouseError("The disk is full; make room.")

    app = GunApp(Full())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "l")
        assert isinstance(app.screen, MenuScreen)
