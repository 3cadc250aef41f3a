"""Step 8: automatic snap-backs, then each standing answer, then called bluffs and lost trust."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.events import EVERYONE, Cause, by_event, law, rule
from wargame.engine.scoring import book
from wargame.engine.scribe import Scribe
from wargame.engine.seats import GUARANTORS, tie_between

if TYPE_CHECKING:
    from wargame.engine.deals import Obligation
    from wargame.engine.draws import Dice
    from wargame.engine.events import Event
    from wargame.engine.state import State


def answers(state: State, dice: Dice) -> list[Event]:
    """Answer every breach proven this round, and call the bluffs that an attack laid open."""
    del dice
    scribe = Scribe(state, 8)
    _remember(scribe)
    proven = _this_round(state, "proven")
    for event in proven:
        book(scribe, "proven-against", event.seat, (by_event(event.id),))
        _distrust(scribe, event)
    by_russia = [event for event in proven if event.seat == "russia"]
    if by_russia:
        _snap_backs(scribe, by_russia[0])
        _stand(scribe, by_russia[0])
    _call_bluffs(scribe)
    return scribe.events


def _this_round(state: State, *kinds: str) -> list[Event]:
    """Return this settlement's events of some kinds, oldest first."""
    found: list[Event] = []
    node = state.log
    while node is not None and node.event.round == state.round and node.event.step:
        if node.event.kind in kinds:
            found.append(node.event)
        node = node.before
    return found[::-1]


def _remember(scribe: Scribe) -> None:
    """Keep each guarantor's standing answer for sheets that are not filled in."""
    for seat in GUARANTORS:
        answer = scribe.state.sheets[seat].answer
        if scribe.state.answers.get(seat, "pass") != answer:
            scribe.add("answer", seat=seat, audience=(seat,), detail=(answer,))


def _snap_backs(scribe: Scribe, event: Event) -> None:
    """A kept automatic snap-back costs Russia points by itself, once a round; it is priced here alone, never in W."""
    state = scribe.state
    size = state.setting.rules.answers.snap_back
    snapped: list[int] = []
    for owed in state.obligations.values():
        kept = _kept(state, owed)
        if state.setting.rules.kinds[owed.kind].snap_back and owed.binds(state.round) and kept:
            snapped.append(scribe.add("snapped-back", seat=owed.giver, subject=owed.id, causes=(by_event(event.id),)))
    if snapped:
        causes = (*(by_event(number) for number in snapped), rule("answers.snap_back", size))
        scribe.points("russia", -size, causes, why="sanctions snap back")


def _kept(state: State, owed: Obligation) -> bool:
    """Whether a snap-back was kept this round; under unanimity only if every giver of its clause kept it."""
    bound = (
        [other for other in state.obligations.values() if other.deal == owed.deal and other.kind == owed.kind]
        if owed.clause.unanimity
        else [owed]
    )
    return not any(record.round == state.round for other in bound for record in other.breaches)


def _stand(scribe: Scribe, event: Event) -> None:
    """Each guarantor's standing answer: to enforce costs points, to let pass costs credibility (C3, C8)."""
    state, rules = scribe.state, scribe.state.setting.rules.answers
    for seat in GUARANTORS:
        enforce = state.sheets[seat].answer == "enforce"
        order = Cause("order", "enforce" if enforce else "let pass", 0, (seat,))
        kind = "enforced" if enforce else "let-pass"
        done = scribe.add(kind, seat=seat, subject=event.subject, causes=(by_event(event.id), order))
        why = (by_event(done),)
        credibility = rules.enforce_credibility if enforce else rules.pass_credibility
        boldness = rules.enforce_boldness if enforce else rules.pass_boldness
        name = "enforce" if enforce else "pass"
        if enforce:
            scribe.points(seat, -rules.enforce_cost, (*why, rule("answers.enforce_cost", rules.enforce_cost)), why=name)
            pain = (*why, rule("answers.enforce_pain", rules.enforce_pain))
            scribe.points("russia", -rules.enforce_pain, pain, why="an answer")
        scribe.track(f"{seat}.credibility", credibility, (*why, rule(f"answers.{name}_credibility", credibility)))
        scribe.track("russia.boldness", boldness, (*why, rule(f"answers.{name}_boldness", boldness), law("C18")))


def _distrust(scribe: Scribe, event: Event) -> None:
    """A proven breach by one of the allies costs it credibility and the ties with those it owed."""
    state, rules = scribe.state, scribe.state.setting.rules.answers
    if event.seat == "russia":
        return
    if event.seat in GUARANTORS:
        causes = (by_event(event.id), rule("answers.proven_credibility", rules.proven_credibility))
        scribe.track(f"{event.seat}.credibility", rules.proven_credibility, causes)
    owed = state.obligations[event.subject]
    wronged = owed.receivers if "russia" not in owed.receivers else (*owed.receivers, *GUARANTORS)
    for other in dict.fromkeys(wronged):
        tie = tie_between(event.seat, other) if other != event.seat else None
        if tie is not None:
            scribe.track(tie, rules.proven_tie, (by_event(event.id), rule("answers.proven_tie", rules.proven_tie)))


def _call_bluffs(scribe: Scribe) -> None:
    """An attack that got through in the open, or was proven, shows which declared instruments were not there."""
    state, rules = scribe.state, scribe.state.setting.rules.answers
    hits = _this_round(state, "attack-won")
    if not hits:
        return
    seen = hits[0].audience == EVERYONE
    proven = any(
        event.kind == "proven" and event.seat == "russia" and state.obligations[event.subject].kind == "ceasefire"
        for event in _this_round(state, "proven")
    )
    if not (seen or proven):
        return
    for seat in GUARANTORS:
        empty = tuple(
            item.id
            for item in state.setting.scenario.instruments
            if item.owner == seat and state.lay[item.id].declared and not state.lay[item.id].loaded
        )
        if empty:
            called = scribe.add("bluff-called", seat=seat, causes=(by_event(hits[0].id),), detail=empty)
            causes = (by_event(called), rule("answers.bluff_points", rules.bluff_points))
            scribe.points(seat, rules.bluff_points, causes, why="a called bluff")
            causes = (by_event(called), rule("answers.bluff_credibility", rules.bluff_credibility))
            scribe.track(f"{seat}.credibility", rules.bluff_credibility, causes)
