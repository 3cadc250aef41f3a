"""A socket from its first frame to its last: who comes in, what they ask for, and what is refused."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any, Final

from websockets.exceptions import ConnectionClosed

from wargame import __version__
from wargame.engine.commands import BadCommandError, Cable
from wargame.engine.seats import FACILITATOR as THE_FACILITATOR
from wargame.engine.seats import SEATS
from wargame.net.errors import Fault, other_version
from wargame.net.frames import read_frame, write_frame
from wargame.net.protocol import (
    ANSWER,
    ASK,
    BURST,
    BYE,
    CHUNK,
    DO,
    DONE,
    FACILITATOR,
    HELLO,
    HELLO_SECONDS,
    OBSERVER,
    PLACES,
    PROJECTOR,
    RATE,
    REFUSED,
    SEAT,
    TRIES,
    VERSION,
    WELCOME,
    WORDS_BURST,
    WORDS_RATE,
)  # fmt: skip
from wargame.net.server.connection import Connection
from wargame.net.server.door import Admitted, Door
from wargame.net.server.hall import WALLS
from wargame.net.server.refusing import sentence_of
from wargame.net.throttle import Bucket
from wargame.net.tokens import matches
from wargame.room import acts
from wargame.room.ledger import WATCHING
from wargame.room.presence import nobody_here
from wargame.room.room import RoomStoppedError
from wargame.table.wire import WireError, clauses_from, preview_plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from websockets.asyncio.server import ServerConnection

    from wargame.engine.commands import Command
    from wargame.room.room import Outcome

LONGEST: Final = 4_096
"""Characters of a hello; nobody who is not let in yet has more to say."""


class Visit:
    """One socket's whole life."""

    def __init__(
        self, door: Door, socket: ServerConnection, address: str, waits: Callable[[bool], None] = lambda _: None
    ) -> None:
        """Begin with nobody let in; ``waits`` is told whether the server waits for them to say who they are."""
        self._waits = waits
        self.door = door
        self.hall = door.hall
        self.socket = socket
        self.address = address
        self.connection = Connection(socket)

    async def serve(self) -> None:
        """Let somebody in and serve them until the socket closes; no fault of theirs reaches anybody else."""
        writer = asyncio.create_task(self._write())
        try:
            if await self._let_in():
                await self._read()
        except ConnectionClosed:
            pass
        except Exception as error:  # noqa: BLE001 - it costs this connection alone; it is counted, and told
            self.hall.faults.note(error)
        finally:
            self.connection.end()
            await self._gone()
            await writer

    async def _write(self) -> None:
        try:
            await self.connection.write()
        except Exception as error:  # noqa: BLE001 - the same
            self.hall.faults.note(error)
            self.connection.cut()

    # --- coming in

    async def _let_in(self) -> bool:
        with contextlib.suppress(TimeoutError):
            for _ in range(TRIES):
                async with asyncio.timeout(HELLO_SECONDS):
                    text = await self.socket.recv()
                self._waits(False)
                fault = await self._hello(text)
                if fault is None and self.connection.role:
                    return True
                if fault is not None and fault.code in _FINAL:
                    self.connection.end(fault.code, fault.numbers)
                    return False
                self._waits(True)
                if fault is not None:
                    self.connection.fault(fault)
        return False

    async def _hello(self, text: str | bytes) -> Fault | None:
        frame = read_frame(text) if len(text) <= LONGEST else Fault("too-big")
        if isinstance(frame, Fault):
            return frame
        fault = _hello_fault(frame)
        if fault is not None:
            return fault
        if self.hall.classroom.card.over and "facilitator" not in frame:
            return Fault("class-over")
        return await self._role(frame)

    async def _role(self, frame: dict[str, Any]) -> Fault | None:
        """Let in whoever this hello is from; the ways in differ in what they must know."""
        if "facilitator" in frame:
            return await self._facilitator(frame)
        if "token" in frame:
            return await self._seated(await self.door.returning(frame["token"]), frame)
        if "look" in frame:
            return await self._look(frame) if frame["look"] is True else Fault("bad-frame")
        if "watch" in frame:
            return await self._projector(frame)
        return await self._seated(await self.door.newcomer(frame, self.address), frame)

    async def _facilitator(self, frame: dict[str, Any]) -> Fault | None:
        if not matches(frame["facilitator"], self.door.secret):
            return Fault("not-allowed")
        connection = self.connection
        connection.role = FACILITATOR
        for before in self.hall.desks:
            # Acts are numbered for one desk: of two, one would take the other's act for its own that is done.
            before.end("replaced")
        self.hall.desks = {connection}
        last = max((room.ledger.last(THE_FACILITATOR) for room in self.hall.classroom.rooms.values()), default=0)
        self._welcome(next=last + 1)
        await self.hall.collect()
        connection.show(self.hall.desk_document())
        return None

    async def _projector(self, frame: dict[str, Any]) -> Fault | None:
        fault = await self.door.code(frame.get("code"), self.address)
        if fault is not None:
            return fault
        if len(self.hall.projectors) >= WALLS:
            return Fault("busy")
        self.connection.role = PROJECTOR
        self.hall.projectors.add(self.connection)
        static = self.hall.static(next(iter(self.hall.classroom.rooms.values())))
        self._welcome(static.text, has=static.digest, static=_STATIC)
        await self.hall.collect()
        self.connection.show(self.hall.public_document())
        return None

    async def _look(self, frame: dict[str, Any]) -> Fault | None:
        """Tell somebody with the code which places there are; they say hello again with a name."""
        fault = await self.door.code(frame.get("code"), self.address)
        if fault is not None:
            return fault
        rooms = self.hall.classroom.rooms
        tables = [
            {
                "table": number,
                "free": [seat for seat in SEATS if room.room_for(seat)],
                "taken": [seat for seat in SEATS if not nobody_here(room, seat)],
                "round": room.table.round,
            }
            for number, room in sorted(rooms.items())
            if not (room.stopped or room.table.over)
        ]
        self.connection.answer({"t": PLACES, "title": self.hall.board.title, "tables": tables})
        return None

    async def _seated(self, admitted: Admitted | Fault, frame: dict[str, Any]) -> Fault | None:
        if isinstance(admitted, Fault):
            return admitted
        connection, hall = self.connection, self.hall
        table, member, token = admitted
        connection.role = OBSERVER if member.office == WATCHING else SEAT
        connection.table, connection.person, connection.way_in = table, member.id, member.token
        same = frame.get("epoch") == self.door.epoch and type(frame.get("seq")) is int
        connection.resume(hall.feeds[member.id], frame["seq"] if same else 0)
        room = hall.classroom.rooms[table]
        static = hall.static(room)
        more: dict[str, Any] = {
            "id": member.id,
            "table": table,
            "seat": member.seat,
            "next": room.ledger.last(member.id) + 1,
        }
        if token:
            more["token"] = token
        if frame.get("has") != static.digest:
            more["static"] = _STATIC
        self._welcome(static.text, **more, has=static.digest)
        with contextlib.suppress(RoomStoppedError):
            await hall.arrive(connection, table, member.id)
        return None

    def _welcome(self, fixed: str = "", **more: Any) -> None:  # noqa: ANN401 - plain data
        text = write_frame(
            {"t": WELCOME, "v": VERSION, "game": __version__, "epoch": self.door.epoch, "now": self.door.now(),
             "role": self.connection.role, **more}
        )  # fmt: skip
        # No value can hold these bytes: a quotation mark inside one is escaped.
        self.connection.greet(text.replace(f'"static":{_STATIC}', f'"static":{fixed}'))

    # --- being served

    async def _read(self) -> None:
        bucket = Bucket(RATE, BURST, self.door.now)
        async for text in self.socket:
            if not bucket.take():
                # It is simply not read any faster: what a flood fills is its own socket.
                await asyncio.sleep(bucket.wait() / 1000)
                bucket.take()
            frame = read_frame(text)
            if self.connection.over:
                return
            if isinstance(frame, Fault):
                self.connection.fault(frame)
                if frame.code != "too-big":
                    self.connection.end(frame.code)
                    return
                continue
            kind = frame.get("t")
            if kind == DO:
                await self._do(frame)
            elif kind == ASK:
                await self._ask(frame)
            elif kind == BYE:
                return
            else:
                self.connection.fault(Fault("not-allowed"))

    async def _do(self, frame: dict[str, Any]) -> None:
        number, connection = frame.get("n"), self.connection
        if type(number) is not int or number < 1:
            connection.fault(Fault("bad-frame"))
            return
        if connection.role == PROJECTOR:
            connection.fault(Fault("not-allowed"))
            return
        try:
            if connection.role == FACILITATOR:
                table = frame.get("table", 0)
                command = acts.facilitator_command(frame.get("cmd"))
                if type(table) is not int:
                    raise BadCommandError("")  # noqa: TRY301 - the same answer as to any other bad command
                outcome = await self.hall.hand(number, table, command)
            else:
                command = acts.person_command(frame.get("cmd"))
                outcome = await self._command(number, command)
        except BadCommandError:
            # The same bytes whatever was asked for: nobody learns what another role can do.
            outcome = await self.hall.refuse(connection.table, connection.person, number, "not-allowed")
        if outcome.done:
            connection.answer({"t": DONE, "n": number})
        else:
            code = outcome.code
            more = {"next": self.hall.due(connection.table, connection.person)} if code == "gap" else {}
            connection.answer({"t": REFUSED, "n": number, "code": code, "sentence": sentence_of(code), **more})

    async def _command(self, number: int, command: Command) -> Outcome:
        hall, table, person = self.hall, self.connection.table, self.connection.person
        if isinstance(command, _WORDS):
            words = self.door.words.setdefault(person, Bucket(WORDS_RATE, WORDS_BURST, self.door.now))
            if not words.take():
                return await hall.refuse(table, person, number, "slow-down")
        return await hall.command(table, person, number, command)

    async def _ask(self, frame: dict[str, Any]) -> None:
        number, about, connection = frame.get("id"), frame.get("about"), self.connection
        if type(number) is not int:
            connection.fault(Fault("bad-frame"))
        elif about == "preview" and connection.role == SEAT:
            await self._preview(number, frame)
        elif about == "save" and connection.role in (SEAT, OBSERVER, FACILITATOR):
            await self._save(number, frame)
        else:
            connection.fault(Fault("not-allowed"))

    async def _preview(self, number: int, frame: dict[str, Any]) -> None:
        connection = self.connection
        room = self.hall.classroom.rooms[connection.table]
        seat = room.ledger.members[connection.person].seat
        try:
            clauses = clauses_from(frame.get("clauses"), room.table.view(seat).rules)
        except WireError:
            connection.fault(Fault("bad-frame"), id=number)
            return
        preview = await self.hall.look(connection.table, lambda room: room.table.preview(seat, clauses))
        connection.answer({"t": ANSWER, "id": number, "preview": preview_plain(preview)})

    async def _save(self, number: int, frame: dict[str, Any]) -> None:
        """Send the save of a game whose secrets are open: the debrief and the replay are made of it."""
        connection = self.connection
        table = frame.get("table") if connection.role == FACILITATOR else connection.table
        room = self.hall.classroom.rooms.get(table) if type(table) is int else None
        if room is None or not room.table.over:
            connection.fault(Fault("not-yet"), id=number)
            return
        assert type(table) is int
        if connection.backlog > CHUNK:
            # One save at a time: nobody reads two at once, and many who read none would fill the memory.
            connection.fault(Fault("slow-down"), id=number)
            return
        path = self.hall.classroom.save_of(table)
        text = await self.hall.look(table, lambda _room: path.read_text(encoding="utf-8"))
        chunks = [text[at : at + CHUNK] for at in range(0, len(text), CHUNK)]
        for place, chunk in enumerate(chunks, 1):
            connection.answer({"t": ANSWER, "id": number, "part": place, "of": len(chunks), "save": chunk})

    # --- going

    async def _gone(self) -> None:
        connection = self.connection
        self.hall.desks.discard(connection)
        self.hall.projectors.discard(connection)
        if connection.person:
            try:
                await self.hall.depart(connection, connection.table, connection.person)
            except RoomStoppedError:
                pass
            except Exception as error:  # noqa: BLE001 - the socket is closed all the same
                self.hall.faults.note(error)


_WORDS: Final = (Cable, acts.Say, acts.Ask)
"""What is kept word for word: a flood of it would grow what everybody is shown, and what a save can hold."""

_STATIC: Final = 0
"""Stands in a welcome for scenario and rules, whose text is put in its place."""

_FINAL: Final = frozenset(
    {"not-text", "bad-frame", "too-big", "old-version", "new-version", "not-allowed", "class-over"}
)
"""Faults of a hello after which the connection is closed; after the others the person may try again."""


def _hello_fault(frame: dict[str, Any]) -> Fault | None:
    """Return why a first frame is no hello of this version; None where it is one."""
    if frame.get("t") != HELLO:
        return Fault("not-allowed")
    version = frame.get("v")
    return other_version(version, VERSION) if type(version) is int else Fault("bad-frame")
