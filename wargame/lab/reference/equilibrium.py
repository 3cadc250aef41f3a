"""What a solver answers: who loads, how often Russia defects, and how much of that is settled."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from wargame.lab.reference.surd import Exact
from wargame.lab.reference.tree import Profile

LOAD, BLUFF = "load", "bluff"
HONOUR, DEFECT = "honour", "defect"
RUSSIA = "russia"


@frozen
class Equilibrium:
    """One equilibrium of a reference game. Every chance is exact and lies from 0 to 1."""

    load: tuple[Exact, ...]
    """The chance that each guarantor's gun is loaded, in the order of the game's guarantors."""

    defect: Exact
    """The chance that Russia defects when it has to guess."""

    breach: Exact
    """The chance that Russia defects in all, whatever it saw."""

    profile: Profile
    """The strategies themselves: what `tree.is_equilibrium` judges."""

    kind: str = "deterrence"
    """Which equilibrium it is, for a game with several."""

    free: str = ""
    """What other equilibria do differently, in a sentence; empty if there is no other in this game's refinement."""

    @property
    def unique(self) -> bool:
        """Whether the game has no other equilibrium (under the refinement that its solver names)."""
        return not self.free

    @property
    def bluff(self) -> tuple[Exact, ...]:
        """The chance that each guarantor's gun is unloaded."""
        return tuple(1 - chance for chance in self.load)


def loading(chance: Exact) -> Mapping[str, Exact]:
    """Return a guarantor's mix: load with `chance`, bluff otherwise."""
    return {LOAD: chance, BLUFF: 1 - chance}


def defecting(chance: Exact) -> Mapping[str, Exact]:
    """Return Russia's mix: defect with `chance`, honour otherwise."""
    return {HONOUR: 1 - chance, DEFECT: chance}
