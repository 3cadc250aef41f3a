"""Named places in the life of a class, at which a test can end the process; those of a record are the saves' own."""

from __future__ import annotations

from typing import Final

from wargame.saves.failpoints import APPENDING, Failpoint, pass_by

LAID_OUT: Final = "folder-made"
"""The folder of a new class is there and locked, and nothing else."""
TABLE_MADE: Final = "table-made"
"""The files of one more table of a new class are there; the class is not, until its card is."""
CARD_DRAFTED: Final = "card-drafted"
"""Half of the class's card is written, beside the card that holds until now."""
CARD_SYNCED: Final = "card-synced"
CARD_MADE: Final = "card-made"
"""The new card has taken the place of the old one, and its folder is not synced yet."""

OPENED: Final = "table-opened"
"""One more table is gone on with after a restart."""

APPLIED: Final = "applied"
"""Something was written down and done in a room, and nobody was shown it yet."""
PUBLISHED: Final = "published"
"""Everybody was shown it, and whoever asked for it has no answer yet."""

MOVED_IN: Final = "moved-in"
"""A person has a new place, and has not given the old one up yet."""

CREATING: Final = (LAID_OUT, TABLE_MADE, CARD_DRAFTED, CARD_SYNCED, CARD_MADE)
"""Passed when a class is created, in this order."""

DOING: Final = (*APPENDING, APPLIED, PUBLISHED)
"""Passed by everything that is done in a room, in this order."""

__all__ = [
    "APPENDING", "APPLIED", "CARD_DRAFTED", "CARD_MADE", "CARD_SYNCED", "CREATING", "DOING", "LAID_OUT", "MOVED_IN",
    "OPENED", "PUBLISHED", "TABLE_MADE", "Failpoint", "pass_by",
]  # fmt: skip
