"""Make the pictures of the README: ``python tests/make_pictures.py`` (needs the extras ``test`` and ``dev``).

Every picture is a real screen at a record of the game that ships in ``saves/``, so that they are the same each time. A
name on the command line makes that picture alone.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import resvg_py
from attrs import frozen

from tests.tui import desks
from tests.tui.stages import BRIEFING, DEBRIEF, ORDERS, REPORT, TALKS, sample, staged
from wargame.cli.house import House
from wargame.debrief.recording import Recording
from wargame.tui.app import GunApp
from wargame.tui.facilitating import ControlApp
from wargame.tui.themes import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "pictures"
SMALL, LARGE = (80, 24), (120, 40)
WIDTHS = {SMALL: 1100, LARGE: 1500}
"""The width of a picture in pixels, by the size of its terminal."""
MENU, REPLAY, CONTROL = -1, -2, -3
"""What stands for a record where there is none: the menu, the whole game seen again, the console of a class."""


@frozen
class Shot:
    """A picture: what is shown, to whom, the keys that lead there, and on which terminal."""

    name: str
    record: int
    keys: str = ""
    size: tuple[int, int] = LARGE
    seat: str = "europe"
    light: bool = False

    def app(self) -> GunApp:
        """Return the app at the record."""
        if self.record == MENU:
            return GunApp(House())
        if self.record == REPLAY:
            return GunApp(recording=Recording(sample()[0].state.setting.scenario.title, sample()))
        if self.record == CONTROL:
            return ControlApp(desks.teacher(), qr=desks.QR, scenario=desks.scenario(), now=lambda: desks.NOW)
        return GunApp(game=staged(self.record, self.seat))


SHOTS = (
    Shot("menu", MENU, size=SMALL),
    Shot("briefing", BRIEFING, size=SMALL),
    Shot("table", TALKS, "1"),
    Shot("table-light", TALKS, "1", light=True),
    Shot("table-small", TALKS, "1", SMALL, "russia"),
    Shot("talks", TALKS, "2 tab"),
    Shot("deal", TALKS, "3 a a enter escape"),
    Shot("promises", REPORT, "4 down down down", SMALL),
    Shot("sheet", ORDERS, "5", SMALL),
    Shot("report", 127, "6 n n n n w"),
    Shot("debrief", DEBRIEF),
    Shot("control", CONTROL, "7", SMALL),
    Shot("replay", REPLAY, "t t t t e e e"),
)


async def shoot(shot: Shot) -> None:
    """Press the keys of a picture, and take it."""
    app = shot.app()
    async with app.run_test(size=shot.size) as pilot:
        await pilot.pause()
        if shot.light:
            app.theme = LIGHT
        await pilot.press(*shot.keys.split())
        await pilot.pause()
        save(shot, app.export_screenshot(title="Gun on the Table"))


def save(shot: Shot, svg: str) -> None:
    """Turn a screen into a PNG that needs no font of its own."""
    svg = svg.replace("Fira Code", "DejaVu Sans Mono")
    picture = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=WIDTHS[shot.size]))
    (FOLDER / f"{shot.name}.png").write_bytes(picture)
    sys.stderr.write(f"docs/pictures/{shot.name}.png\n")


async def shoot_all(names: Iterable[str]) -> None:
    """Take the pictures of these names, all of them where none is named."""
    wanted = set(names) or {shot.name for shot in SHOTS}
    for shot in SHOTS:
        if shot.name in wanted:
            await shoot(shot)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as own:
        os.environ.pop("NO_COLOR", None)
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", WARGAME_SETTINGS=f"{own}/settings.toml")
        os.environ.update(WARGAME_SAVES=f"{own}/saves", WARGAME_KEYS=f"{own}/keys")
        asyncio.run(shoot_all(sys.argv[1:]))
