"""Game C: as game A, but with chance s Russia sees whether the gun is loaded before it decides."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from wargame.lab.reference.equilibrium import BLUFF, LOAD, RUSSIA, Equilibrium, defecting, loading
from wargame.lab.reference.exact import ONE, ZERO, above, share, to_fraction
from wargame.lab.reference.guarantor import Guarantor, check_gun_outweighs, check_loading_can_pay
from wargame.lab.reference.load_or_bluff import LoadOrBluff
from wargame.lab.reference.tree import Chance, Decision, Node

SEES_LOADED, SEES_BLUFF = "russia sees a loaded gun", "russia sees a bluff"


@frozen
class Spying:
    """Game C. Refused (ValueError): what game A refuses, and a `detection` outside 0 <= s <= 1."""

    guarantor: Guarantor

    weight: Fraction = field(converter=to_fraction, validator=above(0))
    """P: what the loaded gun takes off Russia's gain; above the stake."""

    stake: Fraction = field(converter=to_fraction, validator=above(0))
    """g: Russia's gain from an unanswered breach; above 0."""

    detection: Fraction = field(converter=to_fraction, validator=share(least_open=False, most_open=False))
    """s: the chance that Russia sees the load; 0 to 1."""

    def __attrs_post_init__(self) -> None:
        check_gun_outweighs(self.weight, self.stake)
        check_loading_can_pay(self.guarantor)

    @property
    def threshold(self) -> Fraction:
        """The chance k/(V+a): from this chance of being seen on, bluffing no longer pays."""
        return self.guarantor.load_cost / self.guarantor.called

    def solve(self) -> Equilibrium:
        """Return the subgame-perfect equilibrium; `defect` is the chance for a Russia that has seen nothing.

        Having seen the gun, Russia honours if it is loaded and defects if it is not. Below s = k/(V+a) the guarantor
        loads with g/P and an unseeing Russia defects with q = (k - s(V+a)) / ((1-s)D); above, the guarantor always
        loads and there is no breach. Both are the only ones. At s = k/(V+a) any load of g/P or more will do; the
        answer is the end at which the guarantor always loads.
        """
        if self.detection >= self.threshold:
            free = "the guarantor may load with any chance from g/P up" if self.detection == self.threshold else ""
            return self._equilibrium(ONE, ZERO, free)
        load = self.stake / self.weight
        unpaid = self.guarantor.load_cost - self.detection * self.guarantor.called
        return self._equilibrium(load, unpaid / ((1 - self.detection) * self.guarantor.swing), "")

    def _equilibrium(self, load: Fraction, defect: Fraction, free: str) -> Equilibrium:
        profile = {
            "guarantor": loading(load),
            SEES_LOADED: defecting(ZERO),
            SEES_BLUFF: defecting(ONE),
            RUSSIA: defecting(defect),
        }
        breach = (1 - self.detection) * defect + self.detection * (1 - load)
        return Equilibrium((load,), defect, breach, profile, free=free)

    def tree(self) -> Node:
        """Return the game tree: after the load nature draws whether Russia sees it."""
        unseen = LoadOrBluff(self.guarantor, self.weight, self.stake).tree()
        assert isinstance(unseen, Decision)

        def watched(action: str, infoset: str) -> Node:
            blind = unseen.actions[action]
            assert isinstance(blind, Decision)
            seeing = Decision(RUSSIA, infoset, blind.actions)
            return Chance((("seen", self.detection, seeing), ("unseen", 1 - self.detection, blind)))

        return Decision("guarantor", "guarantor", {LOAD: watched(LOAD, SEES_LOADED), BLUFF: watched(BLUFF, SEES_BLUFF)})
