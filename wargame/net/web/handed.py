"""What a client process is told before its screen opens: one line of JSON on its standard input.

Arguments can be read by every user of the computer, and an environment by every program that inherits it; a pipe is
read once. The line comes before the packets of Textual's web driver, so it is read byte by byte: what stands behind it
is the driver's.
"""

from __future__ import annotations

import json
import os
from typing import Final

from attrs import field, frozen

LARGEST: Final = 4096
"""Bytes that the line may have."""
RENEWED: Final = "renewed"
"""What a client's packet is called that hands a new token back: see ``wargame.net.web.driver.hand_back``."""
_UNREADABLE: Final = "A browser's client is started by the server alone: use  wargame join ADDRESS  in a terminal."


@frozen
class Handed:
    """What the server hands to a client process: the token of its seat."""

    token: str = field(repr=False)


def write_handed(handed: Handed) -> bytes:
    """Return the line."""
    return json.dumps({"v": 1, "token": handed.token}).encode("ascii") + b"\n"


def read_handed(descriptor: int = 0) -> Handed:
    """Read the line from a file descriptor; ValueError with a sentence where it is none, or too long."""
    line = b""
    while not line.endswith(b"\n"):
        byte = os.read(descriptor, 1)
        if not byte or len(line) == LARGEST:
            raise ValueError(_UNREADABLE)
        line += byte
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError(_UNREADABLE) from None
    if not isinstance(found, dict) or found.get("v") != 1 or not isinstance(found.get("token"), str):
        raise ValueError(_UNREADABLE)
    return Handed(found["token"])
