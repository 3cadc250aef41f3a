"""Step 1: what today's signatures hand over is banked; the new obligations bind from the next round (C3, C4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.deals import Clause, Deal
from wargame.engine.events import Cause, by_event, law, rule
from wargame.engine.scoring import book
from wargame.engine.scribe import Scribe, among
from wargame.engine.seats import GUARANTORS, MARK, PUBLIC, SEATS, tie_between

if TYPE_CHECKING:
    from wargame.engine.draws import Dice
    from wargame.engine.events import Event
    from wargame.engine.state import State


def banking(state: State, dice: Dice) -> list[Event]:
    """Put every deal concluded in these talks into force, public ones first, and lift what ran out or came to light."""
    scribe = Scribe(state, 1)
    _run_out(scribe)
    _come_to_light(scribe, dice)
    banked = {(key.partition("/")[0], giver) for key in state.banked for giver in key.partition("/")[2].split("+")}
    signed: set[str] = set()
    for deal in sorted(state.deals.values(), key=lambda deal: deal.secret):
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
    chance = scribe.state.setting.rules.detection.secret_deal
    for deal in scribe.state.deals.values():
        if deal.secret and deal.state == "in-force":
            found, rolled = dice.roll("secret-deal", deal.id, (chance,))
            if found == 0:
                bring_to_light(scribe, deal, (Cause("draw", f"the press finds {deal.id}", rolled, cuts=(chance,)),))


def bring_to_light(scribe: Scribe, deal: Deal, causes: tuple[Cause, ...]) -> None:
    """Open a secret deal to everybody, once: its text, what it had moved out of sight, and what it does to the ties."""
    if any(event.kind == "opened" and event.subject == deal.id for event in scribe.events):
        return
    opened = scribe.add("opened", subject=deal.id, causes=causes)
    mark = signed_in(deal.id, deal.audience)
    outside = (*(seat for seat in SEATS if seat not in deal.audience), PUBLIC)
    for event in scribe.state.events():
        seeming = event.detail == deal.audience
        if event.kind == "track" and mark in event.causes and (seeming or event.audience == deal.audience):
            amount = event.shown if seeming else event.amount
            scribe.add("revealed", subject=event.subject, amount=amount, causes=(by_event(opened),), detail=outside)
    for clause in deal.clauses if deal.state == "in-force" else ():
        for trigger in ("signed", "banked", "bound"):
            if _fits(scribe, trigger, clause):
                book(scribe, trigger, clause.kind, (by_event(opened),))
    overhead(scribe, deal, opened)


def _fits(scribe: Scribe, trigger: str, clause: Clause) -> bool:
    """Whether a clause in force pulls this trigger: it is always signed, and banked or bound as it is due."""
    due = scribe.state.setting.kind(clause).due
    return trigger == "signed" or (trigger == "banked") == (due == "signing")


def signed_in(deal: str, audience: tuple[str, ...]) -> Cause:
    """Return the cause of everything that a deal does."""
    return Cause("order", f"signed in {deal}", 0, audience)


def _conclude(scribe: Scribe, deal: Deal, banked: set[tuple[str, str]], signed: set[str]) -> None:
    order = Cause("order", f"signed by {', '.join(MARK[seat] for seat in deal.signed)}", 0, deal.audience)
    done = scribe.add("deal", subject=deal.id, audience=deal.audience, causes=(order,), detail=("in-force",))
    for number, clause in enumerate(deal.clauses, 1):
        if scribe.state.setting.kind(clause).due == "signing":
            givers = tuple(giver for giver in clause.givers if (clause.kind, giver) not in banked)
            if givers:
                banked.update((clause.kind, giver) for giver in givers)
                _bank(scribe, deal, clause.kind, givers)
        else:
            _bind(scribe, deal, clause, number)
        if clause.kind not in signed:
            signed.add(clause.kind)
            book(scribe, "signed", clause.kind, (order,), deal.audience)
    if not deal.secret:
        overhead(scribe, deal, done)


def _bank(scribe: Scribe, deal: Deal, name: str, givers: tuple[str, ...]) -> None:
    state, kind = scribe.state, scribe.state.setting.rules.kinds[name]
    signed = signed_in(deal.id, deal.audience)
    key = f"{name}/{'+'.join(givers)}"
    done = scribe.add("banked", subject=key, audience=deal.audience, causes=(signed, law("C3")), detail=(deal.id,))
    _effects(scribe, deal, name, by_event(done, deal.audience))
    if kind.territory:
        for region in state.setting.scenario.regions:
            now = state.regions[region.id]
            if now.controller == "russia" or (now.status == "contested" and kind.territory == "in-fact"):
                scribe.add(
                    "region",
                    subject=region.id,
                    causes=(by_event(done, deal.audience), law("C22")),
                    detail=(now.controller, kind.territory),
                )
    book(scribe, "banked", name, (by_event(done, deal.audience),), deal.audience)


def _effects(scribe: Scribe, deal: Deal, name: str, why: Cause) -> None:
    """Move the tracks that a clause moves when it is handed over or begins to bind; a concession feeds boldness."""
    kind, keep = scribe.state.setting.rules.kinds[name], scribe.state.setting.rules.upkeep
    signed = signed_in(deal.id, deal.audience)
    scribe.tracks(kind.effects, (signed, why, rule(f"clauses.{name}.effects", 0)), deal.audience)
    if kind.concession:
        size = keep.concession_boldness
        causes = (signed, why, rule("upkeep.concession_boldness", size), law("C4"))
        scribe.track("russia.boldness", size, causes, deal.audience)


def _bind(scribe: Scribe, deal: Deal, clause: Clause, number: int) -> None:
    state, kind = scribe.state, scribe.state.setting.kind(clause)
    start = state.round + 1
    until = state.round + kind.lasts if kind.lasts else 0
    signed = signed_in(deal.id, deal.audience)
    bound = 0
    for giver in clause.givers:
        if not _owes_already(scribe, clause.kind, giver):
            bound = scribe.add(
                "bound",
                seat=giver,
                subject=f"{deal.id}.{number}.{MARK[giver]}",
                audience=deal.audience,
                causes=(signed,),
                detail=(deal.id, clause.kind, "+".join(clause.givers), str(start), str(until)),
            )
    if bound:
        _effects(scribe, deal, kind.id, by_event(bound, deal.audience))
        book(scribe, "bound", clause.kind, (by_event(bound, deal.audience),), deal.audience)


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
