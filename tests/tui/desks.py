"""A facilitator's desk for tests and pictures: a class of values that a test changes, and acts that are written down."""

from __future__ import annotations

from attrs import define, evolve, field, frozen

from wargame.content import load_scenario
from wargame.engine import commands as cmd
from wargame.room import acts
from wargame.table.company import Clock
from wargame.table.desk import Board, Breach, Card, HelpLine, Line, Paper, Sitter, TableBoard

NOW = 1_000_000
"""The reading of the clock at which everything stands."""


@frozen
class No:
    """A refusal."""

    sentence: str
    code: str = "no"


@define
class Teacher:
    """The desk: what was done, as (table, command), and what a test wants refused."""

    board: Board
    on_change: object = None
    done: list = field(factory=list)
    refuse: dict = field(factory=dict)

    def act(self, table, command):
        """Write an act down, and change what everybody would see change."""
        if type(command) in self.refuse:
            return No(self.refuse[type(command)])
        self.done.append((table, command))
        meant = [one.number for one in self.board.tables if table in (0, one.number)]
        self.board = evolve(
            self.board, tables=tuple(changed(one, command) if one.number in meant else one for one in self.board.tables)
        )
        return None

    def put(self, number, **changes):
        """Change a table as the network would, and tell the screen."""
        tables = tuple(evolve(one, **changes) if one.number == number else one for one in self.board.tables)
        self.board = evolve(self.board, tables=tables)
        if self.on_change is not None:
            self.on_change()


def changed(table, command):
    """Return a table after an act, as far as the board shows it."""
    changes = {
        cmd.Pause: lambda: {"paused": True},
        cmd.Resume: lambda: {"paused": False},
        acts.Hold: lambda: {"held": command.on},
        acts.Begin: lambda: {"begun": True},
        acts.OpenDebrief: lambda: {"over": True, "phase": "debrief", "outcome": "none"},
        cmd.End: lambda: {"over": True, "phase": "debrief", "outcome": "none"},
        acts.Answer: lambda: {"help": tuple(answered(one, command) for one in table.help)},
        acts.Unschedule: lambda: {"planned": tuple(one for one in table.planned if one.number != command.number)},
    }
    return evolve(table, **changes[type(command)]()) if type(command) in changes else table


def answered(line, command):
    """Return a question after an answer."""
    return evolve(line, answer=command.text) if line.id == command.question else line


def clock(minutes, seconds=0, *, running=True):
    """Return a clock with this much left."""
    return Clock((minutes * 60 + seconds) * 1000, running, "", NOW)


NAMES = ("Ana", "Ben", "Chi", "Dov", "Eli", "Fay", "Gus", "Hal")
TEAMS = (("us", "head"), ("us", "negotiator"), ("ukraine", "head"), ("europe", "head"), ("europe", "negotiator"),
         ("europe", "analyst"), ("russia", "head"), ("russia", "negotiator"))  # fmt: skip


def people(number, *, away=(), doing=None):
    """Return eight people of a table; ``away`` are seats, ``doing`` maps names."""
    return tuple(
        Sitter(f"{number}-{name}", name, seat, office, seat not in away, office == "head", (doing or {}).get(name, ""))
        for name, (seat, office) in zip(NAMES, TEAMS, strict=True)
    )


def scenario():
    """Return the story that the class plays."""
    return load_scenario("handshake-2025")


def table(number, phase, time, waits, numbers, standing, **more):
    """Return a table of the design's class."""
    story = scenario()
    cards = tuple(Card(0, 0, "", card.id, card.title, card.content) for card in story.cards[:6])
    changes = {"people": people(number), "cards": cards, "tracks": tuple(story.tracks.items())} | more
    return TableBoard(
        number, phase, 2, 5, begun=True, clock=time, waits=waits, weight=numbers[0], shown=numbers[0],
        temptation=numbers[1], standing=standing, **changes,
    )  # fmt: skip


