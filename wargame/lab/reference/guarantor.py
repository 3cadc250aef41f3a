"""A guarantor's pay-offs, which every reference game shares."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from attrs import field, frozen

from wargame.lab.reference.exact import above, at_least, refuse, to_fraction


@frozen
class Guarantor:
    """What loading, being attacked and being found out cost one guarantor, in points of that guarantor.

    Refused (ValueError): a float, a `load_cost` of 0 or less, any other cost below 0.
    """

    load_cost: Fraction = field(converter=to_fraction, validator=above(0))
    """k: the price of loading, paid whether or not anybody attacks; above 0."""

    damage_loaded: Fraction = field(converter=to_fraction, validator=at_least(0))
    """d: what a breach still costs when the gun fires; 0 or more."""

    damage_unanswered: Fraction = field(converter=to_fraction, validator=at_least(0))
    """V: what a breach costs that nobody answers; 0 or more."""

    exposure: Fraction = field(converter=to_fraction, validator=at_least(0))
    """a: what it costs to be found out as a bluffer; 0 or more."""

    @property
    def called(self) -> Fraction:
        """V + a: what a called bluff costs."""
        return self.damage_unanswered + self.exposure

    @property
    def swing(self) -> Fraction:
        """D = V + a - d: what a loaded gun saves its owner in a breach."""
        return self.called - self.damage_loaded

    @property
    def ratio(self) -> Fraction:
        """The chance k/D of a breach that makes the guarantor indifferent; refused while D is not above 0."""
        if self.swing <= 0:
            raise refuse("V + a - d", self.swing, "above 0 for loading ever to pay")
        return self.load_cost / self.swing

    @property
    def loading_can_pay(self) -> bool:
        """Whether a certain breach would make loading the better choice (k < D)."""
        return self.load_cost < self.swing


def check_loading_can_pay(guarantor: Guarantor, name: str = "load_cost") -> None:
    """Refuse (ValueError) a guarantor who would leave the gun unloaded even against a certain breach."""
    if not guarantor.loading_can_pay:
        raise refuse(name, guarantor.load_cost, f"below V + a - d, which is {guarantor.swing}")


def check_gun_outweighs(weight: Fraction, stake: Fraction) -> None:
    """Refuse (ValueError) a gun that would not deter even if it were known to be loaded."""
    if weight <= stake:
        raise refuse("weight", weight, f"above the stake, which is {stake}")


def check_answer_helps(guarantors: Sequence[Guarantor]) -> None:
    """Refuse (ValueError) guarantors whom an answered breach hurts no less than an unanswered one."""
    for place, guarantor in enumerate(guarantors):
        if guarantor.damage_loaded >= guarantor.damage_unanswered:
            condition = f"below damage_unanswered, which is {guarantor.damage_unanswered}"
            raise refuse(f"guarantors[{place}].damage_loaded", guarantor.damage_loaded, condition)
