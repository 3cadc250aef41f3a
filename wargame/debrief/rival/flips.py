"""Every flip of a game under a rival theory: those of its rounds, and those of its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.debrief.rival.ends import early_flips, lasting_flips, outcome_flips, score_flips
from wargame.debrief.rival.fights import attack_flips, gun_flips, incident_flips
from wargame.debrief.rival.spoils import bluff_flips, region_flips
from wargame.debrief.rival.vows import breach_flips, ending_flips, peace_flips

if TYPE_CHECKING:
    from wargame.debrief.rival.flip import Flip, Pair

BY_ROUND = (peace_flips, attack_flips, gun_flips, incident_flips, breach_flips, bluff_flips, region_flips)
"""What may flip in a round, in the order in which it is told."""


def flips(pair: Pair, *, alone: bool) -> tuple[Flip, ...]:
    """Return what flips, round by round, and at the end; where rounds stand alone the end belongs to the last of them."""
    found: list[Flip] = []
    for number in sorted({*pair.played.rounds, *pair.rival.rounds}):
        both = pair.settled(number)
        if both is not None:
            for finder in BY_ROUND:
                found += finder(pair, *both)
    last = max(pair.played.rounds, default=0) if alone else 0
    if not alone:
        found += early_flips(pair)
    if pair.played.finished and pair.rival.finished:
        for ending in (outcome_flips, ending_flips, lasting_flips, score_flips):
            found += ending(pair, last)
    return tuple(found)
