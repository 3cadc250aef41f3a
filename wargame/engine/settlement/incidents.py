"""Step 6: incidents that nobody ordered, more of them when T exceeds W, and a suspicion that may be wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.events import Cause, by_event, rule
from wargame.engine.gun import true_weight
from wargame.engine.scribe import Scribe
from wargame.engine.temptation import clamp, temptation

if TYPE_CHECKING:
    from wargame.engine.draws import Dice
    from wargame.engine.events import Event
    from wargame.engine.state import State


def incident_chance(state: State, weight: int, pull: int) -> int:
    """Return the chance in percent of an incident under a cease-fire; clauses (Fortna 2003) and cards shift it."""
    rules = state.setting.rules.incident
    kinds = {owed.kind for owed in state.obligations.values() if owed.binds(state.round)}
    shift = sum(state.setting.rules.kinds[kind].incident for kind in kinds)
    shift += sum(passing.by for passing in state.modifiers if passing.kind == "incident")
    return clamp(rules.base + max(0, pull - weight) // rules.divisor + shift, 0, rules.most)


def incidents(state: State, dice: Dice) -> list[Event]:
    """Under a cease-fire, see whether proxies or chance make an incident, and at whose door it is laid."""
    scribe = Scribe(state, 6)
    if state.ceasefire() is None:
        return scribe.events
    rules = state.setting.rules.incident
    chance = incident_chance(state, true_weight(state).value, temptation(state, state.tracks))
    happened, rolled = dice.roll("incident", "front", (chance,))
    if happened:
        return scribe.events
    blamed, pointed = dice.roll("blame", "front", (rules.blame_russia,))
    seat = "russia" if blamed == 0 else "ukraine"
    draw = Cause("draw", "an incident if at most", rolled, (), (chance,))
    blame = Cause("draw", "laid at Russia's door if at most", pointed, (), (rules.blame_russia,))
    incident = scribe.add("incident", subject=seat, causes=(draw, blame, rule("incident.base", rules.base)))
    why = (by_event(incident),)
    scribe.track("ukraine.morale", rules.morale, (*why, rule("incident.morale", rules.morale)))
    scribe.track("europe.threat", rules.threat, (*why, rule("incident.threat", rules.threat)))
    promise = state.binding("ceasefire", seat)
    if promise is not None:
        scribe.add("suspected", seat=seat, subject=promise.id, causes=why)
    return scribe.events
