"""What the tests of the screens stand on: a house without files, stories read once, and the screen as plain text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import define, field
from textual import events

from wargame import learn
from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.engine.seats import SEATS
from wargame.table.store import Plan, begin
from wargame.tui.app import GunApp
from wargame.tui.house import Game, HouseError, Saved, Wish

DOCTRINES = {"us": "dealmaker", "ukraine": "pragmatist", "europe": "backbone", "russia": "maximalist"}
GOLDEN = Path(__file__).parent / "golden"


@define
class Desk:
    """A house whose games are kept nowhere."""

    begun: list[Wish] = field(factory=list)
    saves: tuple[Saved, ...] = ()
    finished_own: bool = False
    doors: object = None
    host: object = None

    def scenarios(self):
        """Return one story."""
        return (load_scenario("handshake-2025"),)

    def theories(self):
        """Return the three theories."""
        return tuple(load_rules(name) for name in ("gun-on-the-table", "spiral", "limited-aims"))

    def doctrines(self, seat):
        """Return three bots for a seat."""
        return (DOCTRINES[seat], "honest", "random")

    def waiting(self):
        """Return the saves that a test has put here."""
        return self.saves

    def finished(self):
        """Return no finished game."""
        return ()

    def experienced(self):
        """Say what a test has put here."""
        return self.finished_own

    def learn(self):
        """Begin the guided first game."""
        return study()

    def begin(self, wish):
        """Begin a game and remember the wish."""
        self.begun.append(wish)
        return sit(wish)

    def resume(self, saved):
        """Refuse, in words that could be markup."""
        raise HouseError(f"The save {saved.name} is open in another game; close that first. [/x]")

    def watch(self, saved):
        """Refuse."""
        raise HouseError(f"There is nothing to watch in {saved.name}.")


def shape(text: str) -> str:
    """Return a screen without its numbers and the lengths of its bars, which belong to rules and stories."""
    text = re.sub(r"(?<= )[+-]\d+", lambda found: " " * len(found[0]), text)
    return re.sub(r"[▆░·+]+ +", "▆ ", re.sub(r"\d", "0", text))


def sit(wish: Wish, seed: int = 7) -> Game:
    table, _ = begin(
        Plan(wish.scenario, wish.rules, seed, wish.seats, wish.rounds), make_player, path=None, key=None, version="0"
    )
    people = tuple(seat for seat in SEATS if wish.seats[seat] == "human")
    rivals = tuple(load_rules(name) for name in ("spiral", "limited-aims"))
    return Game(table, people, wish.rules, "Go on with: wargame", rivals)


def study() -> Game:
    """Sit down at a lesson that is kept nowhere."""
    story, rules = learn.lesson(load_scenario(learn.BASE)), load_rules("gun-on-the-table")
    plan = Plan(story, rules, learn.SEED, learn.seating(), story.rounds, dict(learn.AGENDAS))
    table, _ = begin(plan, lambda seat, _doctrine, seed: learn.cast(seat, seed), path=None, key=None, version="0")
    rivals = tuple(load_rules(name) for name in ("spiral", "limited-aims"))
    return Game(table, (learn.NEWCOMER,), rules, "Go on with: wargame", rivals, lesson=True)


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def game():
    """Return a function that seats people (every other seat a bot) at a table with a fixed seed."""

    def seated(*people: str, seed: int = 7, rounds: int = 5) -> Game:
        scenario, rules = load_scenario("handshake-2025"), load_rules("gun-on-the-table")
        seats = {seat: "human" if seat in people else DOCTRINES[seat] for seat in SEATS}
        return sit(Wish(scenario, rules, rounds, seats), seed)

    return seated


@pytest.fixture
def painted():
    """Return a function that reads the screen as it was painted, one string a row, right-hand blanks cut."""

    def read(app: GunApp) -> str:
        rows = app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in rows) + "\n"

    return read


@pytest.fixture
def golden(request, painted):
    """Return a function that compares the screen with a golden file; a missing file is written and fails once."""

    def compare(app: GunApp, name: str) -> None:
        path = GOLDEN / f"{name}.txt"
        now = shape(painted(app))
        if not path.exists():
            path.write_text(now, encoding="utf-8")
            pytest.fail(f"{path.name} was missing and has been written; look at it and run again")
        assert now == path.read_text(encoding="utf-8")

    return compare


async def strike(pilot, *keys: str) -> None:
    """Press keys as a pilot does, waiting once for each and not three times."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()


@pytest.fixture
def press():
    """Return the quick way to press keys."""
    return strike


@pytest.fixture
def follow():
    """Return a coroutine that does what the move line says until a condition holds; it returns the keys pressed."""

    async def walk(pilot, until, most: int = 150) -> list[str]:
        keys: list[str] = []
        while not until() and len(keys) < most:
            key = pilot.app.screen.prompt().key
            keys.append(key)
            await strike(pilot, key)
        return keys

    return walk


@pytest.fixture
def sat():
    """Return a function that makes (app, place, hands of the clock) of a seat in a class at a record of the sample game."""
    from tests.tui.classmates import Hands, chair, seated

    def sit_in(record, me=0, **what):
        hands = Hands()
        place = chair(record, me, **what)
        return seated(place, hands), place, hands

    return sit_in
