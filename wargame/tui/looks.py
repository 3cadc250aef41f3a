"""What a terminal can show, and how the screens are dressed for it: its marks, and what stands for colours it lacks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.glyphs import Twins

ATTRIBUTES: Final = frozenset({"bold", "underline", "reverse", "italic"})
"""What every terminal can do to a letter."""

GROUND: Final[dict[str, str]] = {
    "band": "bold underline",
    "secretband": "bold underline",
    "moveband": "bold",
    "waitband": "bold",
    "select": "bold",
    "paper": "reverse",
    "us": "reverse",
    "ua": "reverse",
    "eu": "reverse",
    "ru": "reverse",
    "purple": "reverse",
    "chip": "bold reverse",
    "orange": "bold reverse",
}
"""What stands for a tinted ground: a line under the words of a title, whose move and which key in reverse, and the chosen
row in bold."""
RULED: Final = frozenset({"band", "secretband"})
"""Grounds on which only the name of a panel is underlined: a line across the whole row would run into the rows below."""


@frozen
class Look:
    """How a screen is painted: ``twins`` replace its marks, ``dress`` rewrites its styles; None leaves them."""

    twins: Twins | None = None
    dress: Callable[[str], str] | None = None

    def worn(self, parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """Return pieces of a row, each with its style, as this terminal can show them; as wide as they were."""
        twins, dress = self.twins, self.dress
        if twins is not None:
            parts = [(text if text.isascii() else text.translate(twins), words) for text, words in parts]
        if dress is not None:
            parts = [(text, dress(words)) for text, words in parts]
        return parts


FULL: Final = Look()
"""Every mark and every colour."""


@lru_cache(maxsize=512)
def uncoloured(words: str) -> str:
    """Return a style without any colour: attributes stand for the grounds that mean something."""
    return " ".join(_attributes(words))


@lru_cache(maxsize=512)
def few_colours(words: str) -> str:
    """Return a style for a terminal of sixteen colours: letters keep theirs, attributes stand for tinted grounds."""
    found = _attributes(words)
    ink = next((word for word in words.split() if word not in ATTRIBUTES), "")
    reversed_ = "reverse" in found
    if ink and ink != "on" and not reversed_ and ink not in ("bg", "chiptext", "movetext", "papertext"):
        return " ".join((*found, ink))
    ground = words.partition("on ")[2]
    return " ".join((*found, ground)) if reversed_ and ground in ("us", "ua", "eu", "ru", "purple") else " ".join(found)


def _attributes(words: str) -> list[str]:
    ink, _, ground = f" {words} ".partition(" on ")
    kept = [word for word in ink.split() if word in ATTRIBUTES]
    if ground.strip() in RULED and ink.split() != ["bold"]:
        return kept
    return list(dict.fromkeys((*kept, *GROUND.get(ground.strip(), "").split())))
