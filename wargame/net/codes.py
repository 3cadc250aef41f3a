"""The join code that stands on the board: 8 characters of Crockford's base 32, 40 bits, shown as ``K7QM-2XWD``.

Crockford's alphabet has neither I, L, O nor U, so that a code can be read aloud and copied by hand; what is typed in
their place is read as the digit it looks like. How often a code may be guessed is the business of ``throttle``.
"""

from __future__ import annotations

import hmac
import unicodedata
from collections.abc import Callable
from typing import Final

from wargame.engine.text import harmless
from wargame.net.errors import Misread

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH: Final = 8
BITS: Final = 5 * LENGTH
EXAMPLE: Final = "K7QM-2XWD"

_ALIKE: Final = str.maketrans("OIL", "011")
_BETWEEN: Final = frozenset("-‐‑‒–—−_. \t\r\n\u00a0")  # what people and word processors write between the halves
_LONGEST: Final = 60


def spell(data: bytes) -> str:
    """Return bytes in Crockford's base 32, most significant bit first; a length that is no multiple of 5 is filled with 0."""
    bits = 8 * len(data)
    digits = -(-bits // 5)
    number = int.from_bytes(data, "big") << (5 * digits - bits)
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(digits)))


def bare(text: str) -> str:
    """Return text in capitals, without hyphens and spaces, and with what looks like a digit as that digit."""
    kept = (char for char in unicodedata.normalize("NFKC", text) if char not in _BETWEEN)
    return "".join(kept).upper().translate(_ALIKE)


def stranger(text: str) -> str:
    """Return the first character of bare text that base 32 does not have, as it can be shown; empty where there is none."""
    return next((harmless(char) for char in text if char not in ALPHABET), "")


def new_code(token_bytes: Callable[[int], bytes]) -> str:
    """Return a fresh code as it is kept: 8 characters without the hyphen, from 5 bytes of ``token_bytes``."""
    return spell(token_bytes(BITS // 8))


def shown(code: str) -> str:
    """Return a code as people see it: two groups of four."""
    return f"{code[:4]}-{code[4:]}"


def read_code(text: str) -> str | Misread:
    """Return the code that somebody typed, as ``new_code`` spells it, or why it is none.

    Case, spaces and hyphens do not matter; O is read as 0, I and L as 1. Refused are a character that no code has and
    any length but 8.
    """
    if len(text) > _LONGEST:
        return Misread(f"A code has 8 letters and digits, such as {EXAMPLE}; this is much longer.")
    code = bare(text)
    if not code:
        return Misread(f"Type the code from the board: 8 letters and digits, such as {EXAMPLE}.")
    wrong = stranger(code)
    if wrong == "U":
        return Misread("No code holds a U; look at the board again, it is perhaps a V.")
    if wrong:
        return Misread(f"No code holds “{wrong}”; it has letters and digits only, such as {EXAMPLE}.")
    if len(code) != LENGTH:
        return Misread(f"A code has 8 letters and digits, such as {EXAMPLE}; this one has {len(code)}.")
    return code


def same_code(one: str, other: str) -> bool:
    """Whether two codes as kept are the same, in a time that does not tell how much of them is."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))
