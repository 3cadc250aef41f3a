"""Turning points: the events that decided a game, each with its odds where something was drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.engine.draws import CERTAIN
from wargame.table.words.reasons import ALWAYS_PROVEN

if TYPE_CHECKING:
    from wargame.debrief.reel import Reel
    from wargame.engine.sights import Sight

ATTACKS: Final = ("attack-won", "attack-repelled")
_ALWAYS: Final = frozenset({*ATTACKS, "proven", "let-pass", "bluff-called", "outcome"})
_ONCE: Final = frozenset({"bluff", "breach"})
"""Kinds that count once: a seat's first bluff, the first breach of each promise; an attack tells what it breaks."""


@frozen
class Turn:
    """A turning point: its moment, its round, its place in the reel, what happened, and the odds ("" for none)."""

    moment: int
    round: int
    place: int
    sentence: str
    odds: str


def turns(reel: Reel) -> tuple[Turn, ...]:
    """Return the turning points that these eyes saw, in order."""
    found: list[Turn] = []
    seen: set[tuple[str, str]] = set()
    for place, sight in enumerate(reel.sights):
        once = (sight.kind, sight.seat if sight.kind == "bluff" else sight.subject)
        if decides(sight) and not (sight.kind in _ONCE and once in seen):
            seen.add(once)
            said = (
                f"The cease-fire binds from round {sight.detail[3]}." if sight.kind == "bound" else reel.sentence(place)
            )
            found.append(Turn(reel.at[place], max(1, sight.round), place, said, odds(sight)))
    return tuple(found)


def decides(sight: Sight) -> bool:
    """Whether an event is a turning point: a cease-fire begins once, and a raid counts where it breaks one in secret."""
    if sight.kind == "bound":
        return sight.detail[1] == "ceasefire" and sight.seat == "russia"
    if sight.kind == "raided":
        return sight.secret
    if sight.kind == "breach":
        return not any(cause.kind in ("event", "sealed") and cause.name != "order" for cause in sight.causes)
    return sight.kind in _ALWAYS or sight.kind in _ONCE


def odds(sight: Sight) -> str:
    """Return what was drawn against what, in one sentence or two; "" where nothing was, or where it is sealed."""
    rolls = [cause for cause in sight.causes if cause.kind == "draw" and cause.cuts]
    if not rolls:
        return ""
    roll = rolls[0]
    if sight.kind in ATTACKS:
        weights = {cause.name: cause.value for cause in sight.causes if cause.kind == "value"}
        true, pull = weights.get("true weight", 0), weights.get("temptation", 0)
        return f"True weight {true} against {pull}: repelled {roll.cuts[0]} in 100, rolled {roll.value}."
    if sight.kind in ("proven", "suspected", "unseen"):
        if roll.cuts[0] >= CERTAIN:
            return ALWAYS_PROVEN
        more = f", suspected up to {roll.cuts[1]}" if len(roll.cuts) > 1 and roll.cuts[1] > roll.cuts[0] else ""
        return f"Proven {roll.cuts[0]} in 100{more}; rolled {roll.value}."
    return f"Chance {roll.cuts[0]} in 100, rolled {roll.value}."
