"""Step 2: instruments are paid for and loaded, in secret; a pledge left unloaded is a bluff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.events import Cause, by_event, rule
from wargame.engine.scribe import Scribe

if TYPE_CHECKING:
    from wargame.engine.draws import Dice
    from wargame.engine.events import Event
    from wargame.engine.state import State


def loading(state: State, dice: Dice) -> list[Event]:
    """Load what the sheets say at ``load.cost`` points an instrument and round; only the owner sees it."""
    del dice
    scribe = Scribe(state, 2)
    cost = state.setting.rules.load.cost
    for item in state.setting.scenario.instruments:
        wanted = item.id in state.sheets[item.owner].load
        owner = (item.owner,)
        order = Cause("order", "load it" if wanted else "leave it unloaded", 0, owner)
        changed = scribe.add(
            "loaded" if wanted else "unloaded", seat=item.owner, subject=item.id, audience=owner, causes=(order,)
        )
        if wanted:
            causes = (by_event(changed, owner), rule("load.cost", cost))
            scribe.points(item.owner, -cost, causes, why=f"loading the {item.name}")
    _bluffs(scribe)
    return scribe.events


def _bluffs(scribe: Scribe) -> None:
    """Record each pledge whose instruments are all left unloaded; the ledger opens at the end."""
    state = scribe.state
    for owed in state.obligations.values():
        if owed.pledge and owed.binds(state.round):
            loaded = state.sheets[owed.giver].load
            if not any(item in loaded for item in owed.pledge):
                order = Cause("order", "left unloaded", 0, (owed.giver,))
                scribe.add(
                    "bluff",
                    seat=owed.giver,
                    subject=owed.id,
                    audience=(owed.giver,),
                    causes=(order,),
                    detail=("unloaded",),
                )
