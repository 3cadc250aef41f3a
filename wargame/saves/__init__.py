"""The log of a game: append, verify, seal, list. docs/save-format.md describes the file."""

from __future__ import annotations

from wargame.saves.errors import (
    DamagedError,
    FinishedError,
    FormatError,
    KeyFileError,
    LockedError,
    MissingSaveError,
    NameRefusedError,
    RecordRefusedError,
    SaveError,
    SaveExistsError,
    StoppedError,
    UnreadableError,
)
from wargame.saves.header import Header
from wargame.saves.listing import Summary, list_saves, summarise
from wargame.saves.names import new_name, save_path
from wargame.saves.reading import Damage, Reading, Verdict, read
from wargame.saves.record import Record
from wargame.saves.seal import SealCheck, SealVerdict, check_seal, seal
from wargame.saves.writer import SaveWriter

__all__ = [
    "Damage",
    "DamagedError",
    "FinishedError",
    "FormatError",
    "Header",
    "KeyFileError",
    "LockedError",
    "MissingSaveError",
    "NameRefusedError",
    "Reading",
    "Record",
    "RecordRefusedError",
    "SaveError",
    "SaveExistsError",
    "SaveWriter",
    "SealCheck",
    "SealVerdict",
    "StoppedError",
    "Summary",
    "UnreadableError",
    "Verdict",
    "check_seal",
    "list_saves",
    "new_name",
    "read",
    "save_path",
    "seal",
    "summarise",
]
