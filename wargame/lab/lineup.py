"""Who sits where in a series of games, under which scenario and rules."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from wargame.engine.draws import draw
from wargame.engine.rules import Rules
from wargame.engine.scenario import Scenario
from wargame.engine.seats import SEATS

DEFAULT_BOTS = {"us": "guarantor", "ukraine": "steadfast", "europe": "backbone", "russia": "maximalist"}
"""Who sits where unless somebody says otherwise: a loaded gun against a Russia that will not stop by itself."""


@frozen
class Lineup:
    """Four doctrines at one table. ``agendas`` fixes hidden agendas by seat; ``rounds`` 0 is the scenario's own length.

    A doctrine that is also the name of one of its seat's agendas deals that agenda: Russia's doctrine is its type.
    """

    scenario: Scenario
    rules: Rules
    bots: dict[str, str]
    agendas: dict[str, str] = field(factory=dict)
    rounds: int = 0

    @property
    def dealt(self) -> dict[str, str]:
        """The agendas that are fixed: those asked for, and those that a doctrine brings along."""
        return {**agendas_of(self.scenario, self.bots), **self.agendas}


def agendas_of(scenario: Scenario, bots: Mapping[str, str]) -> dict[str, str]:
    """Return the agendas that doctrines bring along, by seat."""
    return {
        seat: bots[seat]
        for seat in SEATS
        if seat in bots and any(agenda.id == bots[seat] for agenda in scenario.seats[seat].agendas)
    }


def game_seed(seed: int, game: int) -> int:
    """Return the seed of a game of a series, its number counted from 0."""
    return draw(seed, 0, "game", str(game), 1 << 60)
