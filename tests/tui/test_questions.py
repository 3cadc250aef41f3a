"""Questions that wait for an answer, and lines that are hidden: nothing is signed unread or by a forgotten question."""

from __future__ import annotations

import pytest
from attrs import evolve

from wargame.engine import commands as cmd
from wargame.tui.app import GunApp
from wargame.tui.screens.builder import UNCHANGED, BuilderScreen
from wargame.tui.screens.deals import DealsScreen
from wargame.tui.screens.sheet import SheetScreen
from wargame.tui.widgets.clauses import Clauses
from wargame.tui.widgets.gun import Gun


def offered(table, seat, count):
    """Table a deal of ``count`` clauses by a seat."""
    table.submit(seat, cmd.OpenDraft())
    while len(table.view(seat).draft.clauses) < count:
        step = next(c for c in table.view(seat).legal if isinstance(c, cmd.AddClause))
        assert table.submit(seat, step) is None
    assert table.submit(seat, cmd.Table(public=True)) is None


@pytest.fixture
def ten(game):
    """Return a game in which a deal of ten clauses waits for Europe."""
    seated = game("europe", "us")
    seated.table.run()
    for seat in ("europe", "us"):
        seated.table.submit(seat, cmd.Ready())
    offered(seated.table, "us", 10)
    return evolve(seated, seats=("europe",))


def mine(app):
    return next(deal.id for deal in app.session.view.deals if len(deal.clauses) == 10)


async def at_deal(app, pilot):
    app.screen.go("deals", mine(app))
    await pilot.pause()
    await pilot.pause()


async def test_hidden_clauses_are_counted_and_scrolled_to(ten, painted):
    app = GunApp(game=ten)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_deal(app, pilot)
        text = app.screen.query_one(Clauses)
        first = text.shown
        assert first.start == 0
        assert first.stop < 10
        assert f"{10 - first.stop} more ↓" in painted(app)
        assert f"{10 - first.stop} of 10 clauses not read yet" in painted(app)
        await pilot.press("pagedown")
        assert text.shown.start == min(first.stop, 10 - len(text.shown))
        assert f"↑ {text.shown.start} more" in painted(app)
        while text.shown.stop < 10:
            await pilot.press("pagedown")
        assert "more ↓" not in painted(app)
        await pilot.press("pageup", "pageup", "pageup")
        assert text.shown == first


async def test_the_question_counts_the_clauses_that_were_not_read(ten, painted):
    app = GunApp(game=ten)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_deal(app, pilot)
        await pilot.press("s")
        hidden = 10 - app.screen.query_one(Clauses).shown.stop
        assert hidden
        assert f"? {hidden} clauses not read yet (PgDn)." in painted(app)
        await pilot.press("escape", "n", "s")
        assert "not read yet" not in painted(app)
        assert f"Sign deal {mine(app)}?" in painted(app)
        await pilot.press("y")
        assert "europe" in app.session.view.deal(mine(app)).signed


async def test_clauses_behind_a_why_do_not_count_as_read(ten, painted):
    app = GunApp(game=ten)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_deal(app, pilot)
        deal = app.session.view.deal(mine(app))
        read = app.session.memory.clauses[deal.id]
        before = set(read)
        await pilot.press("w", "pagedown")
        seen = painted(app)
        titles = {place: app.session.rules.kinds[deal.clauses[place].kind].title for place in range(10)}
        assert all(f"{place + 1:>2} {titles[place][:10]}" in seen for place in read - before)
        assert len(read) < 10
        await pilot.press("n")
        await pilot.pause()
        assert not app.screen.query_one("#why").stack
        assert "not read yet" not in painted(app)


async def test_a_long_amendment_says_what_is_hidden_and_why_it_cannot_be_tabled(ten, painted):
    app = GunApp(game=ten)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_deal(app, pilot)
        await pilot.press("a")
        assert isinstance(app.screen, BuilderScreen)
        assert UNCHANGED in painted(app)
        for _ in range(4):
            app.session.submit(next(c for c in app.session.view.legal if isinstance(c, cmd.AddClause)))
        app.screen.update()
        await pilot.pause()
        assert UNCHANGED not in painted(app)
        hidden = 14 - app.screen.query_one(Clauses).shown.stop
        assert f"{hidden} more ↓" in painted(app)
        await pilot.press("pagedown", "pagedown", "pagedown")
        assert app.screen.row == 13
        assert "more ↓" not in painted(app)
        await pilot.press("a")
        assert "on offer" in painted(app)
        assert "more ↓" in painted(app)


