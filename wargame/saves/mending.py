"""Opening a save to go on with it: what a crash left behind is set aside, never thrown away."""

from __future__ import annotations

import contextlib
import os
from itertools import count
from pathlib import Path

from wargame.saves import failpoints
from wargame.saves.errors import (
    DamagedError,
    FinishedError,
    FormatError,
    MissingSaveError,
    disk_refused,
)
from wargame.saves.failpoints import Failpoint
from wargame.saves.files import CREATE, READ_WRITE, Files, write_all
from wargame.saves.header import FORMAT
from wargame.saves.lock import lock
from wargame.saves.reading import MAX_SAVE, Reading, Verdict, check_file, scan

_KEPT = "the game in it was not changed and can still be replayed"


def open_and_mend(path: Path, files: Files, failpoint: Failpoint, *, salvage: bool) -> tuple[int, Reading]:
    """Return a save's file, locked, ready for the next record and durable so far, and the reading of it.

    Refusals and ``salvage`` as in ``SaveWriter.open_existing``.
    """
    check_file(path)
    try:
        fd = files.open(path, READ_WRITE)
    except FileNotFoundError as error:
        raise MissingSaveError(f"There is no save {path}; look at the menu for those that there are.") from error
    except OSError as error:
        raise disk_refused(path, error, _KEPT) from error
    try:
        lock(fd, path)
        # Read behind the lock: what was read before it may be another writer's half a line.
        data = files.read_all(fd, MAX_SAVE + 1)
        reading = scan(path, data)
        _refuse(reading, salvage=salvage)
        _mend(fd, reading, data, files, failpoint)
    except BaseException as error:
        with contextlib.suppress(OSError):
            files.close(fd)
        if isinstance(error, OSError):
            raise disk_refused(path, error, _KEPT) from error
        raise
    return fd, reading


def _refuse(reading: Reading, *, salvage: bool) -> None:
    """Raise the sentence for a save that no record may be appended to."""
    if not reading.records or (reading.verdict is Verdict.DAMAGED and not salvage):
        raise DamagedError(reading.sentence)
    if reading.format != FORMAT:
        reason = f"is in the older save format {reading.format}"
        raise FormatError(f"The save {reading.path} {reason}; it can be replayed, but not gone on with.")
    if reading.sealed:
        raise FinishedError(f"The save {reading.path} is sealed, so its game is over; replay it or begin a new one.")


def _mend(fd: int, reading: Reading, data: bytes, files: Files, failpoint: Failpoint) -> None:
    """Set the tail aside, cut it off, and make the last good line durable; each step may be the last one done."""
    if reading.torn:
        _keep(reading.path, reading.torn, files, failpoint)
        failpoint(failpoints.TORN_KEPT)
        files.truncate(fd, reading.good)
        failpoint(failpoints.TRUNCATED)
    # The last record may have come from a writer whose fsync failed. Then the page is in memory, marked clean, and
    # no fsync would write it; the same bytes written again would. It also completes a newline that is missing.
    files.seek(fd, reading.last)
    line = data[reading.last : reading.good].removesuffix(b"\n") + b"\n"
    write_all(files, fd, line, failpoint)
    files.fsync(fd)
    files.sync_folder(reading.path.parent)
    failpoint(failpoints.MENDED)


def _keep(path: Path, torn: bytes, files: Files, failpoint: Failpoint) -> None:
    """Write the bytes behind the last good record beside the save, under the first free number."""
    for number in count(1):
        beside = path.with_name(f"{path.stem}.torn-{number}")
        if not os.path.lexists(beside):
            break
    fd = files.open(beside, CREATE)
    try:
        write_all(files, fd, torn, failpoint)
        files.fsync(fd)
    except OSError:
        with contextlib.suppress(OSError):
            files.remove(beside)
        raise
    finally:
        files.close(fd)
    files.sync_folder(path.parent)
