"""Dice that a case has already rolled: each d100 is written into the case, so that a person can follow it."""

from __future__ import annotations

from wargame.engine.draws import branch_of

QUIET = {"incident": 100, "detect": 100, "false-suspicion": 100, "secret-deal": 100}
"""Where a case says nothing, nothing happens: no incident, nothing found, no false alarm, no leak to the press."""


class Rolls:
    """Fixed d100 results by purpose (``attack``) or by purpose and subject (``detect A.1.RU``).

    A roll that the case did not foresee, and that has no quiet default, ends it with a clear sentence. ``cuts`` keeps
    what each roll was held against.
    """

    def __init__(self, rolled):
        self.rolled = {**QUIET, **rolled}
        self.cuts = {}

    def roll(self, purpose, subject, cuts):
        """Return (branch, d100), as the engine's dice do."""
        rolled = self.rolled.get(f"{purpose} {subject}", self.rolled.get(purpose))
        assert rolled is not None, f"the case does not say what '{purpose}' rolls for {subject}; held against {cuts}"
        assert f"{purpose} {subject}" not in self.cuts, f"rolled twice: {purpose} {subject}"
        self.cuts[f"{purpose} {subject}"] = cuts
        return branch_of(rolled, cuts), rolled

    def chance(self, purpose, subject="front"):
        """Return the first cut that a roll was held against: its chance in percent."""
        return self.cuts[f"{purpose} {subject}"][0]
