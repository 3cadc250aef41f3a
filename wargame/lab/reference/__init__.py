"""The six reference games of load and bluff, solved exactly, and the check that a solution is an equilibrium.

Letters as in docs/reference-games.md: A `LoadOrBluff`, A' `ResoluteShare`, B `Pledges`, C `Spying`, D `TwoGuarantors`,
E `AndGate`. `stage_game` finds the game that matches a position at the table.
"""

from __future__ import annotations

from wargame.lab.reference.and_gate import AndGate
from wargame.lab.reference.equilibrium import Equilibrium
from wargame.lab.reference.foregone import Foregone
from wargame.lab.reference.guarantor import Guarantor
from wargame.lab.reference.load_or_bluff import LoadOrBluff, honours
from wargame.lab.reference.pledges import PledgeEquilibrium, Pledges
from wargame.lab.reference.resolute_share import ResoluteShare
from wargame.lab.reference.spying import Spying
from wargame.lab.reference.stage import Prediction, Stage, stage_game
from wargame.lab.reference.surd import Exact, Surd
from wargame.lab.reference.tree import chance_of, gaps, is_equilibrium, is_subgame_perfect, on_path, payoffs
from wargame.lab.reference.two_guarantors import TwoGuarantors

__all__ = [
    "AndGate",
    "Equilibrium",
    "Exact",
    "Foregone",
    "Guarantor",
    "LoadOrBluff",
    "PledgeEquilibrium",
    "Pledges",
    "Prediction",
    "ResoluteShare",
    "Spying",
    "Stage",
    "Surd",
    "TwoGuarantors",
    "chance_of",
    "gaps",
    "honours",
    "is_equilibrium",
    "is_subgame_perfect",
    "on_path",
    "payoffs",
    "stage_game",
]
