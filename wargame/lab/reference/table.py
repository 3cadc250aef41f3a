"""The tree that games A, D and E share: guns are loaded unseen, and Russia then honours or defects."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from wargame.lab.reference.equilibrium import BLUFF, DEFECT, HONOUR, LOAD, RUSSIA
from wargame.lab.reference.guarantor import Guarantor
from wargame.lab.reference.tree import Decision, Node, Terminal

WeightOf = Callable[[tuple[bool, ...]], Fraction]


def seat_name(place: int, seats: int) -> str:
    """Return the player name of the guarantor at `place` (from 0) among `seats`."""
    return "guarantor" if seats == 1 else f"guarantor {place + 1}"


def additive(weights: Sequence[Fraction]) -> WeightOf:
    """Return the rule by which the loaded guns' weights add up."""
    return lambda loaded: sum((weight for weight, here in zip(weights, loaded, strict=True) if here), Fraction(0))


def all_or_nothing(weight: Fraction) -> WeightOf:
    """Return the AND-gate: `weight` if every gun is loaded, otherwise nothing."""
    return lambda loaded: weight if all(loaded) else Fraction(0)


def table_tree(guarantors: Sequence[Guarantor], stake: Fraction, weight_of: WeightOf, *, and_gate: bool) -> Node:
    """Return the tree of one round: each guarantor loads or bluffs, Russia sees none of it and answers.

    Behind an AND-gate a gun that is loaded in vain leaves its owner the damage of an unanswered breach (-k - V), and
    nobody exposes it as a bluff.
    """

    def cost(guarantor: Guarantor, loaded: bool, answered: bool) -> Fraction:  # noqa: FBT001 - two facts of one cell
        if not loaded:
            return guarantor.called
        return guarantor.load_cost + (guarantor.damage_loaded if answered else guarantor.damage_unanswered)

    def ending(loaded: tuple[bool, ...], *, breach: bool) -> Terminal:
        answered = all(loaded) or not and_gate
        paid = {}
        for place, (guarantor, here) in enumerate(zip(guarantors, loaded, strict=True)):
            quiet = guarantor.load_cost if here else Fraction(0)
            paid[seat_name(place, len(guarantors))] = -cost(guarantor, here, answered) if breach else -quiet
        paid[RUSSIA] = stake - weight_of(loaded) if breach else Fraction(0)
        return Terminal(paid)

    def choose(loaded: tuple[bool, ...]) -> Node:
        if len(loaded) < len(guarantors):
            name = seat_name(len(loaded), len(guarantors))
            return Decision(name, name, {LOAD: choose((*loaded, True)), BLUFF: choose((*loaded, False))})
        return Decision(RUSSIA, RUSSIA, {HONOUR: ending(loaded, breach=False), DEFECT: ending(loaded, breach=True)})

    return choose(())
