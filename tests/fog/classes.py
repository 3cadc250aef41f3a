"""A whole class in memory, from the text of a frame to the text of a frame: hall, door, visits, and people on sockets."""

from __future__ import annotations

import asyncio
import json
from hashlib import sha256
from pathlib import Path

from tests.fog.sockets import AtOnce, Socket, quiet
from wargame.bots import make_player
from wargame.engine.commands import to_plain
from wargame.engine.seats import SEATS
from wargame.net.protocol import VERSION
from wargame.net.server.door import Door
from wargame.net.server.hall import Hall
from wargame.net.server.serving import Visit
from wargame.net.tokens import hashed, new_token
from wargame.room import acts
from wargame.room.classroom import Card, Classroom, Tools
from wargame.room.ledger import Ledger
from wargame.room.room import Room
from wargame.table.desk import Board
from wargame.table.table import Table

CODE = "K7QM2XWD"
LENGTHS = {"briefing": 240, "talks": 600, "orders": 300, "report": 120}
STEP = 500
"""Milliseconds between two steps of the public story."""


class Times:
    """Phases of a fixed length."""

    def seconds(self, round_, phase):
        """Return the seconds of a phase."""
        del round_
        return LENGTHS[phase]


class Memory:
    """A log that is kept nowhere but here."""

    warning = ""

    def __init__(self):
        self.records = []

    def append(self, kind, body):
        """Take a record in."""
        self.records.append((kind, json.dumps(body)))

    def read_text(self, encoding="utf-8"):
        """Return all of it, as a save's path does."""
        del encoding
        return "\n".join(f"{kind} {body}" for kind, body in self.records)


class Shelf(Classroom):
    """A class whose saves are in memory."""

    def save_of(self, table):
        """Return what can be read like a path."""
        return self.rooms[table].table._log


class OneEye:
    """Documents for one delegation alone, and empty ones for the others: what nobody compares need not be made."""

    def __init__(self, documents, seat):
        self.documents, self.seat = documents, seat

    def of_all(self, members):
        """Return the documents of several people by id."""
        members = list(members)
        made = self.documents.of_all([one for one in members if one.seat == self.seat])
        return {one.id: made.get(one.id, {}) for one in members}

    def public(self):
        """Return the public one."""
        return self.documents.public()

    def desk(self):
        """Return the facilitator's."""
        return self.documents.desk()


class Peer:
    """One person with their sockets: what they know, and all that they ever received, in order."""

    def __init__(self, school, name, address):
        self.school, self.name, self.address = school, name, address
        self.socket = None
        self.old = []
        self.token = ""
        self.id = ""
        self.number = 1
        self.seq = 0
        self.has = school.has
        self.read = 0
        self.table = 1

    @property
    def received(self):
        """Everything that came: (socket, step of the public story, text)."""
        sockets = [*self.old, *([self.socket] if self.socket else [])]
        return [(place, *frame) for place, one in enumerate(sockets) for frame in one.out]

    def connect(self):
        """Open a socket; one that was open before stays as it is."""
        if self.socket is not None:
            self.old.append(self.socket)
        self.read = 0
        self.socket = self.school.socket(self.address)

    def hello(self, **more):
        """Say hello on a fresh socket."""
        self.connect()
        self.school.drawing = f"{self.name} {len(self.old)}"
        return self.send({"t": "hello", "v": VERSION, **more})

    def join(self, seat, table=1, name=""):
        """Join with the code; where people play already the facilitator lets this one in at once."""
        self.table = table
        wish = {"code": CODE, "name": name or self.name, "table": table, "seat": seat, "has": self.has}
        told = self.hello(**wish)
        if told and told[-1].get("code") == "begun":
            # Unlike that of anybody else who has, or had, this name; and the same in either world.
            self.school.drawing = f"own {self.name} {self.address} {seat} {name} {self.school.step} {len(self.old)}"
            own = new_token(self.school.random)
            told = self.send({"t": "hello", "v": VERSION, **wish, "own": own})
            assert told[-1]["code"] == "knock"
            for one in self.school.hall.doorkeeper.knocks.waiting():
                assert self.school.hand(acts.Admit(one.id), table) == ""
            told = self.send({"t": "hello", "v": VERSION, **wish, "own": own})
            self.token = own
        return told

    def come_back(self, *, seq=None, epoch=None, has=True):
        """Join again with the token, from a document that is known."""
        more = {"has": self.has} if has else {}
        told = self.seq if seq is None else seq
        return self.hello(token=self.token, seq=told, epoch=self.school.door.epoch if epoch is None else epoch, **more)

    def send(self, frame):
        """Send a frame and let everything happen; return what came back on this socket since."""
        self.socket.write(frame if isinstance(frame, (str, bytes)) else json.dumps(frame))
        self.school.rest()
        return self.news()

    def news(self):
        """Read what came on this socket and was not read yet."""
        found = self.socket.out[self.read :]
        self.read = len(self.socket.out)
        return [frame for _, text in found if (frame := self._take(text)) is not None]

    def _take(self, text):
        if text.startswith("closed"):
            return None
        frame = json.loads(text)
        if frame["t"] == "welcome":
            self.token = frame.get("token", self.token)
            self.id, self.number, self.has = frame.get("id", ""), frame.get("next", 1), frame.get("has", "")
        elif frame["t"] == "view":
            self.seq = frame["seq"]
        return frame

    def do(self, command, number=0, **more):
        """Give a command; return the code of the refusal, empty where it was done."""
        plain = command if isinstance(command, dict) else to_plain(command)
        wanted = number or self.number
        found = self.send({"t": "do", "n": wanted, "cmd": plain, **more})
        answers = [frame for frame in found if frame["t"] in ("done", "refused", "error", "bye")]
        code = answers[-1].get("code", "") if answers else "nothing"
        if not number and code not in ("gap", "nothing"):
            self.number += 1
        return code

    def hang_up(self):
        """Close the socket."""
        self.socket.hang_up()
        self.school.rest()

    @property
    def open(self):
        """Whether the socket is open."""
        return self.socket is not None and not self.socket.gone