def eight():
    """Return the class that the design shows: eight tables in round 2."""
    clause = "The US sends air defence (both ways)"
    papers = (
        Paper(
            "A", "us", "in-force", False, (clause, "Cease-fire between Ukraine and Russia"), ("us", "ukraine"), (), ()
        ),
        Paper("C", "us", "tabled", False, (clause,), ("us", "europe"), (), ("ukraine",)),
    )
    lines = (
        Line(1, "us", (), "We came to close a deal."),
        Line(2, "ukraine", ("us",), "Load the air defence and we sign."),
        Line(2, "us", (), "There is a deal on the table, and it waits for one signature.", ""),
        Line(2, "us", (), "Do we load, or do we only say so?", "7-Ana"),
    )
    return (
        table(1, "talks", clock(6, 40), ("ukraine",), (44, 58), 1, people=people(1, doing={"Ana": "drafting"})),
        table(2, "talks", clock(6, 40), (), (62, 58), 2),
        table(3, "orders", clock(1, 5), ("europe", "russia"), (54, 61), 2, sheets=(("us", "sealed"), ("ukraine", "saved"), ("europe", "none"), ("russia", "none"))),
        table(4, "talks", clock(6, 40), ("russia",), (30, 66), 0, people=people(4, away=("russia",))),
        table(5, "report", Clock(), (), (41, 60), 1, breaches=(Breach("russia", 2, "the cease-fire with Ukraine", "proven"),)),
        table(6, "talks", clock(6, 40), ("us",), (48, 55), 1),
        table(
            7, "talks", clock(6, 40, running=False), ("us", "ukraine"), (37, 63), 1, paused=True, papers=papers,
            lines=lines, people=people(7, doing={"Ana": "drafting"}),
            help=(HelpLine("q1", "ukraine", "7-Chi", "Can we sign with EU only, behind US's back?"),),
        ),
        table(8, "orders", clock(2, 20), ("us",), (66, 59), 2),
    )  # fmt: skip


PLAN = ("14:00 talks 2", "14:07 orders 2", "14:11 report 2", "14:14 briefing 3", "14:16 talks 3", "14:32 debrief")


def board(tables=None, **more):
    """Return the class."""
    values = {
        "name": "monday", "scenario": "handshake-2025", "title": "Handshake 2025", "code": "K7QM-2XWD",
        "address": "192.168.1.20:8700", "invitation": "wargame join 192.168.1.20:8700",
        "page": "https://192.168.1.20:8700/", "plan": PLAN, "minutes": 60, "ends": "14:32",
        "tables": eight() if tables is None else tables,
    } | more  # fmt: skip
    return Board(**values)


def twelve():
    """Return a class of twelve tables."""
    return (*eight(), *(evolve(one, number=one.number + 8) for one in eight()[:4]))


def gathering():
    """Return a class before anybody has come."""
    return tuple(TableBoard(number, rounds=5) for number in range(1, 9))


def finished():
    """Return the class after its games."""
    ends = (("held", 57, 61), ("held", 66, 60), ("broken", 29, 66), ("broken", 18, 68),
            ("broken", 31, 64), ("held", 55, 57), ("none", 28, 63), ("held", 70, 61))  # fmt: skip
    scores = (("us", 52), ("ukraine", 47), ("europe", 39), ("russia", 61))
    breach = (Breach("russia", 2, "the cease-fire with Ukraine", "proven"),)
    return tuple(
        evolve(
            one, phase="debrief", over=True, paused=False, waits=(), outcome=outcome, weight=weight,
            temptation=pull, scores=scores, help=(), breaches=breach if outcome == "broken" else (),
        )
        for one, (outcome, weight, pull) in zip(eight(), ends, strict=True)
    )  # fmt: skip


def teacher(tables=None, **more):
    """Return a desk with a class."""
    return Teacher(board(tables, **more))


QR = tuple(("█▀▄ " * 10)[:37] if n % 2 else ("▄█ ▀" * 10)[:37] for n in range(19))
