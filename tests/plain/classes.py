"""A class in one process: real rooms, and a seat, a desk and an observer's place on each, without any network."""

from __future__ import annotations

from functools import cache

from attrs import evolve

from tests.words.games import StandIn, content
from wargame.engine.board import board
from wargame.engine.refusals import SENTENCES, Refusal
from wargame.engine.seats import SEATS
from wargame.room import acts
from wargame.room.clock import ZERO
from wargame.room.desk import table_board
from wargame.room.documents import held
from wargame.room.ledger import Ledger
from wargame.room.room import Room
from wargame.table.company import Clock, Company, Person, Presence
from wargame.table.desk import Board
from wargame.table.store import Plan, begin
from wargame.table.watching import Watched

content = cache(content)

PEOPLE = {"us": ("Ana", "Ben"), "ukraine": ("Chi",), "europe": ("Dov", "Eli", "Fay"), "russia": ("Gus",)}


class Refused:
    """A refusal of the room's, which has codes that the engine has not."""

    def __init__(self, code):
        self.code = code
        self.sentence = SENTENCES.get(code, f"The room refuses ({code}).")


class Memory:
    """A journal that keeps nothing."""

    warning = ""

    def append(self, kind, body):
        """Take a record."""


class Minutes:
    """Five minutes for the talks, none elsewhere."""

    def seconds(self, _round, phase):
        """Return the seconds of a phase."""
        return 300 if phase == "talks" else 0

    def holds(self, *_):
        """Whether the plan holds the table at the end of a phase."""
        return False


class Class:
    """Rooms around tables in which people sit, a clock that tests set, and everybody who looks on."""

    def __init__(self, tables=1, people=PEOPLE, *, begun=True):
        self.time = 1_000
        self.rooms = {}
        self.listeners = []
        self.link, self.gone = "", False
        self.knocks, self.closed, self.full = (), False, False
        self.number = 0
        for number in range(1, tables + 1):
            self.rooms[number] = self._room(number, people)
            if begun:
                self.hand(number, "begin")

    def _room(self, number, people):
        scenario, rules = content()
        self.rules = rules
        plan = Plan(scenario, rules, 7, dict.fromkeys(SEATS, "human"))
        table, _ = begin(plan, StandIn, path=None, key=None, version="test")
        room = Room(number, table, Memory(), Ledger(), timing=Minutes(), now=lambda: self.time, make_bot=StandIn)
        for seat, names in people.items():
            for name in names:
                member = room.join(name, seat, f"token-{number}-{name}")
                room.arrive(member.id)
        return room

    def seat(self, name, table=1):
        """Return the place of a person."""
        room = self.rooms[table]
        return SeatIn(self, room, next(one.id for one in room.ledger.members.values() if one.name == name))

    def hand(self, table, command):
        """Do an act of the facilitator's."""
        self.number += 1
        done = self.rooms[table].hand(self.number, acts.Begin() if command == "begin" else command)
        self.changed()
        return Refused(done.code) if done.code else None

    def move(self, table, command):
        """Seat a person elsewhere, as a class does."""
        source, goal = self.rooms[table], self.rooms[command.table]
        if not goal.room_for(command.seat):
            return Refused("seat-full")
        name = source.ledger.members[command.person].name
        goal.arrive(goal.join(name, command.seat, f"moved-{command.person}").id)
        source.leave(command.person)
        self.changed()
        return None

    def changed(self):
        """Tell everybody that something has changed."""
        for one in self.listeners:
            if one.on_change is not None:
                one.on_change()

    def pass_time(self, milliseconds):
        """Let time go by."""
        self.time += milliseconds
        for room in self.rooms.values():
            room.tick()
        self.changed()


def clock_of(room, now):
    """Return a room's clock as a client is told it."""
    clock = room.clock
    if clock.left is None or room.table.over:
        return Clock(told=now)
    return Clock(clock.at(now), clock.since is not None, ZERO.get(room.table.phase, ""), now)


