"""The few system calls that a save is written with, in one place so that a test can make each of them fail."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import Final

from wargame.saves.failpoints import MID_WRITE, Failpoint

_BINARY: Final = getattr(os, "O_BINARY", 0)
READ_WRITE: Final = os.O_RDWR | _BINARY
CREATE: Final = os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY

_NO_SYNC: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOTTY})


class Files:
    """System calls under their own names and with their own errors; saves are made for their owner alone (0600)."""

    def open(self, path: Path, flags: int) -> int:
        """Open a file; children that the process starts do not inherit it."""
        return os.open(path, flags, 0o600)

    def read_all(self, fd: int, limit: int) -> bytes:
        """Return the file from its start, at most ``limit`` bytes of it."""
        os.lseek(fd, 0, os.SEEK_SET)
        parts: list[bytes] = []
        while limit > 0 and (part := os.read(fd, min(limit, 1 << 20))):
            parts.append(part)
            limit -= len(part)
        return b"".join(parts)

    def write(self, fd: int, data: memoryview) -> int:
        """Write and return how many bytes were taken, which may be fewer than given."""
        return os.write(fd, data)

    def fsync(self, fd: int) -> None:
        """Return when the file is on the disk; on macOS, where fsync stops at the drive's cache, go through it."""
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415 - Windows has none

            try:
                fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
            except OSError as error:
                # Only a file system that does not know the call is asked again; a failed sync never is.
                if error.errno not in _NO_SYNC:
                    raise
            else:
                return
        os.fsync(fd)

    def seek(self, fd: int, offset: int) -> None:
        """Let the next write begin at ``offset``."""
        os.lseek(fd, offset, os.SEEK_SET)

    def removed(self, fd: int) -> bool:
        """Whether an open file has no name any more, so that what is written to it is lost; Windows removes no open one."""
        return sys.platform != "win32" and os.fstat(fd).st_nlink == 0

    def truncate(self, fd: int, size: int) -> None:
        """Cut the file off at ``size`` bytes."""
        os.ftruncate(fd, size)

    def close(self, fd: int) -> None:
        """Close the file, which also gives up its lock."""
        os.close(fd)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def make_folder(self, path: Path) -> None:
        """Make a folder and those above it, unless they are there."""
        path.mkdir(parents=True, exist_ok=True)

    def sync_folder(self, path: Path) -> None:
        """Return when the folder's list of names is on the disk, where the system can tell; Windows cannot."""
        if sys.platform == "win32":
            return
        fd = os.open(path, os.O_RDONLY)
        try:
            os.fsync(fd)
        except OSError as error:
            if error.errno not in _NO_SYNC:
                raise
        finally:
            os.close(fd)


def write_all(files: Files, fd: int, data: bytes, failpoint: Failpoint) -> None:
    """Write all of ``data``, in as many calls as the system takes it in; a call that takes nothing is an error."""
    rest = memoryview(data)
    while rest:
        taken = files.write(fd, rest)
        if taken <= 0:
            raise OSError(errno.EIO, "nothing was written")
        rest = rest[taken:]
        if rest:
            failpoint(MID_WRITE)
