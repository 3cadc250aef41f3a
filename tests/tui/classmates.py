"""A seat of a class without a network: a table of the sample game, a room that a test can change, and a clock it winds."""

from __future__ import annotations

import threading

from attrs import evolve

from tests.tui.stages import sample, staged
from wargame.engine.board import board
from wargame.engine.seats import SEATS
from wargame.room import acts
from wargame.room.offices import may
from wargame.table.company import (
    Clock,
    Company,
    Notice,
    Person,
    Presence,
    Question,
    Said,
    Vote,
)
from wargame.tui.app import GunApp
from wargame.tui.house import Game
from wargame.tui.showing import Shown


class No:
    """A refusal."""

    def __init__(self, sentence: str):
        self.code, self.sentence = "no", sentence


class Chair:
    """A ``Place``: what a person of an office is offered at a table, and the company that they keep."""

    def __init__(self, table, company: Company):
        self.table, self.company = table, company
        self.on_change = None
        self.told = []
        self.left = False
        table.on_change = self.stir

    def __getattr__(self, name):
        return getattr(self.table, name)

    def view(self, seat):
        """Return what this person is shown: the commands of their office alone."""
        seen = self.table.view(seat)
        one = self.company
        return evolve(seen, legal=tuple(c for c in seen.legal if may(one.office, type(c), acting=one.acting)))

    def submit(self, seat, command, key=""):
        """Do a command, unless the connection is down."""
        if self.company.link:
            return No("The connection is down; it is not done. Try again when it is back.")
        return self.table.submit(seat, command, key)

    def tell(self, command):
        """Do what the room is asked for."""
        if self.company.link:
            return No("The connection is down; it is not done. Try again when it is back.")
        self.told.append(command)
        one = self.company
        if isinstance(command, acts.Say):
            self.change(talk=(*one.talk, Said(self.table.round, one.me, command.text)))
        elif isinstance(command, acts.Vote):
            others = tuple(v for v in one.votes if (v.by, v.deal) != (one.name, command.deal))
            mine = (Vote(one.name, command.deal, command.choice),) if command.choice else ()
            self.change(votes=(*others, *mine))
        elif isinstance(command, acts.Ask):
            self.change(questions=(*one.questions, Question(f"q{len(one.questions)}", command.text, one.me)))
        return None

    def leave(self):
        """Remember that the person left."""
        self.left = True

    def change(self, **what):
        """Change the room, as somebody else would."""
        self.company = evolve(self.company, **what)
        self.stir()

    def stir(self):
        """Say that something has changed, from another thread as a network does."""
        if self.on_change is not None:
            thread = threading.Thread(target=self.on_change)
            thread.start()
            thread.join()


TEAM = (
    Person("2-eu-1", "Ana", "head", here=True, acting=True),
    Person("2-eu-2", "Ben", "negotiator", here=True, doing="drafting"),
    Person("2-eu-3", "Chi", "analyst", here=False),
)


def company(me: int = 0, **what) -> Company:
    """Return the company of one of three who sit for Europe."""
    one = TEAM[me]
    seats = tuple(Presence(seat, here=seat != "ukraine", bot=seat == "russia") for seat in SEATS)
    mine = Company(2, one.id, one.name, "europe", one.office, one.acting, TEAM, seats)
    return evolve(mine, **what)


def chair(record: int, me: int = 0, **what) -> Chair:
    """Return a seat at the table of the sample game after a record."""
    game = staged(record, "europe")
    return Chair(game.table, company(me, **what))


class Hands:
    """The hands of a clock that only a test moves, in milliseconds."""

    def __init__(self):
        self.now = 1_000_000

    def __call__(self):
        """Read them."""
        return self.now


def seated(place: Chair, hands: Hands | None = None) -> GunApp:
    """Return an app in which a person sits at that seat."""
    base = place.table.view("europe")
    app = GunApp(game=Game(place, ("europe",), base.rules, "Come back with: wargame join"))
    app.monotonic = hands or Hands()
    return app


RUNNING = Clock(
    190_000, running=True, zero="At zero the talks end; what is tabled and unsigned lapses.", told=1_000_000
)
NOTICES = (
    Notice(1, "room", "A bot plays for Russia until somebody is back."),
    Notice(
        2, "tell", "Two minutes left: please finish what you are drafting, and look at the deals that wait for you."
    ),
)
TALK = (
    Said(3, "2-eu-2", "Russia wants the pause on strikes; I would give it for monitors."),
    Said(4, "2-eu-3", "Mind the budget: two loads cost us two points a round."),
    Said(4, "2-eu-1", "Then we load the force and leave the pipeline."),
)
QUESTIONS = (
    Question(
        "q1",
        "Can we sign with Ukraine only, behind the back of the US?",
        "2-eu-2",
        "Yes: table it behind closed doors.",
    ),
)


class Watched:
    """A ``Showing``: the public boards of tables that stand at records of the sample game."""

    def __init__(self, *records: int, **what):
        steps = sample()
        self.rules = steps[0].state.setting.rules
        self.tables = tuple(
            Shown(number, board(steps[record].state), RUNNING, **what) for number, record in enumerate(records, 1)
        )
        self.on_change = None
        self.link = ""
        self.left = False

    def leave(self):
        """Remember that the person left."""
        self.left = True


LOST = "The connection is lost; the game tries to come back by itself. What you have saved is safe."
VOTES = (Vote("Ben", "G", "sign"), Vote("Chi", "G", "refuse"))


class Nobody:
    """Doors at which nobody answers."""

    def code_in(self, address):
        """Return the code of an address that has a slash."""
        return address.partition("/")[2].partition("#")[0]

    def last(self):
        """Return an address."""
        return "192.168.1.20:4377"


def in_class(record: int, me: int = 0, *, quiet: bool = False, **what) -> GunApp:
    """Return an app at a seat with a clock, talk, votes and notices; ``quiet`` leaves nothing unread."""
    full = {"clock": RUNNING, "talk": TALK, "questions": QUESTIONS, "notices": NOTICES, "votes": VOTES, **what}
    if quiet:
        full["read"] = (("team", len(TALK)), ("notices", len(NOTICES)), ("answers", 1))
    return seated(chair(record, me, **full))
