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

    def code_in(self, address):
        """Return the code of an address that has a slash."""
        return address.partition("/")[2].partition("#")[0]

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
    free = (Free(1, "us"), Free(1, "europe", taken=True), Free(3, "russia", taken=True))
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
        screen._answered(0, late)
        assert isinstance(app.screen, MenuScreen)
        assert late.table.left
        assert doors.knocks == []


async def test_at_the_door_it_waits_by_itself_and_comes_in(press, painted):
    asked = JoinError("The facilitator is asked to let you in; wait here.", waits=True)
    doors = Porter(asked, asked, game())
    app = GunApp(opening=JoinScreen(doors, "10.0.0.7/K7QM-2XWD", "", "Ana", (1, "russia")))
    async with app.run_test(size=(80, 24)) as pilot:
        await answered(pilot)
        assert doors.knocks == [("10.0.0.7/K7QM-2XWD", "K7QM-2XWD", "Ana", 1, "russia")]
        assert "AT THE DOOR" in painted(app)
        assert "wait here. Nothing" in painted(app)
        assert "Were you here before" not in painted(app)
        await press(pilot, "enter", "n", "down")
        assert len(doors.knocks) == 1
        app.screen._ask_again()
        await answered(pilot)
        assert "AT THE DOOR" in painted(app)
        app.screen._ask_again()
        await answered(pilot)
        assert isinstance(app.screen, TableScreen)
        assert len(set(doors.knocks)) == 1


async def test_who_gives_up_at_the_door_is_not_sat_down(press, painted):
    doors = Porter(JoinError("The facilitator is asked.", waits=True), game())
    app = GunApp(opening=JoinScreen(doors, "10.0.0.7", "K7QM-2XWD", "Ana"))
    async with app.run_test(size=(80, 24)) as pilot:
        await answered(pilot)
        await press(pilot, "escape")
        assert "AT THE DOOR" not in painted(app)
        assert value(app, "name") == "Ana"
        app.screen._ask_again()
        await answered(pilot)
        assert len(doors.knocks) == 1
        app.screen._answered(1, doors.join())
        assert isinstance(app.screen, JoinScreen)


async def test_help_over_the_door_holds_the_answer_until_it_is_closed(press, painted):
    asked = JoinError("The facilitator is asked.", waits=True)
    doors = Porter(asked, asked, game())
    app = GunApp(opening=JoinScreen(doors, "10.0.0.7", "K7QM-2XWD", "Ana", (1, "russia")))
    async with app.run_test(size=(80, 24)) as pilot:
        await answered(pilot)
        screen = app.screen
        for knocks in (2, 3):
            await press(pilot, "f1")
            assert app.screen is not screen
            screen._ask_again()
            await answered(pilot)
            assert app.screen is not screen
            assert len(doors.knocks) == knocks
            await press(pilot, "escape")
            assert ("AT THE DOOR" in painted(app)) == (knocks == 2)
        assert isinstance(app.screen, TableScreen)


async def test_what_is_waited_for_is_not_changed_by_the_mouse_and_one_timer_asks(press, painted):
    asked = JoinError("The facilitator is asked.", waits=True)
    free = (Free(1, "us"), Free(1, "russia", taken=True))
    doors = Porter(Choice(free), asked, asked, asked, game())
    app = GunApp(opening=JoinScreen(doors, "10.0.0.7", "K7QM-2XWD", "Ana"))
    async with app.run_test(size=(80, 24)) as pilot:
        await answered(pilot)
        await press(pilot, "down", "enter")
        await answered(pilot)
        app.screen.pointed("seats", 0)
        app.screen._ask_again()
        await answered(pilot)
        assert [knock[3:] for knock in doors.knocks[1:]] == [(1, "russia")] * 2
        before = app.screen._next
        assert before._task is not None
        await press(pilot, "escape")
        assert before._task is None, "it would ask a second time in the time of the next one"
        await press(pilot, "enter")
        await answered(pilot)
        assert "AT THE DOOR" in painted(app)


async def test_who_is_turned_away_without_a_list_can_go_on_by_keys(press, painted):
    away = JoinError("The facilitator has not let you in there; choose another seat.", "seat")
    doors = Porter(Choice((Free(1, "us"), Free(1, "russia", taken=True))), game())
    app = GunApp(opening=JoinScreen(doors, "10.0.0.7", "K7QM-2XWD", "Ana", (1, "russia"), away))
    async with app.run_test(size=(80, 24)) as pilot:
        assert doors.knocks == []
        assert "has not let you in there" in " ".join(painted(app).split())
        await press(pilot, "down", "up")
        assert app.focused.id == "name"
        await press(pilot, "enter")
        await answered(pilot)
        assert doors.knocks == [("10.0.0.7", "K7QM-2XWD", "Ana", 0, "")]
        await press(pilot, "enter")
        await answered(pilot)
        assert isinstance(app.screen, TableScreen)


async def test_a_pasted_invitation_fills_the_code_in(press):
    app = GunApp(opening=JoinScreen(Porter()))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "up")
        app.screen.query_one("#address").value = "10.0.0.7:4377/K7QM-2XWD#3fk8-w2md-09qx-7chz"
        await press(pilot, "enter")
        assert value(app, "code") == "K7QM-2XWD"
        assert app.focused.id == "name"
