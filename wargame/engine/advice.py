"""Advice: the best reply over the draws, from one seat's view alone, said in a sentence with its reasons.

What the seat cannot know is believed: each declared instrument of another is loaded with the public prior (75 percent,
Leeds 2003), unless a spy, a shown load or a called bluff has told otherwise. Temptation is the middle of its range.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from wargame.engine import commands as cmd
from wargame.engine.belief import (
    Odds,
    ceasefire_binds,
    odds_of_attack,
    probable_weight,
    proof_chance,
    repel_chance,
)
from wargame.engine.offer import lower, price

if TYPE_CHECKING:
    from wargame.engine.rules import Row
    from wargame.engine.views import View


@frozen
class Advice:
    """What a seat might do now. ``commands`` do it; ``worth`` is in points against doing the plain thing instead."""

    sentence: str
    reasons: tuple[str, ...]
    commands: tuple[cmd.Command, ...]
    worth: Fraction = Fraction(0)


def advise(view: View) -> Advice:
    """Return advice for the seat of a view; in phases without a choice it says so."""
    if view.phase == "orders" and view.sheet is not None and not view.sheet.sealed:
        return {"russia": _for_russia, "ukraine": _for_ukraine}.get(view.seat, _for_guarantor)(view)
    if view.phase == "talks":
        return _for_talks(view)
    return Advice("There is nothing to decide now: read on, and go to the next step.", (), ())


def row_worth(view: View, row: Row, odds: Odds) -> Fraction:
    """Return the expected points of a Russian row over its draws: repelled or not, proven or not."""
    if not row.attack:
        return Fraction(0)
    repelled = Fraction(odds.repel, 100)
    win = max(0, row.win + view.agenda.row_points.get(row.id, 0))
    worth = (1 - repelled) * win - repelled * row.lose
    if ceasefire_binds(view):
        rules = view.rules.answers
        snap = rules.snap_back if _snap_back(view) else 0
        worth -= Fraction(proof_chance(view, row), 100) * snap
    return worth


def _snap_back(view: View) -> bool:
    return any(p.binds and view.rules.kinds[p.clause.kind].snap_back for p in view.promises)


def _for_russia(view: View) -> Advice:
    mood = "cease-fire" if ceasefire_binds(view) else "war"
    odds = repel_chance(view, probable_weight(view))
    rows = [row for row in view.rules.rows if row.seat == "russia" and row.needs in (mood, "any")]
    ranked = sorted(((row_worth(view, row, odds), -place, row) for place, row in enumerate(rows)), key=lambda r: r[:2])
    worth, _, best = ranked[-1]
    pull = sum(view.temptation) // 2
    reasons = (
        f"The weight is about {odds.weight} as far as you can tell, {view.weight.value} as declared, against {pull}.",
        f"An attack would be repelled with {odds.repel} in 100.",
        *(f"{row.title}: {float(value):+.1f} points on the average." for value, _, row in reversed(ranked)),
    )
    return Advice(
        f"Choose {best.title}: {float(worth):+.1f} points over the draws.", reasons, _row(view, best.id), worth
    )


def _row(view: View, row: str) -> tuple[cmd.Command, ...]:
    assert view.sheet is not None
    return () if view.sheet.row == row else (cmd.SetRow(row),)


def _for_ukraine(view: View) -> Advice:
    """Weigh a raid against what a proven one would end: the cease-fire, and the peace it may still bring."""
    raid = next(row for row in view.rules.rows if row.seat == "ukraine" and (row.win or row.effects))
    if not ceasefire_binds(view):
        reasons = (f"No cease-fire binds, so a raid breaks nothing and is worth {raid.win} points.",)
        return Advice(
            f"Choose {raid.title}: there is nothing to break.", reasons, _row(view, raid.id), Fraction(raid.win)
        )
    proof = Fraction(proof_chance(view, raid), 100)
    left = view.rounds - view.round
    lasting = Fraction(_stake(view) * min(100, max(0, 50 + view.own_weight.value - sum(view.temptation) // 2)), 100)
    loss = proof * (lasting + left) + (1 - proof) * lasting
    worth = raid.win - loss
    risks = (
        f"A raid is worth {raid.win} points and is proven with {int(proof * 100)} in 100.",
        f"It would cost you about {float(loss):.1f}: a broken cease-fire does not count as a lasting peace.",
    )
    if worth > 0:
        return Advice(
            f"Choose {raid.title}: {float(worth):+.1f} points over the draws.", risks, _row(view, raid.id), worth
        )
    return Advice("Honour the cease-fire: a raid costs more than it brings.", risks, _row(view, "honour-ua"), -worth)


def _stake(view: View) -> int:
    """Return what a lasting peace is worth to this seat in points."""
    objectives = view.scenario.seats[view.seat].objectives
    return sum(score.points for o in objectives for score in o.scores if score.on == "durable-peace")


def _for_guarantor(view: View) -> Advice:
    """Choose which instruments to load: what a load costs against what it adds to the chance that the peace lasts."""
    assert view.sheet is not None
    own = [piece for piece in view.pieces if piece.owner == view.seat and piece.declared]
    best = max(_subsets([piece.id for piece in own]), key=lambda load: (_load_worth(view, load), -len(load), load))
    worth = _load_worth(view, best) - _load_worth(view, ())
    wanted = {piece.id: piece.id in best for piece in view.pieces if piece.owner == view.seat}
    commands: tuple[cmd.Command, ...] = tuple(
        cmd.SetLoad(item, load) for item, load in wanted.items() if load != (item in view.sheet.load)
    )
    answer = "enforce" if best else "pass"
    if view.sheet.answer != answer:
        commands = (*commands, cmd.SetAnswer(answer))
    with_, without = (_weight_with(view, load) for load in (best, ()))
    reasons = (
        f"Loaded, the gun weighs about {with_}; left empty, about {without}; the temptation is {_range(view)}.",
        f"A lasting peace is worth {_stake(view)} points to you; each load costs {view.rules.load.cost} a round.",
        f"An attack this round is about {odds_of_attack(view)} in 100 likely, the lighter the gun looks the more.",
    )
    names = ", ".join(piece.name for piece in own if piece.id in best) or "nothing"
    return Advice(f"Load {names}: {float(worth):+.1f} points against leaving all empty.", reasons, commands, worth)


def _range(view: View) -> str:
    low, high = view.temptation
    return str(low) if low == high else f"{low} to {high}"


def _subsets(items: list[str]) -> list[tuple[str, ...]]:
    return [tuple(item for place, item in enumerate(items) if mask >> place & 1) for mask in range(1 << len(items))]


def _weight_with(view: View, load: tuple[str, ...]) -> int:
    return probable_weight(view, own=load)


def _load_worth(view: View, load: tuple[str, ...]) -> Fraction:
    """Return the expected points of loading exactly these instruments this round."""
    weight, pull = _weight_with(view, load), sum(view.temptation) // 2
    chance = Fraction(odds_of_attack(view), 100)
    through = 1 - Fraction(repel_chance(view, weight).repel, 100)
    damage = max((row.damage.get(view.seat, 0) for row in view.rules.rows), default=0)
    empty = any(p.owner == view.seat and p.declared and p.id not in load for p in view.pieces)
    called = -view.rules.answers.bluff_points if empty else 0
    stake = _stake(view) if ceasefire_binds(view) else 0
    last = view.round == view.rounds
    lasting = Fraction(stake if weight >= pull else 0) if last else Fraction(stake, 2)
    cost = Fraction(view.rules.load.cost * len(load))
    return lasting * (1 - chance * through) - chance * through * (damage + called + Fraction(stake, 2)) - cost


def _for_talks(view: View) -> Advice:
    """Say of each deal that waits for this seat's signature what it is worth."""
    waiting = [
        deal
        for deal in view.deals
        if deal.state == "tabled" and view.seat in deal.signers and view.seat not in deal.signed
    ]
    if not waiting:
        return Advice("No deal waits for your signature; table one, or be ready.", (), ())
    ranked = sorted(
        ((price(view, view.seat, deal.clauses), deal.id) for deal in waiting), key=lambda r: (r[0][0], r[1])
    )
    (worth, reason), name = ranked[-1]
    reasons = tuple(f"{deal}: {points:+d} points to you by signing alone." for (points, _), deal in reversed(ranked))
    doubt = (f"Russia is believed to be maximalist with {belief_maximalist(view)} in 100.",)
    title = lower(view.rules.kinds[reason].title) if reason in view.rules.kinds else "nothing in it"
    if worth < 0:
        return Advice(
            f"Do not sign {name} as it stands: {title} costs you most.", (*reasons, *doubt), (cmd.Refuse(name),)
        )
    return Advice(
        f"Sign {name}: {worth:+d} points, above all {title}.", (*reasons, *doubt), (cmd.Sign(name),), Fraction(worth)
    )


def belief_maximalist(view: View) -> int:
    """Return the percent with which Russia is held to be maximalist: the prior, raised by refused reciprocal limits (C21).

    A maximalist is held ``detection.screening`` times as likely to refuse the screening clause as the other types.
    """
    agendas = view.scenario.seats["russia"].agendas
    total = sum(agenda.weight for agenda in agendas)
    prior = sum(agenda.weight for agenda in agendas if agenda.id == "maximalist")
    refused = sum(
        "russia" in deal.refused and any(clause.kind == "missile-limits" for clause in deal.clauses)
        for deal in view.deals
    )
    weight: int = prior * view.rules.detection.screening**refused
    return 100 * weight // (weight + total - prior)