@pytest.mark.parametrize("key", ("down", "up", "1", "2", "3", "pagedown", "o", "f1", "f2", "f4", "tab", "left", "u"))
async def test_a_question_does_not_outlive_another_key(ten, painted, key):
    app = GunApp(game=ten)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_deal(app, pilot)
        deal = mine(app)
        await pilot.press("s")
        assert app.screen.pending == cmd.Sign(deal)
        place = app.screen
        await pilot.press(key)
        await pilot.pause()
        if key in ("f1", "f2"):
            await pilot.press("escape")
            await pilot.pause()
        if app.screen is place:
            assert "NOT DONE" in painted(app)
        assert "LAST LOOK" not in painted(app)
        assert getattr(app.screen, "pending", None) is None
        await pilot.press("y")
        assert "europe" not in app.session.view.deal(deal).signed


async def test_the_next_step_neither_answers_a_question_nor_cancels_it(ten, painted):
    app = GunApp(game=ten)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_deal(app, pilot)
        deal = mine(app)
        await pilot.press("s", "n", "n", "f5")
        assert app.screen.pending == cmd.Sign(deal)
        assert "LAST LOOK" in painted(app)
        assert "y yes  Esc no" in painted(app)
        assert "europe" not in app.session.view.deal(deal).signed
        await pilot.press("escape")
        assert app.screen.pending is None
        await pilot.press("s", "y")
        assert "europe" in app.session.view.deal(deal).signed


async def test_ending_the_talks_asks_first_while_a_deal_waits(ten, painted):
    app = GunApp(game=ten)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_deal(app, pilot)
        await pilot.press("1", "r")
        assert "lapses unsigned" in painted(app)
        await pilot.press("escape")
        assert app.session.table.phase == "talks"
        await pilot.press("r", "y")
        assert "europe" in app.session.view.ready or app.session.table.phase != "talks"


async def test_a_report_left_unread_is_what_comes_next(game, follow, painted):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await follow(pilot, lambda: app.session.table.phase == "report")
        await pilot.press("escape")
        assert "The report has more to tell." in painted(app)
        await follow(pilot, lambda: app.session.table.round == 2)
        assert app.session.table.round == 2


async def test_a_question_outlives_a_why_and_a_walk_in_it(ten):
    app = GunApp(game=ten)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_deal(app, pilot)
        await pilot.press("s", "w", "down")
        assert app.screen.query_one("#why").stack
        assert app.screen.pending == cmd.Sign(mine(app))
        await pilot.press("y")
        assert "europe" in app.session.view.deal(mine(app)).signed


async def test_a_notice_over_the_last_look_at_the_sheet_goes_before_it_is_sealed(game, follow, painted):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await follow(pilot, lambda: isinstance(app.screen, SheetScreen))
        await pilot.press("n", "u")
        assert "NOT DONE" in painted(app)
        await pilot.press("y")
        assert not app.session.view.sheet.sealed
        assert "LAST LOOK" in painted(app)
        await pilot.press("y")
        assert app.session.table.phase == "report"


async def test_a_deal_signed_in_these_talks_is_not_yet_in_force(game, painted):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "n")
        concluded = [deal.id for deal in app.session.view.deals if deal.state == "concluded"]
        assert concluded
        for place in ("table", "deals"):
            app.screen.go(place)
            await pilot.pause()
            assert "signed, binds next round" in painted(app)
            assert "signed by all" not in painted(app)


async def test_ctrl_c_says_where_one_can_leave(game):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("ctrl+c")
        assert [note.message for note in app._notifications] == [
            "F10 opens the menu, where you can leave; the game is saved."
        ]


async def test_the_number_of_the_narrowest_link_is_never_cut(game, painted):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        gun = app.screen.query_one(Gun)
        room = gun.size.width - 13
        assert gun.narrow("Europe's resolve", 38, room) == "Europe's resolve: 38"
        assert gun.narrow("Europe's resolve", 38, 40) == "Europe's resolve, lets 38 through"
        assert gun.narrow("a link with a very long name indeed", 38, room).endswith("…: 38")
        assert "narrowest: nothing lies on the table" in painted(app)


async def test_the_hidden_aim_bears_no_points(game, painted):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        title = next(row for row in painted(app).splitlines() if "HIDDEN AIM" in row)
        assert "points" not in title


async def test_the_list_of_clauses_says_how_each_is_checked_at_120_columns(ten, painted):
    app = GunApp(game=ten)
    async with app.run_test(size=(120, 40)) as pilot:
        await at_deal(app, pilot)
        assert isinstance(app.screen, DealsScreen)
        assert "checked" in painted(app)
        assert len(app.screen.query_one(Clauses).shown) == 10
