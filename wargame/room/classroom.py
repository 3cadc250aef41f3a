"""A class: its tables, its join code and its folder; gone on with after whatever ended the server."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Any, Final

from attrs import define, evolve, field, frozen

from wargame.engine import commands as cmd
from wargame.engine.seats import FACILITATOR, NAME, SEATS
from wargame.room import failpoints
from wargame.room.card import DRAFT, FILE, FORMAT, MOST, Card, ClassError, NewerClassError, read_card, write_card
from wargame.room.failpoints import pass_by
from wargame.room.ledger import WATCHING, Ledger
from wargame.room.room import Room, RoomStoppedError
from wargame.room.schedule import NO_CLOCK
from wargame.saves import FinishedError, LockedError, Reading, SaveError, SaveWriter, read
from wargame.saves.files import Files
from wargame.saves.lock import lock
from wargame.table.store import ReplayError, bot_seed, replay, resume
from wargame.table.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from wargame.room.failpoints import Failpoint
    from wargame.room.ledger import Member
    from wargame.table.table import Player

LOCK: Final = "class.lock"
"""Empty; locked as long as a server runs the class."""


@frozen
class Tools:
    """What a class is run with; handed in, so that tests need no clock and no chance."""

    now: Callable[[], int]
    """A monotonic clock in milliseconds."""
    seed: Callable[[], int]
    make_player: Callable[[str, str, int], Player]
    version: str
    key: Path | None = None
    """The key that seals finished games; None for none."""
    files: Callable[[Path], Files] = lambda _path: Files()
    """The system calls that a file of the class is written with."""
    failpoint: Failpoint = pass_by


@define
class Classroom:
    """The tables of a class by number, from 1. Not safe for threads, one room at a time."""

    folder: Path
    card: Card
    rooms: dict[int, Room]
    tools: Tools
    _lock: int
    broken: dict[int, str] = field(factory=dict)
    """Tables whose files cannot be gone on with, each with the sentence for the facilitator."""
    writers: list[SaveWriter] = field(factory=list)

    def save_of(self, table: int) -> Path:
        """Return the path of a table's save."""
        return save_of(self.folder, table)

    def members(self) -> Iterator[tuple[int, Member]]:
        """Yield every person who has a way in, with the table."""
        for number, room in self.rooms.items():
            for member in tuple(room.ledger.members.values()):
                if member.token:
                    yield number, member

    def keep(self, **changes: Any) -> None:  # noqa: ANN401 - fields of the card
        """Write the card anew with changes; ClassError where the disk refuses."""
        card = evolve(self.card, **changes)
        write_card(self.folder, card, files=self.tools.files(self.folder / FILE), failpoint=self.tools.failpoint)
        self.card = card

    def free_seat(self, table: int, seat: str) -> tuple[int, str] | None:
        """Return the best place for a newcomer who wants this table (0: any) and seat (empty: any); None where full.

        Empty seats come first, table by table, so that whole tables fill before second people join. Games that are over
        are for those who ask for them.
        """
        tables = (
            [table]
            if table
            else [number for number, room in self.rooms.items() if not (room.stopped or room.table.over)]
        )
        wanted = (seat,) if seat else SEATS
        places = [
            (len(self.rooms[number].ledger.team(one)), number, SEATS.index(one))
            for number in tables
            for one in wanted
            if self.rooms[number].room_for(one)
        ]
        if not places:
            return None
        _, number, place = min(places)
        return number, SEATS[place]

    def move(
        self,
        number: int,
        person: str,
        source: int,
        table: int,
        seat: str,
        distinct: Callable[[str, Iterable[str]], str] = lambda name, _taken: name,
    ) -> str:
        """Do the facilitator's act ``number``: seat a person elsewhere, where their old way in opens the place once.

        ``distinct(name, taken)`` makes the person's name unlike those of the new delegation. Return the code of a
        refusal, or nothing. RoomStoppedError where the new place cannot be written down.
        """
        room, old_room = self.rooms.get(table), self.rooms.get(source)
        for one in (room, old_room):
            known = one.ledger.done.get(FACILITATOR, {}) if one is not None else {}
            if number in known:
                return known[number]
        old = old_room.ledger.members.get(person) if old_room is not None else None
        if old is None or old_room is None or not old.token:
            return self._unmoved(old_room, number, "unknown-person")
        if room is None or (seat and seat not in SEATS):
            return self._unmoved(old_room, number, "no-such-seat")
        if (table, seat) == (source, old.seat):
            return self._unmoved(old_room, number, "already")
        if not room.room_for(seat):
            return self._unmoved(old_room, number, "seat-full")
        # The new place is written down before the old one is given up, so that a crash between loses nobody.
        room.take_in(old, number, seat, distinct(old.name, room.ledger.names(seat)))
        self.tools.failpoint(failpoints.MOVED_IN)
        old_room.let_go(person)
        room.note(f"The facilitator seated somebody {f'for {NAME[seat]}' if seat else 'among the observers'}.")
        with contextlib.suppress(RoomStoppedError):
            old_room.note(
                f"The facilitator took somebody from {NAME[old.seat] if old.seat else 'the observers'} elsewhere."
            )
        return ""

    @staticmethod
    def _unmoved(room: Room | None, number: int, code: str) -> str:
        """Return why nobody was moved, once it is written down."""
        if room is not None and not room.stopped:
            room.write("refused", {"by": FACILITATOR, "n": number, "code": code})
        return code

    def mend_moves(self) -> None:
        """Finish moves that a crash cut in half: who has a new place gives the old one up."""
        origins = {member.origin for _, member in self.members() if member.origin}
        for number, member in list(self.members()):
            if member.id in origins:
                self.rooms[number].let_go(member.id)

    def finish(self) -> None:
        """End the class: every game that still runs ends with what has been settled, and all files are given back.

        The class is not gone on with any more. A table that has stopped keeps its save as it is. Stop the server first.
        """
        for room in self.rooms.values():
            with contextlib.suppress(RoomStoppedError):
                if not room.table.over:
                    room.play(FACILITATOR, cmd.End("The class is over."))
        try:
            self.keep(over=True)
        finally:
            self.close()

    def close(self) -> None:
        """Give all files back."""
        for writer in self.writers:
            writer.close()
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1


