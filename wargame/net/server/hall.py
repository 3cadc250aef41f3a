"""All rooms of a class behind one loop: one thing at a time a room, off the loop, and everybody shown what came of it."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from attrs import evolve

from wargame.engine.seats import SEATS
from wargame.net.frames import write_frame
from wargame.net.protocol import COLLECT
from wargame.net.server.boards import class_parts
from wargame.net.server.doorkeeper import DOORS, Doorkeeper
from wargame.net.server.faults import Faults
from wargame.net.server.feed import Feed
from wargame.net.server.knocks import Knocks
from wargame.room import acts
from wargame.room.documents import Documents
from wargame.room.failpoints import APPLIED, PUBLISHED
from wargame.room.room import Outcome, RoomStoppedError
from wargame.table.wire import static_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from concurrent.futures import Executor

    from wargame.engine.commands import Command
    from wargame.net.server.connection import Connection
    from wargame.room.classroom import Classroom
    from wargame.room.ledger import Member
    from wargame.room.room import Room
    from wargame.table.desk import Board

T = TypeVar("T")


class Static(NamedTuple):
    """Scenario and rules as they are sent, with a digest by which a client knows that it has them."""

    digest: str
    text: str
    """One JSON object; of 70 KB, so it is written once and not for everybody who comes in."""


WORKERS: Final = 8
"""Threads that wait for the disk and settle rounds; a room is in one of them at a time."""


WALLS: Final = 30
"""Projectors of a class at once."""

STOPPED: Final = Outcome("stopped-table")


class Hall:
    """The rooms as connections see them. All of its methods run on the loop; the rooms' own work runs in threads."""

    def __init__(
        self, classroom: Classroom, board: Board, faults: Faults | None = None, workers: Executor | None = None
    ) -> None:
        """Open the doors of a class; ``board`` holds what the facilitator is shown besides the tables.

        ``workers`` do the rooms' work; None for threads.
        """
        self.faults = faults if faults is not None else Faults()
        self.classroom = classroom
        self.board = board
        self.on_begin: Callable[[Board], Board] = lambda board: board
        self.on_look: Callable[[Board], Board] = lambda board: board
        """What becomes of the facilitator's board by the clock on the wall."""
        self.feeds: defaultdict[str, Feed] = defaultdict(Feed)
        """By person; a facilitator's and a projector's are made for each connection."""
        self.people: dict[str, Connection] = {}
        """The connection of each person who is here."""
        self.desks: set[Connection] = set()
        self.projectors: set[Connection] = set()
        self._documents = {number: Documents(room) for number, room in classroom.rooms.items()}
        self.locks = {number: asyncio.Lock() for number in classroom.rooms}
        self._workers = workers or ThreadPoolExecutor(WORKERS, thread_name_prefix="room")
        self._dirty: set[int] = set(classroom.rooms)
        self._parts: dict[int, dict[str, str]] = {number: {} for number in classroom.rooms}
        self._boards: dict[int, dict[str, str]] = {number: {} for number in classroom.rooms}
        self._behind = False
        """Whether the projectors have still to be shown what was collected."""
        self._static: Static | None = None
        self._pass = classroom.tools.failpoint
        self.doorkeeper = Doorkeeper(self, Knocks(classroom.tools.now))
        self.trouble: Callable[[], str] = str
        """Says what is the matter at the door; empty while nothing is."""
        self._told = (0, 0, "", "")
        """How many faults, and changes at the door, the facilitator has been told of, and what is the matter there."""

    # --- doing

    async def do(self, table: int, work: Callable[[Room], T]) -> T:
        """Do something in a room, then show everybody there what came of it; RoomStoppedError as from the room."""
        room = self.classroom.rooms[table]
        async with self.locks[table]:
            try:
                done, shown = await self.thread(partial(self._done, room, work))
            except RoomStoppedError:
                self._publish(table, await self.thread(lambda: self._show(room)))
                raise
            if shown is not None:
                self._publish(table, shown)
            self._pass(PUBLISHED)
        return done

    def _done(self, room: Room, work: Callable[[Room], T]) -> tuple[T, Mapping[str, Mapping[str, str]] | None]:
        """Do something in a room; return what came of it, and the new documents where they may differ."""
        done = work(room)
        self._pass(APPLIED)
        idle = isinstance(done, Outcome) and (done.again or not done.done)
        return done, None if idle else self._show(room)

    async def thread(self, work: Callable[[], T]) -> T:
        """Do something that may wait for the disk off the loop."""
        return await asyncio.get_running_loop().run_in_executor(self._workers, work)

    def _show(self, room: Room) -> Mapping[str, Mapping[str, str]]:
        """Return the new document of everybody who is here, by person."""
        members = room.ledger.members
        here = [who for who in members if who in room.here and members[who].token and who in self.people]
        return self._documents[room.number].of_all([members[who] for who in here])

    def _publish(self, table: int, shown: Mapping[str, Mapping[str, str]]) -> None:
        for who, document in shown.items():
            connection = self.people.get(who)
            if connection is not None:
                connection.show(document)
        self._dirty.add(table)

    async def look(self, table: int, eyes: Callable[[Room], T]) -> T:
        """Look at a room while nothing is done in it; nobody is shown anything."""
        room = self.classroom.rooms[table]
        async with self.locks[table]:
            return await self.thread(lambda: eyes(room))

    def static(self, room: Room) -> Static:
        """Return what never changes in a class: scenario and rules, the same for every table."""
        if self._static is None:
            seen = room.table.view(SEATS[0])
            plain = static_parts(seen.scenario, seen.rules)
            digest = sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()[:32]
            self._static = Static(digest, write_frame(plain))
        return self._static

    async def command(self, table: int, person: str, number: int, command: Command) -> Outcome:
        """Do a numbered command of a person's."""
        try:
            return await self.do(table, lambda room: room.do(person, number, command))
        except RoomStoppedError:
            return STOPPED

    async def refuse(self, table: int, person: str, number: int, code: str) -> Outcome:
        """Refuse a numbered command that is none of the person's, under the same law of numbers."""
        if not person:
            return Outcome(code)
        try:
            return await self.do(table, lambda room: room.refuse(person, number, code))
        except RoomStoppedError:
            return STOPPED

    def due(self, table: int, person: str) -> int:
        """Return the number that a person's next command has."""
        return self.classroom.rooms[table].ledger.last(person) + 1

    async def hand(self, number: int, table: int, command: Command) -> Outcome:
        """Do a numbered act of the facilitator's at a table, or at all (0): done where any table did it."""
        tables = [table] if table else sorted(self.classroom.rooms)
        if any(one not in self.classroom.rooms for one in tables):
            return Outcome("no-such-table")
        if isinstance(command, DOORS):
            outcomes = [await self.doorkeeper.do(number, table, command)]
        else:
            outcomes = [await self._hand(one, number, command) for one in tables]
        if isinstance(command, acts.Remove) and any(one.done for one in outcomes):
            self.doorkeeper.removed(command.person)
        if isinstance(command, acts.Begin) and any(one.done for one in outcomes):
            self.board = self.on_begin(self.board)
        await self.collect()
        self._show_out()
        return next((one for one in outcomes if one.done), outcomes[0])

    async def _hand(self, table: int, number: int, command: Command) -> Outcome:
        try:
            return await self.do(table, lambda room: room.hand(number, command))
        except RoomStoppedError:
            return STOPPED

    def _show_out(self) -> None:
        """Close the connections of those whose place is gone: moved elsewhere, or removed."""
        formers = {one for _, member in self.classroom.members() for one in member.former}
        for who, connection in list(self.people.items()):
            room = self.classroom.rooms[connection.table]
            if not room.ledger.members[who].token:
                del self.people[who]
                connection.end("moved" if connection.way_in in formers else "removed")

    # --- coming and going

    def find(self, token: str) -> tuple[int, Member] | None:
        """Return whose way in hashes to ``token``: the table and the person; a former way in counts once."""
        from hmac import compare_digest  # noqa: PLC0415 - beside its use

        found = None
        for number, member in self.classroom.members():
            if any(compare_digest(one, token) for one in (member.token, *member.former)):
                found = number, member
        return found

    async def arrive(self, connection: Connection, table: int, who: str) -> None:
        """Take a person's connection in; one that they had before is closed."""
        before = self.people.pop(who, None)
        if before is not None:
            before.end("replaced")
        self.people[who] = connection
        await self.do(table, lambda room: room.arrive(who))

    async def depart(self, connection: Connection, table: int, who: str) -> None:
        """Take note that a person's connection is gone, unless they have another by now."""
        if self.people.get(who) is connection:
            del self.people[who]
            await self.do(table, lambda room: room.depart(who))

    # --- boards of all tables

    async def collect(self) -> None:
        """Bring the boards of all tables up to date, and show the facilitators theirs."""
        dirty, self._dirty = self._dirty, set()
        if not (self.desks or self.projectors):
            self._dirty = dirty
            return
        for number in sorted(dirty):
            made = self._documents[number]
            async with self.locks[number]:
                self._parts[number], self._boards[number] = await self.thread(partial(_boards, made))
        self.doorkeeper.knocks.tidy()
        told = (self.faults.count, self.doorkeeper.knocks.changed, self.trouble(), self.on_look(self.board).ends)
        if dirty or told != self._told:
            self._told = told
            self._behind = True
            desk = self.desk_document()
            for connection in self.desks:
                connection.show(desk)

    def show_public(self) -> None:
        """Send the projectors what is new; at a beat alone, so that what the facilitator does in between splits no frame."""
        if self._behind:
            self._behind = False
            public = self.public_document()
            for connection in self.projectors:
                connection.show(public)

    def desk_document(self) -> dict[str, str]:
        """Return the facilitator's document."""
        parts = {name: text for number in self._parts for name, text in self._parts[number].items()}
        knocks = self.doorkeeper.knocks.waiting()
        fault = " ".join(filter(None, (self.faults.sentence, self.trouble())))
        now = evolve(self.on_look(self.board), fault=fault, knocks=knocks, closed=self.classroom.card.closed)
        return {**class_parts(now, self.classroom), **parts}

    def public_document(self) -> dict[str, str]:
        """Return the projector's document: every table's public board, and no name."""
        return {f"t{number}.{name}": text for number, found in self._boards.items() for name, text in found.items()}

    async def tick(self) -> None:
        """Let time do its work in every room, for as long as the class is open."""
        while True:
            await asyncio.sleep(COLLECT)
            await self.beat()

    async def beat(self) -> None:
        """Let the clocks of every room be looked at once, and the boards follow."""
        for number in self.classroom.rooms:
            await self._tick(number)
        try:
            await self.collect()
            self.show_public()
        except Exception as error:  # noqa: BLE001 - the clocks of all tables hang on this loop
            self.faults.note(error)

    async def _tick(self, number: int) -> None:
        """Let time do its work in one room; whatever goes wrong there stops no other room's clock."""
        room = self.classroom.rooms[number]
        try:
            async with self.locks[number]:
                if await self.thread(room.tick_alone):
                    self._publish(number, await self.thread(partial(self._show, room)))
        except Exception as error:  # noqa: BLE001 - it is counted, and the facilitator is told
            self.faults.note(error)

    def close(self) -> None:
        """Wait for what is being written, and end the threads."""
        self._workers.shutdown(wait=True)


def _boards(made: Documents) -> tuple[dict[str, str], dict[str, str]]:
    return made.desk(), made.public()
