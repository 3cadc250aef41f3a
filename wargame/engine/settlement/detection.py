"""Step 7: what is found out. Proven is never wrong, suspected may be, unseen is unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.deals import PROVEN
from wargame.engine.draws import CERTAIN
from wargame.engine.events import EVERYONE, Cause, by_event
from wargame.engine.scribe import Scribe
from wargame.engine.seats import PUBLIC, SEATS
from wargame.engine.settlement.banking import bring_to_light
from wargame.engine.temptation import clamp

if TYPE_CHECKING:
    from wargame.engine.deals import BreachRecord, Obligation
    from wargame.engine.draws import Dice
    from wargame.engine.events import Event
    from wargame.engine.state import State


def detection_chance(state: State, owed: Obligation, manner: str) -> int:
    """Return the chance in percent that this breach is proven this round.

    An attack's row says its own chance; other clauses go by how far they can be verified. A monitoring mission that
    is really kept, loaded US intelligence, ambiguity and cards shift it; what is done in the open is always seen.
    """
    rules = state.setting.rules
    row = rules.row.get(manner)
    base = row.detected if row is not None else getattr(rules.detection, rules.kinds[owed.kind].verifiable)
    if base >= CERTAIN:
        return CERTAIN
    shift = rules.detection.monitors if _monitored(state) else 0
    shift += rules.detection.intelligence if _watched(state) else 0
    shift += rules.detection.ambiguous if owed.clause.ambiguous else 0
    shift += sum(passing.by for passing in state.modifiers if passing.kind == "detection")
    return clamp(base + shift, 0, rules.detection.most)


def _monitored(state: State) -> bool:
    """Whether a monitoring mission is in force and nobody who owes it broke it this round."""
    kinds = state.setting.rules.kinds
    missions = [owed for owed in state.obligations.values() if kinds[owed.kind].monitors and owed.binds(state.round)]
    return bool(missions) and not any(b.round == state.round for owed in missions for b in owed.breaches)


def _watched(state: State) -> bool:
    """Whether an intelligence instrument is really loaded."""
    return any(
        item.clause == "intelligence" and state.lay[item.id].loaded for item in state.setting.scenario.instruments
    )


def detection(state: State, dice: Dice) -> list[Event]:
    """Look for every breach of this round, and sometimes suspect a promise that was kept."""
    scribe = Scribe(state, 7)
    proven: dict[str, int] = {}
    for owed in state.obligations.values():
        if not owed.binds(state.round) or owed.pledge:
            continue
        fresh = next((b for b in owed.breaches if b.round == state.round), None)
        if fresh is not None and fresh.mark != PROVEN:
            found = _look(scribe, dice, owed, fresh)
            if found is not None:
                proven[owed.id] = found
        elif fresh is None and owed.kind == "ceasefire" and state.round not in owed.suspected:
            _false_alarm(scribe, dice, owed)
    for key, found in proven.items():
        _end(scribe, state.obligations[key], found, proven)
    return scribe.events


def _look(scribe: Scribe, dice: Dice, owed: Obligation, fresh: BreachRecord) -> int | None:
    """Roll for one breach; return the id of the event that proves it, or None."""
    state = scribe.state
    chance = detection_chance(state, owed, fresh.manner)
    doubt = min(100, chance + state.setting.rules.detection.suspect) if chance < CERTAIN else CERTAIN
    branch, rolled = dice.roll("detect", owed.id, (chance, doubt))
    cause = (
        Cause("draw", "proven if at most", rolled, (), (chance, doubt)),
        Cause("rule", "detection.suspect", state.setting.rules.detection.suspect, ()),
    )
    if branch == 0:
        deal = state.deals[owed.deal]
        if deal.secret:
            bring_to_light(scribe, deal, cause)
        proven = scribe.add("proven", seat=owed.giver, subject=owed.id, causes=cause, detail=(fresh.manner,))
        _reveal(scribe, owed, proven)
        return proven
    if branch == 1 and state.round not in owed.suspected:
        scribe.add("suspected", seat=owed.giver, subject=owed.id, audience=owed.audience, causes=cause)
    elif branch == 2 and state.round not in owed.suspected:  # noqa: PLR2004 - neither proven nor suspected
        scribe.add("unseen", seat=owed.giver, subject=owed.id, audience=(owed.giver,), causes=cause)
    return None


def _false_alarm(scribe: Scribe, dice: Dice, owed: Obligation) -> None:
    chance = scribe.state.setting.rules.detection.false_suspicion
    branch, rolled = dice.roll("false-suspicion", owed.id, (chance,))
    if branch == 0:
        cause = (
            Cause("draw", "suspected wrongly if at most", rolled, (), (chance,)),
            Cause("rule", "detection.false_suspicion", chance, ()),
        )
        scribe.add("suspected", seat=owed.giver, subject=owed.id, audience=owed.audience, causes=cause)


def _reveal(scribe: Scribe, owed: Obligation, proven: int) -> None:
    """Show everybody which tracks this breach had moved in secret."""
    this_round: list[Event] = []
    node = scribe.state.log
    while node is not None and node.event.round == scribe.state.round and node.event.step:
        this_round.append(node.event)
        node = node.before
    breaches = [event for event in this_round if event.kind == "breach" and event.subject == owed.id]
    roots = {event.id for event in breaches}
    roots |= {cause.value for event in breaches for cause in event.causes if cause.kind == "event"}
    for event in reversed(this_round):
        caused = any(cause.kind == "event" and cause.value in roots for cause in event.causes)
        if event.kind == "track" and caused and event.audience != EVERYONE:
            scribe.add(
                "revealed",
                subject=event.subject,
                amount=event.amount,
                shown=event.shown,
                causes=(by_event(proven),),
                detail=(*(seat for seat in SEATS if seat not in event.audience), PUBLIC),
            )


def _end(scribe: Scribe, owed: Obligation, found: int, proven: dict[str, int]) -> None:
    """A proven breach ends the promise, and releases the promise that mirrors it."""
    scribe.add("broken", seat=owed.giver, subject=owed.id, causes=(by_event(found),))
    for other in scribe.state.obligations.values():
        mirrors = other.deal == owed.deal and other.clause.key == owed.clause.key and other.giver != owed.giver
        if mirrors and other.state == "owed" and other.id not in proven:
            scribe.add("released", seat=other.giver, subject=other.id, causes=(by_event(found),))
