"""Make the pictures of the README from real screens: ``python tests/make_pictures.py`` (needs the extra ``dev``).

One game is played by its suggested steps, with a fixed seed, and stopped where a picture is wanted.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import resvg_py

from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.table.store import Plan, begin
from wargame.tui.app import GunApp
from wargame.tui.house import Game

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "pictures"
SEATS = {"us": "guarantor", "ukraine": "steadfast", "europe": "human", "russia": "maximalist"}
SHOTS = {
    "table": ("n", "n", "1"),
    "deal": ("n", "n", "3"),
    "sheet": ("5",),
    "report": ("6", "right", "right", "right"),
}
SIZE = (80, 24)


def game() -> Game:
    """Begin the game that is shown; it is kept nowhere."""
    rules = load_rules("gun-on-the-table")
    plan = Plan(load_scenario("handshake-2025"), rules, 7, SEATS)
    table, _ = begin(plan, make_player, path=None, key=None, version="picture")
    table.run()
    return Game(table, ("europe",), rules, "", ())


async def shoot() -> None:
    """Play by the suggested steps, and take each picture in its phase."""
    seated = game()
    app = GunApp(game=seated)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for name, keys in SHOTS.items():
            wanted = {"sheet": "orders", "report": "report"}.get(name, "talks")
            for _ in range(60):
                if seated.table.phase == wanted:
                    break
                await pilot.press("n")
                await pilot.press("y")
                await pilot.pause()
            for key in keys[-1:] if wanted == "talks" else keys:
                await pilot.press(key)
                await pilot.pause()
            save(name, app.export_screenshot(title="Gun on the Table"))


def save(name: str, svg: str) -> None:
    """Turn a screen into a PNG that needs no font of its own."""
    svg = svg.replace("Fira Code", "DejaVu Sans Mono")
    (FOLDER / f"{name}.png").write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=1100)))
    sys.stderr.write(f"docs/pictures/{name}.png\n")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    asyncio.run(shoot())
