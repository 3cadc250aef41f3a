"""Named places in the life of a record, at which a test can end the process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

Failpoint = Callable[[str], None]
"""Called with the name of each place as it is passed; what it raises stops the writer."""

BEFORE_WRITE: Final = "before-write"
MID_WRITE: Final = "mid-write"
"""Passed after each short write: part of the line is in the file, and its end is not."""
AFTER_WRITE: Final = "after-write-before-fsync"
AFTER_FSYNC: Final = "after-fsync"
"""The record is durable and its writer does not know it yet."""

TORN_KEPT: Final = "torn-kept"
TRUNCATED: Final = "truncated"
MENDED: Final = "mended"

APPENDING: Final = (BEFORE_WRITE, MID_WRITE, AFTER_WRITE, AFTER_FSYNC)
"""Passed by each append, in this order."""

OPENING: Final = (TORN_KEPT, TRUNCATED, MENDED)
"""Passed when a save is opened again, in this order; the first two only if it has a torn tail."""


def pass_by(_name: str) -> None:
    """Do nothing: the failpoint of every real game."""
