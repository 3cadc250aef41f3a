"""Search in what a pair of eyes saw: the next event whose sentence has some words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.debrief.reel import Reel


def seek(reel: Reel, words: str, place: int, *, back: bool = False) -> int:
    """Return the place of the next event after ``place`` (before it with ``back``) that has every word; -1 for none.

    Large and small letters are alike. The search goes on from the other end, and comes to ``place`` itself last.
    """
    wanted = words.casefold().split()
    total = len(reel.sights)
    if not wanted or not total:
        return -1
    step = -1 if back else 1
    for count in range(1, total + 1):
        here = (place + step * count) % total
        said = reel.sentence(here).casefold()
        if all(word in said for word in wanted):
            return here
    return -1


def matches(reel: Reel, words: str) -> int:
    """Return how many events have every word."""
    wanted = words.casefold().split()
    if not wanted:
        return 0
    return sum(all(word in reel.sentence(n).casefold() for word in wanted) for n in range(len(reel.sights)))
