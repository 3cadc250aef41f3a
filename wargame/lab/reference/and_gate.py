"""Game E: two guarantors behind an AND-gate - the gun weighs only if both load.

A guarantor who loads alone pays for it and is not answered for: its breach costs -k-V. So each loads only if it trusts
the other to, and distrust can be an equilibrium of its own.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve, field, frozen

from wargame.lab.reference.equilibrium import RUSSIA, Equilibrium, defecting, loading
from wargame.lab.reference.exact import ONE, ZERO, above, at_least, refuse, to_fraction
from wargame.lab.reference.guarantor import Guarantor, check_answer_helps, check_loading_can_pay
from wargame.lab.reference.surd import Exact, reciprocal, square_root
from wargame.lab.reference.table import all_or_nothing, table_tree
from wargame.lab.reference.tree import Node


@frozen
class AndGate:
    """Game E. Refused (ValueError): a load_cost of V + a - d or more, d of V or more, a negative weight, a stake <= 0.

    A gun no heavier than the stake is accepted: Russia then defects in every equilibrium. That is also what an
    aggressor's veto comes to, since it makes the weight 0.
    """

    guarantors: tuple[Guarantor, Guarantor]

    weight: Fraction = field(converter=to_fraction, validator=at_least(0))
    """w: what the gun takes off Russia's gain if both load; 0 or more."""

    stake: Fraction = field(converter=to_fraction, validator=above(0))
    """g: Russia's gain from an unanswered breach; above 0."""

    def __attrs_post_init__(self) -> None:
        if len(self.guarantors) != 2:  # noqa: PLR2004 - the game is about two
            raise refuse("the number of guarantors", len(self.guarantors), "2")
        for place, guarantor in enumerate(self.guarantors):
            check_loading_can_pay(guarantor, f"guarantors[{place}].load_cost")
        check_answer_helps(self.guarantors)

    @property
    def knife_edge(self) -> bool:
        """Whether the parameters sit where equilibria merge, so that `solve` may leave out a continuum of them."""
        joint, needed = self._trust[0] * self._trust[1], self._needed
        edges = [g.exposure == g.load_cost for g in self.guarantors]
        return any(edges) or needed == 1 or needed in (joint, self._corner_trust)

    def solve(self) -> tuple[Equilibrium, ...]:
        """Return every Nash equilibrium, off the knife edges; the safest for Ukraine first.

        `deterrence`: Russia is indifferent, q < 1. Either the guarantor with the lower k/D always loads and the other
        with g/w, or both mix (then the chances may be irrational, and are exact all the same). `in vain`: w < g, both
        load and Russia defects. `threshold`: Russia defects, and each guarantor loads just so often that the other
        does not care. `collapse`: both bluff and Russia defects; it exists if each has a < k.
        """
        found = [self._corner(), self._both_mix(), self._in_vain(), self._threshold(), self._collapse()]
        alone = sum(equilibrium is not None for equilibrium in found) == 1 and not self.knife_edge
        free = "" if alone else "solve lists the others"
        return tuple(evolve(equilibrium, free=free) for equilibrium in found if equilibrium is not None)

    def tree(self) -> Node:
        """Return the game tree."""
        return table_tree(self.guarantors, self.stake, all_or_nothing(self.weight), and_gate=True)

    @property
    def _needed(self) -> Fraction:
        """g/w: how often both must load to make Russia hesitate; 2 (never enough) for a gun without weight."""
        return self.stake / self.weight if self.weight else Fraction(2)

    @property
    def _trust(self) -> tuple[Fraction, Fraction]:
        """How often the other must load for each guarantor to be indifferent, given that Russia defects."""
        one, two = ((g.load_cost - g.exposure) / _saved(g) for g in self.guarantors)
        return one, two

    @property
    def _corner_trust(self) -> Fraction:
        """How often the hesitant guarantor must load for the eager one to load always, at the corner's q."""
        eager, hesitant = (self.guarantors[place] for place in self._order)
        return (eager.load_cost / hesitant.ratio - eager.exposure) / _saved(eager)

    @property
    def _order(self) -> tuple[int, int]:
        """The places of the eager guarantor (lower k/D) and the hesitant one."""
        return (0, 1) if self.guarantors[0].ratio <= self.guarantors[1].ratio else (1, 0)

    def _corner(self) -> Equilibrium | None:
        if not (self._corner_trust <= self._needed <= 1):
            return None
        hesitant = self._order[1]
        load: list[Exact] = [ONE, ONE]
        load[hesitant] = self._needed
        return self._equilibrium(load[0], load[1], self.guarantors[hesitant].ratio, "deterrence")

    def _both_mix(self) -> Equilibrium | None:
        """Solve p1 * p2 = g/w with p2 = (k1/q - a1)/(V1-d1) and p1 = (k2/q - a2)/(V2-d2), for 1/q."""
        one, two = self.guarantors
        slope = one.load_cost / _saved(one), two.load_cost / _saved(two)
        offset = one.exposure / _saved(one), two.exposure / _saved(two)
        left, right = slope[0] * offset[1], slope[1] * offset[0]
        root = square_root((left - right) ** 2 + 4 * slope[0] * slope[1] * self._needed)
        inverse = (root + left + right) * (1 / (2 * slope[0] * slope[1]))
        load = inverse * slope[1] - offset[1], inverse * slope[0] - offset[0]
        if inverse <= 1 or not all(0 < chance < 1 for chance in load):
            return None
        return self._equilibrium(load[0], load[1], reciprocal(inverse), "deterrence")

    def _in_vain(self) -> Equilibrium | None:
        return self._equilibrium(ONE, ONE, ONE, "in vain") if self._needed > 1 else None

    def _threshold(self) -> Equilibrium | None:
        one, two = self._trust
        if not (one > 0 and two > 0 and one * two <= self._needed):
            return None
        return self._equilibrium(two, one, ONE, "threshold")

    def _collapse(self) -> Equilibrium | None:
        trusting = any(guarantor.exposure > guarantor.load_cost for guarantor in self.guarantors)
        return None if trusting else self._equilibrium(ZERO, ZERO, ONE, "collapse")

    def _equilibrium(self, one: Exact, two: Exact, defect: Exact, kind: str) -> Equilibrium:
        profile = {"guarantor 1": loading(one), "guarantor 2": loading(two), RUSSIA: defecting(defect)}
        return Equilibrium((one, two), defect, defect, profile, kind=kind)


def _saved(guarantor: Guarantor) -> Fraction:
    """V - d: what an answered breach saves a guarantor."""
    return guarantor.damage_unanswered - guarantor.damage_loaded
