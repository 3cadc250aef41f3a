"""Game A': as game A, but a share r of guarantors always load, and Russia cannot tell which sort it faces."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from wargame.lab.reference.equilibrium import LOAD, RUSSIA, Equilibrium, defecting, loading
from wargame.lab.reference.exact import ZERO, above, share, to_fraction
from wargame.lab.reference.guarantor import Guarantor, check_gun_outweighs, check_loading_can_pay
from wargame.lab.reference.load_or_bluff import LoadOrBluff
from wargame.lab.reference.tree import Chance, Decision, Node


@frozen
class ResoluteShare:
    """Game A'. Refused (ValueError): what game A refuses, and a `resolute` outside 0 <= r < 1."""

    guarantor: Guarantor

    weight: Fraction = field(converter=to_fraction, validator=above(0))
    """P: what the loaded gun takes off Russia's gain; above the stake."""

    stake: Fraction = field(converter=to_fraction, validator=above(0))
    """g: Russia's gain from an unanswered breach; above 0."""

    resolute: Fraction = field(converter=to_fraction, validator=share(least_open=False, most_open=True))
    """r: the share of guarantors who always load; 0 or more, below 1."""

    def __attrs_post_init__(self) -> None:
        check_gun_outweighs(self.weight, self.stake)
        check_loading_can_pay(self.guarantor)

    @property
    def strategic_load(self) -> Fraction:
        """How often the strategic guarantor loads: (g/P - r) / (1 - r), or never if r is g/P or more."""
        needed = self.stake / self.weight
        return max(ZERO, (needed - self.resolute) / (1 - self.resolute))

    def solve(self) -> Equilibrium:
        """Return the equilibrium: `load` is max(r, g/P), resolute and strategic guarantors together.

        It is the only Nash equilibrium unless r = g/P exactly: then Russia may defect with any chance from 0 to k/D,
        and the answer is the end at which it honours.
        """
        needed = self.stake / self.weight
        defect = self.guarantor.ratio if self.resolute < needed else ZERO
        profile = {"guarantor": loading(self.strategic_load), RUSSIA: defecting(defect)}
        free = f"Russia may defect with any chance from 0 to {self.guarantor.ratio}" if self.resolute == needed else ""
        return Equilibrium((max(self.resolute, needed),), defect, defect, profile, free=free)

    def tree(self) -> Node:
        """Return the game tree: nature draws the sort of guarantor, and the resolute sort has no choice."""
        strategic = LoadOrBluff(self.guarantor, self.weight, self.stake).tree()
        assert isinstance(strategic, Decision)
        return Chance(
            (("resolute", self.resolute, strategic.actions[LOAD]), ("strategic", 1 - self.resolute, strategic)),
        )
