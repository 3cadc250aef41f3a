"""Game D: two guarantors load or bluff, unseen by each other and by Russia, and the weights of the loaded guns add up.

Each guarantor's pay-offs are those of game A: what it suffers depends on its own gun and on Russia. It therefore loads
if Russia defects with more than its own k/D, and the one with the lower k/D carries the load first.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from wargame.lab.reference.equilibrium import RUSSIA, Equilibrium, defecting, loading
from wargame.lab.reference.exact import ONE, ZERO, above, each_at_least, refuse, to_fraction, to_fractions
from wargame.lab.reference.guarantor import Guarantor, check_loading_can_pay
from wargame.lab.reference.table import additive, table_tree
from wargame.lab.reference.tree import Node


@frozen
class TwoGuarantors:
    """Game D. Refused (ValueError): a load_cost of V + a - d or more, a negative weight, a stake of 0 or less."""

    guarantors: tuple[Guarantor, Guarantor]

    weights: tuple[Fraction, ...] = field(converter=to_fractions, validator=each_at_least(0))
    """w1, w2: what each loaded gun takes off Russia's gain; 0 or more each."""

    stake: Fraction = field(converter=to_fraction, validator=above(0))
    """g: Russia's gain from an unanswered breach; above 0."""

    def __attrs_post_init__(self) -> None:
        for name, values in (("guarantors", self.guarantors), ("weights", self.weights)):
            if len(values) != 2:  # noqa: PLR2004 - the game is about two
                raise refuse(f"the number of {name}", len(values), "2")
        for place, guarantor in enumerate(self.guarantors):
            check_loading_can_pay(guarantor, f"guarantors[{place}].load_cost")

    def solve(self) -> Equilibrium:
        """Return the Nash equilibrium; the guarantor with the lower k/D loads first, whichever place it sits in.

        With `first` that guarantor: w_first > g: it loads g/w_first, the other bluffs, q = k/D of the first. w_first <
        g < w1 + w2: it always loads, the other (g - w_first)/w_other, q = k/D of the other. w1 + w2 < g: both load in
        vain and Russia defects. Each is the only one, with three exceptions, told in `free`: equal k/D leaves open how
        the two share the load (the answer: alike), and at w_first = g or w1 + w2 = g a whole range of q will do (the
        answer: the least).
        """
        ratios = [guarantor.ratio for guarantor in self.guarantors]
        total = sum(self.weights, ZERO)
        if total < self.stake:
            return self._equilibrium([ONE, ONE], ONE, "", kind="in vain")
        if ratios[0] == ratios[1]:
            even = self.stake / total
            free = "the two may share the load in any way that makes the expected weight equal to the stake"
            return self._equilibrium([even, even], ratios[0], free)
        first = 0 if ratios[0] < ratios[1] else 1
        other = 1 - first
        load = [ZERO, ZERO]
        load[first] = min(ONE, self.stake / self.weights[first]) if self.weights[first] else ONE
        missing = self.stake - load[first] * self.weights[first]
        load[other] = missing / self.weights[other] if missing else ZERO
        defect = ratios[other] if missing else ratios[first]
        knife = self.stake in {self.weights[first], total}
        free = f"Russia may defect with more than {defect} as well" if knife else ""
        return self._equilibrium(load, defect, free)

    def _equilibrium(self, load: list[Fraction], defect: Fraction, free: str, kind: str = "deterrence") -> Equilibrium:
        profile = {
            "guarantor 1": loading(load[0]),
            "guarantor 2": loading(load[1]),
            RUSSIA: defecting(defect),
        }
        return Equilibrium(tuple(load), defect, defect, profile, kind=kind, free=free)

    def tree(self) -> Node:
        """Return the game tree."""
        return table_tree(self.guarantors, self.stake, additive(self.weights), and_gate=False)
