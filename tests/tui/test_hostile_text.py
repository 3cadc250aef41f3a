"""Text that people, saves and scenarios bring: painted as it is, harmless, never read as markup."""

from __future__ import annotations

import pytest
from attrs import evolve

from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.engine import commands as cmd
from wargame.table.store import Plan, begin
from wargame.tui.app import GunApp
from wargame.tui.house import Game
from wargame.tui.ink import Pen, fit, wrap

HOSTILE = (
    "[/x] closes nothing",
    "[@click=app.quit]run me[/]",
    "[bold red on $error]",
    "\x1b]52;c;ZXZpbA==\x07\x1b[2J\x9b31m",
    "\u202egnirts\u2066 \ud800 \ue000",
    "字" * 120,
    "a" * 280,
    "x\n\ny\tz",
)
PLACES = ("1", "2", "3", "4", "5", "6", "o", "d", "w", "f1", "f2")


def harmless_screen(text: str) -> bool:
    return all(char == "\n" or char.isprintable() for char in text)


@pytest.mark.parametrize("text", HOSTILE)
async def test_a_cable_is_painted_harmless_in_every_place(game, painted, press, text):
    seated = game("europe", "us")
    seated.table.run()
    for seat in ("europe", "us"):
        seated.table.submit(seat, cmd.Ready())
    assert seated.table.phase == "talks"
    seated.table.submit("us", cmd.Cable((), text))
    seated.table.submit("us", cmd.Cable(("europe",), text))
    app = GunApp(game=evolve(seated, seats=("europe",)))
    async with app.run_test(size=(80, 24)) as pilot:
        for key in PLACES:
            await press(pilot, key)
            assert harmless_screen(painted(app)), key
            if key in ("f1", "f2"):
                await press(pilot, "escape")
        await press(pilot, "2", "down", "down")
        assert harmless_screen(painted(app))
    assert app._exception is None


async def test_a_scenario_cannot_speak_markup(painted):
    bad = "[/x]\x1b[2J[@click=app.quit]q[/]"
    scenario, rules = load_scenario("handshake-2025"), load_rules("gun-on-the-table")
    scenario = evolve(
        scenario,
        title=bad,
        situation=evolve(scenario.situation, line=bad, short=bad, long=bad),
        regions=tuple(evolve(region, name=bad, note=bad) for region in scenario.regions),
        instruments=tuple(evolve(item, name=bad, text=bad) for item in scenario.instruments),
        cards=tuple(evolve(card, title=bad, text=bad) for card in scenario.cards),
    )
    seats = {"us": "dealmaker", "ukraine": "pragmatist", "europe": "human", "russia": "maximalist"}
    table, _ = begin(Plan(scenario, rules, 7, seats), make_player, path=None, key=None, version="0")
    app = GunApp(game=Game(table, ("europe",), rules))
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ("o", *PLACES[:9], "n", "n", "n", "n", "y", "w", "5", "f9"):
            await pilot.press(key)
            assert harmless_screen(painted(app)), key
    assert app._exception is None


async def test_pasted_control_characters_never_reach_the_line(game):
    from textual.events import Paste
    from textual.widgets import Input

    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "n", "c")
        line = app.screen.query_one(Input)
        line.post_message(Paste("hello\x1b[31m"))
        await pilot.pause()
        assert line.value.isprintable()
        await pilot.press("enter")
        assert app.session.view.messages[-1].seat in {"europe", "us", "ukraine", "russia"}
        assert any(m.seat == "europe" and m.text.startswith("hello") for m in app.session.view.messages)


@pytest.mark.parametrize("text", HOSTILE)
def test_ink_is_harmless_and_keeps_its_width(text):
    from rich.cells import cell_len

    assert cell_len(fit(text, 20)) <= 20
    for line in wrap(text, 20):
        assert cell_len(line) <= 20
    pen = Pen(30, 4)
    pen.row(text)
    pen.text(text)
    rows = pen.content().plain.split("\n")
    assert len(rows) == 4
    assert all(cell_len(row) == 30 for row in rows)
    assert harmless_screen("\n".join(rows))
