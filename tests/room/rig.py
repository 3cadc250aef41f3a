"""A class in a folder of its own, under a clock that only the test moves."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

from tests.engine.tables import rules_of, scenario_of
from wargame.bots import make_player
from wargame.content import SessionPlan
from wargame.engine import commands as cmd
from wargame.engine.commands import Command
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.room import acts
from wargame.room.classroom import Classroom, Tools, go_on
from wargame.room.creating import Wish, create
from wargame.room.documents import Documents
from wargame.room.ledger import Member
from wargame.room.room import Outcome, Room
from wargame.saves.failpoints import pass_by
from wargame.saves.files import Files

CODE = "ABCD2345"
STORY = "handshake-2025"


class Quick(Files):
    """A disk that is not waited for: no power fails in these tests."""

    def fsync(self, fd: int) -> None:
        """Return at once."""

    def sync_folder(self, path: Path) -> None:
        """Return at once."""


class Rig:
    """A class, its clock in milliseconds, and the hands of everybody in it."""

    def __init__(self, folder: Path, plan: SessionPlan | None, tables: int) -> None:
        self.time = 1_000
        self.files: dict[str, Files] = {}
        self.failpoint: Callable[[str], None] = pass_by
        self.keys = folder.parent / "keys"
        self._seeds = itertools.count(1)
        self._tokens = itertools.count(1)
        self.folder = folder
        wish = Wish(CODE, tables)
        scenario = scenario_of(STORY)
        self.classroom: Classroom = create(folder, wish, scenario, rules_of(scenario.rules), plan, self.tools())
        self._acts = itertools.count(1)
        self.numbers: dict[str, int] = {}

    def tools(self) -> Tools:
        """Return what the class is run with."""
        return Tools(
            now=lambda: self.time,
            seed=lambda: next(self._seeds),
            make_player=make_player,
            version="0.1.0",
            key=self.keys / "key",
            files=lambda path: self.files.setdefault(path.name, Quick()),
            failpoint=self.passed,
        )

    def passed(self, name: str) -> None:
        """Pass a failpoint."""
        self.failpoint(name)

    @property
    def room(self) -> Room:
        """The first table."""
        return self.classroom.rooms[1]

    def restart(self) -> Room:
        """End the server without a word, start it again, and let those who were here come back."""
        here = {number: sorted(room.here) for number, room in self.classroom.rooms.items()}
        self.classroom.close()
        self.classroom = go_on(self.folder, self.tools())
        for number, people in here.items():
            room = self.classroom.rooms.get(number)
            for who in people if room is not None else ():
                room.arrive(who)
        return self.classroom.rooms[1] if 1 in self.classroom.rooms else next(iter(self.classroom.rooms.values()))

    def sit(self, seat: str = "", name: str = "", table: int = 1) -> Member:
        """Let somebody join a table and be here."""
        token = f"token-{next(self._tokens)}"
        room = self.classroom.rooms[table]
        member = room.join(name or f"P{token[6:]}", seat, token)
        room.arrive(member.id)
        return room.ledger.members[member.id]

    def fill(self, table: int = 1) -> dict[str, Member]:
        """Let one person sit down at each seat."""
        return {seat: self.sit(seat, f"{seat} {table}", table) for seat in SEATS}

    def begun(self) -> dict[str, Member]:
        """Fill the first table, and begin."""
        people = self.fill()
        self.act(acts.Begin())
        return people

    def act(self, command: Command, code: str = "", table: int = 1) -> None:
        """Do an act of the facilitator's, which must come out with this code."""
        assert self.classroom.rooms[table].hand(next(self._acts), command) == Outcome(code)

    def do(self, who: Member | str, command: Command, code: str = "", table: int = 1) -> None:
        """Do a person's next command, which must come out with this code."""
        person = who if isinstance(who, str) else who.id
        room = self.classroom.rooms[table]
        number = room.ledger.last(person) + 1
        assert room.do(person, number, command) == Outcome(code)

    def move(self, who: Member, table: int, seat: str, source: int = 1) -> str:
        """Seat somebody elsewhere; return the code of the refusal."""
        return self.classroom.move(next(self._acts), who.id, source, table, seat)

    def wait(self, seconds: float) -> None:
        """Let time pass, a second at a time, so that every clock is looked at as a server does."""
        end = self.time + int(seconds * 1000)
        while self.time < end:
            self.time = min(self.time + 1000, end)
            for room in self.classroom.rooms.values():
                room.tick()

    def to(self, phase: str, round_: int = 0) -> None:
        """Let the facilitator end phases until this one."""
        for _ in range(60):
            table = self.room.table
            if table.phase == phase and round_ in (0, table.round):
                return
            self.act(cmd.Advance())
        raise AssertionError(phase)

    def said(self, seat: str) -> list[str]:
        """Return what a seat was told, oldest first."""
        return [one.text for one in self.room.ledger.notices.get(seat, ())]

    def log(self, kind: str = "", table: int = 1) -> list[dict[str, object]]:
        """Return the bodies of the records of a table's save."""
        from wargame.saves import read

        records = read(self.classroom.save_of(table)).records
        return [dict(record.body) for record in records[1:] if kind in ("", record.kind)]

    def notes(self) -> list[str]:
        """Return the notes in the game's log."""
        return [str(body["text"]) for body in self.log("act") if body.get("do") == cmd.Note.name]

    def documents(self, room: Room) -> dict[str, dict[str, str]]:
        """Return what everybody with a place is shown now, the facilitator and an observer among them."""
        made = Documents(room)
        found = {one.id: made.of(one) for one in room.ledger.members.values() if one.token}
        return {**found, FACILITATOR: made.desk(), "public": made.public()}