class School:
    """A class of ``tables`` tables, the first of them at the given state."""

    def __init__(self, loop, state, *others, begun=True, known=None):
        """``known`` is what never changes in the class, where everybody has it already."""
        self.loop = loop
        self.has = known.digest if known is not None else ""
        self.clock = 1_000_000
        self.step = 0
        self.drawing = ""
        self.visits = []
        rooms, self.journals = {}, {}
        for number, one in enumerate((state, *others), 1):
            ledger = Ledger(begun=begun)
            journal = self.journals[number] = Memory()
            rooms[number] = Room(
                number, Table(one, {}, Memory(), SEATS), journal, ledger if number == 1 else Ledger(),
                timing=Times(), now=self.now, make_bot=lambda seat, doctrine: make_player(seat, doctrine, 7),
            )  # fmt: skip
        card = Card("class", CODE, state.setting.scenario.id, state.setting.rules.id, len(rooms))
        tools = Tools(self.now, lambda: 7, make_player, "0")
        self.shelf = Shelf(Path("class"), card, rooms, tools, -1)
        self.secret = new_token(lambda size: b"\x05" * size)
        self.open_doors("0123456789abcdef")
        self.hall._static = known

    def open_doors(self, epoch):
        """Let people in to what the rooms are now."""
        self.hall = self.run(self._hall())
        self.door = Door(self.hall, hashed(self.secret), self.now, epoch, token_bytes=self.random)

    async def _hall(self):
        return Hall(self.shelf, Board("class", title="A class", code=CODE), workers=AtOnce())

    def look_only_at(self, seat):
        """Make documents for this seat alone."""
        for number, made in self.hall._documents.items():
            self.hall._documents[number] = OneEye(made, seat)

    @property
    def room(self):
        """The first table."""
        return self.shelf.rooms[1]

    def now(self):
        """Return the fake clock."""
        return self.clock

    def random(self, size):
        """Return bytes that depend on who they are drawn for, and on nothing else."""
        return sha256(self.drawing.encode()).digest()[:size]

    def run(self, work):
        """Run something on the loop and return its result."""
        return self.loop.run_until_complete(work)

    def rest(self):
        """Let everything happen that is due."""
        self.run(quiet())

    def peer(self, name, address):
        """Return somebody who is not here yet."""
        return Peer(self, name, address)

    def hash_for(self, name):
        """Return the hash of a way in that nobody uses."""
        self.drawing = name
        return hashed(new_token(self.random))

    def socket(self, address):
        """Open a socket; the server serves it from now on."""
        return self.run(self._socket(address))

    async def _socket(self, address):
        one = Socket(lambda: self.step)
        self.visits.append((one, asyncio.ensure_future(Visit(self.door, one, address).serve())))
        return one

    def public(self, milliseconds=STEP):
        """Go on to the next step of the public story: the clock moves, and the server looks at it."""
        self.step += 1
        self.clock += milliseconds
        self.run(self.hall.beat())
        self.rest()

    def hand(self, command, table=1):
        """Do an act of the facilitator's without a desk; return the code of the refusal, empty where it was done."""
        number = max(room.ledger.last("facilitator") for room in self.shelf.rooms.values()) + 1
        return self.run(self._hand(number, table, command))

    async def _hand(self, number, table, command):
        outcome = await self.hall.hand(number, table, command)
        await quiet()
        return outcome.code

    def play(self, person, command, table=1):
        """Do a command for somebody who has no socket."""
        return self.run(self._play(person, command, table))

    async def _play(self, person, command, table):
        number = self.shelf.rooms[table].ledger.last(person) + 1
        outcome = await self.hall.command(table, person, number, command)
        await quiet()
        return outcome.code

    def close(self):
        """Hang up everywhere."""
        for socket, _ in self.visits:
            socket.reads.set()
            socket.hang_up()
        self.rest()
        assert all(task.done() for _, task in self.visits)
        assert not self.hall.faults.sentence
