"""What a clause, an act, a row or a card moves, in a few words each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.seats import track_label
from wargame.table.words.names import signed
from wargame.table.words.phrases import FLAG_WORDS, MODIFIERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.engine.scenario import Effect
    from wargame.table.words.names import Names


def moves(effects: Mapping[str, int]) -> str:
    """Return tracks that move, for instance ``Ukraine's morale -2, Europe's threat +1``."""
    return ", ".join(f"{track_label(track)} {signed(by)}" for track, by in effects.items())


def harm(damage: Mapping[str, int], names: Names) -> str:
    """Return what it costs others in points, for instance ``Ukraine -2``."""
    return ", ".join(f"{names.seat(seat)} {signed(-by)}" for seat, by in damage.items() if by)


def card_effect(effect: Effect, names: Names) -> str:
    """Return what one effect of a card does."""
    lasts = f" for {effect.rounds} rounds" if effect.rounds > 1 else " this round"
    if effect.kind == "track":
        return f"{track_label(effect.name)} {signed(effect.by)}"
    if effect.kind == "points":
        return f"{names.seat(effect.name)} {signed(effect.by)} points"
    if effect.kind in MODIFIERS:
        return f"{MODIFIERS[effect.kind]} {signed(effect.by)}{lasts}"
    if effect.kind in FLAG_WORDS:
        return f"{names.clause(effect.name)} in force gets this flag: {FLAG_WORDS[effect.kind]}"
    return {
        "pause": f"{names.item(effect.name)} carries nothing{lasts}",
        "lapse": f"every promise of {names.clause(effect.name)} lapses",
        "suspect": f"{names.seat(effect.name)} is suspected of breaking the cease-fire, rightly or not",
        "show": "whoever answers so opens its depots to everybody",
        "free": f"to refuse {names.clause(effect.name)} is seen by everybody",
    }[effect.kind]