class SeatIn:
    """A seat in a class, as line mode holds it."""

    notice = ""

    def __init__(self, whole, room, me):
        self.whole, self.room, self.me = whole, room, me
        self.on_change = None
        self.left = False
        self.marks = {}
        whole.listeners.append(self)

    @property
    def member(self):
        """The person in the room's book."""
        return self.room.ledger.members[self.me]

    @property
    def people(self):
        """The seat."""
        return (self.member.seat,)

    @property
    def phase(self):
        """The phase."""
        return self.room.table.phase

    @property
    def round(self):
        """The round."""
        return self.room.table.round

    @property
    def over(self):
        """Whether the debrief is open."""
        return self.room.table.over

    def view(self, seat):
        """Return the view of the own seat, with what this person may do."""
        assert seat == self.member.seat, "nobody asks for another seat's view"
        view = self.room.table.view(seat)
        return evolve(view, legal=tuple(one for one in view.legal if self.room.may(self.member, type(one))))

    def preview(self, seat, clauses):
        """Return a preview."""
        return self.room.table.preview(seat, clauses)

    def truth(self):
        """Return every secret once it is open."""
        return self.room.table.truth()

    def run(self):
        """Do nothing: the bots are elsewhere."""

    def submit(self, _seat, command):
        """Do a command of the game."""
        return self._do(command)

    def tell(self, command):
        """Do a command of the room."""
        return self._do(command)

    def _do(self, command):
        if self.whole.link:
            return Refused("link")
        outcome = self.room.do(self.me, self.room.ledger.last(self.me) + 1, command)
        self.whole.changed()
        if not outcome.code:
            return None
        return Refusal(outcome.code) if outcome.code in SENTENCES else Refused(outcome.code)

    def leave(self):
        """Close the connection."""
        self.left = True

    @property
    def company(self):
        """The room as this person is shown it."""
        room, ledger, me = self.room, self.room.ledger, self.member
        team = tuple(
            Person(one.id, one.name, one.office, one.id in room.here, ledger.acting.get(one.seat) == one.id,
                   room.doing.get(one.id, ""))
            for one in ledger.team(me.seat)
        )  # fmt: skip
        seats = tuple(
            Presence(seat, any(one.id in room.here for one in ledger.team(seat)), seat in ledger.bots) for seat in SEATS
        )
        return Company(
            room.number, me.id, me.name, me.seat, me.office,
            ledger.acting.get(me.seat) == me.id and me.seat not in ledger.bots, team, seats,
            clock_of(room, self.whole.time), held(room), ledger.talk.get(me.seat, ()),
            tuple(evolve(vote, by=ledger.members[vote.by].name) for vote in ledger.votes.get(me.seat, ())),
            ledger.notices.get(me.seat, ()),
            tuple(one for seat, one in ledger.questions if seat == me.seat),
            tuple(sorted(ledger.marks.get(me.id, {}).items())), self.whole.link, self.whole.gone,
        )  # fmt: skip


class DeskOf:
    """The facilitator's desk of a class."""

    def __init__(self, whole):
        self.whole = whole
        self.on_change = None
        self.done = []
        whole.listeners.append(self)

    @property
    def board(self):
        """The whole class."""
        tables = tuple(
            evolve(table_board(room), clock=clock_of(room, self.whole.time)) for room in self.whole.rooms.values()
        )
        return Board(
            name="tuesday",
            scenario="handshake-2025",
            title="Handshake 2025",
            code="K7QM-2XWD",
            address="wss://192.168.1.5:8765",
            invitation="wargame join 192.168.1.5:8765",
            plan=("round 1: talks 7 minutes",),
            minutes=60,
            tables=tables,
            link=self.whole.link,
            knocks=self.whole.knocks,
            closed=self.whole.closed,
        )

    def act(self, table, command):
        """Do an act at a table, or at all of them."""
        self.done.append((table, command))
        if isinstance(command, acts.Move):
            return self.whole.move(table, command)
        if isinstance(command, acts.Doors):
            self.whole.closed = not command.open
            return None
        if isinstance(command, acts.Admit) and self.whole.full:
            return Refused("seat-full")
        if isinstance(command, (acts.Admit, acts.TurnAway)):
            self.whole.knocks = tuple(one for one in self.whole.knocks if one.id != command.knock)
            return None
        refused = None
        for number in [table] if table else list(self.whole.rooms):
            refused = self.whole.hand(number, command) or refused
        return refused


class Watcher:
    """What whoever watches is shown of some tables."""

    def __init__(self, whole, tables=(1,)):
        self.whole, self.numbers = whole, tables
        self.on_change = None
        self.left = False
        whole.listeners.append(self)

    @property
    def tables(self):
        """The public boards."""
        rooms = [self.whole.rooms[number] for number in self.numbers]
        return tuple(
            Watched(
                room.number,
                room.table.look(board),
                clock_of(room, self.whole.time),
                held(room),
                room.ledger.notices.get("", ()),
            )
            for room in rooms
        )

    @property
    def link(self):
        """What is wrong with the connection."""
        return self.whole.link

    def leave(self):
        """Close the connection."""
        self.left = True


class Typing:
    """Lines typed one after the other; between them things happen: a function in their place is called.

    ``terminal`` makes a stream that is one: a function is then called while the person sits at the prompt.
    """

    def __init__(self, *lines, terminal=False):
        self.lines, self.terminal = list(lines), terminal
        self.errors = "replace"

    def isatty(self):
        """Whether a person sits there."""
        return self.terminal

    def readline(self, _size=-1):
        """Return the next line; nothing at the end."""
        while self.lines:
            line = self.lines.pop(0)
            if not callable(line):
                return f"{line}\n"
            line()
        return ""
