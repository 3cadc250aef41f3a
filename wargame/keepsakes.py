"""Files that a person asks for: pictures of the screen, transcripts. Never over another file, for this person's eyes."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

MOST: Final = 9999
"""Files of one name that a folder holds."""


class KeepError(Exception):
    """A file that could not be written, as one sentence."""


def keep(folder: Path, name: str, ending: str, text: str) -> Path:
    """Write text to a new file ``name-N.ending`` in a folder, which is made; KeepError where that fails.

    ``name`` is cut down to letters, digits and ``-``. Only this person may read the file: it can hold a seat's secrets.
    """
    stem = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:80] or "game"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path, handle = _new(folder, stem, ending)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except OSError:
            # Half a file would be taken for a whole one.
            path.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise KeepError(f"Nothing was saved: {folder} cannot be written ({error.strerror or error}).") from error
    return path


def _new(folder: Path, stem: str, ending: str) -> tuple[Path, int]:
    taken = {path.name for path in folder.glob(f"{stem}-*.{ending}")}
    for number in range(1, MOST + 1):
        path = folder / f"{stem}-{number}.{ending}"
        if path.name in taken:
            continue
        try:
            return path, os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
    raise OSError(0, f"it holds {MOST} files of that name")
