"""What to ask the room when every secret is open: questions that follow from what was played, in the order of play."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.deals import PROVEN, SUSPECTED
from wargame.engine.seats import NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.debrief.ledger import Broken, Ledger

MOST: Final = 5
"""Questions that a room has time for."""


def questions(opened: Ledger) -> tuple[str, ...]:
    """Return at most five questions: one a breach, the bluffs before all, then one about the gun and one about the peace."""
    worst = sorted(opened.broken, key=lambda one: (not one.bluff, one.round))
    # Two guns that one seat left empty in a round are one question.
    asked = list(dict.fromkeys(map(_of, worst)))[: MOST - 2]
    light = [one.round for one in opened.weighings if one.true < one.pull]
    if light:
        asked.append(
            f"The gun was too light {in_rounds(light, len(opened.weighings))}. Who could have loaded more, and at what price?"
        )
    else:
        asked.append("The gun was heavy enough in every round. Who paid for it, and was it worth it?")
    asked.append("Which promise would you make again, knowing what you know now?")
    return tuple(asked)


def in_rounds(numbers: Sequence[int], played: int) -> str:
    """Return rounds in words: ``in round 3``, ``in rounds 1, 2``, or ``in every round`` of those that were played."""
    if len(numbers) == played > 1:
        return "in every round"
    return f"in round{'s' if len(numbers) > 1 else ''} {', '.join(str(number) for number in numbers)}"


def _of(one: Broken) -> str:
    who = NAME[one.seat]
    if one.bluff:
        return f"Who believed {who} in round {one.round}? What would you have had to see to be sure?"
    if one.mark == PROVEN:
        return f"Round {one.round}: everybody saw {who} break a promise. What would have stopped it?"
    if one.mark == SUSPECTED:
        return f"Round {one.round}: {who} was suspected, and rightly. Was it right to wait for proof?"
    return f"Round {one.round}: nobody saw what {who} broke. Who should have looked?"
