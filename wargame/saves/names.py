"""The names of saves: what a file system anywhere takes, and no path leads out of."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import count
from pathlib import Path
from typing import Final

from wargame.saves.errors import NameRefusedError

SUFFIX: Final = ".jsonl"
MAX_NAME: Final = 40

_NAME: Final = re.compile(r"[a-z0-9-]{1,40}")
_DEVICE: Final = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")


def check_name(name: str) -> None:
    """Refuse with NameRefusedError a name other than 1 to 40 of a-z, 0-9 and -, or one that Windows keeps."""
    if _NAME.fullmatch(name) is None or _DEVICE.fullmatch(name) is not None:
        rule = "a name has 1 to 40 of the characters a-z, 0-9 and -, and is no device such as con"
        raise NameRefusedError(f"{name[:60]!a} cannot name a save: {rule}; choose another.")


def check_path(path: Path) -> None:
    """Refuse with NameRefusedError a path that does not end in a save's name and ``.jsonl``."""
    if path.suffix != SUFFIX:
        raise NameRefusedError(f"{path.name[:60]!a} cannot be a save: its name must end in {SUFFIX}; rename it.")
    check_name(path.stem)


def save_path(folder: Path, name: str) -> Path:
    """Return the path of the save ``name`` in a folder; NameRefusedError as in ``check_name``."""
    check_name(name)
    return folder / f"{name}{SUFFIX}"


def new_name(folder: Path, scenario_id: str, taken: Collection[str] = ()) -> str:
    """Return the first free name ``SCENARIO-N``, N from 1, that neither the folder nor ``taken`` has.

    A scenario id that is no name is bent into one. Another process may take the name before it is used:
    ``SaveWriter.create`` then refuses, and the caller asks again with that name in ``taken``.
    """
    stem = re.sub(r"[^a-z0-9]+", "-", scenario_id.lower()).strip("-") or "game"
    used = {path.name.partition(".")[0] for path in folder.glob("*.*")} | set(taken)
    for number in count(1):
        tail = f"-{number}"
        name = stem[: MAX_NAME - len(tail)].rstrip("-") + tail
        if name not in used:
            break
    return name
