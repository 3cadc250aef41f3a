"""Chance, drawn from (seed, round, purpose, subject), always as whole percents, and always logged."""

from __future__ import annotations

from hashlib import blake2b
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Protocol

from attrs import define, field

if TYPE_CHECKING:
    from collections.abc import Sequence


def draw(seed: int, round_: int, purpose: str, subject: str, sides: int = 100) -> int:
    """Return a number from 1 to ``sides`` that depends on the four keys alone.

    Every purpose has a stream of its own, so that one draw more for one seat moves no other seat's draw.
    64 bits are folded on ``sides``; the bias is below sides / 2**64.
    """
    key = f"{seed}|{round_}|{purpose}|{subject}".encode()
    return int.from_bytes(blake2b(key, digest_size=8).digest(), "big") % sides + 1


def weighted(seed: int, purpose: str, subject: str, weights: Sequence[tuple[str, int]]) -> str:
    """Return one name, drawn by whole weights of which at least one is positive."""
    total = sum(weight for _, weight in weights)
    if total <= 0:
        msg = f"{purpose} {subject}: no positive weight among {[name for name, _ in weights]}"
        raise ValueError(msg)
    rolled = draw(seed, 0, purpose, subject, total)
    for name, weight in weights:
        rolled -= weight
        if rolled <= 0:
            return name
    return weights[-1][0]


CERTAIN: Final = 100
"""A chance, in percent, that needs no draw."""


class Dice(Protocol):
    """What a settlement step asks for chance: a d100 against rising cuts."""

    def roll(self, purpose: str, subject: str, cuts: tuple[int, ...]) -> tuple[int, int]:
        """Return (branch, rolled): the branch is the index of the first cut that is >= the d100."""


def branch_of(rolled: int, cuts: tuple[int, ...]) -> int:
    """Return the index of the first cut that ``rolled`` does not exceed, else ``len(cuts)``."""
    for index, cut in enumerate(cuts):
        if rolled <= cut:
            return index
    return len(cuts)


@define
class SeededDice:
    """The dice of a real game: every roll is ``draw(seed, round, purpose, subject)``."""

    seed: int
    round: int

    def roll(self, purpose: str, subject: str, cuts: tuple[int, ...]) -> tuple[int, int]:
        """Roll a d100 from the seed."""
        rolled = draw(self.seed, self.round, purpose, subject)
        return branch_of(rolled, cuts), rolled


@define
class ScriptedDice:
    """Dice that follow a script of branches and note each chance: the tool that enumerates every outcome.

    ``odds`` collects, for each roll so far, the chances in percent of its branches.
    """

    script: list[int]
    odds: list[tuple[int, ...]] = field(factory=list)
    taken: list[int] = field(factory=list)

    def roll(self, purpose: str, subject: str, cuts: tuple[int, ...]) -> tuple[int, int]:
        """Take the scripted branch, or the first possible one where the script has ended."""
        del purpose, subject
        edges = [0, *(max(0, min(100, cut)) for cut in cuts), 100]
        odds = tuple(max(0, high - low) for low, high in pairwise(edges))
        place = len(self.odds)
        branch = self.script[place] if place < len(self.script) else next(i for i, odd in enumerate(odds) if odd)
        self.odds.append(odds)
        self.taken.append(branch)
        return branch, min(100, edges[branch] + 1)
