"""One writer at a time: the lock that the system drops when a process ends, however it ends."""

from __future__ import annotations

import errno
import sys
from pathlib import Path
from typing import Final

from wargame.saves.errors import LockedError, StoppedError

# Windows keeps readers away from locked bytes, so the byte that is locked lies where no save reaches.
_FAR: Final = 1 << 40
_HELD: Final = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})


def lock(fd: int, path: Path) -> None:
    """Lock an open save for writing until it is closed.

    Refused with LockedError if another writer has it, in this process or another, and with StoppedError
    where the file system knows no locks.
    """
    try:
        _take(fd)
    except OSError as error:
        if error.errno in _HELD:
            raise LockedError(f"The save {path} is open at another table; close that game first.") from error
        reason = "its file system cannot lock files, so two tables could spoil each other's game"
        raise StoppedError(f"The save {path} cannot be opened: {reason}; keep saves on a local disk.") from error


if sys.platform == "win32":
    import msvcrt
    import os

    def _take(fd: int) -> None:
        os.lseek(fd, _FAR, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        os.lseek(fd, 0, os.SEEK_SET)

else:
    import fcntl

    def _take(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
