"""What can be wrong with a save, each said in one sentence: what, where, what to do."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Final

from wargame.resources import SAVES_VARIABLE


class SaveError(Exception):
    """Anything that is wrong with a save; its text is one sentence for a person to read."""


class NameRefusedError(SaveError):
    """A save's name is not one that every file system takes."""


class RecordRefusedError(SaveError):
    """A record is not plain data, or is too long; nothing was written and the writer stays open."""


class MissingSaveError(SaveError):
    """There is no such save."""


class SaveExistsError(SaveError):
    """A save of this name is there already; it was not touched."""


class UnreadableError(SaveError):
    """The file cannot be read at all: a folder, a device, too large, or refused by the system."""


class LockedError(SaveError):
    """Another table is writing this save."""


class DamagedError(SaveError):
    """The log does not verify, so that nothing may be appended; it was not touched."""


class FormatError(SaveError):
    """The save's format is older or newer than this version of the game can use."""


class FinishedError(SaveError):
    """The save is sealed: a finished game takes no more records."""


class StoppedError(SaveError):
    """The disk refused; the writer is closed for good, and all that was acknowledged is in the file."""


class KeyFileError(SaveError):
    """The key that seals games cannot be read, made, or kept at the place asked for."""


UNBEGUN: Final = "no game was begun"
"""What is said to be safe where there is nothing yet."""
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REFUSED: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})

_WHAT: Final = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the file may not grow any larger",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "the folder may not be written to",
    errno.EPERM: "the folder may not be written to",
    errno.EIO: "the disk reported an error",
}


def disk_refused(path: Path, error: OSError, kept: str) -> StoppedError:
    """Return the sentence for a disk that refused ``path``; ``kept`` says what is safe nevertheless."""
    number = error.errno or 0
    what = _WHAT.get(number, f"the system refused it ({errno.errorcode.get(number, 'unknown error')})")
    if number in _FULL:
        advice = "free some space and continue the game from the menu"
    elif number in _REFUSED:
        advice = f"make its folder writable or name another in {SAVES_VARIABLE}"
    elif kept == UNBEGUN:
        advice = f"name another folder in {SAVES_VARIABLE}"
    else:
        advice = "copy the saves to another disk and continue the game there"
    return StoppedError(f"Saving stopped at {path}: {what}; {kept}; {advice}.")
