"""What a deal would do, as far as one seat may compute it: the weight, the temptation, the price, what is banked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from wargame.engine.gun import declared_weight
from wargame.engine.seats import SEATS
from wargame.engine.temptation import clamp
from wargame.engine.views import temptation_range

if TYPE_CHECKING:
    from wargame.engine.deals import Clause
    from wargame.engine.state import State
    from wargame.engine.weight import Weight


@frozen
class Price:
    """What signing is worth to one seat in points, from public objectives and one's own agenda only."""

    seat: str
    points: int
    reasons: tuple[tuple[str, int], ...]
    """(clause kind, points), the largest first."""


@frozen
class Preview:
    """What a package of clauses would do if it were signed today.

    ``weight`` counts the instruments it would declare; ``temptation`` is the range this seat may know, with flagged
    clauses added. ``banked`` are clause kinds that cannot be taken back; ``owed`` are (giver, kind) pairs.
    """

    weight_now: Weight
    weight: Weight
    temptation_now: tuple[int, int]
    temptation: tuple[int, int]
    prices: tuple[Price, ...]
    banked: tuple[str, ...]
    owed: tuple[tuple[str, str], ...]
    signers: tuple[str, ...]
    over_heads: tuple[str, ...]
    """Partners whose affair it is and who would not sign: their ties would suffer (C24)."""


def preview(state: State, seat: str, clauses: tuple[Clause, ...]) -> Preview:
    """Return what these clauses would do, in the eyes of a seat."""
    setting = state.setting
    pledged = [item for clause in clauses for giver in clause.givers for item in setting.pledged(clause, giver)]
    signers = setting.signers_of(clauses)
    low, high = temptation_range(state, seat)
    more = sum(_pull(state, clause) for clause in clauses)
    concerned = {partner for clause in clauses for partner in setting.kind(clause).concerns}
    left_out = tuple(s for s in SEATS if s in concerned and s not in signers and s != "russia")
    return Preview(
        declared_weight(state, seat),
        declared_weight(state, seat, pledged),
        (low, high),
        (clamp(low + more), clamp(high + more)),
        tuple(_price(state, seat, other, clauses) for other in SEATS),
        tuple(clause.kind for clause in clauses if setting.kind(clause).due == "signing"),
        tuple((giver, c.kind) for c in clauses if setting.kind(c).due == "round" for giver in c.givers),
        signers,
        left_out if "russia" in signers else (),
    )


def _pull(state: State, clause: Clause) -> int:
    """Return what a clause would add to T by its flags and by the boldness that a concession feeds."""
    rules = state.setting.rules
    kind = state.setting.kind(clause)
    flags = rules.temptation.ambiguous * clause.ambiguous + rules.temptation.pressured * clause.pressured
    bold = rules.upkeep.concession_boldness if kind.concession else 0
    land = rules.temptation.land_ceded if kind.territory else 0
    return flags + bold // rules.temptation.boldness_divisor + land


def _price(state: State, viewer: str, seat: str, clauses: tuple[Clause, ...]) -> Price:
    """Add up the score lines that signing would book: public ones, and the viewer's own agenda for itself."""
    kinds = {clause.kind for clause in clauses}
    due = {kind: state.setting.rules.kinds[kind].due for kind in kinds}
    reasons: dict[str, int] = {}
    for on in ("signed", "banked", "bound"):
        lines = list(state.setting.public_lines.get(on, ()))
        if viewer == seat:
            lines += [x for x in state.setting.agenda_lines[seat, state.agendas[seat]] if x.score.on == on]
        for line in lines:
            score = line.score
            told = seat == viewer or on == "signed"
            if line.seat != seat or score.clause not in kinds or (told and line.key in state.scored):
                continue
            wanted = {"banked": "signing", "bound": "round"}.get(on)
            if (wanted and due[score.clause] != wanted) or (score.until and state.round > score.until):
                continue
            reasons[score.clause] = reasons.get(score.clause, 0) + score.points
    ranked = tuple(sorted(reasons.items(), key=lambda item: (-abs(item[1]), item[0])))
    return Price(seat, sum(reasons.values()), ranked)
