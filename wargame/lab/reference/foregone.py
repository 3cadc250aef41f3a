"""A table position that needs no mixing: Russia has one best answer whatever is loaded, or loading never pays."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from wargame.lab.reference.equilibrium import RUSSIA, Equilibrium, defecting, loading
from wargame.lab.reference.exact import ONE, ZERO, each_at_least, exact, refuse, to_fraction, to_fractions
from wargame.lab.reference.guarantor import Guarantor, check_answer_helps
from wargame.lab.reference.surd import Exact
from wargame.lab.reference.table import additive, all_or_nothing, seat_name, table_tree
from wargame.lab.reference.tree import Node


@frozen
class Foregone:
    """One or two guarantors at a position solved by dominance. Refused (ValueError): a position that is not.

    Accepted are: a stake of 0 or less (Russia honours); a total weight of at most the stake, added up (Russia
    defects); nobody for whom loading pays (Russia defects); an AND-gate with one guarantor who will not load.
    """

    guarantors: tuple[Guarantor, ...]

    weights: tuple[Fraction, ...] = field(converter=to_fractions, validator=each_at_least(0))
    """The weight of each loaded gun; 0 or more."""

    stake: Fraction = field(converter=to_fraction, validator=exact)
    """g: Russia's gain from an unanswered breach; 0 or less if it has none."""

    and_gate: bool = False
    """Whether the guns weigh only if all are loaded."""

    def __attrs_post_init__(self) -> None:
        if len(self.weights) != len(self.guarantors):
            raise refuse("the number of weights", len(self.weights), f"{len(self.guarantors)}, one for each guarantor")
        if self.and_gate:
            check_answer_helps(self.guarantors)
        if self.stake > 0 and self.and_gate and all(guarantor.loading_can_pay for guarantor in self.guarantors):
            raise refuse("and_gate", self.and_gate, "False, or one guarantor must be unwilling to load")
        if not (self.stake <= 0 or self._willing <= self.stake):
            raise refuse("stake", self.stake, f"0 or less, or at least {self._willing}, the weight that may be loaded")

    @property
    def _willing(self) -> Fraction:
        """The weight that guarantors would load against a certain breach."""
        if self.and_gate:
            return ZERO
        return sum((weight * self._loads(g) for g, weight in zip(self.guarantors, self.weights, strict=True)), ZERO)

    def solve(self) -> Equilibrium:
        """Return the equilibrium found by dominance.

        A stake of 0 or less: nobody loads, Russia honours. Otherwise Russia defects, and each guarantor for whom it
        pays loads in vain. At the edges more than one equilibrium is left, as `free` tells: a weight equal to the
        stake makes Russia indifferent (the answer: the least chance of a breach).
        """
        if self.stake <= 0:
            free = "Russia may defect with a small chance as well" if self.stake == 0 else ""
            return self._equilibrium([ZERO] * len(self.guarantors), ZERO, "foregone peace", free)
        load = [self._loads(guarantor) for guarantor in self.guarantors]
        if self._willing == self.stake:
            least = max(guarantor.ratio for guarantor in self.guarantors if guarantor.loading_can_pay)
            return self._equilibrium(load, least, "deterrence", f"Russia may defect with more than {least} as well")
        edge = any(guarantor.load_cost == guarantor.swing for guarantor in self.guarantors)
        return self._equilibrium(load, ONE, "foregone breach", "an indifferent guarantor may load" if edge else "")

    def tree(self) -> Node:
        """Return the game tree."""
        weight_of = all_or_nothing(sum(self.weights, ZERO)) if self.and_gate else additive(self.weights)
        return table_tree(self.guarantors, self.stake, weight_of, and_gate=self.and_gate)

    def _loads(self, guarantor: Guarantor) -> Fraction:
        alone = guarantor.exposure > guarantor.load_cost
        return Fraction(alone if self.and_gate else guarantor.loading_can_pay)

    def _equilibrium(self, load: list[Fraction], defect: Fraction, kind: str, free: str) -> Equilibrium:
        profile: dict[str, dict[str, Exact]] = {
            seat_name(place, len(load)): dict(loading(chance)) for place, chance in enumerate(load)
        }
        profile[RUSSIA] = dict(defecting(defect))
        return Equilibrium(tuple(load), defect, defect, profile, kind=kind, free=free)
