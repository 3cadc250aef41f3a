"""Older and newer save formats: what is brought up to date, and what is refused in a sentence.

Record 0 has the same place, spelling and chain in every format, and its body the key ``format``; all else may change.
A format older than the current one is read by taking its records through one function a step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from wargame.saves.errors import FormatError
from wargame.saves.header import FORMAT
from wargame.saves.record import Record

Records = tuple[Record, ...]
Migration = Callable[[Records], Records]

MIGRATIONS: Final[Mapping[int, Migration]] = {}
"""From a format to the next: the function that rewrites all records. Format 1 is the first, so there is none yet."""


def known(found: int, current: int = FORMAT, migrations: Mapping[int, Migration] = MIGRATIONS) -> bool:
    """Return whether records of the format ``found`` can be brought to the ``current`` one."""
    return found <= current and all(step in migrations for step in range(found, current))


def refusal(path: Path, found: object, current: int = FORMAT) -> FormatError:
    """Return the sentence for a save whose format cannot be used."""
    if type(found) is int and found > current:
        reason = f"was made by a newer version of the game (save format {found}; this one reads up to {current})"
        return FormatError(f"The save {path} {reason}; update the game to use it.")
    reason = f"is in save format {found!r}, which this version of the game cannot read (it reads format {current})"
    return FormatError(f"The save {path} {reason}; open it with the version that made it.")


def migrate(
    records: Records, found: int, current: int = FORMAT, migrations: Mapping[int, Migration] = MIGRATIONS
) -> Records:
    """Return the records of a verified save of format ``found`` as the ``current`` format has them.

    Their chains stay those of the file: they show that the file is whole, and are never written again.
    """
    for step in range(found, current):
        records = migrations[step](records)
    return records
