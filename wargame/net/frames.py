"""Frames: one JSON object of text each, read as strictly as a save and before anything can be made to work for long.

What is counted is counted on the text, so that a bomb is refused before it is unpacked: its bytes, its brackets and
commas, its depth. Then the canonical JSON of saves reads it (integers only, no NaN, no lone surrogates), and duplicate
keys show because more keys were written than arrived.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from attrs import frozen

from wargame.net.errors import Fault
from wargame.saves.canonical import NotPlainError, encode, parse

MAX_INT: Final = 2**53 - 1
"""The largest whole number that a browser can hold; the smallest is its negative."""


@frozen
class Limits:
    """How large a frame may be.

    Attributes:
        size: bytes of UTF-8.
        depth: objects and lists within one another, the frame itself counted as 1; at most 32.
        values: opening brackets and commas, which no frame has more values than, but one.
    """

    size: int
    depth: int
    values: int


FROM_CLIENT: Final = Limits(size=65_536, depth=8, values=2_000)
"""What anybody may send to a server."""

FROM_SERVER: Final = Limits(size=1_048_576, depth=24, values=50_000)
"""What a client takes from the server that it has chosen: a whole board is larger than a command."""

# Possessive, and content without a closing quote: no text makes this look at a character twice.
_STRING: Final = re.compile(r'"(?:[^"\\]++|\\.)*+"?+', re.DOTALL)
_BRACKET: Final = re.compile(r"[\[\]{}]")

_TO_ASCII: Final = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"), check_circular=False)


def read_frame(text: str | bytes, limits: Limits = FROM_CLIENT) -> dict[str, Any] | Fault:
    """Return the object of a frame, or the fault to answer with; no input makes this raise.

    ``not-text`` for bytes; ``too-big`` beyond the limits of size and values; ``bad-frame`` for what is no JSON object,
    is nested too deep, holds a number that is no integer of at most ``MAX_INT``, a lone surrogate (raw or escaped), or
    an object with the same key twice.
    """
    bones = _bones(text, limits)
    if isinstance(bones, Fault):
        return bones
    assert isinstance(text, str)
    try:
        value = parse(text.encode(), limits.depth)
    except (NotPlainError, UnicodeEncodeError):
        return Fault("bad-frame")
    if not isinstance(value, dict) or _keys(value) != bones.count(":"):
        return Fault("bad-frame")
    return value


def _bones(text: str | bytes, limits: Limits) -> str | Fault:
    """Return a frame without what stands in its strings, or why it is not worth reading."""
    if not isinstance(text, str):
        return Fault("not-text")
    # A character is a byte at least, so that nothing long is encoded to be measured; surrogates are refused later.
    if len(text) > limits.size or len(text.encode("utf-8", "surrogatepass")) > limits.size:
        return Fault("too-big")
    bones = _STRING.sub('"', text)
    if bones.count(",") + bones.count("{") + bones.count("[") > limits.values:
        return Fault("too-big")
    return Fault("bad-frame") if _too_deep(bones, limits.depth) else bones


def _too_deep(bones: str, most: int) -> bool:
    """Whether brackets are nested deeper than ``most``, or close what is not open, which would only take time to count."""
    depth = 0
    for found in _BRACKET.finditer(bones):
        depth += 1 if found[0] in "[{" else -1
        if not 0 <= depth <= most:
            return True
    return False


def _keys(value: object) -> int:
    """Return how many keys plain data holds; -1 or less where it holds an integer too large for a browser."""
    count = 0
    rest = [value]
    while rest:
        here = rest.pop()
        if isinstance(here, dict):
            count += len(here)
            rest.extend(here.values())
        elif isinstance(here, list | tuple):
            rest.extend(here)
        elif type(here) is int and not -MAX_INT <= here <= MAX_INT:
            return -1
    return count


def write_frame(frame: dict[str, Any]) -> str:
    """Return the one spelling of a frame: keys sorted, no spaces, ASCII alone.

    Refused with NotPlainError is what is no plain data (see ``wargame.saves.canonical``), and an integer beyond
    ``MAX_INT``.
    """
    encode(frame)
    if _keys(frame) < 0:
        raise NotPlainError("holds an integer that a browser cannot hold")
    return _TO_ASCII.encode(frame)
