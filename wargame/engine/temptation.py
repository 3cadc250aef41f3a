"""Temptation: what breaking the deal is worth to Russia now (laws C4, C6, C9 to C11, C13, C15, C17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.events import Cause, rule
from wargame.engine.memo import per_value
from wargame.engine.seats import EVERYONE_SEES_GRIP, FEAR, PUBLIC, SEATS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.engine.deals import Obligation
    from wargame.engine.setting import Setting
    from wargame.engine.state import State


def clamp(value: int, low: int = 0, high: int = 100) -> int:
    """Return ``value`` held between ``low`` and ``high``."""
    return low if value < low else min(value, high)


def land_ceded(state: State) -> bool:
    """Whether a line has been ceded, in fact or in law."""
    kinds = state.setting.rules.kinds
    return any(kinds[key.partition("/")[0]].territory for key in state.banked)


def temptation(state: State, tracks: Mapping[str, int], grip: int | None = None, viewer: str = "russia") -> int:
    """Return T, 0 to 100, for these tracks; ``grip`` stands in for Russia's grip where a seat must guess.

    Only flagged clauses that ``viewer`` knows of count. The sum of ``terms``, without their explanation.
    """
    rules = state.setting.rules.temptation
    total = (
        rules.base
        + max(state.high_water, tracks["ukraine.integration"]) // rules.integration_divisor
        + (100 - (tracks["russia.grip"] if grip is None else grip)) // rules.grip_divisor
        + tracks["russia.boldness"] // rules.boldness_divisor
    )
    if rules.land_ceded and land_ceded(state):
        total += rules.land_ceded
    if state.setting.rules.reads_fear:
        total += tracks[FEAR]
    total += sum(size for _, size in _flagged(state.obligations, state.setting, state.round, viewer))
    total += sum(passing.by for passing in state.modifiers if passing.kind == "temptation")
    return clamp(total)


def terms(
    state: State, tracks: Mapping[str, int], grip: int | None = None, viewer: str = "russia"
) -> tuple[tuple[Cause, int], ...]:
    """Return the addends of T, each with the cause that explains it."""
    rules = state.setting.rules.temptation
    held = tracks["russia.grip"] if grip is None else grip
    high_water = max(state.high_water, tracks["ukraine.integration"])
    parts = [
        (rule("temptation.base", rules.base), rules.base),
        (Cause("value", "ukraine.integration", high_water), high_water // rules.integration_divisor),
        (Cause("value", "russia.grip", held, EVERYONE_SEES_GRIP), (100 - held) // rules.grip_divisor),
        (
            Cause("value", "russia.boldness", tracks["russia.boldness"]),
            tracks["russia.boldness"] // rules.boldness_divisor,
        ),
    ]
    if rules.land_ceded and land_ceded(state):
        parts.append((rule("temptation.land_ceded", rules.land_ceded), rules.land_ceded))
    if state.setting.rules.reads_fear:
        parts.append((Cause("value", FEAR, tracks[FEAR]), tracks[FEAR]))
    flagged = _flagged(state.obligations, state.setting, state.round, viewer)
    parts += [(rule(f"temptation.{name}", size), size) for name, size in flagged]
    parts += [
        (Cause("value", f"card: {passing.name}", passing.by), passing.by)
        for passing in state.modifiers
        if passing.kind == "temptation"
    ]
    return tuple(parts)


@per_value(256)
def _flagged(
    obligations: dict[str, Obligation], setting: Setting, round_: int, viewer: str
) -> tuple[tuple[str, int], ...]:
    """Return the ambiguous and pressured clauses in force, once a clause."""
    found: dict[tuple[str, str], int] = {}
    for owed in obligations.values():
        told = viewer in owed.audience or (viewer == PUBLIC and owed.audience == SEATS)
        if told and owed.binds(round_):
            for name in ("ambiguous", "pressured"):
                if getattr(owed.clause, name):
                    found[owed.deal + owed.clause.kind, name] = getattr(setting.rules.temptation, name)
    return tuple((name, size) for (_, name), size in sorted(found.items()))


def band(state: State, tracks: Mapping[str, int]) -> tuple[int, int]:
    """Return the band in which other seats see Russia's grip.

    Its middle is the scenario's number and what they have been shown of its changes; the truth was drawn within the
    band at the start, and may leave it by what they have not been shown.
    """
    width = state.setting.rules.temptation.band
    middle = tracks["russia.grip"]
    return clamp(middle - width), clamp(middle + width)
