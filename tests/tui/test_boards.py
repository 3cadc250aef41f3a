"""The public boards of observers and projector: they follow by themselves, and say neither a name nor a secret."""

from __future__ import annotations

from attrs import evolve

from tests.tui.classmates import RUNNING, Hands, Watched
from tests.tui.stages import BRIEFING, DEBRIEF, ORDERS, REPORT, TALKS, sample
from wargame.engine.board import board
from wargame.table.company import Notice
from wargame.tui.app import GunApp
from wargame.tui.screens.board import BoardScreen

EIGHT = (30, TALKS, ORDERS, REPORT, BRIEFING, 60, 100, DEBRIEF)


def watching(*records, **what):
    showing, hands = Watched(*records, **what), Hands()
    return GunApp(opening=BoardScreen(showing, hands)), showing, hands


async def test_all_tables_fit_with_their_numbers(painted):
    for size in ((80, 24), (120, 40)):
        app, showing, _ = watching(*EIGHT)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            rows = painted(app)
            for one in showing.tables:
                low, high = one.board.temptation
                assert f" {one.number}  " in rows
                assert str(one.board.weight.value) in rows
                assert f"{low}-{high}" in rows
            assert rows.count("3:10") == 7, "the debrief has no clock"


async def test_one_table_is_large_and_the_arrows_go_to_the_next(press, painted):
    app, _, _ = watching(TALKS, ORDERS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        assert "table 1" in painted(app)
        assert "DEALS" in painted(app)
        await press(pilot, "right")
        assert "table 2" in painted(app)
        assert "SEALED ORDERS" in painted(app)
        await press(pilot, "escape")
        assert "2 tables" in painted(app)


async def test_it_follows_by_itself(press, painted):
    app, showing, hands = watching(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "TALKS   round 4 of 5" in painted(app)
        showing.tables = (evolve(showing.tables[0], board=board(sample()[REPORT].state)),)
        showing.on_change()
        await pilot.pause()
        assert "REPORT   round 4 of 5" in painted(app)
        before = painted(app)
        hands.now += 30_000
        app.screen.tick()
        await pilot.pause()
        assert painted(app) != before
        showing.link = "The connection is lost; trying again…"
        showing.on_change()
        await pilot.pause()
        assert "The connection is lost" in painted(app)
        await press(pilot, "f10")
        assert showing.left
        assert showing.on_change is None


async def test_why_it_stands_and_what_zero_does_are_said(painted):
    app, _, _ = watching(TALKS, held="The facilitator holds the table here.")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "HELD" in painted(app)
        assert "The facilitator holds the table here." in painted(app)
    app, _, _ = watching(TALKS)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert RUNNING.zero in painted(app)


async def test_what_the_facilitator_tells_everybody_stands_whole_until_it_is_put_away(press, painted):
    long = " ".join(f"word{number}" for number in range(36))
    app, showing, _ = watching(TALKS, ORDERS, notices=(Notice(1, "tell", "Told before this screen was opened."),))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "TO ALL" not in painted(app)
        showing.tables = tuple(evolve(one, notices=(*one.notices, Notice(2, "tell", long))) for one in showing.tables)
        showing.on_change()
        await pilot.pause()
        text = painted(app)
        assert all(word in text for word in long.split())
        await press(pilot, "n")
        assert "word1" not in painted(app)
        assert "TO ALL" not in painted(app)
