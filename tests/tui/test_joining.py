"""Joining a class: each mistake keeps what was typed and leads to the field that is wrong."""

from __future__ import annotations

import pytest

from tests.tui.classmates import chair
from tests.tui.stages import TALKS
from wargame.tui.app import GunApp
from wargame.tui.house import Choice, Free, Game, JoinError
from wargame.tui.screens.join import JoinScreen
from wargame.tui.screens.menu import MenuScreen
from wargame.tui.screens.table import TableScreen


class Porter:
    """The doors of a class that a test answers for, one answer a knock."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.knocks = []

    def last(self):
        """Return an address."""
        return "10.0.0.7:4377"

    def join(self, *given):
        """Answer the next knock."""
        self.knocks.append(given)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def game():
    place = chair(TALKS)
    return Game(place, ("europe",), place.table.view("europe").rules)


async def answered(pilot):
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def value(app, field):
    return app.screen.query_one(f"#{field}").value


async def test_the_menu_offers_it_where_there_are_doors(desk, press, painted):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "your teacher's code" not in painted(app)
        await press(pilot, "j")
        assert isinstance(app.screen, MenuScreen)
    desk.doors = Porter()
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "your teacher's code" in painted(app)
        await press(pilot, "j")
        assert isinstance(app.screen, JoinScreen)
        assert value(app, "address") == "10.0.0.7:4377"
        assert app.focused.id == "code", "the address is known, so the code is asked for"
        await press(pilot, "escape")
        assert isinstance(app.screen, MenuScreen)


@pytest.mark.parametrize("field", ("address", "code", "name"))
async def test_a_mistake_keeps_what_was_typed_and_points_at_the_field(press, painted, field):
    doors = Porter(JoinError("That is not so; look at your teacher's screen.", field), game())
    app = GunApp(opening=JoinScreen(doors))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *"k7qm", "enter", *"Ana", "enter")
        await answered(pilot)
        assert doors.knocks == [("10.0.0.7:4377", "k7qm", "Ana", 0, "")]
        assert app.focused.id == field
        assert (value(app, "code"), value(app, "name")) == ("k7qm", "Ana")
        assert "That is not so; look at your teacher's screen." in painted(app)
        await press(pilot, "x")
        assert "That is not so" not in painted(app)
        await press(pilot, "enter")
        await answered(pilot)
        assert len(doors.knocks) == 2
        assert isinstance(app.screen, TableScreen)


async def test_without_an_address_nobody_knocks(press, painted):
    doors = Porter()
    doors.last = lambda: ""
    app = GunApp(opening=JoinScreen(doors, code="k7qm"))
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.focused.id == "address"
        await press(pilot, "enter")
        assert "Type the address that your teacher's screen shows." in " ".join(painted(app).split())
        await press(pilot, "down", "down", "up")
        assert app.focused.id == "code"
        assert doors.knocks == []


async def test_who_was_here_before_needs_the_address_alone(press):
    doors = Porter(game())
    app = GunApp(opening=JoinScreen(doors))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await answered(pilot)
        assert doors.knocks == [("10.0.0.7:4377", "", "", 0, "")]
        assert isinstance(app.screen, TableScreen)


async def test_a_class_that_is_not_known_is_joined_after_a_yes_alone(press, painted):
    asks = "This class shows the fingerprint 12 34 56; compare it with your teacher's screen."
    doors = Porter(JoinError(asks, "address", "10.0.0.7:4377#123456"), JoinError(asks, "address", "x"), game())
    app = GunApp(opening=JoinScreen(doors, code="k7qm", name="Ana"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await answered(pilot)
        assert "IS THIS YOUR CLASS?" in painted(app)
        assert "12 34 56" in painted(app)
        await press(pilot, "n", "enter", "down")
        await answered(pilot)
        assert len(doors.knocks) == 1, "only y says yes"
        await press(pilot, "escape")
        assert app.focused.id == "address"
        assert value(app, "address") == "10.0.0.7:4377"
        await press(pilot, "enter")
        await answered(pilot)
        await press(pilot, "y")
        await answered(pilot)
        assert doors.knocks[-1][:3] == ("x", "k7qm", "Ana")
        assert isinstance(app.screen, TableScreen)


async def test_a_class_that_lets_people_choose_is_answered_with_a_seat(press, painted):
    free = (Free(1, "us"), Free(1, "europe", 2), Free(3, "russia", 1))
    doors = Porter(Choice(free), JoinError("That seat has just been taken; choose another.", "seat"), game())
    app = GunApp(opening=JoinScreen(doors, code="k7qm", name="Ana"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await answered(pilot)
        assert "table 3" in painted(app)
        await press(pilot, "down", "enter")
        await answered(pilot)
        assert doors.knocks[-1][3:] == (1, "europe")
        assert "That seat has just been taken; choose another." in painted(app)
        await press(pilot, "down", "enter")
        await answered(pilot)
        assert doors.knocks[-1][3:] == (3, "russia")
        assert isinstance(app.screen, TableScreen)


async def test_who_has_left_meanwhile_is_not_sat_down(desk, press):
    late = game()
    doors = desk.doors = Porter(late)
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j")
        screen = app.screen
        await press(pilot, "escape")
        screen._answered(late)
        assert isinstance(app.screen, MenuScreen)
        assert late.table.left
        assert doors.knocks == []