def save_of(folder: Path, table: int) -> Path:
    """Return the path of a table's save in the folder of a class."""
    return folder / f"table-{table}.jsonl"


def journal_of(folder: Path, table: int) -> Path:
    """Return the path of a room's journal in the folder of a class."""
    return folder / f"room-{table}.jsonl"


def lock_up(folder: Path) -> int:
    """Lock the folder of a class for this server until the returned file is closed; ClassError where another has it."""
    try:
        fd = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ClassError(f"The class in {folder} cannot be opened ({reason}); check its permissions.") from error
    try:
        lock(fd, folder)
    except LockedError as error:
        os.close(fd)
        raise ClassError(
            f"Another server runs the class {folder.name} now; close that one first, or host a class of another name."
        ) from error
    except SaveError as error:
        os.close(fd)
        raise ClassError(str(error)) from error
    return fd


def go_on(folder: Path, tools: Tools) -> Classroom:
    """Go on with a class; a table whose files are damaged is left out, with the sentence in ``broken``.

    ClassError where there is no class that this version can read, or another server runs it.
    """
    card = read_card(folder)
    room = Classroom(folder, card, {}, tools, lock_up(folder))
    try:
        for number in range(1, card.tables + 1):
            _try(room, number)
            tools.failpoint(failpoints.OPENED)
        room.mend_moves()
    except BaseException:
        room.close()
        raise
    return room


def _try(room: Classroom, number: int) -> None:
    """Open one table's files; whatever is wrong with them is that table's trouble alone."""
    before = len(room.writers)
    try:
        room.rooms[number] = _reopened(room, number)
    except Exception as error:  # noqa: BLE001 - a damaged record may raise anything, and seven other tables wait
        for writer in room.writers[before:]:
            writer.close()
        del room.writers[before:]
        room.broken[number] = trouble(number, error)


