"""The seal of a finished game: a chain finds damage, a seal finds forgery.

Whoever can write the file can drop its last record or chain it anew from any point; only the holder of the key can
make the seal that fits. The key stays outside the saves folder, and so on the machine that held the game.
"""

from __future__ import annotations

import contextlib
import hmac
import os
import secrets
from base64 import urlsafe_b64encode
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Final

from attrs import frozen

from wargame.saves.errors import KeyFileError
from wargame.saves.failpoints import pass_by
from wargame.saves.files import CREATE, Files, write_all
from wargame.saves.reading import Reading, Verdict
from wargame.saves.record import SEAL, Record, in_letters
from wargame.saves.writer import SaveWriter

KEY_BYTES: Final = 32

_SEAL_LABEL: Final = b"wargame seal 1\n"
_NAME_LABEL: Final = b"wargame key 1\n"
_ADVICE: Final = "move it away, and games sealed with it can no longer be checked"


class SealVerdict(Enum):
    """What a seal shows."""

    GOOD = "good"
    """The log is the one that this machine sealed, to the last record."""
    BAD = "bad"
    """The log is not the one that was sealed."""
    ABSENT = "absent"
    """There is no seal: the game is not over, or its end was cut off."""
    NOT_CHECKABLE = "not checkable here"
    """The seal was made with a key that this machine does not have."""


@frozen
class SealCheck:
    """A seal's verdict, and the sentence for a person."""

    verdict: SealVerdict
    sentence: str


def seal(writer: SaveWriter, key_path: Path) -> Record:
    """Append the seal, the last record of a game, and return it; the key is made if there is none.

    Refused: as by ``SaveWriter.append``; KeyFileError if the key cannot be read or made, or lies where saves lie.
    """
    folder = writer.path.parent.resolve()
    if key_path.resolve().is_relative_to(folder):
        reason = "who is handed the saves would be handed the key"
        raise KeyFileError(f"The key {key_path} lies in the saves folder {folder}: {reason}; keep it elsewhere.")
    key = load_key(key_path)
    if key is None:
        key = _make_key(key_path)
    return writer.append(SEAL, {"key": _key_name(key), "mac": _mac(key, writer.chain)})


def check_seal(reading: Reading, key_path: Path) -> SealCheck:
    """Return what the seal of a save shows on this machine; KeyFileError if there is a key that cannot be read."""
    if reading.verdict is Verdict.DAMAGED:
        return SealCheck(SealVerdict.BAD, f"The log is damaged, so no seal can fit it. {reading.sentence}")
    if not reading.sealed:
        ended = any(record.kind == "end" for record in reading.records)
        why = "its game ended, so the seal is missing" if ended else "its game did not end in this file"
        return SealCheck(SealVerdict.ABSENT, f"The save {reading.path} has no seal: {why}.")
    body = reading.records[-1].body
    key = load_key(key_path)
    if key is None or body.get("key") != _key_name(key):
        where = "its key is on the machine where the game was played"
        return SealCheck(SealVerdict.NOT_CHECKABLE, f"The seal of {reading.path} is not checkable here: {where}.")
    mac = body.get("mac")
    expected = _mac(key, reading.records[-2].chain)
    if isinstance(mac, str) and hmac.compare_digest(mac.encode(), expected.encode()):
        return SealCheck(SealVerdict.GOOD, f"The seal of {reading.path} is good: it is the game that was played here.")
    return SealCheck(SealVerdict.BAD, f"The seal of {reading.path} is bad: it was changed after its game was sealed.")


def load_key(path: Path) -> bytes | None:
    """Return the key, or None if there is none; KeyFileError if it is not 32 bytes or cannot be read."""
    try:
        key = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise KeyFileError(f"The key {path} cannot be read ({reason}); check its permissions.") from error
    if len(key) != KEY_BYTES:
        raise KeyFileError(f"The key {path} has {len(key)} bytes instead of {KEY_BYTES}; {_ADVICE}.")
    return key


def _make_key(path: Path) -> bytes:
    """Make the key file, whole or not at all, for its owner alone; another process may be first, and its key holds."""
    files = Files()
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fd = files.open(draft, CREATE)
        try:
            write_all(files, fd, secrets.token_bytes(KEY_BYTES), pass_by)
            files.fsync(fd)
        finally:
            files.close(fd)
        # A link, for it refuses to replace a key that is there; a rename would not.
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
        files.sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink()
        reason = error.strerror or type(error).__name__
        raise KeyFileError(f"The key {path} cannot be made ({reason}); make its folder writable.") from error
    key = load_key(path)
    if key is None:
        raise KeyFileError(f"The key {path} was removed while a game was sealed; seal it again.")
    return key


def _mac(key: bytes, chain: bytes) -> str:
    return in_letters(hmac.digest(key, _SEAL_LABEL + chain, "sha256"))


def _key_name(key: bytes) -> str:
    """Return 8 letters that tell keys apart and give nothing of them away."""
    return urlsafe_b64encode(sha256(_NAME_LABEL + key).digest())[:8].decode()
