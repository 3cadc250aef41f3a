"""Game A: one guarantor loads its gun or bluffs, unseen, and Russia honours or defects.

Pay-offs (guarantor, Russia): load/honour (-k, 0), load/defect (-k-d, g-P), bluff/honour (0, 0), bluff/defect (-V-a, g).
The guarantor mixes so that Russia is indifferent, and Russia so that the guarantor is.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from wargame.lab.reference.equilibrium import RUSSIA, Equilibrium, defecting, loading
from wargame.lab.reference.exact import Number, above, to_fraction
from wargame.lab.reference.guarantor import Guarantor, check_gun_outweighs, check_loading_can_pay
from wargame.lab.reference.table import additive, table_tree
from wargame.lab.reference.tree import Node


@frozen
class LoadOrBluff:
    """Game A. Refused (ValueError): anything but weight > stake > 0 and load_cost < V + a - d."""

    guarantor: Guarantor

    weight: Fraction = field(converter=to_fraction, validator=above(0))
    """P: what the loaded gun takes off Russia's gain; above the stake."""

    stake: Fraction = field(converter=to_fraction, validator=above(0))
    """g: Russia's gain from an unanswered breach, in units of weight; above 0."""

    def __attrs_post_init__(self) -> None:
        check_gun_outweighs(self.weight, self.stake)
        check_loading_can_pay(self.guarantor)

    def solve(self) -> Equilibrium:
        """Return the only Nash equilibrium: load g/P, defect k/D. It is mixed on both sides."""
        load, defect = self.stake / self.weight, self.guarantor.ratio
        profile = {"guarantor": loading(load), RUSSIA: defecting(defect)}
        return Equilibrium((load,), defect, defect, profile)

    def tree(self) -> Node:
        """Return the game tree."""
        return table_tree([self.guarantor], self.stake, additive([self.weight]), and_gate=False)


def honours(
    load: Number, weight: Number, stake: Number, *, detection: Number = 1, conceded: Number = 0, worth: Number = 0
) -> bool:
    """Say whether honouring is a best reply for Russia: load * s * P >= g + w * x.

    `load` is the chance that the gun of `weight` P is loaded, `stake` g what an unanswered breach gains, `detection` s
    the chance that a breach is detected (both chances 0 to 1), `conceded` x the concessions already banked and `worth`
    w what each adds to the gain. A chance outside 0 to 1 is refused (ValueError).
    """
    for name, chance in (("load", load), ("detection", detection)):
        if not 0 <= chance <= 1:
            raise ValueError(f"{name} is {chance}, but must be at least 0 and at most 1")
    return load * detection * weight >= stake + worth * conceded