def trouble(number: int, error: Exception) -> str:
    """Return the sentence about a table that cannot be gone on with."""
    known = isinstance(error, (SaveError, ReplayError, RoomStoppedError))
    why = str(error).rstrip(".") if known else f"its records do not fit one another ({type(error).__name__})"
    # What the saves advise is for one game at one screen; a class is mended from here.
    why = why.partition(";")[0]
    return (
        f"Table {number} cannot go on: {why}; restore its two files from a copy and start the class again, "
        "or let its people join other tables with the code."
    )


def _reopened(room: Classroom, number: int) -> Room:
    tools, path = room.tools, room.save_of(number)
    journal_path = journal_of(room.folder, number)
    journal = SaveWriter.open_existing(journal_path, files=tools.files(journal_path), failpoint=tools.failpoint)
    room.writers.append(journal)
    table, reading = _table(room, path)
    assert reading.header is not None
    assert journal.opened is not None
    ledger = Ledger()
    for record in journal.opened.records[1:]:
        ledger.apply(record.kind, record.body)
    rewinds: list[int] = []
    for record in reading.records[1:]:
        person, dot, count = str(record.body.get("key", "")).rpartition(".")
        if dot and count.isdigit():
            ledger.finish(person, int(count))
        if record.kind == "act" and record.body.get("do") == cmd.Rewind.name:
            rewinds.append(int(record.body["round"]))
    found = room_of(room, number, table, journal, ledger, reading.header.seed)
    found.mend(tuple(rewinds))
    return found


def _table(room: Classroom, path: Path) -> tuple[Table, Reading]:
    """Go on with a game, or show one that is over and sealed."""
    tools = room.tools
    try:
        table, writer = resume(
            path, tools.make_player, key=tools.key, files=tools.files(path), failpoint=tools.failpoint
        )
    except FinishedError:
        reading = read(path)
        return Table(replay(reading)[-1].state, {}), reading
    room.writers.append(writer)
    assert writer.opened is not None
    return table, writer.opened


def room_of(room: Classroom, number: int, table: Table, journal: SaveWriter, ledger: Ledger, seed: int) -> Room:
    """Return the room around a table of the class."""

    def make_bot(seat: str, doctrine: str) -> Player:
        return room.tools.make_player(seat, doctrine, bot_seed(seed, seat))

    timing = room.card.plan or NO_CLOCK
    return Room(number, table, _Journal(journal), ledger, timing=timing, now=room.tools.now, make_bot=make_bot)


class _Journal:
    """A writer as a table's log."""

    warning = ""

    def __init__(self, writer: SaveWriter) -> None:
        self._writer = writer

    def append(self, kind: str, body: Any) -> object:  # noqa: ANN401 - plain data
        return self._writer.append(kind, body)


def find_class(classes: Path, scenario: str, tables: int, port: int = 0) -> Path | None:
    """Return the folder of the class to go on with for the same command: the newest that is not over; None for none.

    The one that has listened at the ``port`` that is asked for (0: at any) comes before newer ones.

    A folder without a card was never a class, and a card of a newer version is none that could be gone on with.
    ClassError where a card is damaged, so that nobody begins anew beside a class that could be restored.
    """
    found: list[tuple[bool, bool, float, str, Path]] = []
    for path in sorted(classes.glob(f"*/{FILE}")):
        try:
            card = read_card(path.parent)
        except NewerClassError:
            continue
        if not card.over and (card.scenario, card.tables) == (scenario, tables):
            # One that never listened has nobody in it.
            asked, listened = bool(port) and card.port == port, card.port > 0
            found.append((asked, listened, path.stat().st_mtime, path.parent.name, path.parent))
    return max(found)[4] if found else None


__all__ = [
    "DRAFT", "FILE", "FORMAT", "LOCK", "MOST", "WATCHING", "Card", "ClassError", "Classroom", "Tools", "find_class",
    "go_on", "read_card",
]  # fmt: skip
