"""Where the cursor and the lists stand after something was done, and what is said where a key has nothing to do."""

from __future__ import annotations

from tests.tui.stages import TALKS, staged
from wargame.engine import commands as cmd
from wargame.tui.app import GunApp
from wargame.tui.screens.finding import FindLine
from wargame.tui.screens.help import HelpText


async def test_a_deal_stays_pointed_at_when_its_answer_orders_the_list_anew(press):
    app = GunApp(game=staged(TALKS, "europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3")
        waiting = [deal.id for deal in app.session.view.deals if "europe" in deal.waiting]
        assert waiting
        app.screen.point_at(waiting[-1])
        app.screen.update()
        await press(pilot, "x", "y")
        assert app.screen.deal().id == waiting[-1]
        assert "europe" in app.screen.deal().refused


async def test_what_was_looked_for_is_forgotten_once_its_clause_is_added(game, press):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "n", "d", "slash", *"prisoner", "enter", "enter")
        assert [clause.kind for clause in app.session.view.draft.clauses] == ["prisoners"]
        assert app.screen.wanted == ""
        assert not app.screen.query_one(FindLine).has_class("open")


async def test_a_place_without_a_list_says_where_to_find(game, press, painted):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "slash")
        assert "Find works in talks, deals, promises and report." in painted(app)


async def test_help_turns_its_pages(game, press):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f1", "pagedown")
        page = app.screen.query_one(HelpText)
        assert page.cursor == page.size.height - 2
        await press(pilot, "pageup")
        assert page.cursor == 0


async def test_a_seat_without_guns_is_told_so(game, press, painted):
    app = GunApp(game=game("ukraine"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "n", "l")
        assert "Your seat has no guns to lay; the others have." in painted(app)


async def test_cables_to_bots_are_told_to_be_unheard(game, press, painted):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "n", "c")
        assert "Bots heed deals, not cables" in painted(app)
        assert any(isinstance(one, cmd.Cable) for one in app.session.view.legal)
