"""The game's own menu behind a browser tab: what a person sees there is what a terminal shows."""

from __future__ import annotations

from wargame.cli.house import House
from wargame.net.web.handed import read_handed
from wargame.tui import run_menu

assert read_handed().token
house = House()
try:
    run_menu(house)
finally:
    house.leave()
