"""Reading a save: every line verified, and a clear word on where the good part ends."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from shlex import quote
from typing import Final

from attrs import evolve, frozen

from wargame.saves.canonical import NotPlainError
from wargame.saves.errors import MissingSaveError, UnreadableError
from wargame.saves.formats import known, migrate, refusal
from wargame.saves.header import FORMAT, Header
from wargame.saves.record import GENESIS, HEADER, SEAL, Record, in_letters, parse_line

MAX_SAVE: Final = 64 << 20
"""Bytes that a save may have; a long game with much talk has under 1 MB."""


class Verdict(Enum):
    """How a save stands."""

    GOOD = "good"
    """Every byte verifies."""
    TORN = "torn"
    """A write was cut off after the last good record; opening the save mends it and loses nothing acknowledged."""
    DAMAGED = "damaged"
    """A whole line does not verify; nothing may be appended unless a person accepts the loss."""


@frozen
class Damage:
    """Where the first bad line is: ``line`` from 1, ``byte`` from 0 in the file, and what is wrong with the line."""

    line: int
    byte: int
    what: str


@frozen
class Reading:
    """A save as it was found.

    Attributes:
        path: the file.
        records: the longest verified prefix of the log, in the current format; empty if not even the header is good.
        chain: the 32 bytes of the chain after the last of them.
        good: how many bytes of the file they take, with the last newline if it is there.
        last: the offset at which the last good line begins.
        torn: the bytes behind them, kept when the save is opened for writing.
        damage: the first bad line, if the verdict is DAMAGED.
        format: the save format of the file; 0 if there is no good header.
    """

    path: Path
    records: tuple[Record, ...] = ()
    chain: bytes = GENESIS
    good: int = 0
    last: int = 0
    torn: bytes = b""
    damage: Damage | None = None
    format: int = 0

    @property
    def verdict(self) -> Verdict:
        """Whether every byte, all but a torn tail, or only a first part verifies."""
        if self.damage is not None:
            return Verdict.DAMAGED
        return Verdict.TORN if self.torn or not self.records else Verdict.GOOD

    @property
    def head(self) -> str:
        """The chain after the last good record as 43 characters: equal heads, equal games."""
        return in_letters(self.chain)

    @property
    def header(self) -> Header | None:
        """What the game began with, or None if not even that is good."""
        return Header.from_body(self.records[0].body) if self.records else None

    @property
    def sealed(self) -> bool:
        """Whether the log ends in a seal, good or not."""
        return bool(self.records) and self.records[-1].kind == SEAL

    @property
    def sentence(self) -> str:
        """The verdict for a person: what, where, what to do."""
        if self.damage is not None:
            place = f"line {self.damage.line} (byte {self.damage.byte}) {self.damage.what}"
            if not self.records:
                return f"{self.path} is not a save that can be read: {place}; restore it from a copy."
            salvage = f"; 'play --salvage --continue {quote(str(self.path))}' goes on from its last good record"
            good = f"is good up to record {len(self.records) - 1}, but {place}"
            return f"The save {self.path} {good}; restore it from a copy{salvage}."
        if not self.records:
            return f"{self.path} holds no complete header, so there is no game in it to go on with; restore it from a copy, or begin a new game."
        if self.torn:
            tail = f"{len(self.torn)} bytes of an unfinished write follow record {len(self.records) - 1}"
            return f"The save {self.path} is good, but {tail}; they are set aside when the game goes on."
        return f"The save {self.path} is good: {len(self.records)} records, head {self.head}."


def read(path: Path) -> Reading:
    """Return a save with every line verified; the file is not changed and need not be writable.

    Refused: no such file (MissingSaveError), not a regular file or beyond ``MAX_SAVE`` bytes (UnreadableError),
    a format this version cannot use (FormatError). Damage is no refusal but a verdict.
    """
    return scan(path, load(path))


def load(path: Path) -> bytes:
    """Return the bytes of a save, with the refusals of ``read`` that concern the file itself."""
    check_file(path)
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def check_file(path: Path) -> None:
    """Refuse what is no file that could be a save, before it is opened: a pipe would never answer."""
    try:
        if not path.exists():
            raise MissingSaveError(f"There is no save {path}; look at the menu for those that there are.")
        if not path.is_file():
            raise UnreadableError(f"{path} is not a file; name a save, such as saves/handshake-2025-1.jsonl.")
        size = path.stat().st_size
    except OSError as error:
        raise _unreadable(path, error) from error
    if size > MAX_SAVE:
        raise UnreadableError(f"{path} has {size:,} bytes, and a save has at most {MAX_SAVE:,}; name another.")


def _unreadable(path: Path, error: OSError) -> UnreadableError:
    reason = error.strerror or type(error).__name__
    return UnreadableError(f"The save {path} cannot be read ({reason}); check its permissions.")


def scan(path: Path, data: bytes) -> Reading:
    """Return the reading of a save's bytes; ``path`` only names it. FormatError as in ``read``."""
    raw = _verify(path, data)
    if not raw.records:
        return raw
    return evolve(raw, records=migrate(raw.records, raw.format))


def _verify(path: Path, data: bytes) -> Reading:
    """Return the longest good prefix of a save's bytes, its records as the file has them."""
    records: list[Record] = []
    chain, start, last = GENESIS, 0, 0
    form, damage = 0, None
    while (end := data.find(b"\n", start)) >= 0:
        try:
            record = _next(data[start:end], chain, records)
            form = form or _format(path, record)
        except NotPlainError as fault:
            damage = Damage(len(records) + 1, start + fault.at, _said(fault))
            break
        records.append(record)
        chain, last, start = record.chain, start, end + 1
    else:
        # A write may be cut off before its newline, or the newline alone be damaged: the record was acknowledged.
        end = data.rfind(b"}", start) + 1
        try:
            record = _next(data[start:end], chain, records)
            form = form or _format(path, record)
        except NotPlainError:
            pass
        else:
            records.append(record)
            chain, last, start = record.chain, start, end
    return Reading(path, tuple(records), chain, start, last, data[start:], damage, form)


def _next(line: bytes, chain: bytes, before: list[Record]) -> Record:
    """Return the record on a line that follows the records before it, or raise NotPlainError."""
    record = parse_line(line, chain, len(before))
    if (record.kind == HEADER) != (not before):
        raise NotPlainError(f"is of kind {record.kind}, and {HEADER} is the kind of the first record alone")
    if before and before[-1].kind == SEAL:
        raise NotPlainError("follows the seal, which is the last record of a game")
    return record


def _format(path: Path, header: Record) -> int:
    """Return the format that record 0 states; FormatError if unknown, NotPlainError if it is no header."""
    found = header.body.get("format")
    if type(found) is not int or not known(found):
        raise refusal(path, found)
    if found == FORMAT:
        try:
            Header.from_body(header.body)
        except ValueError as error:
            raise NotPlainError(f"is not the header of a game: {error}") from None
    return found


def _said(fault: NotPlainError) -> str:
    return f"at {fault.where} {fault.what}" if fault.where else fault.what
