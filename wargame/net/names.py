"""People's names: what is shown of a person to everybody else, and so what a prankster tries first."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import count
from typing import Final

from wargame.engine.text import harmless
from wargame.glyphs import ACCENTS
from wargame.net.errors import Misread

LONGEST: Final = 24
"""Characters of a name, counted after accents have joined their letters."""

_TOO_LONG: Final = 500
# Latin letters and digits that a reader takes for one another: "EmiI" is another Emil.
_ALIKE: Final = str.maketrans("0l1|", "oiii")
_RESERVED: Final = frozenset({"facilitator", "teacher", "referee", "server"})
"""Whom nobody can pass for."""
_NO_SIGN: Final = "\ufffd"

# Printable for Unicode and yet nothing to see: fillers, joiners, the empty Braille cell, variation selectors.
_UNSEEN: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\u180b\u180c\u180d")
_SELECTORS: Final = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))

# Cyrillic and Greek letters that a reader takes for Latin ones: an "Аnna" in Cyrillic is another Anna.
_LOOKS: Final = str.maketrans("аеорсухіјѕһԁԛԝвкмнтαοεικνρτυχβηζμı", "aeopcyxijshdqwbkmhtaoeiknptyxbhzmi")


def read_name(text: str) -> str | Misread:
    """Return a name as everybody sees it, or why it cannot be one.

    Accents join their letters (NFC) and runs of spaces become one. Refused are names of 0 or of more than 24
    characters, names without a letter or digit, and whatever cannot be seen or moves its neighbours: control, bidi and
    zero-width characters, fillers, more than two accents on a letter.
    """
    name = " ".join(harmless(unicodedata.normalize("NFC", " ".join(text[:_TOO_LONG].split()))).split())
    fault = _fault(name)
    return Misread(fault) if fault else name


def _fault(name: str) -> str:
    """Return the sentence that refuses a name; empty for a good one."""
    wrong = (
        (not name, "Type your name, so that the others know who you are."),
        (any(map(_unseen, name)), "Your name holds a character that cannot be seen; type it again with letters."),
        (_accents(name) > ACCENTS, "Your name has too many accents on one letter; type it again with fewer."),
        (not any(map(str.isalnum, name)), "A name needs a letter or a digit; type yours again."),
        (len(name) > LONGEST, f"A name has at most {LONGEST} characters; shorten yours."),
        (
            likeness(name).removeprefix("the") in map(likeness, _RESERVED),
            "That name is the facilitator's; type your own.",
        ),
    )
    return next((sentence for so, sentence in wrong if so), "")


def _unseen(char: str) -> bool:
    return char == _NO_SIGN or char in _UNSEEN or any(ord(char) in these for these in _SELECTORS)


def _accents(text: str) -> int:
    """Return the longest run of combining marks."""
    longest = run = 0
    for char in text:
        run = run + 1 if unicodedata.category(char) in {"Mn", "Me"} else 0
        longest = max(longest, run)
    return longest


def likeness(name: str) -> str:
    """Return what two names share that people take for one another: without case, accents, spaces or foreign look-alikes."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LOOKS))
    bare = "".join(char for char in plain if not unicodedata.combining(char) and not char.isspace())
    return bare.translate(_ALIKE).replace("rn", "m")


def distinct(name: str, taken: Iterable[str]) -> str:
    """Return ``name``, or with the first number from 2 that makes it unlike every name in ``taken``: ``Anna``, ``Anna 2``.

    A long name is cut so that the number fits into 24 characters.
    """
    used = {likeness(other) for other in taken}
    if likeness(name) not in used:
        return name
    for number in count(2):
        tail = f" {number}"
        other = name[: LONGEST - len(tail)].rstrip() + tail
        if likeness(other) not in used:
            break
    return other
