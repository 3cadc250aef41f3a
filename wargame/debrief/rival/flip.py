"""A flip: one thing that came out differently under a rival theory, and the two courses that it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from wargame.table.words import Names, names_open
from wargame.table.words.quotes import BY_KIND
from wargame.table.words.reasons import Because, Why
from wargame.table.words.sections import RULES_BY_KIND, section_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.debrief.rival.courses import Course, Settled
    from wargame.engine.rules import Rules


@frozen
class Flip:
    """What came out differently. ``round`` is 0 for the end of a game; ``kind`` is one word for it.

    ``head`` is short enough for a row, ``text`` is the sentence with its numbers, ``answer`` the long why. ``numbers`` are
    the numbers of the sentence by name, as (played, rival).
    """

    round: int
    kind: str
    head: str
    text: str
    answer: Why
    numbers: dict[str, tuple[int, int]]

    @property
    def close(self) -> bool:
        """Whether only the verdict on the gun is another, and nothing came out differently by it."""
        return self.kind == "gun"


def counted(flips: Iterable[Flip]) -> str:
    """Return how many of these are flips, and how many only close: ``0 flips, 3 close``."""
    found = tuple(flips)
    close = sum(flip.close for flip in found)
    whole = len(found) - close
    told = "1 flip" if whole == 1 else f"{whole or 'no'} flips"
    return f"{told}, {close} close" if close else told


@frozen
class Pair:
    """A game as it was played and as the rival theory settles it, with the names that sentences use."""

    played: Course
    rival: Course
    here: Names = field(init=False, repr=False)
    there: Names = field(init=False, repr=False)

    @here.default
    def _here(self) -> Names:
        return names_open(self.played.last)

    @there.default
    def _there(self) -> Names:
        return names_open(self.rival.last)

    @property
    def rules(self) -> tuple[Rules, Rules]:
        """The two theories, the played one first."""
        return self.played.rules, self.rival.rules

    def names_of(self, promise: str) -> Names:
        """Return the names that know a promise: it may have been made under one theory only."""
        return self.there if promise in self.there.owed else self.here

    def settled(self, round_: int) -> tuple[Settled, Settled] | None:
        """Return a round under both theories; None where one of them never came to it."""
        was, now = self.played.rounds.get(round_), self.rival.rounds.get(round_)
        return None if was is None or now is None else (was, now)


def answer(head: str, kind: str, step: int, lines: Iterable[Because]) -> Why:
    """Return a why: its question, the rule of an event's ``kind``, that rule's section, and the causes."""
    return Why(head, RULES_BY_KIND[kind], section_of(kind, step), tuple(lines), (BY_KIND[kind],))
