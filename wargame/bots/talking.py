"""How a doctrine talks: answers deals, proposes its own, declares, and says why in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.bots.countering import can_counter, counter
from wargame.engine import commands as cmd
from wargame.engine.belief import ceasefire_coming
from wargame.engine.offer import lower, price
from wargame.engine.seats import SEATS

if TYPE_CHECKING:
    from wargame.bots.doctrine import Doctrine, Terms
    from wargame.engine.deals import Clause, Deal
    from wargame.engine.views import View

VAGUE: Final = 2
"""What an ambiguous clause counts for in the eyes of whoever signs it."""


def talk(view: View, doctrine: Doctrine) -> cmd.Command | None:
    """Return the next command of the talks: answer first, then finish the draft, then propose, then be ready."""
    for step in (_choose, _draft, _answer, _declare, _propose):
        command = step(view, doctrine)
        if command is not None:
            return cmd.NotReady() if view.seat in view.ready else command
    if view.seat in view.ready or _waits(view):
        return None
    return cmd.Ready()


def _waits(view: View) -> bool:
    """Whether a deal of one's own still waits for somebody who is not ready."""
    return any(
        deal.state == "tabled" and deal.tabler == view.seat and any(seat not in view.ready for seat in deal.waiting)
        for deal in view.deals
    )


def _choose(view: View, doctrine: Doctrine) -> cmd.Command | None:
    """Answer a card: the first choice is to do nothing."""
    if view.card is None or view.card.seat != view.seat or view.chosen or len(view.card.choices) < 2:  # noqa: PLR2004
        return None
    choice = view.card.choices[1] if doctrine.heeds else view.card.choices[0]
    return cmd.Choose(choice.id)


def verdict(view: View, doctrine: Doctrine, deal: Deal) -> tuple[bool, str, str]:
    """Return (sign?, why, the clause kind that decided) for a tabled deal.

    What can be read in two ways is signed sooner: each ambiguous clause counts for two points and two of weight (C17).
    """
    hated = next((clause.kind for clause in deal.clauses if clause.kind in doctrine.never), "")
    if hated:
        return False, "never", hated
    vague = VAGUE * sum(clause.ambiguous for clause in deal.clauses)
    worth, reason = price(view, view.seat, deal.clauses)
    peace = any(clause.kind == "ceasefire" for clause in deal.clauses)
    if doctrine.margin is not None and peace:
        short = shortfall(view, doctrine, deal.clauses) - vague
        if short > 0:
            return False, "light", str(short)
    if worth + vague < doctrine.least_price:
        return False, "price", reason
    return True, "sign", reason


def shortfall(view: View, doctrine: Doctrine, clauses: tuple[Clause, ...]) -> int:
    """Return how much weight is missing before this doctrine signs a cease-fire with these clauses."""
    asked = (doctrine.margin or 0) - doctrine.weary * (view.round - 1)
    return sum(view.temptation) // 2 + asked - _weight_with(view, clauses)


def _weight_with(view: View, clauses: tuple[Clause, ...]) -> int:
    """Return roughly what W would be with the instruments these clauses pledge (each by its own capacity)."""
    rules = view.rules.weight
    flow = view.weight.flow
    for clause in clauses:
        if view.rules.kinds[clause.kind].pledges:
            for piece in view.pieces:
                item = view.scenario.instrument_by_id[piece.id]
                if item.clause == clause.kind and piece.owner in clause.givers and not piece.declared:
                    flow += piece.rating * view.tracks[f"{piece.owner}.credibility"] // rules.credibility_par
    return (rules.flow_share * flow + rules.defence_share * view.tracks["ukraine.defence"]) // 100


def _answer(view: View, doctrine: Doctrine) -> cmd.Command | None:
    """Sign, counter, or refuse, and say why."""
    for deal in view.deals:
        if deal.state != "tabled" or view.seat not in deal.signers or view.seat in (*deal.signed, *deal.refused):
            continue
        sign, why, what = verdict(view, doctrine, deal)
        if not sign and can_counter(view, doctrine, deal):
            return cmd.Amend(deal.id)
        line = _say(view, deal, why, what)
        if line is not None:
            return line
        return cmd.Sign(deal.id) if sign else cmd.Refuse(deal.id)
    return None


def _say(view: View, deal: Deal, why: str, what: str) -> cmd.Command | None:
    """Say once a round why this deal is signed or refused, in the channel of those who see it."""
    text = _sentence(view, deal, why, what)
    to = () if len(deal.audience) == len(SEATS) else tuple(seat for seat in deal.audience if seat != view.seat)
    said = any(m.seat == view.seat and m.round == view.round and m.text == text for m in view.messages)
    return None if said else cmd.Cable(to, text)


