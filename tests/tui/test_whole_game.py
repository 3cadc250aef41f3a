"""Whole games by keys alone: whoever accepts each suggestion comes to the debrief."""

from __future__ import annotations

import pytest

from wargame.engine.seats import SEATS
from wargame.tui.app import GunApp
from wargame.tui.screens.debrief import PAGES, DebriefScreen
from wargame.tui.screens.menu import MenuScreen


async def test_five_rounds_from_the_menu_by_n_and_y_alone(desk, follow):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "n")
        keys = await follow(pilot, lambda: isinstance(app.screen, DebriefScreen))
        assert isinstance(app.screen, DebriefScreen)
        assert set(keys) == {"n", "y"}
        assert len(keys) <= 150
        assert app.session.table.round == 5
        for _ in PAGES:
            await pilot.press("n")
        assert isinstance(app.screen, MenuScreen)


@pytest.mark.parametrize("seat", ("us", "russia"))
async def test_every_seat_can_be_played_to_the_end(game, follow, seat):
    app = GunApp(game=game(seat, seed=3, rounds=3))
    async with app.run_test(size=(80, 24)) as pilot:
        await follow(pilot, lambda: app.session.table.over)
        assert app.session.table.over


async def test_four_people_share_a_screen_behind_the_curtain(game, painted, press):
    from wargame.engine.seats import MARK
    from wargame.tui.screens.curtain import CurtainScreen

    app = GunApp(game=game(*SEATS, rounds=3))
    async with app.run_test(size=(80, 24)) as pilot:
        seen: set[str] = set()
        for _ in range(150):
            if app.session.table.round == 2:
                break
            screen = app.screen
            if isinstance(screen, CurtainScreen):
                text = painted(app)
                assert "hidden" not in text
                assert "points" not in text
                seen.add(screen.next)
                await press(pilot, *MARK[screen.next].lower())
            else:
                await press(pilot, screen.prompt().key)
        assert app.session.table.round == 2
        assert seen == set(SEATS)


async def test_a_stray_key_leaves_the_curtain_closed(game):
    from wargame.tui.screens.curtain import CurtainScreen

    app = GunApp(game=game("us", "russia"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "y", "enter", "1", "u", "a", "space", "r", "e", "u", "escape")
        assert isinstance(app.screen, CurtainScreen)
        await pilot.press("u", "s")
        assert not isinstance(app.screen, CurtainScreen)
        assert app.session.seat == "us"
        await pilot.press("f9")
        assert isinstance(app.screen, CurtainScreen)


async def test_leaving_says_how_to_go_on(game):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f10")
    assert app.return_value == "Go on with: wargame"


class FullDisk:
    """A log that takes a few records and then no more."""

    def __init__(self, records: int) -> None:
        self.left = records

    def append(self, kind, body):
        """Take a record, or fail as a full disk does."""
        del kind, body
        self.left -= 1
        if self.left < 0:
            raise OSError(28, "No space left on device")


async def test_a_record_that_cannot_be_written_ends_the_screen_and_not_the_game(game, follow):
    seated = game("europe")
    seated.table._log = FullDisk(40)
    app = GunApp(game=seated)
    async with app.run_test(size=(80, 24)) as pilot:
        await follow(pilot, lambda: app.failure is not None)
    assert isinstance(app.failure, OSError)
    assert not seated.table.over


async def test_the_way_back_to_a_game_is_said_when_the_menu_is_left(desk):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "n", "f10", "q")
    assert app.return_value == "Go on with: wargame"


async def test_a_seat_that_has_finished_is_called_back_to_a_deal_that_came_later(game, press):
    from wargame.engine import commands as cmd
    from wargame.engine.seats import MARK
    from wargame.tui.screens.curtain import CurtainScreen

    app = GunApp(game=game("us", "ukraine", rounds=3))

    async def to(pilot, seat):
        if not isinstance(app.screen, CurtainScreen):
            await press(pilot, "f9")
        await press(pilot, *MARK[seat].lower())

    async def sure(pilot):
        if getattr(app.screen, "pending", None) is not None:
            await press(pilot, "y")

    async with app.run_test(size=(80, 24)) as pilot:
        table = app.session.table
        for seat in ("us", "ukraine"):
            table.submit(seat, cmd.Ready())
        await to(pilot, "us")
        await press(pilot, "r")
        await sure(pilot)
        assert "us" in table.view("us").ready
        await to(pilot, "ukraine")
        table.submit("ukraine", cmd.OpenDraft())
        offers = [c for c in table.view("ukraine").legal if isinstance(c, cmd.AddClause) and c.givers == ("us",)]
        table.submit("ukraine", offers[0])
        table.submit("ukraine", cmd.Table(public=True))
        waits = [deal.id for deal in table.view("us").deals if deal.state == "tabled" and "us" in deal.waiting]
        assert waits
        app.session._view = None
        await press(pilot, "1", "r")
        await sure(pilot)
        assert table.phase == "talks"
        assert "us" not in table.view("us").ready
        assert isinstance(app.screen, CurtainScreen)
        assert app.screen.next == "us"
