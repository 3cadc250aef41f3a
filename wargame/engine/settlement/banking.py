"""Step 1: what today's signatures hand over is banked; the new obligations bind from the next round (C3, C4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.deals import Clause, Deal
from wargame.engine.events import Cause, by_event, law, rule
from wargame.engine.scoring import book
from wargame.engine.scribe import Scribe, among
from wargame.engine.seats import GUARANTORS, MARK, SEATS, tie_between

if TYPE_CHECKING:
    from wargame.engine.draws import Dice
    from wargame.engine.events import Event
    from wargame.engine.state import State


def banking(state: State, dice: Dice) -> list[Event]:
    """Put every deal concluded in these talks into force, and lift what ran out or came to light."""
    scribe = Scribe(state, 1)
    _run_out(scribe)
    _come_to_light(scribe, dice)
    banked = list(state.banked)
    signed: set[str] = set()
    for deal in state.deals.values():
        if deal.state == "concluded":
            _conclude(scribe, deal, banked, signed)
    return scribe.events


def _run_out(scribe: Scribe) -> None:
    """End the obligations whose time was up before this round."""
    state = scribe.state
    for owed in state.obligations.values():
        if owed.state == "owed" and owed.until and owed.until < state.round:
            ran_out = (Cause("value", "ran out"),)
            if owed.breaches:
                own = (owed.giver,)
                scribe.add("broken", seat=owed.giver, subject=owed.id, audience=own, causes=ran_out, detail=("lapsed",))
            scribe.add("lapsed", seat=owed.giver, subject=owed.id, audience=owed.audience, causes=ran_out)


def _come_to_light(scribe: Scribe, dice: Dice) -> None:
    """A deal signed in secret in an earlier round may come to light by itself."""
    state = scribe.state
    chance = state.setting.rules.detection.secret_deal
    for deal in state.deals.values():
        if deal.secret and deal.state == "in-force":
            found, rolled = dice.roll("secret-deal", deal.id, (chance,))
            if found == 0:
                cause = Cause("draw", f"the press finds {deal.id}", rolled, cuts=(chance,))
                opened = scribe.add("opened", subject=deal.id, causes=(cause,))
                overhead(scribe, deal, opened)


def _conclude(scribe: Scribe, deal: Deal, banked: list[str], signed: set[str]) -> None:
    state = scribe.state
    order = Cause("order", f"signed by {', '.join(MARK[seat] for seat in deal.signed)}", 0, deal.audience)
    scribe.add("deal", subject=deal.id, audience=deal.audience, causes=(order,), detail=("in-force",))
    for number, clause in enumerate(deal.clauses, 1):
        kind = state.setting.kind(clause)
        key = f"{clause.kind}/{'+'.join(clause.givers)}"
        if kind.due == "signing":
            if not any(old.partition("/")[0] == clause.kind and _overlap(old, key) for old in banked):
                banked.append(key)
                _bank(scribe, deal, clause, key)
        else:
            _bind(scribe, deal, clause, number)
        if clause.kind not in signed:
            signed.add(clause.kind)
            book(scribe, "signed", clause.kind, (order,), deal.audience)
    if not deal.secret:
        overhead(scribe, deal, state.next_event)


def _overlap(old: str, new: str) -> bool:
    """Whether two banked keys share a giver: each clause is banked once a game by each giver."""
    return bool(set(old.partition("/")[2].split("+")) & set(new.partition("/")[2].split("+")))


def _bank(scribe: Scribe, deal: Deal, clause: Clause, key: str) -> None:
    state, kind = scribe.state, scribe.state.setting.kind(clause)
    order = Cause("order", f"signed in {deal.id}", 0, deal.audience)
    done = scribe.add("banked", subject=key, audience=deal.audience, causes=(order, law("C3")), detail=(deal.id,))
    cause = (by_event(done, deal.audience), rule(f"clauses.{kind.id}.effects", 0))
    scribe.tracks(kind.effects, cause, deal.audience)
    if kind.concession:
        size = state.setting.rules.upkeep.concession_boldness
        why = (by_event(done, deal.audience), rule("upkeep.concession_boldness", size), law("C4"))
        scribe.track("russia.boldness", size, why, deal.audience)
    if kind.territory:
        for region in state.setting.scenario.regions:
            now = state.regions[region.id]
            if now.controller == "russia" or (now.status == "contested" and kind.territory == "in-fact"):
                scribe.add(
                    "region",
                    subject=region.id,
                    causes=(by_event(done, deal.audience), law("C22")),
                    detail=("russia" if now.controller == "russia" else now.controller, kind.territory),
                )
    book(scribe, "banked", clause.kind, (by_event(done, deal.audience),), deal.audience)


def _bind(scribe: Scribe, deal: Deal, clause: Clause, number: int) -> None:
    state, kind = scribe.state, scribe.state.setting.kind(clause)
    start = state.round + 1
    until = state.round + kind.lasts if kind.lasts else 0
    order = Cause("order", f"signed in {deal.id}", 0, deal.audience)
    for giver in clause.givers:
        if _owes_already(scribe, clause.kind, giver):
            continue
        scribe.add(
            "bound",
            seat=giver,
            subject=f"{deal.id}.{number}.{MARK[giver]}",
            audience=deal.audience,
            causes=(order,),
            detail=(deal.id, clause.kind, "+".join(clause.givers), str(start), str(until)),
        )
    cause = (order, rule(f"clauses.{kind.id}.effects", 0))
    scribe.tracks(kind.effects, cause, deal.audience)
    if kind.concession:
        size = state.setting.rules.upkeep.concession_boldness
        scribe.track("russia.boldness", size, (order, rule("upkeep.concession_boldness", size)), deal.audience)
    book(scribe, "bound", clause.kind, (order,), deal.audience)


def _owes_already(scribe: Scribe, kind: str, giver: str) -> bool:
    """Whether the giver owes this already, from an older deal or another one signed today: owed once is owed once."""
    today = any(e.kind == "bound" and e.seat == giver and e.detail[1] == kind for e in scribe.events)
    return today or any(
        owed.kind == kind and owed.giver == giver and owed.state == "owed" for owed in scribe.state.obligations.values()
    )


def overhead(scribe: Scribe, deal: Deal, event_id: int) -> None:
    """Lower the ties of the signing allies with every partner over whose head a deal was struck (C24)."""
    state = scribe.state
    size = state.setting.rules.upkeep.tie_overhead
    concerned = among(seat for clause in deal.clauses for seat in state.setting.kind(clause).concerns)
    left_out = [seat for seat in concerned if seat not in deal.signers and seat != "russia"]
    russia_gains = "russia" in deal.signers
    for partner in left_out:
        for ally in (seat for seat in SEATS if seat in deal.signers and seat != "russia"):
            tie = tie_between(ally, partner)
            if tie and russia_gains and (ally in GUARANTORS or partner in GUARANTORS):
                causes = (by_event(event_id), rule("upkeep.tie_overhead", size), law("C24"))
                scribe.track(tie, size, causes)
