"""Game B: a guarantor who is resolved or not pledges or stays silent, and Russia sees the pledge but not the resolve.

Pay-offs (guarantor, Russia): honoured, (0, 0). A breach costs a resolved guarantor c, pledge or no pledge, since it
fights (-c, g-P). It costs an irresolute one V, and a more if it had pledged: (-V-a, g) after a pledge, (-V, g) in silence.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from wargame.lab.reference.equilibrium import DEFECT, HONOUR, RUSSIA, defecting
from wargame.lab.reference.exact import ONE, ZERO, above, share, to_fraction
from wargame.lab.reference.guarantor import check_gun_outweighs
from wargame.lab.reference.tree import Chance, Decision, Node, Profile, Terminal

PLEDGE, SILENT = "pledge", "silent"


@frozen
class PledgeEquilibrium:
    """The equilibrium of game B. Every chance is exact and lies from 0 to 1."""

    bluff: Fraction
    """b: how often an irresolute guarantor pledges."""

    defect_after_pledge: Fraction
    """How often Russia defects after a pledge."""

    defect_in_silence: Fraction
    """How often Russia defects without one."""

    bluff_share: Fraction
    """Which share of all pledges is bluff."""

    breach: Fraction
    """The chance that Russia defects in all."""

    profile: Profile
    """The strategies themselves: what `tree.is_equilibrium` judges."""

    free: str
    """What other equilibria do differently, in a sentence; empty if there is no other under criterion D1."""

    @property
    def unique(self) -> bool:
        """Whether criterion D1 leaves no other equilibrium."""
        return not self.free


@frozen
class Pledges:
    """Game B. Refused (ValueError): anything but weight > stake > 0, 0 < resolute < 1 and costs above 0."""

    weight: Fraction = field(converter=to_fraction, validator=above(0))
    """P: what a resolved guarantor's gun takes off Russia's gain; above the stake."""

    stake: Fraction = field(converter=to_fraction, validator=above(0))
    """g: Russia's gain from an unanswered breach; above 0."""

    resolute: Fraction = field(converter=to_fraction, validator=share(least_open=True, most_open=True))
    """r: the chance that the guarantor is resolved; above 0, below 1."""

    damage_unanswered: Fraction = field(converter=to_fraction, validator=above(0))
    """V: what an unanswered breach costs an irresolute guarantor; above 0."""

    exposure: Fraction = field(converter=to_fraction, validator=above(0))
    """a: what it costs to be found out as a bluffer; above 0."""

    damage_resolved: Fraction = field(converter=to_fraction, validator=above(0))
    """c: what a breach costs a resolved guarantor, who fights; above 0. The equilibrium does not depend on it."""

    def __attrs_post_init__(self) -> None:
        check_gun_outweighs(self.weight, self.stake)

    def solve(self) -> PledgeEquilibrium:
        """Return the equilibrium that survives criterion D1 (Cho & Kreps): a resolved guarantor pledges.

        For r < g/P there is one other outcome, in which nobody pledges because Russia would defect all the same. D1
        strikes it out: whatever Russia's answer to an unexpected pledge, the resolved gain by it whenever the
        irresolute do, so that Russia must take the pledge as sincere. For r > g/P Russia honours in every equilibrium,
        and whether anybody troubles to pledge is left open. At r = g/P Russia may defect after a pledge with any
        chance up to V/(V+a); the answer is the end at which it honours.
        """
        needed = self.stake / self.weight
        if self.resolute >= needed:
            free = "everybody may stay silent as well, and Russia still honours"
            if self.resolute == needed:
                free = "Russia may defect after a pledge with any chance up to V/(V+a)"
            return self._equilibrium(ONE, ZERO, free)
        odds = self.resolute / (1 - self.resolute)
        bluff = odds * (self.weight - self.stake) / self.stake
        return self._equilibrium(bluff, self.damage_unanswered / (self.damage_unanswered + self.exposure), "")

    def _equilibrium(self, bluff: Fraction, defect: Fraction, free: str) -> PledgeEquilibrium:
        bluffs = (1 - self.resolute) * bluff
        pledges = self.resolute + bluffs
        return PledgeEquilibrium(
            bluff=bluff,
            defect_after_pledge=defect,
            defect_in_silence=ONE,
            bluff_share=bluffs / pledges,
            breach=pledges * defect + (1 - pledges),
            profile={
                "resolved": {PLEDGE: ONE, SILENT: ZERO},
                "irresolute": {PLEDGE: bluff, SILENT: 1 - bluff},
                PLEDGE: defecting(defect),
                SILENT: defecting(ONE),
            },
            free=free,
        )

    def tree(self) -> Node:
        """Return the game tree; Russia's information sets are `pledge` and `silent`."""

        def answer(heard: str, cost: Fraction, gain: Fraction) -> Node:
            honour = Terminal({"guarantor": ZERO, RUSSIA: ZERO})
            return Decision(RUSSIA, heard, {HONOUR: honour, DEFECT: Terminal({"guarantor": -cost, RUSSIA: gain})})

        def speak(sort: str, pledged: Fraction, silent: Fraction, gain: Fraction) -> Node:
            said = {PLEDGE: answer(PLEDGE, pledged, gain), SILENT: answer(SILENT, silent, gain)}
            return Decision("guarantor", sort, said)

        resolved = speak("resolved", self.damage_resolved, self.damage_resolved, self.stake - self.weight)
        called = self.damage_unanswered + self.exposure
        irresolute = speak("irresolute", called, self.damage_unanswered, self.stake)
        return Chance((("resolved", self.resolute, resolved), ("irresolute", 1 - self.resolute, irresolute)))
