"""What stands in painted bytes: their words, the control sequences among them, and whose turn it was to see them."""

from __future__ import annotations

import re
import unicodedata

SEQUENCE = re.compile(
    rb"\x1b\[([0-?]*)([ -/]*)([@-~])"  # CSI
    rb"|\x1b[\]PX^_].*?(?:\x07|\x1b\\|$)"  # OSC, DCS, SOS, PM, APC
    rb"|\x1b[ -/]*[0-~]"  # every other escape
    rb"|\x1b",
    re.DOTALL,
)
OURS = frozenset("mHhlup")
"""Last bytes of the CSI sequences by which a screen is painted, and the terminal asked and set."""
MODES = frozenset({"?1049", "?1000", "?1003", "?1015", "?1006", "?25", "?1004", "?2026", "?2048", "?2004", "?7"})
"""The modes that a full-screen program sets and takes back."""
POINTER = re.compile(rb"\x1b\]22;[a-z-]*\x07")
"""The shape of the mouse's pointer, which Textual sets; it carries no text of ours."""
CURTAIN = "The curtain is closed."


def words(raw: bytes) -> str:
    """Return the text of painted bytes in the order of painting, a blank for each control sequence."""
    return SEQUENCE.sub(b" ", raw).decode("utf-8", "replace")


def said(raw: bytes, word: str) -> bool:
    """Whether a word was painted, in whatever styles, or stands in a control sequence (a title, the clipboard)."""
    naked = SEQUENCE.sub(b"", raw).decode("utf-8", "replace")
    return any(word.lower() in text.lower() for text in (naked, words(raw), raw.decode("utf-8", "replace")))


def foreign(raw: bytes) -> list[str]:
    """Return what no screen of ours paints: foreign sequences, control characters, and marks that turn text round."""
    found: list[str] = []
    for match in SEQUENCE.finditer(raw):
        if POINTER.fullmatch(match[0]):
            continue
        last = (match[3] or b"").decode()
        mode = last in {"h", "l"} and (match[1] or b"").decode() not in MODES
        if last not in OURS or mode:
            found.append(repr(match[0][:40]))
    text = SEQUENCE.sub(b"", raw).decode("utf-8", "replace")
    found += [repr(c) for c in text if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co"} and c not in "\r\n"]
    return found


def turns(raw: bytes) -> list[bytes]:
    """Return painted bytes cut at each curtain: the first is before any, each other begins with a closed curtain."""
    mark = CURTAIN.encode()
    places = [match.start() for match in re.finditer(re.escape(mark), raw)]
    # A curtain that is painted again (another size, other colours) is no new turn: nobody has opened it.
    cuts = [0]
    for place in places:
        if cuts == [0] or re.search(
            rb"round \d+ of \d+ .*?" + rb"F1", SEQUENCE.sub(b"", raw[cuts[-1] : place]), re.DOTALL
        ):
            cuts.append(place)
    return [raw[first:last] for first, last in zip(cuts, [*cuts[1:], len(raw)], strict=True)]
