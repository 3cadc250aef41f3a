"""One plain English sentence for every event that can occur."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.table.words.around import AROUND
from wargame.table.words.names import Names, capital
from wargame.table.words.settled import SETTLED

if TYPE_CHECKING:
    from wargame.table.words.settled import Happened, Wording

WORDING: Final[dict[str, Wording]] = {**SETTLED, **AROUND}
"""Event kind -> its wording."""


def sentence(happened: Happened, names: Names) -> str:
    """Return one sentence for a sight, or for an event where every secret is open.

    Raises KeyError for a kind that nobody has worded; a test walks the engine's source so that there is none.
    """
    return capital(WORDING[happened.kind](happened, names))
