"""The side-by-side screen: settled live, from flip to flip, theory to theory, whole game or round alone."""

from __future__ import annotations

from attrs import evolve

from tests.debrief.rival_games import played
from wargame.content import load_rules
from wargame.debrief.rival.flip import counted
from wargame.debrief.rival.rivals import EACH_ALONE, SAME_ORDERS, compare
from wargame.table.table import Table
from wargame.tui.app import GunApp
from wargame.tui.house import Game, HouseError
from wargame.tui.screens.debrief import DebriefScreen
from wargame.tui.screens.whatif import WhatIfScreen
from wargame.tui.widgets.rivals import END
from wargame.tui.widgets.why import WhyPanel

NARROW, WIDE = (80, 24), (120, 40)


class Bare(GunApp):
    """An app that shows one screen over an empty one."""

    def __init__(self, rivals: tuple[str, ...] = ("spiral", "limited-aims"), round_: int = 1) -> None:
        super().__init__()
        self.shown = WhatIfScreen(played(), [load_rules(name) for name in rivals], round_)

    def open_menu(self) -> None:
        """Show it."""
        self.push_screen(self.shown)


async def settled(pilot):
    """Wait until the game has been settled again and painted."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_both_sides_and_the_flips_of_a_round(painted):
    found = compare(played(), load_rules("spiral"))
    was, now = found.pair.settled(4)
    app = Bare(round_=4)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        text = painted(app)
        assert SAME_ORDERS in text
        assert "GUN ON THE TABLE, PLAYED" in text
        assert "SPIRAL, WHAT IF" in text
        assert f"repelled {was.chance} in 100, rolled {was.attack.rolled}" in text
        assert f"repelled {now.chance} in 100, rolled {now.attack.rolled}" in text
        assert f"temptation {now.pull}" in " ".join(text.split())
        assert f"◆ {counted(found.flips)}" in text
        for flip in found.of(4):
            assert flip.head in text


async def test_n_leads_through_every_flip_to_the_next_theory(press, painted):
    found = compare(played(), load_rules("spiral"))
    app = Bare()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        seen = []
        for _ in found.flips:
            await press(pilot, "n")
            seen.append(app.shown.here()[app.shown.row])
        assert [flip.head for flip in seen] == [flip.head for flip in found.flips]
        assert app.shown.round == END
        assert "That was the last flip under Spiral." in painted(app)
        await press(pilot, "n")
        await settled(pilot)
        assert "LIMITED AIMS, WHAT IF" in painted(app)
        assert "Nothing flips under Limited aims." in painted(app)
        await press(pilot, "v")
        await settled(pilot)
        assert "SPIRAL, WHAT IF" in painted(app)


async def test_why_says_the_numbers_and_the_rules(press, painted):
    app = Bare(round_=4)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "w")
        assert "WHY  Offensive (open): through instead of repelled" in painted(app)
        assert "book 5.5" in painted(app)
        await press(pilot, "down", "down", "down", "down")
        assert "temptation.base = -6" in painted(app)
        await press(pilot, "n")
        assert app.screen.query_one(WhyPanel).stack[-1].question.startswith("Europe's bluff")
        await press(pilot, "escape")
        assert not app.screen.query_one(WhyPanel).stack
        assert "WHAT FLIPS IN ROUND 4" in painted(app)


async def test_a_round_in_which_nothing_flips_says_how_near_it_was(press, painted):
    app = Bare()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert "Nothing comes out differently: true weight 20 both times, but temptation" in painted(app)
        await press(pilot, "w")
        text = painted(app)
        assert "WHY  Nothing comes out differently in round 1" in text
        assert "repelled in 50 + 20 - 32 = 38 of 100" in text
        await press(pilot, "right", "right", "w", "w", "left", "left", "left")
        assert app.shown.round == 1


async def test_hostile_rules_are_painted_as_plain_text(painted):
    evil = "[red]A\x1b[2J\u202e日本語[/x]"
    rules = load_rules("spiral")
    rows = tuple(evolve(row, title=evil) for row in rules.rows)
    app = Bare(round_=4)
    app.shown.rivals = (evolve(rules, title=evil * 4, rows=rows),)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("w", "down", "right", "right", "a")
        await settled(pilot)
        text = painted(app)
        assert "[red]A" in text or "[RED]A" in text
        assert "\x1b" not in text
        assert "\u202e" not in text


async def test_each_round_alone_and_the_whole_game_again(press, painted):
    alone = compare(played(), load_rules("spiral"), alone=True)
    app = Bare(round_=5)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "right")
        assert app.shown.round == END
        assert "WHAT FLIPS AT THE END" in painted(app)
        await press(pilot, "a")
        await settled(pilot)
        text = painted(app)
        assert app.shown.round == 5
        assert EACH_ALONE in text
        assert "the end" not in text.split("\n")[1]
        assert f"◆ {counted(alone.flips)}" in text
        await press(pilot, "right", "left")
        assert app.shown.round == 4
        await press(pilot, "a")
        await settled(pilot)
        assert SAME_ORDERS in painted(app)


async def test_wide_screens_tell_the_causes_at_once_and_narrow_ones_are_not_cut(painted):
    for size in (NARROW, WIDE, (160, 50)):
        app = Bare(round_=4)
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            text = painted(app)
            assert ("50 + 45 - 71 = 24" in text) == (size != NARROW)
            for essential in (
                "26 too light",
                "shown 59",
                "points US",
                "rolled 26. Chiefly: Russia's",
                "1 of 3",
                "n  next flip",
            ):
                assert essential in text or essential in " ".join(text.split()), (size, essential)


async def test_the_mouse_goes_to_rounds_and_flips(painted):
    app = Bare(round_=4)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        row = painted(app).split("\n")[1]
        await pilot.click("#head", offset=(row.index("5 "), 1))
        await settled(pilot)
        assert app.shown.round == 5
        await pilot.click("#flips", offset=(10, 2))
        await settled(pilot)
        assert app.shown.row == 1
        await pilot.click("#flips", offset=(10, 2))
        await settled(pilot)
        assert app.screen.query_one(WhyPanel).stack


async def test_keys_answer_while_it_settles_and_a_fault_is_told(press, painted, monkeypatch):
    app = Bare()
    monkeypatch.setattr("wargame.tui.screens.whatif.SLICE", -1.0)
    async with app.run_test(size=NARROW) as pilot:
        app.shown.run_worker(app.shown._settle(load_rules("spiral"), alone=True), exclusive=True)
        await press(pilot, "right")
        text = painted(app)
        assert "settling…" in text
        assert app.shown.round == 2
        await settled(pilot)
    app = Bare()
    app.shown.rivals = (evolve(load_rules("spiral"), clauses=()),)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert "Spiral has no clause" in painted(app)
        await press(pilot, "n", "escape")


def finished(steps):
    """Return a finished game to sit down at."""
    last = played()[-1].state
    table = Table(last, {}, people=("europe",))
    return Game(table, ("europe",), last.setting.rules, "", (load_rules("spiral"),), steps)


async def test_the_debrief_opens_it_and_esc_leads_back(press, painted):
    app = GunApp(game=finished(played))
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, DebriefScreen)
        await press(pilot, "v")
        await settled(pilot)
        assert isinstance(app.screen, WhatIfScreen)
        assert "SPIRAL, WHAT IF" in painted(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, DebriefScreen)
        assert "what if" in painted(app).split("\n")[-2]


async def test_a_game_without_a_log_and_a_log_that_is_gone_are_told(press, painted):
    def gone():
        raise HouseError("The save is gone.")

    for steps, sentence in ((None, "This game was not saved"), (gone, "The save is gone.")):
        app = GunApp(game=finished(steps))
        async with app.run_test(size=NARROW) as pilot:
            await pilot.pause()
            await press(pilot, "v")
            await pilot.pause()
            assert isinstance(app.screen, DebriefScreen)
            told = painted(app) + " ".join(note.message for note in app._notifications)
            assert sentence in told
