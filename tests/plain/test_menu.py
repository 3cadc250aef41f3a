"""The menu: go on, begin, look again, leave."""

from __future__ import annotations

import io

from attrs import frozen

from tests.plain.talk import Interrupting
from tests.words.games import SCENARIOS, StandIn, content
from wargame.content import load_rules, load_scenario
from wargame.plain.menu import menu
from wargame.table.store import Plan, begin


class TroubleError(Exception):
    """What a house cannot do."""


@frozen
class Kept:
    """A save as the menu lists it."""

    name: str = "first"
    title: str = "Handshake 2025"
    round: int = 2


@frozen
class Made:
    """A game of the stand-in house."""

    table: object
    seats: tuple
    rules: object
    goodbye: str = "Go on from the menu."
    rivals: tuple = ()
    steps: None = None
    lesson: bool = False
    again: object = None


class House:
    """A house of stand-ins that remembers what it was asked for."""

    def __init__(self, waiting=(), finished=()):
        self._waiting, self._finished, self.wishes, self.resumed = waiting, finished, [], []
        self.bad = self.new = False

    def scenarios(self):
        """Every shipped story."""
        return tuple(load_scenario(name) for name in SCENARIOS)

    def theories(self):
        """Two theories."""
        return (load_rules("gun-on-the-table"), load_rules("spiral"))

    def doctrines(self, seat):
        """One for each seat, and another."""
        return (f"{seat}-first", f"{seat}-second")

    def waiting(self):
        """The games that can go on."""
        return self._waiting

    def finished(self):
        """The games that are over."""
        return self._finished

    def sound(self, saved):
        """Say of every game the same."""
        return not (self.bad and saved)

    def experienced(self):
        """Whether somebody has played here before."""
        return not self.new

    def learn(self):
        """Begin another game in its place."""
        self.wishes.append("learn")
        return self.resume(None)

    def begin(self, wish):
        """Begin a game, but not in eight rounds."""
        self.wishes.append(wish)
        scenario, rules, rounds, seats = wish
        if rounds == 8:
            raise TroubleError("Eight rounds are too many today.")
        people = tuple(seat for seat, who in seats.items() if who == "human")
        made, _ = begin(Plan(scenario, rules, 1, seats, rounds), StandIn, path=None, key=None, version="test")
        return Made(made, people, rules)

    def resume(self, saved):
        """Go on with a game."""
        self.resumed.append(saved)
        scenario, rules = content()
        seats = {"us": "human", "ukraine": "x", "europe": "x", "russia": "x"}
        made, _ = begin(Plan(scenario, rules, 1, seats), StandIn, path=None, key=None, version="test")
        return Made(made, ("us",), rules)

    def watch(self, saved):
        """Refuse to show anything."""
        raise TroubleError(f"{saved.name} cannot be shown.")


def visit(house, *lines, stream=io.StringIO):
    out = io.StringIO()
    text = "".join(f"{line}\n" for line in lines)
    code = menu(house, lambda *wish: wish, stdin=stream(text), stdout=out, troubles=(TroubleError,))
    assert max(map(len, out.getvalue().split("\n"))) <= 72
    return code, out.getvalue()


def test_an_empty_line_begins_the_first_game_and_quit_comes_back():
    house = House()
    code, text = visit(house, "", "table", "quit", "quit")
    assert code == 0
    assert house.wishes[0][3]["europe"] == "human"
    assert "TABLE" in text
    assert text.count("GUN ON THE TABLE") == 2


def test_the_lesson_stands_first_on_the_first_run_and_last_later():
    house = House()
    house.new = True
    text = visit(house, "", "quit", "quit")[1]
    assert house.wishes == ["learn"]
    assert "1 Learn by playing" in text
    later = visit(House(), "quit")[1]
    assert later.index("New game") < later.index("Learn by playing") < later.index("Quit")


def test_continue_stands_first_when_there_is_a_game():
    house = House(waiting=(Kept(), Kept("second")))
    visit(house, "", "quit", "2", "2", "quit", "quit")
    assert [saved.name for saved in house.resumed] == ["first", "second"]


def test_a_game_that_cannot_go_on_is_not_the_default():
    house = House(waiting=(Kept(),))
    house.bad = True
    text = visit(house, "", "quit", "3", "1", "quit", "quit")[1]
    assert "1 New game" in text
    assert "3 Continue a game" in text
    assert len(house.wishes) == 1
    assert len(house.resumed) == 1


def test_a_game_is_chosen_in_full():
    house = House()
    visit(house, "2", "2", "2", "ua, ru", "2", "2", "", "quit", "quit")
    scenario, rules, rounds, seats = house.wishes[0]
    assert (scenario.id, rules.id, rounds) == ("minsk-2015", "spiral", 3)
    assert seats == {"us": "us-second", "ukraine": "human", "europe": "europe-first", "russia": "human"}


def test_trouble_is_told_and_the_menu_stays():
    house = House(finished=(Kept(),))
    code, text = visit(house, "3", "1", "2", "1", "3", "mars", "", "1", "1", "1", "1", "quit")
    assert code == 0
    assert "first cannot be shown." in text
    assert "Eight rounds are too many today." in text
    assert "Name seats by their letters" in text


def test_the_end_of_the_input_and_an_interrupt():
    assert visit(House())[0] == 0
    assert visit(House(), "9", stream=Interrupting)[0] == 130
