"""A deal built by keys, a sheet filled by keys."""

from __future__ import annotations

from wargame.engine import commands as cmd
from wargame.tui.app import GunApp
from wargame.tui.screens.builder import BuilderScreen
from wargame.tui.screens.deals import DealsScreen
from wargame.tui.screens.sheet import SheetScreen
from wargame.tui.widgets.grid import SheetGrid, sheet_rows


async def to_talks(pilot):
    await pilot.press("n", "n")


async def test_a_deal_is_built_flagged_and_tabled_by_keys(game):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_talks(pilot)
        await pilot.press("d")
        screen = app.screen
        assert isinstance(screen, BuilderScreen)
        assert screen.mode == "add"
        offers = screen.offers()
        force = next(place for place, offer in enumerate(offers) if offer.kind == "reassurance-force")
        await pilot.press(*["down"] * force, "enter")
        assert [c.kind for c in app.session.view.draft.clauses] == ["reassurance-force"]
        await pilot.press("down", "enter", "escape")
        assert len(app.session.view.draft.clauses) == 2
        await pilot.press("down", "x")
        assert len(app.session.view.draft.clauses) == 1
        await pilot.press("u")
        assert len(app.session.view.draft.clauses) == 2
        await pilot.press("f")
        flag = screen.flags()[0][0]
        await pilot.press("enter", "escape")
        clause = next(c for c in app.session.view.draft.clauses if c.key == (flag.kind, flag.givers))
        assert getattr(clause, flag.flag)
        await pilot.press("t")
        assert app.screen.pending == cmd.Table(public=True)
        assert app.session.view.draft is not None
        await pilot.press("escape", "n", "y")
        assert isinstance(app.screen, DealsScreen)
        assert app.session.view.draft is None
        assert any(deal.tabler == "europe" for deal in app.session.view.deals)


async def test_a_draft_is_discarded_only_after_a_last_look(game):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_talks(pilot)
        await pilot.press("d", "enter", "escape", "z", "escape")
        assert app.session.view.draft is not None
        await pilot.press("z", "y")
        assert app.session.view.draft is None


async def test_a_tabled_deal_is_signed_by_s_and_y(game, follow):
    app = GunApp(game=game("ukraine"))
    async with app.run_test(size=(80, 24)) as pilot:
        await follow(pilot, lambda: isinstance(app.screen, DealsScreen) or app.session.table.over)
        assert isinstance(app.screen, DealsScreen)
        deal = app.screen.deal()
        await pilot.press("s")
        assert "ukraine" not in app.session.view.deal(deal.id).signed
        await pilot.press("y")
        assert "ukraine" in app.session.view.deal(deal.id).signed


async def test_every_key_on_the_sheet_is_at_the_table_at_once(game, follow):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await follow(pilot, lambda: isinstance(app.screen, SheetScreen))
        assert app.session.view.sheet.load == ()
        await pilot.press("left", "space")
        assert app.session.table.view("europe").sheet.load == ("eu-force",)
        await pilot.press("u")
        assert app.session.table.view("europe").sheet.load == ()
        await pilot.press("space")
        rows = sheet_rows(app.session)
        spy = next(place for place, row in enumerate(rows) if row.label[0] == "Spy")
        await pilot.press(*["down"] * spy, "right", "right", "space")
        assert (app.session.view.sheet.act, app.session.view.sheet.target) == ("spy", "russia")
        await pilot.press(*["down"] * (len(rows) - 1 - spy), "left", "space")
        assert app.session.view.sheet.answer == "enforce"


async def test_the_last_look_says_what_was_ordered_and_y_alone_seals(game, follow, painted):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await follow(pilot, lambda: isinstance(app.screen, SheetScreen))
        await pilot.press("left", "space", "n")
        assert "You load the reassurance force" in painted(app)
        await pilot.press("n", "n", "enter")
        assert not app.session.view.sheet.sealed
        await pilot.press("escape")
        assert app.screen.query_one(SheetGrid).display
        await pilot.press("n", "y")
        assert app.session.table.phase == "report"
