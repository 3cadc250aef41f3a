"""The main screens as plain text at 80x24, and that nothing is cut at other sizes."""

from __future__ import annotations

import pytest

from wargame.content import load_rules
from wargame.engine.commands import InjectOwn, Ready
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.tui.app import GunApp
from wargame.tui.house import Game
from wargame.tui.widgets.frame import MoveLine


async def test_the_menu(desk, golden):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)):
        golden(app, "menu")


async def test_a_new_game_begins_with_sensible_choices(desk, painted):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        text = painted(app)
        for word in ("Handshake 2025", "Europe", "Gun on the table", "5 rounds", "maximalist"):
            assert word in text, word


async def test_the_briefing_has_card_situation_and_aims(game, painted):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)):
        text = painted(app)
        for title in ("THE CARD", "YOUR SITUATION", "YOUR AIMS"):
            assert title in text, title


async def test_the_briefing_shows_every_card_of_the_round(game, painted):
    sat = game("europe")
    first = sat.table.view("europe").card.title
    own = InjectOwn("Fog over Kyiv", "Flights are late.", ("ukraine.morale-3",))
    assert sat.table.submit(FACILITATOR, own) is None
    app = GunApp(game=sat)
    async with app.run_test(size=(80, 24)):
        text = painted(app)
        for words in ("THE CARD", "Fog over Kyiv", "Flights are late.", f"{first}  also turned this round"):
            assert words in text, words


async def test_the_curtain(game, golden):
    app = GunApp(game=game("us", "russia"))
    async with app.run_test(size=(80, 24)):
        golden(app, "curtain")


async def test_the_table(game, golden):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        golden(app, "table")


@pytest.mark.parametrize("seat", ("europe", "russia"))
async def test_the_sheet_before_any_deal(game, golden, seat):
    table = game(*SEATS).table
    for _ in range(2):
        for other in SEATS:
            table.submit(other, Ready())
    app = GunApp(game=Game(table, (seat,), load_rules("gun-on-the-table")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right", "left", "space")
        golden(app, f"sheet-{seat}")


@pytest.mark.parametrize("size", ((80, 24), (100, 30), (120, 40), (200, 60)))
async def test_the_move_line_stands_whole_above_the_keys_at_every_size(game, painted, press, size):
    app = GunApp(game=game("ukraine", rounds=3))
    async with app.run_test(size=size) as pilot:
        for _ in range(80):
            rows = painted(app).rstrip("\n").split("\n")
            prompt = app.screen.query_one(MoveLine).prompt
            assert len(rows) == size[1]
            assert rows[-2].split() == f"{prompt.chip} {prompt.text} {prompt.key} {prompt.word}".split()
            if app.session.table.round == 2:
                break
            await press(pilot, prompt.key)
        assert app.session.table.round == 2