def _sentence(view: View, deal: Deal, why: str, what: str) -> str:
    title = f"the {lower(view.rules.kinds[what].title)}" if what in view.rules.kinds else what
    if why == "never":
        return f"We cannot sign {deal.id}, because of {title}: that is out of the question for us."
    if why == "light":
        return f"We do not sign {deal.id} yet: what stands behind it is about {what} too light."
    if why == "price":
        return f"We refuse {deal.id}: it costs us too much, above all {title}."
    if title:
        return f"We sign {deal.id}, for the sake of {title}."
    return f"We sign {deal.id}."


def _declare(view: View, doctrine: Doctrine) -> cmd.Command | None:
    for piece in view.pieces:
        kind = view.scenario.instrument_by_id[piece.id].clause
        if piece.owner == view.seat and not piece.declared and kind in doctrine.declares:
            return cmd.Declare(piece.id)
    return None


def _proposal(view: View, doctrine: Doctrine) -> Terms:
    """Return this round's proposal; earlier rounds' failures move a doctrine down its list.

    Where a cease-fire stands already and the gun is too light, only what would load it is proposed.
    """
    if not doctrine.proposals:
        return ()
    terms = doctrine.proposals[min(view.round, len(doctrine.proposals)) - 1]
    if not ceasefire_coming(view):
        return terms
    if view.weight.value >= sum(view.temptation) // 2:
        return ()
    every = [term for proposal in doctrine.proposals for term in proposal]
    return tuple(dict.fromkeys(term for term in every if view.rules.kinds[term[0]].pledges))


def _propose(view: View, doctrine: Doctrine) -> cmd.Command | None:
    """Open a draft unless a cease-fire that this seat signs is on the table, and not twice a round."""
    if view.draft is not None or view.round >= view.rounds:
        return None
    mine = [deal for deal in view.deals if deal.tabler == view.seat and deal.round == view.round]
    if mine or not _proposal(view, doctrine):
        return None
    pending = any(
        deal.state == "tabled" and view.seat in deal.signed and any(c.kind == "ceasefire" for c in deal.clauses)
        for deal in view.deals
    )
    return cmd.OpenDraft() if not pending and _news(view, _proposal(view, doctrine)) else None


def _news(view: View, terms: Terms) -> bool:
    """Whether a proposal still holds a clause on offer that nobody owes or has banked already."""
    offered = _offered(view)
    done = {(p.clause.kind, p.giver) for p in view.promises if p.state == "owed"}
    for key in view.banked:
        kind, _, givers = key.partition("/")
        done |= {(kind, giver) for giver in givers.split("+")}
    return any(term in offered and not any((term[0], giver) in done for giver in term[1]) for term in terms)


def _offered(view: View) -> set[tuple[str, tuple[str, ...]]]:
    """Return the clauses on offer in this story whose givers and named receivers can sign."""
    signers = set(view.scenario.signers)
    return {
        (offer.kind, givers)
        for offer in view.scenario.offers
        for givers in offer.givers or view.rules.kinds[offer.kind].givers
        if {*givers, *(seat for seat in view.rules.kinds[offer.kind].receivers if seat in SEATS)} <= signers
    }


def _draft(view: View, doctrine: Doctrine) -> cmd.Command | None:
    """Write the next clause of the proposal that is on offer, then table it and say what it is for."""
    if view.draft is None:
        return None
    if view.draft.amends:
        return counter(view, doctrine)
    held = {clause.kind for clause in view.draft.clauses}
    for kind, givers in _proposal(view, doctrine):
        if kind not in held:
            wanted = cmd.AddClause(kind, givers)
            if wanted in view.legal:
                return wanted
    if not view.draft.clauses:
        return cmd.Discard()
    text = _pitch(view)
    if not any(m.seat == view.seat and m.round == view.round and m.text == text for m in view.messages):
        return cmd.Cable((), text)
    return cmd.Table(public=True)


def _pitch(view: View) -> str:
    assert view.draft is not None
    kinds = [lower(view.rules.kinds[clause.kind].title) for clause in view.draft.clauses]
    first = ", ".join(kinds[:3])
    more = f" and {len(kinds) - 3} more" if len(kinds) > 3 else ""  # noqa: PLR2004 - three are named
    return f"We table a deal: {first}{more}."
