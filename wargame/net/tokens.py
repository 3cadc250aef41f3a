"""Seat tokens: 128 random bits that prove whose place a connection is; the class keeps only their hashes.

A token is sent once, in ``welcome``, and afterwards in ``hello``; it never stands in an address or a log. Because it is
random, its hash needs no salt: nobody can make a list of 2**128 of them. No throttle stands before a token: guessing
one is hopeless, and a brake would let a rival lock a seat.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Callable
from typing import Final

BITS: Final = 128

# 22 characters hold 132 bits; the last four of them are 0, so that one token has one spelling.
_SHAPE: Final = re.compile(r"[A-Za-z0-9_-]{21}[AQgw]")


def new_token(token_bytes: Callable[[int], bytes]) -> str:
    """Return a fresh token of 22 URL-safe characters, from 16 bytes of ``token_bytes``."""
    return base64.urlsafe_b64encode(token_bytes(BITS // 8)).decode().rstrip("=")


def is_token(value: object) -> bool:
    """Whether a value has the one shape of a token: 22 characters of URL-safe base 64 that spell 128 bits."""
    return isinstance(value, str) and _SHAPE.fullmatch(value) is not None


def hashed(token: str) -> str:
    """Return what is kept of a token: its SHA-256 as 64 hexadecimal digits. ValueError for what is no token."""
    if not is_token(token):
        raise ValueError("Only a token can be kept; this has another shape.")
    return hashlib.sha256(token.encode()).hexdigest()


def matches(token: object, kept: str) -> bool:
    """Whether a value that somebody sent is the token of a kept hash, compared in constant time; never an error."""
    return isinstance(token, str) and is_token(token) and hmac.compare_digest(hashed(token).encode(), kept.encode())
