"""Marks for every terminal: an ASCII twin of the same width for each, and text that no terminal can measure otherwise.

The screens are written with marks (``▒``, ``■``, ``●``); a terminal that lacks them gets their twins, cell for cell, so
that no layout changes. People's own text keeps its letters as far as the terminal has them.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

TWIN: Final[dict[str, str]] = {
    # secret, unknown, loaded, empty, and what is known of a breach
    "▒": "#", "░": "?", "■": "@", "□": "_", "●": "!", "◐": "?", "○": "-",
    # how a promise ended, a choice that is set, a turning point, what is chosen
    "✓": "v", "✗": "x", "•": "*", "◆": "*", "◇": "*", "▸": ">", "▾": "v", "★": "*",
    # gauges: the gun thick, everything else thin
    "▆": "=", "·": ".", "━": "=", "─": "-", "╸": "=", "╺": "-", "╍": ".", "┼": "+", "│": "|", "┃": "|",
    "▏": "|", "▎": "|", "▍": "|", "▋": "#", "▊": "#", "▉": "#",
    # keys, places, what was cut, held in law
    "↑": "^", "↓": "v", "←": "<", "→": ">", "›": ">", "‹": "<", "…": "~", "§": "&", "×": "x", "–": "-", "—": "-",
    "‘": "'", "’": "'", "“": '"', "”": '"', "≥": ">", "≤": "<", "±": "+", "−": "-", "°": "o",
    # pictures: blocks, halves, quarters, eighths and strokes
    "█": "#", "▀": '"', "▄": "_", "▌": "|", "▐": "|", "▔": "-", "▁": "_", "▂": "_", "▃": "-", "▅": "=", "▇": "#",
    "▖": ".", "▗": ".", "▘": "'", "▝": "'", "▙": "#", "▛": "#", "▜": "#", "▟": "#", "▚": "\\", "▞": "/",
    "╱": "/", "╲": "\\", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+",
    "═": "=", "║": "|", "▪": "*", "▶": ">", "◀": "<", "▲": "^", "▼": "v", "△": "^", "▽": "v", "⏸": "=",
    # what stands for a character that nobody may write
    "\ufffd": "?",
}  # fmt: skip
"""Mark -> its ASCII twin; both are one cell wide."""

ACCENTS: Final = 2
"""Accents that one letter keeps; more of them would climb out of their row."""

_CONSOLE: Final = "latin-1"
"""The letters that a console with its own small font can be trusted with."""

_SMALL: Final = ("linux", "ansi", "cons25", "sun", "vt52", "vt100", "vt102", "vt220", "vt320")
"""Terminals, by ``TERM``, whose font has neither quadrant blocks nor most marks."""


def reach_of(encoding: str, environ: Mapping[str, str]) -> str:
    """Return the name of the encoding whose characters a terminal can show; unknown ones count as ASCII."""
    if environ.get("TERM", "") in _SMALL:
        return _CONSOLE
    name = (encoding or "ascii").lower()
    try:
        "".encode(name)
    except (LookupError, ValueError):
        return "ascii"
    return name


def needs_ascii(encoding: str, environ: Mapping[str, str]) -> bool:
    """Whether a terminal lacks marks: its encoding cannot write them, or it has the small font of a console."""
    reach = reach_of(encoding, environ)
    try:
        "▒■●▸▙".encode(reach)
    except UnicodeEncodeError:
        return True
    return False


class Twins(dict[int, str]):
    """A table for ``str.translate`` that fills itself: marks become twins, letters stay as far as ``reach`` has them."""

    def __init__(self, reach: str = "utf-8") -> None:
        """Keep what the encoding ``reach`` can write; what it cannot becomes its base letter, or ``?`` a cell."""
        super().__init__({ord(mark): twin for mark, twin in TWIN.items()})
        self._reach = reach

    def __missing__(self, code: int) -> str:
        """Return, and remember, what stands for a character that is no mark."""
        self[code] = found = _standing_for(chr(code), self._reach)
        return found


def _standing_for(char: str, reach: str) -> str:
    if _writable(char, reach):
        return char
    if unicodedata.category(char) in ("Mn", "Me", "Mc"):
        return ""
    base = unicodedata.normalize("NFKD", char)[:1]
    if base.isascii() and base.isprintable():
        return base * width(char)
    return "?" * width(char)


def _writable(char: str, reach: str) -> bool:
    try:
        char.encode(reach)
    except UnicodeEncodeError:
        return False
    return True


def width(char: str) -> int:
    """Return the cells of one character that ``steady`` leaves: 2 for wide ones, else 1."""
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


@lru_cache(maxsize=2048)
def steady(text: str) -> str:
    """Return text without whatever two terminals measure differently; every letter and every accent stays.

    Composed where it can be; joiners, variation selectors, skin tones, tags and keycaps go (a family becomes its
    people, side by side); flags become their two letters; of the accents on one letter two stay.
    """
    if text.isascii():
        return text
    out: list[str] = []
    accents = 0
    for char in unicodedata.normalize("NFC", text):
        code = ord(char)
        if _unsteady(code) or (char == "\ufffd" and out and _picture(out[-1])):
            # Behind an emoji U+FFFD is what a joiner or a tag has become where text was made harmless.
            continue
        if 0x1F1E6 <= code <= 0x1F1FF:  # noqa: PLR2004 - the regional indicators
            out.append(chr(code - 0x1F1E6 + ord("A")))
            accents = 0
        elif unicodedata.category(char) in ("Mn", "Me"):
            accents += 1
            if out and accents <= ACCENTS:
                out.append(char)
        else:
            out.append(char)
            accents = 0
    return "".join(out)


def _picture(char: str) -> bool:
    return unicodedata.category(char) == "So" and width(char) == 2  # noqa: PLR2004 - two cells


def _unsteady(code: int) -> bool:
    return (
        code in (0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x20E3)
        or 0xFE00 <= code <= 0xFE0F  # noqa: PLR2004 - variation selectors
        or 0xE0000 <= code <= 0xE0FFF  # noqa: PLR2004 - tags and further variation selectors
        or 0x1F3FB <= code <= 0x1F3FF  # noqa: PLR2004 - skin tones
        or 0x1160 <= code <= 0x11FF  # noqa: PLR2004 - parts of Korean syllables that were never put together
    )
