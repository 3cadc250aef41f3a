"""One record, its line in the file, and the chain that ties it to all records before it."""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

from attrs import frozen

from wargame.saves.canonical import MAX_DEPTH, NotPlainError, difference, dump, encode, parse
from wargame.saves.errors import RecordRefusedError

GENESIS: Final = bytes(32)
"""The chain before record 0."""

MARK_LENGTH: Final = 22
"""Characters of the chain that a line carries: 132 bits.

Enough to find any damage. The chain itself goes on over all 256 bits, so that the head that is sealed at
the end of a game is as hard to forge as SHA-256, and a log of 250 records is 5 kB shorter.
"""

MAX_LINE: Final = 1 << 20
"""Bytes that a line may have without its newline; a header with scenario and rules takes about a tenth."""

HEADER: Final = "head"
SEAL: Final = "seal"

_KIND: Final = re.compile(r"[a-z]{1,12}")
_KEYS: Final = frozenset("chkn")


@frozen
class Record:
    """One entry of the log.

    Attributes:
        number: from 0, the header, without a gap.
        kind: what the body is, 1 to 12 letters a-z.
        body: plain data, see ``canonical.encode``. It belongs to the record: read it, never change it.
        chain: the 32 bytes of SHA-256 over the chain before and this record.
    """

    number: int
    kind: str
    body: dict[str, Any]
    chain: bytes


def in_letters(digest: bytes) -> str:
    """Return 32 bytes as 43 letters, digits, - and _ (base64url without padding), as people compare them."""
    return urlsafe_b64encode(digest)[:43].decode()


def make(previous: bytes, number: int, kind: str, body: Mapping[str, object]) -> tuple[Record, bytes]:
    """Return the record that follows the chain ``previous``, and its line with the newline.

    The record holds the body as a reader will find it, not the caller's own. Refused with
    RecordRefusedError: a kind that is not 1 to 12 letters a-z, a body that is not plain data, a line beyond
    ``MAX_LINE``.
    """
    if _KIND.fullmatch(kind) is None:
        raise RecordRefusedError(f"Record {number} was not saved: its kind is {kind!a}; use 1 to 12 letters a-z.")
    try:
        spelled = encode(dict(body))
    except NotPlainError as fault:
        place = f"{kind}{fault.where}"
        raise RecordRefusedError(f"Record {number} was not saved: {place} {fault.what}; pass plain data.") from None
    line, chain = _line(previous, number, kind, spelled)
    if len(line) > MAX_LINE:
        limit = f"its line has {len(line):,} bytes and at most {MAX_LINE:,} are allowed; shorten its texts"
        raise RecordRefusedError(f"Record {number} was not saved: {limit}.")
    return Record(number, kind, parse(spelled), chain), line + b"\n"


def parse_line(line: bytes, previous: bytes, number: int) -> Record:
    """Return the record on a line without its newline; NotPlainError says why it is not record ``number``."""
    if len(line) > MAX_LINE:
        raise NotPlainError(f"has more than {MAX_LINE:,} bytes")
    found = parse(line, MAX_DEPTH + 1)
    if not isinstance(found, dict) or found.keys() != _KEYS:
        raise NotPlainError("is not a record: an object with the keys c, h, k and n")
    body, mark, kind, own = found["c"], found["h"], found["k"], found["n"]
    shaped = isinstance(body, dict) and isinstance(mark, str) and isinstance(kind, str) and type(own) is int
    if not shaped or _KIND.fullmatch(kind) is None:
        raise NotPlainError("is not a record: c must be an object, h and k text, n a number")
    if own != number:
        raise NotPlainError(f"is numbered {own} where {number} is due")
    again, chain = _line(previous, number, kind, dump(body))
    if again == line:
        return Record(number, kind, body, chain)
    if dump(found) != line:
        raise NotPlainError(difference(line))
    raise NotPlainError("does not fit the chain: it, or one before it, was changed")


def _line(previous: bytes, number: int, kind: str, body: bytes) -> tuple[bytes, bytes]:
    """Return the line without its newline, and the chain; the keys are spelled out in their sorted order."""
    start, end = b'{"c":%b,' % body, b'"k":"%b","n":%d}' % (kind.encode(), number)
    chain = sha256(previous + start + end).digest()
    return b'%b"h":"%b",%b' % (start, _mark(chain), end), chain


def _mark(chain: bytes) -> bytes:
    return urlsafe_b64encode(chain)[:MARK_LENGTH]
