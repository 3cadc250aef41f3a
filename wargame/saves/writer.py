"""The one hand that writes a save: each record is on the disk before anybody is told of it."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

from wargame.saves import failpoints
from wargame.saves.errors import (
    UNBEGUN,
    FinishedError,
    RecordRefusedError,
    SaveExistsError,
    StoppedError,
    disk_refused,
)
from wargame.saves.failpoints import Failpoint, pass_by
from wargame.saves.files import CREATE, Files, write_all
from wargame.saves.header import Header
from wargame.saves.lock import lock
from wargame.saves.mending import open_and_mend
from wargame.saves.names import check_path
from wargame.saves.reading import MAX_SAVE, Reading
from wargame.saves.record import GENESIS, HEADER, SEAL, Record, in_letters, make


class SaveWriter:
    """A save that is open for appending; made by ``create`` or ``open_existing``, used as a context manager.

    ``append`` may be called from any thread, one at a time; it waits for the disk, so keep it off an event loop.
    On any error of the disk the writer is closed for good: a failed fsync says that a part may be lost without
    saying which, and a second one that succeeds proves nothing (PostgreSQL's lesson of 2018).

    Attributes:
        path: the file.
        opened: the save as it was found when it was opened, or None if it was created.
    """

    def __init__(self, path: Path, fd: int, files: Files, failpoint: Failpoint, opened: Reading | None = None) -> None:
        """Take over an open, locked file whose next byte to write is where ``opened`` ends."""
        self.path = path
        self.opened = opened
        self._fd = fd
        self._files = files
        self._failpoint = failpoint
        self._guard = Lock()
        self._closed = ""
        self._count = len(opened.records) if opened else 0
        self._chain = opened.chain if opened else GENESIS
        self._size = opened.good if opened else 0
        self._sealed = False

    @classmethod
    def create(cls, path: Path, header: Header, *, files: Files | None = None, failpoint: Failpoint = pass_by) -> Self:
        """Begin a save whose record 0 is ``header``, in a folder that is made if need be.

        Refused: a name that is not a save's (NameRefusedError), one that exists (SaveExistsError), a header that is
        not plain data (RecordRefusedError), a disk that refuses (StoppedError). Then no file of that name is left
        behind, unless the disk refuses even its removal.
        """
        files = files or Files()
        check_path(path)
        record, line = make(GENESIS, 0, HEADER, header.to_body())
        try:
            files.make_folder(path.parent)
            fd = files.open(path, CREATE)
        except FileExistsError as error:
            raise SaveExistsError(f"There is a save {path} already; choose another name.") from error
        except OSError as error:
            raise disk_refused(path, error, UNBEGUN) from error
        writer = cls(path, fd, files, failpoint)
        try:
            lock(fd, path)
            writer._commit(record, line, UNBEGUN)
            writer._sync_folder()
        except BaseException:
            writer.close()
            with contextlib.suppress(OSError):
                files.remove(path)
            raise
        return writer

    @classmethod
    def open_existing(
        cls, path: Path, *, salvage: bool = False, files: Files | None = None, failpoint: Failpoint = pass_by
    ) -> Self:
        """Open a save to go on with it: lock, verify, set a torn tail aside as ``NAME.torn-1``, cut it off, sync.

        With ``salvage`` a person has accepted that a damaged save goes on from its last good record; what follows
        that record is set aside too. Refused, with the file as it was: no such save (MissingSaveError), not a file
        (UnreadableError), open elsewhere (LockedError), damaged or without a header (DamagedError), another format
        (FormatError), sealed (FinishedError), a disk that refuses (StoppedError).
        """
        files = files or Files()
        check_path(path)
        fd, reading = open_and_mend(path, files, failpoint, salvage=salvage)
        return cls(path, fd, files, failpoint, reading)

    @property
    def head(self) -> str:
        """The chain after the last acknowledged record, as 43 characters."""
        return in_letters(self._chain)

    @property
    def count(self) -> int:
        """How many records are acknowledged, the header among them: the number of the next one."""
        return self._count

    @property
    def chain(self) -> bytes:
        """The 32 bytes of the chain after the last acknowledged record."""
        return self._chain

    def append(self, kind: str, body: Mapping[str, object]) -> Record:
        """Write a record and return it once it is durable, as a reader will find it.

        ``kind`` is 1 to 12 letters a-z; after a ``seal`` the save takes no more. Refused with nothing written:
        RecordRefusedError for a kind or body that ``record.make`` refuses, or a save beyond ``MAX_SAVE`` bytes;
        FinishedError behind a seal. StoppedError if the disk refuses now or did before.
        """
        with self._guard:
            self._check(kind)
            self._check_file()
            record, line = make(self._chain, self._count, kind, body)
            if self._size + len(line) > MAX_SAVE:
                reason = f"the save {self.path} would grow beyond {MAX_SAVE:,} bytes"
                raise RecordRefusedError(f"Record {self._count} was not saved: {reason}; end the game.")
            self._commit(record, line, f"all up to record {self._count - 1} is safe")
            return record

    def close(self) -> None:
        """Close the file and give up its lock; closing twice is no error."""
        self._shut(f"The save {self.path} is closed; open it again to go on.")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _check(self, kind: str) -> None:
        if self._closed:
            raise StoppedError(self._closed)
        if self._sealed:
            raise FinishedError(f"The save {self.path} is sealed, so its game is over; begin a new one.")
        if kind == HEADER:
            raise RecordRefusedError(
                f"Record {self._count} was not saved: its kind is {HEADER!a}; only record 0 is of that kind."
            )

    def _check_file(self) -> None:
        try:
            gone = self._files.removed(self._fd)
        except OSError as error:
            stopped = disk_refused(self.path, error, f"all up to record {self._count - 1} is safe")
            self._shut(str(stopped))
            raise stopped from error
        if gone:
            self._shut(
                f"Saving stopped at {self.path}: the file was removed during the game, and the game with it; put it back "
                "from a copy if there is one, or begin a new game."
            )
            raise StoppedError(self._closed)

    def _commit(self, record: Record, line: bytes, kept: str) -> None:
        """Write a line and wait for the disk; whatever goes wrong on the way, the writer is done for."""
        try:
            self._failpoint(failpoints.BEFORE_WRITE)
            write_all(self._files, self._fd, line, self._failpoint)
            self._failpoint(failpoints.AFTER_WRITE)
            self._files.fsync(self._fd)
            self._failpoint(failpoints.AFTER_FSYNC)
        except OSError as error:
            stopped = disk_refused(self.path, error, kept)
            self._shut(str(stopped))
            raise stopped from error
        except BaseException:
            # Ctrl-C may have come between the halves of a line; only a fresh reading knows.
            self._shut(f"Saving to {self.path} was interrupted; continue the game from the menu.")
            raise
        self._chain, self._count = record.chain, record.number + 1
        self._size += len(line)
        self._sealed = record.kind == SEAL

    def _sync_folder(self) -> None:
        try:
            self._files.sync_folder(self.path.parent)
        except OSError as error:
            raise disk_refused(self.path, error, UNBEGUN) from error

    def _shut(self, reason: str) -> None:
        if self._closed:
            return
        self._closed = reason
        with contextlib.suppress(OSError):
            self._files.close(self._fd)
