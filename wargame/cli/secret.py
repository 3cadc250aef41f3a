"""The facilitator's secret of a class: kept beside its tables, so that a console elsewhere finds the class again."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING, Final

from wargame.cli.failures import CallError
from wargame.net.tokens import is_token, new_token

if TYPE_CHECKING:
    from pathlib import Path

FILE: Final = "facilitator.txt"
"""In the folder of a class, for its owner's eyes: whoever reads that folder can read every sheet anyway."""
_LARGEST: Final = 64


def facilitators_secret(folder: Path) -> str:
    """Return the secret of the class in a folder: the one that was made at its first start. CallError where it cannot be kept."""
    path = folder / FILE
    try:
        with path.open(encoding="ascii") as file:
            found = file.read(_LARGEST).strip()
        if is_token(found):
            return found
    except (OSError, ValueError):
        pass
    made = new_token(secrets.token_bytes)
    try:
        path.unlink(missing_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(f"{made}\n")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CallError(f"{path} cannot be written ({reason}); free some space and try again.") from error
    return made
