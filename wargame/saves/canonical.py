"""One value, one spelling: the JSON that a save is written in.

A subset of RFC 8259, so that two programs that mean the same write the same bytes: objects with their keys
sorted by code point, no spaces, UTF-8 without escapes other than those JSON demands, integers only.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final, NoReturn

from attrs import frozen

INT_MIN: Final = -(2**63)
INT_MAX: Final = 2**63 - 1
"""Integers are those of 64 bits, so that readers in other languages need no big numbers."""

MAX_DEPTH: Final = 32
"""How deep lists and objects may be nested, the outermost counted as 1."""

# Only these spellings can hold a lone surrogate or an integer beyond 64 bits.
_SUSPECT: Final = re.compile(rb"\\u[dD]|[0-9]{19}")


@frozen
class NotPlainError(Exception):
    """A value or its bytes are not canonical JSON.

    Attributes:
        what: the fault, as the rest of a sentence that begins with its place.
        where: the path to the value, such as ``.tracks[3]``; empty for the whole.
        at: the offset of the fault in the bytes, or 0 where none is known.
    """

    what: str
    where: str = ""
    at: int = 0


def _refuse_number(text: str) -> NoReturn:
    raise NotPlainError(f"holds {text[:24]}, where only integers are allowed")


_ENCODER: Final = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, check_circular=False
)
_DECODER: Final = json.JSONDecoder(parse_float=_refuse_number, parse_constant=_refuse_number)


def encode(value: object) -> bytes:
    """Return the canonical bytes of plain data.

    Plain data is None, bool, str, int of 64 bits, and lists and dicts of it with str keys, at most ``MAX_DEPTH``
    deep; a tuple is written as a list. All else is refused with NotPlainError: floats, subclasses, lone
    surrogates.
    """
    fault = _fault(value, MAX_DEPTH)
    if fault is not None:
        raise fault
    return dump(value)


def dump(value: object) -> bytes:
    """Return the canonical bytes of what ``parse`` returned; unlike ``encode`` it checks nothing."""
    return _ENCODER.encode(value).encode()


def decode(data: bytes) -> object:
    """Return the value of canonical bytes; any other spelling of it is refused with NotPlainError."""
    value = parse(data)
    if dump(value) != data:
        raise NotPlainError(difference(data))
    return value


def parse(data: bytes, depth: int = MAX_DEPTH) -> Any:  # noqa: ANN401 - JSON can be anything; who reads it looks
    """Return the value of JSON bytes in any spelling, at most ``depth`` deep, else held to the limits of ``encode``."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise NotPlainError("is not UTF-8", at=error.start) from None
    try:
        value = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise NotPlainError("is not JSON", at=len(text[: error.pos].encode())) from None
    except RecursionError:
        raise NotPlainError(f"is nested more than {MAX_DEPTH} deep") from None
    except ValueError:
        raise NotPlainError("holds an integer of thousands of digits") from None
    if data.count(b"{") + data.count(b"[") > depth or _SUSPECT.search(data):
        fault = _fault(value, depth)
        if fault is not None:
            raise fault
    return value


def difference(data: bytes) -> str:
    """Return why JSON that ``parse`` accepts is not canonical, as the rest of a sentence."""
    repeated: list[str] = []

    def look(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            repeated.extend(key for key in found if sum(key == other for other, _ in pairs) > 1)
        return found

    json.loads(data, object_pairs_hook=look)
    if repeated:
        return f"holds the key {repeated[0][:40]!a} twice"
    if data.endswith(b"\r"):
        return "ends in a carriage return, so a program has changed the line ends of the file"
    return "is not in canonical form (sorted keys, no spaces, no needless escapes)"


def _fault(value: object, room: int) -> NotPlainError | None:
    """Return what is wrong with a value that may hold ``room`` more levels, or None."""
    kind = type(value)
    if kind is str:
        return _text_fault(str(value))
    if value is None or kind is bool:
        return None
    if kind is int:
        inside = isinstance(value, int) and INT_MIN <= value <= INT_MAX
        return None if inside else NotPlainError("is an integer beyond 64 bits")
    if kind is not dict and kind is not list and kind is not tuple:
        return NotPlainError(f"is of type {kind.__name__}, where only plain data is allowed")
    if room == 0:
        return NotPlainError(f"is nested more than {MAX_DEPTH} deep")
    return _inner_fault(value, room - 1)


def _inner_fault(value: object, room: int) -> NotPlainError | None:
    """Return the first fault within a dict, list or tuple, with the path that leads to it, or None."""
    if isinstance(value, dict):
        for key, item in value.items():
            if type(key) is not str:
                return NotPlainError(f"has a key of type {type(key).__name__}, where only text is allowed")
            fault = _text_fault(key) or _fault(item, room)
            if fault is not None:
                return NotPlainError(fault.what, f".{ascii(key)[1:-1][:40]}{fault.where}")
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            fault = _fault(item, room)
            if fault is not None:
                return NotPlainError(fault.what, f"[{index}]{fault.where}")
    return None


def _text_fault(text: str) -> NotPlainError | None:
    """Return a fault for text that UTF-8 cannot spell, or None."""
    if text.isascii():
        return None
    try:
        text.encode()
    except UnicodeEncodeError:
        return NotPlainError("holds a lone surrogate, which no file can hold")
    return None
