"""The yardstick of the compliance stage: the reference game that matches a table position, its tracks frozen.

Whoever simulates the referee's stage hands over a position in plain integers and compares how often guns are loaded
and deals broken with the prediction. The games are one-shot, so the tracks must not move while the stage repeats.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import prod
from typing import TypeAlias

from attrs import frozen

from wargame.lab.reference.and_gate import AndGate
from wargame.lab.reference.equilibrium import Equilibrium
from wargame.lab.reference.exact import refuse
from wargame.lab.reference.foregone import Foregone
from wargame.lab.reference.guarantor import Guarantor, check_answer_helps
from wargame.lab.reference.load_or_bluff import LoadOrBluff
from wargame.lab.reference.surd import Exact
from wargame.lab.reference.two_guarantors import TwoGuarantors

MOST_GUARANTORS = 2

StageGame: TypeAlias = LoadOrBluff | TwoGuarantors | AndGate | Foregone


@frozen
class Prediction:
    """What theory expects at the stage, in one equilibrium. Chances are exact and lie from 0 to 1."""

    load: tuple[Exact, ...]
    """How often each guarantor loads, in the order in which the position named them."""

    breach: Exact
    """How often Russia breaks the deal."""

    weight: Exact
    """The expected weight of the loaded guns, in units of weight."""

    kind: str
    """`deterrence`, `in vain`, `threshold`, `collapse`, `foregone peace` or `foregone breach`."""

    free: str
    """What other equilibria do differently; empty if there is no other."""


@frozen
class Stage:
    """A table position with its reference game."""

    game: StageGame

    players: tuple[int, ...]
    """Which guarantors play the game, by place; the others never load, because it never pays them."""

    weights: tuple[int, ...]
    """The weight of each guarantor's gun, as handed over."""

    and_gate: bool
    """Whether the guns weigh only if all are loaded."""

    def predictions(self) -> tuple[Prediction, ...]:
        """Return one prediction for each equilibrium; a single one unless the game is an AND-gate."""
        solved = self.game.solve()
        return tuple(self._predict(one) for one in (solved if isinstance(solved, tuple) else (solved,)))

    def _predict(self, equilibrium: Equilibrium) -> Prediction:
        load: list[Exact] = [Fraction(0)] * len(self.weights)
        for place, chance in zip(self.players, equilibrium.load, strict=True):
            load[place] = chance
        weight: Exact = Fraction(0)
        for mass, chance in zip(self.weights, load, strict=True):
            weight = weight + mass * chance
        if self.and_gate:
            weight = prod(load, start=Fraction(sum(self.weights)))
        return Prediction(tuple(load), equilibrium.breach, weight, equilibrium.kind, equilibrium.free)


def stage_game(
    *,
    weights: Sequence[int],
    load_cost: Sequence[int],
    damage_loaded: Sequence[int],
    damage_unanswered: Sequence[int],
    exposure: Sequence[int],
    stake: int,
    and_gate: bool = False,
) -> Stage:
    """Return the reference game of a table position: A for one guarantor, D for two, E for two behind an AND-gate.

    Each sequence has one integer for each of one or two guarantors: the `weights` their loaded guns add (0 or more),
    and in points of that guarantor k to load (above 0), d if attacked when loaded, V if the breach goes unanswered and
    a more for an exposed bluff (0 or more each). `stake` is Russia's gain from an unanswered breach in units of weight:
    the weight at which it is indifferent, less whatever deters it without a guarantee; it may be 0 or less.

    A guarantor whom loading never pays (k >= V + a - d) is left out of a game of added weights. What is left may be
    foregone: no stake, too light a gun, nobody who would load. Behind an AND-gate the gun weighs what both weigh
    together, and d must be below V. One guarantor's AND-gate is game A.

    Refused (ValueError): anything but integers, no or more than two guarantors, sequences of different lengths, and
    what the games refuse.
    """
    columns = {
        "load_cost": load_cost,
        "damage_loaded": damage_loaded,
        "damage_unanswered": damage_unanswered,
        "exposure": exposure,
    }
    _check_integers({"weights": weights, **columns, "stake": [stake]})
    if not 1 <= len(weights) <= MOST_GUARANTORS:
        raise refuse("the number of guarantors", len(weights), f"1 or {MOST_GUARANTORS}")
    for name, column in columns.items():
        if len(column) != len(weights):
            raise refuse(f"the length of {name}", len(column), f"{len(weights)}, one for each weight")
    guarantors = tuple(Guarantor(*row) for row in zip(*columns.values(), strict=True))
    if and_gate and len(guarantors) == MOST_GUARANTORS:
        game = _gate(guarantors, tuple(weights), stake)
        return Stage(game, (0, 1), tuple(weights), and_gate=True)
    return _added(guarantors, tuple(weights), stake)


def _gate(guarantors: tuple[Guarantor, ...], weights: tuple[int, ...], stake: int) -> StageGame:
    check_answer_helps(guarantors)
    if stake <= 0 or not all(guarantor.loading_can_pay for guarantor in guarantors):
        return Foregone(guarantors, weights, stake, and_gate=True)
    return AndGate((guarantors[0], guarantors[1]), sum(weights), stake)


def _added(guarantors: tuple[Guarantor, ...], weights: tuple[int, ...], stake: int) -> Stage:
    able = tuple(place for place, guarantor in enumerate(guarantors) if guarantor.loading_can_pay)
    game: StageGame
    if stake > 0 and len(able) == MOST_GUARANTORS:
        game = TwoGuarantors((guarantors[0], guarantors[1]), weights, stake)
    elif stake > 0 and able and weights[able[0]] > stake:
        game = LoadOrBluff(guarantors[able[0]], weights[able[0]], stake)
    else:
        game, able = Foregone(guarantors, weights, stake), tuple(range(len(guarantors)))
    return Stage(game, able, weights, and_gate=False)


def _check_integers(columns: dict[str, Sequence[int]]) -> None:
    for name, column in columns.items():
        for value in column:
            if type(value) is not int:
                raise refuse(name, repr(value), "made of integers")
