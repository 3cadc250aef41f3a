"""What a seat can make of its view: how heavy the gun probably is, and what an attack would meet.

Pure functions of a view, shared by the advice and the bots; nothing here knows more than the seat does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from wargame.engine.rules import Row
    from wargame.engine.views import Piece, View

SURE: Final = 95
"""Percent believed of what was seen in the last round; evidence fades by 10 a round."""
FADE: Final = 10


@frozen
class Odds:
    """What Russia reckons with: ``repel`` in percent, and ``weight`` as it believes it to be."""

    repel: int
    weight: int


def ceasefire_binds(view: View) -> bool:
    """Whether Russia owes a cease-fire in this round."""
    return any(p.clause.kind == "ceasefire" and p.giver == "russia" and p.binds for p in view.promises)


def ceasefire_coming(view: View) -> bool:
    """Whether a cease-fire is owed, or signed and about to bind."""
    owed = any(p.clause.kind == "ceasefire" and p.state == "owed" for p in view.promises)
    signed = any(d.state == "concluded" and any(c.kind == "ceasefire" for c in d.clauses) for d in view.deals)
    return owed or signed


def evidence(view: View) -> dict[str, tuple[int, bool]]:
    """Return what is known of loads: instrument -> (round seen, loaded), from spies, called bluffs and shown loads.

    What lay unloaded before a cease-fire bound says nothing about how it is guarded, and is left out.
    """
    seen: dict[str, tuple[int, bool]] = {}
    bound_from = min(
        (p.start for p in view.promises if p.clause.kind == "ceasefire" and p.giver == "russia"), default=1
    )
    for report in view.reports:
        for sight in report:
            if sight.kind in ("spied", "assured", "shown") and sight.round >= bound_from:
                for entry in sight.detail:
                    name, _, state = entry.partition("=")
                    if state in ("loaded", "unloaded"):
                        seen[name] = (sight.round, state == "loaded")
            elif sight.kind == "bluff-called":
                for name in sight.detail:
                    seen[name] = (sight.round, False)
    return seen


def belief(view: View, piece: Piece, seen: dict[str, tuple[int, bool]]) -> int:
    """Return the percent with which a declared instrument is believed to be loaded."""
    prior = view.rules.load.pledge_prior
    if not piece.declared:
        return 0
    if piece.loaded is not None:
        return 100 if piece.loaded else 0
    found = seen.get(piece.id)
    if found is not None:
        trust = max(prior, SURE - FADE * (view.round - 1 - found[0]))
        return trust if found[1] else 100 - trust
    kin = [seen[other.id] for other in view.pieces if other.owner == piece.owner and other.id in seen]
    if kin and not any(loaded for _, loaded in kin):
        return prior // 2
    return prior


def probable_weight(view: View, own: tuple[str, ...] | None = None) -> int:
    """Return W as this seat believes it: each declared instrument by its belief, within what its guarantor can carry.

    ``own``, if given, are the instruments that this seat itself would load.
    """
    rules, seen = view.rules.weight, evidence(view)
    flow = 0
    for owner, arsenal in view.scenario.arsenal.items():
        carried = 0
        for piece in view.pieces:
            if piece.owner == owner and piece.declared:
                size = piece.rating * view.tracks[f"{owner}.credibility"] // rules.credibility_par
                if own is not None and owner == view.seat:
                    carried += 100 * size * (piece.id in own)
                else:
                    carried += size * belief(view, piece, seen)
        flow += min(carried, arsenal * view.tracks[f"{owner}.resolve"])
    return max(
        0, min(100, (rules.flow_share * flow // 100 + rules.defence_share * view.tracks["ukraine.defence"]) // 100)
    )


def repel_chance(view: View, weight: int) -> Odds:
    """Return the chance that an attack is repelled if W is ``weight``, in the eyes of this seat."""
    rules = view.rules.attack
    pull = sum(view.temptation) // 2
    shift = rules.regroup if _regrouped(view) else 0
    return Odds(max(rules.low, min(rules.high, rules.even + weight - pull - shift)), weight)


def _regrouped(view: View) -> bool:
    return any(sight.kind == "regrouped" for sight in view.report) and bool(view.report)


def proof_chance(view: View, row: Row) -> int:
    """Return the chance in percent that a row of this seat is proven, as far as it can tell."""
    rules = view.rules.detection
    if row.detected >= 100:  # noqa: PLR2004 - certain
        return 100
    kinds = view.rules.kinds
    shift = rules.monitors if any(p.binds and kinds[p.clause.kind].monitors for p in view.promises) else 0
    items = view.scenario.instrument_by_id
    watched = any(piece.declared and items[piece.id].clause == "intelligence" for piece in view.pieces)
    return min(rules.most, row.detected + shift + (rules.intelligence if watched else 0))


def odds_of_attack(view: View) -> int:
    """Return a guess, in percent, at an attack this round: half at W = T, falling by 2 for each point of weight."""
    gap = view.weight.value - sum(view.temptation) // 2
    return max(5, min(95, 50 - 2 * gap))
