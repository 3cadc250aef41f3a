"""A finished game settled again under a rival theory: the same orders, the same dice, other rules.

Every draw is a function of (seed, round, purpose, subject), so the dice fall alike under any theory. Nobody decides anew:
the commands of the save are given again by the same seats, and what the rival's referee refuses is counted and told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from attrs import evolve, frozen

from wargame.debrief.rival.again import played, rounds_alone, whole
from wargame.debrief.rival.flip import Pair
from wargame.debrief.rival.flips import flips

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from wargame.debrief.rival.courses import Course
    from wargame.debrief.rival.flip import Flip
    from wargame.engine.rules import Rules
    from wargame.table.store import Step

T = TypeVar("T")

SAME_ORDERS = "The same orders and dice under other rules; nobody decides anew."
"""What has to be said wherever a comparison is shown."""
EACH_ALONE = "Each round alone, from the table as it was played; the same orders and dice."
"""The same where every round is settled alone."""


class RivalError(ValueError):
    """A rule set that this game cannot be settled under; one sentence: what is missing, where, what to do."""


@frozen
class Comparison:
    """A game under two theories. ``alone`` says that each round was settled by itself, from the table as it was played.

    ``flips`` is what came out differently, in the order of the rounds; the end of the game stands last, as round 0.
    """

    pair: Pair
    alone: bool
    flips: tuple[Flip, ...]

    @property
    def played(self) -> Course:
        """The game as it was played."""
        return self.pair.played

    @property
    def rival(self) -> Course:
        """The game as the rival theory settles it."""
        return self.pair.rival

    def of(self, round_: int) -> tuple[Flip, ...]:
        """Return the flips of a round, 0 for the end of the game."""
        return tuple(flip for flip in self.flips if flip.round == round_)


def fits(steps: Sequence[Step], rules: Rules) -> str:
    """Return why a game cannot be settled under a rule set, as one sentence; empty where it can."""
    scenario = steps[0].state.setting.scenario
    needed = {offer.kind for offer in scenario.offers}
    needed |= {clause.kind for deal in scenario.standing for clause in deal.clauses}
    missing = sorted(needed - set(rules.kinds))
    if missing:
        return f"{rules.title} has no clause '{missing[0]}', which this story needs; name another rule set."
    return ""


def rivals_of(steps: Sequence[Step]) -> tuple[Rules, ...]:
    """Return the shipped theories beside the one that a game was played under."""
    from wargame.content import list_rules, load_rules  # noqa: PLC0415 - whoever brings rules needs no files

    played_under = steps[0].state.setting.rules.id
    return tuple(load_rules(name) for name in list_rules() if name != played_under)


def drain(work: Generator[float, None, T]) -> T:
    """Run a piece of work to its end at once, and return what it returns."""
    while True:
        try:
            next(work)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]


def compare(steps: Sequence[Step], rules: Rules, *, alone: bool = False) -> Comparison:
    """Settle a game again under ``rules`` and compare; ``alone`` takes each round by itself. Raises RivalError."""
    return drain(comparing(steps, rules, alone=alone))


def comparing(steps: Sequence[Step], rules: Rules, *, alone: bool = False) -> Generator[float, None, Comparison]:
    """Do what ``compare`` does in small pieces, so that a screen can go on between them; yields the share done, 0 to 1."""
    fault = fits(steps, rules)
    if fault:
        raise RivalError(fault)
    here = played(steps)
    if rules.title == here.rules.title and rules != here.rules:
        # A teacher's copy with some numbers changed: sentences must be able to tell the two apart.
        rules = evolve(rules, title=f"{rules.title}, changed")
    yield 0.0
    there = yield from (rounds_alone if alone else whole)(steps, rules)
    pair = Pair(here, there)
    return Comparison(pair, alone, flips(pair, alone=alone))
