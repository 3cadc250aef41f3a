"""A card of the facilitator's own: a title, a text, and steps of tracks written like ``us.resolve-5``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wargame.engine.scenario import Card, Effect

if TYPE_CHECKING:
    from collections.abc import Container

EFFECTS: Final = 3
"""Effects on one own card, at most."""
STEP: Final = 20
"""How far one effect may move a track, either way."""
_EFFECT: Final = re.compile(r"([a-z][a-z.-]*)([+-][0-9]{1,2})")


def flaw(effects: tuple[str, ...], tracks: Container[str]) -> str:
    """Return what is wrong with the effects of an own card, as a code of the refusals; "" where nothing is.

    Every track of the table may be named, Russia's grip too: the step is public, as it is on the scenario's own cards,
    and the number it leads to stays Russia's.
    """
    found = [_EFFECT.fullmatch(effect) for effect in effects]
    twice = len({one[1] for one in found if one is not None}) < len(effects)
    if len(effects) > EFFECTS or twice or any(one is None or not 0 < abs(int(one[2])) <= STEP for one in found):
        return "bad-effects"
    return "" if all(one is not None and one[1] in tracks for one in found) else "unknown-track"


def own_card(name: str, detail: tuple[str, ...]) -> Card:
    """Return the card that an event tells of: its title, its text, and effects in which ``flaw`` finds nothing."""
    title, text, *effects = detail
    return Card(name, title, text, tuple(_effect(effect) for effect in effects))


def _effect(written: str) -> Effect:
    found = _EFFECT.fullmatch(written)
    assert found is not None
    return Effect("track", found[1], int(found[2]))
