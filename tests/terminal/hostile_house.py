"""A house whose every text is hostile: stories, theories, saves, errors and cables. Run as a script it opens the menu.

python tests/terminal/hostile_house.py TEXT-AS-JSON
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import attrs

from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS
from wargame.table.store import Plan, begin
from wargame.tui.house import Game, HouseError, Saved, Wish

PROSE = frozenset(
    {"title", "text", "short", "long", "line", "name", "note", "office", "thesis", "date", "disputed", "critics"}
    | {"round_names"}
)
"""Fields that hold text for a reader; every other string is an id."""
DOCTRINES = {"us": "dealmaker", "ukraine": "pragmatist", "europe": "backbone", "russia": "maximalist"}


def spoilt(value: Any, evil: str, field: str = "") -> Any:
    """Return a value of the game with a hostile text in every text that a reader may see."""
    if isinstance(value, str):
        return f"{evil} {value[:9]}" if field in PROSE else value
    if isinstance(value, tuple):
        return tuple(spoilt(one, evil, field) for one in value)
    if isinstance(value, dict):
        return {key: spoilt(one, evil) for key, one in value.items()}
    if attrs.has(type(value)):
        fields = [one.name for one in attrs.fields(type(value)) if one.init]
        if type(value).__name__ == "Effect":
            return value
        return attrs.evolve(value, **{name: spoilt(getattr(value, name), evil, name) for name in fields})
    return value


class HostileHouse:
    """The host of a menu whose every text is ``evil``."""

    def __init__(self, evil: str) -> None:
        self.evil = evil
        self.doors = self.host = None
        saved = Saved(Path(f"{evil.replace(chr(0), '')[:40]}.jsonl"), evil, evil, 1)
        self.saves = (saved, saved)

    def scenarios(self):
        """Return a hostile story."""
        return (spoilt(load_scenario("handshake-2025"), self.evil),)

    def theories(self):
        """Return hostile theories."""
        return tuple(spoilt(load_rules(name), self.evil) for name in ("gun-on-the-table", "spiral"))

    def doctrines(self, seat):
        """Return a real doctrine, and one with a hostile name."""
        return (DOCTRINES[seat], self.evil)

    def waiting(self):
        """Return hostile saves."""
        return self.saves

    def finished(self):
        """Return hostile saves."""
        return self.saves

    def begin(self, wish: Wish):
        """Begin a game in which the others have already sent the text to everyone and to this seat."""
        seats = {seat: "human" if wish.seats[seat] == "human" else DOCTRINES[seat] for seat in SEATS}
        plan = Plan(wish.scenario, wish.rules, 7, seats, 3)
        table, _ = begin(plan, make_player, path=None, key=None, version="0")
        people = tuple(seat for seat in SEATS if seats[seat] == "human")
        return Game(table, people, wish.rules, f"{self.evil} goodbye", self.theories())

    def seated(self, *people: str):
        """Return a game of several people whose talks hold the text as cables, in public and in private."""
        scenario, rules = self.scenarios()[0], self.theories()[0]
        seats = {seat: "human" if seat in people else DOCTRINES[seat] for seat in SEATS}
        table, _ = begin(Plan(scenario, rules, 7, seats, 3), make_player, path=None, key=None, version="0")
        table.run()
        for seat in people:
            table.submit(seat, cmd.Ready())
        for to in ((), (people[0],)):
            table.submit(people[1], cmd.Cable(to, self.evil[:280]))
        return Game(table, people[:1], rules, self.evil, self.theories())

    def resume(self, saved):
        """Refuse in hostile words."""
        raise HouseError(f"The save {saved.name} is open in another game. {self.evil}")

    def watch(self, saved):
        """Refuse in hostile words."""
        raise HouseError(f"There is nothing to watch in {saved.title}. {self.evil}")


def main() -> None:
    """Open the menu, or with a second argument a table."""
    from wargame.tui import run_menu, run_table

    evil = json.loads(sys.argv[1])
    house = HostileHouse(evil)
    if sys.argv[2:]:
        game = house.seated("europe", "us")
        run_table(game.table, game.seats, game.rules, goodbye=game.goodbye, rivals=game.rivals)
    else:
        run_menu(house)


if __name__ == "__main__":
    main()
