"""Hosting a class from the menu: a wish goes to the house, and its console opens when the menu has gone."""

from __future__ import annotations

from tests.tui import desks
from wargame import tui
from wargame.tui.app import GunApp
from wargame.tui.house import Hosting, HouseError
from wargame.tui.screens.hosting import HostingScreen


async def test_a_wish_is_handed_to_the_house(desk, press, painted):
    wishes = []

    def host(wish):
        wishes.append(wish)
        if wish.tables == 1:
            raise HouseError("Nothing can listen on port 8700; end what does.")
        return Hosting(desks.teacher())

    desk.host = host
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Host" in painted(app)
        await press(pilot, "h")
        assert isinstance(app.screen, HostingScreen)
        await press(pilot, "down", "down", "right", "down", *["left"] * 7, "down", "right", "down", "right", "n")
        await pilot.pause()
        assert [note.message for note in app._notifications] == ["Nothing can listen on port 8700; end what does."]
        assert app.hosting is None
        await press(pilot, "up", "up", "right", "n")
    assert app.hosting is not None
    assert [(wish.plan, wish.tables, wish.web, wish.plain_text) for wish in wishes] == [
        ("90-minutes", 1, False, True),
        ("90-minutes", 2, False, True),
    ]
    assert wishes[0].scenario.id == "handshake-2025"
    assert wishes[0].rules.id == wishes[0].scenario.rules


async def test_a_house_that_hosts_nothing_offers_nothing(desk, press, painted):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Host" not in painted(app)
        await press(pilot, "h")
        assert not isinstance(app.screen, HostingScreen)


def test_the_console_opens_when_the_menu_has_gone_and_the_class_is_let_go(desk, monkeypatch):
    opened, closed = [], []
    hosting = Hosting(desks.teacher(), ("qr",), "It goes on.", "bye", close=lambda: closed.append(len(opened)))

    def run(app):
        opened.append(app)
        if len(opened) == 1:
            app.hosting = hosting
        return "first" if len(opened) == 1 else app.board.goodbye

    monkeypatch.setattr(GunApp, "run", run)
    assert tui.run_menu(desk) == "bye"
    assert len(opened) == 2
    assert opened[1].board.hand.desk is hosting.desk
    assert closed == [2]


async def test_a_click_does_a_line_of_the_menu_once(desk, monkeypatch):
    done = []
    app = GunApp(desk)
    monkeypatch.setattr(app, "choose", done.append)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click("#items", offset=(10, 3))
        await pilot.pause()
    assert done == ["l"]
