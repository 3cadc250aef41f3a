"""Deals that history left standing when the game begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.events import Cause
from wargame.engine.scribe import Scribe
from wargame.engine.seats import MARK

if TYPE_CHECKING:
    from wargame.engine.deals import Clause
    from wargame.engine.events import Event
    from wargame.engine.state import State


def standing_events(state: State) -> list[Event]:
    """Return the events that put the scenario's standing deals into force before round 1.

    What such a deal handed over at its signing was banked long ago and books nothing now.
    """
    scribe = Scribe(state, 0)
    for place, deal in enumerate(state.setting.scenario.standing):
        name = f"S{place + 1}"
        stood = Cause("value", f"standing: {deal.title}")
        scribe.add("stood", subject=name, amount=place, causes=(stood,))
        for number, clause in enumerate(state.setting.standing_clauses(place), 1):
            _bind(scribe, name, number, clause, stood)
    return scribe.events


def _bind(scribe: Scribe, name: str, number: int, clause: Clause, stood: Cause) -> None:
    setting, kind = scribe.state.setting, scribe.state.setting.kind(clause)
    givers = "+".join(clause.givers)
    if kind.due == "signing":
        scribe.add("banked", subject=f"{clause.kind}/{givers}", causes=(stood,), detail=(name,))
        return
    for giver in clause.givers:
        detail = (name, clause.kind, givers, "1", str(kind.lasts))
        scribe.add("bound", seat=giver, subject=f"{name}.{number}.{MARK[giver]}", causes=(stood,), detail=detail)
        for item in setting.pledged(clause, giver):
            if not scribe.state.lay[item].declared:
                scribe.add("declared", seat=giver, subject=item, causes=(stood,))
