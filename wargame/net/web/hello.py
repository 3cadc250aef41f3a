"""The first frame of a browser tab: who comes in, and by what right. Strict, small, and read before anything is started."""

from __future__ import annotations

import json
from typing import Any, Final

from attrs import field, frozen

VERSION: Final = 1
"""The version of what page and server say to each other; both come from the same server, unless the page is old."""
LARGEST: Final = 4096
"""Bytes that a first frame may have."""
WITHIN: Final = 10.0
"""Seconds that a tab has for it."""
_CODE: Final = 64
_NAME: Final = 64
LONGEST_TOKEN: Final = 512
"""Characters that a token may have."""
_TABLES: Final = 1000
_SEAT: Final = 64
_KEYS: Final = frozenset({"t", "v", "code", "name", "token", "table", "seat", "light", "own"})


@frozen
class Hello:
    """What a tab asks for: either ``token``, or ``code`` and ``name`` and perhaps a table and a seat.

    ``own`` is a token of the page's choosing, by which a newcomer who asks again is known.
    ``table`` counts from 1, 0 is any; ``seat`` is empty for any; ``light`` asks for the colours of a bright room.
    """

    code: str = field(default="", repr=False)
    name: str = ""
    token: str = field(default="", repr=False)
    table: int = 0
    seat: str = ""
    light: bool = False
    own: str = field(default="", repr=False)


@frozen
class Admitted:
    """Who may come in: the seat's token, for the browser to keep, and the address that its client joins."""

    token: str = field(repr=False)
    address: str


@frozen
class Bye:
    """Why a tab ends or never opens, as ``code`` for the page and as one sentence for the person.

    ``again`` says that the same hello may help later, so that the page tries it by itself; ``forget`` says that the token
    is worth nothing any more.
    """

    code: str
    sentence: str
    again: bool = False
    forget: bool = False


class TurnedAwayError(Exception):
    """Ends a tab with words that the person is told."""

    def __init__(self, bye: Bye) -> None:
        """Carry the words."""
        super().__init__(bye.code)
        self.bye = bye


GARBLED: Final = Bye("frame", "The page sent what the server cannot read: load it again.")
OLD: Final = Bye("version", "This page is of another version than the server: load it again.")


def read_hello(frame: str | bytes) -> Hello:
    """Read a first frame; TurnedAwayError where it is binary, over 4 KB, no JSON object, or says what no hello says."""
    # A character may be cut up to four bytes; counting characters first keeps the encoding of a large one away.
    if not isinstance(frame, str) or len(frame) > LARGEST or len(frame.encode("utf-8", "replace")) > LARGEST:
        raise TurnedAwayError(GARBLED)
    try:
        found = json.loads(frame)
    except (ValueError, RecursionError):
        raise TurnedAwayError(GARBLED) from None
    if not isinstance(found, dict) or found.get("t") != "hello":
        raise TurnedAwayError(GARBLED)
    if found.get("v") != VERSION or isinstance(found["v"], bool):
        raise TurnedAwayError(OLD)
    hello = Hello(
        code=_text(found, "code", _CODE),
        name=_text(found, "name", _NAME),
        token=_text(found, "token", LONGEST_TOKEN),
        table=_number(found, "table"),
        seat=_text(found, "seat", _SEAT),
        light=_flag(found, "light"),
        own=_text(found, "own", LONGEST_TOKEN),
    )
    if not found.keys() <= _KEYS or bool(hello.token) == bool(hello.code):
        raise TurnedAwayError(GARBLED)
    return hello


def _text(found: dict[str, Any], key: str, most: int) -> str:
    value = found.get(key, "")
    if not isinstance(value, str) or len(value) > most or any("\ud800" <= one <= "\udfff" for one in value):
        raise TurnedAwayError(GARBLED)
    return value


def _number(found: dict[str, Any], key: str) -> int:
    value = found.get(key, 0)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _TABLES:
        raise TurnedAwayError(GARBLED)
    return value


def _flag(found: dict[str, Any], key: str) -> bool:
    value = found.get(key, False)
    if not isinstance(value, bool):
        raise TurnedAwayError(GARBLED)
    return value
