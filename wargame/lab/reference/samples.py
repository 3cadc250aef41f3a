"""Random integer games of each kind, and the form in which a game is written down as JSON."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, Final, TypeAlias

from wargame.lab.reference.and_gate import AndGate
from wargame.lab.reference.equilibrium import Equilibrium
from wargame.lab.reference.guarantor import Guarantor
from wargame.lab.reference.load_or_bluff import LoadOrBluff
from wargame.lab.reference.pledges import PledgeEquilibrium, Pledges
from wargame.lab.reference.resolute_share import ResoluteShare
from wargame.lab.reference.spying import Spying
from wargame.lab.reference.two_guarantors import TwoGuarantors

ReferenceGame: TypeAlias = LoadOrBluff | ResoluteShare | Pledges | Spying | TwoGuarantors | AndGate
Parameters: TypeAlias = Mapping[str, Any]

KINDS: Final = ("A", "A'", "B", "C", "D", "E")
"""The letters of the reference games, as in docs/reference-games.md."""

MARGIN: Final = Fraction(1, 50)
"""How far from 0 and 1 a drawn game keeps every chance that is neither: a numeric solver merges nearer ones."""


def game_of(kind: str, parameters: Parameters) -> ReferenceGame:
    """Return the game of a `kind` (one of KINDS) that `parameters` describe.

    `guarantors` lists [k, d, V, a] for each; chances are written "n/d"; other fields are named as in the game.
    Refused: another kind or a missing parameter (KeyError), and whatever the game refuses (ValueError).
    """
    return _BUILDERS[kind](parameters)


def draw(kind: str, rng: random.Random) -> Parameters:
    """Return the parameters of a random integer game of a `kind`, away from the knife edges.

    A draw at a knife edge is repeated, and so is one whose solution has a chance closer than MARGIN to 0 or to 1
    without being either. Nothing else is left out.
    """
    while True:
        parameters = _draw_once(kind, rng)
        try:
            solved = game_of(kind, parameters).solve()
        except ValueError:
            continue
        if _is_clear(kind, solved, parameters):
            return parameters


def _draw_once(kind: str, rng: random.Random) -> dict[str, Any]:
    seats = 2 if kind in {"D", "E"} else 1
    most_exposed = 15 if kind == "E" else 40  # only guarantors who little fear exposure can collapse
    rows = [
        [rng.randint(1, 40), rng.randint(0, 30), rng.randint(20, 80), rng.randint(1, most_exposed)]
        for _ in range(seats)
    ]
    tenths = f"{rng.randint(1, 19)}/20"
    weights = [rng.randint(5, 100) for _ in range(seats)]
    stake = rng.randint(5, 80)
    one = {"guarantors": rows, "weight": weights[0], "stake": stake}
    if kind == "A'":
        return {**one, "resolute": tenths}
    if kind == "C":
        return {**one, "detection": tenths}
    if kind == "D":
        return {"guarantors": rows, "weights": weights, "stake": stake}
    if kind == "B":
        cost, _, unanswered, exposure = rows[0]
        pledge = {"damage_unanswered": unanswered, "exposure": exposure, "damage_resolved": cost}
        return {"weight": weights[0], "stake": stake, "resolute": tenths, **pledge}
    return one


def _is_clear(kind: str, solved: object, parameters: Parameters) -> bool:
    if kind == "B":
        assert isinstance(solved, PledgeEquilibrium)
        needed = Fraction(parameters["stake"], parameters["weight"])
        return needed != Fraction(parameters["resolute"]) and _clear_profile(solved)
    if isinstance(solved, Equilibrium):
        return solved.unique and _clear_profile(solved)
    assert isinstance(solved, tuple)
    game = game_of(kind, parameters)
    assert isinstance(game, AndGate)
    return not game.knife_edge and all(_clear_profile(equilibrium) for equilibrium in solved)


def _clear_profile(equilibrium: Equilibrium | PledgeEquilibrium) -> bool:
    chances = [chance for mix in equilibrium.profile.values() for chance in mix.values()]
    return all(chance in {0, 1} or MARGIN <= chance <= 1 - MARGIN for chance in chances)


def _guarantor(parameters: Parameters) -> Guarantor:
    return Guarantor(*parameters["guarantors"][0])


def _pair(parameters: Parameters) -> tuple[Guarantor, Guarantor]:
    one, two = (Guarantor(*row) for row in parameters["guarantors"])
    return one, two


_BUILDERS: Final[Mapping[str, Callable[[Parameters], ReferenceGame]]] = {
    "A": lambda p: LoadOrBluff(_guarantor(p), p["weight"], p["stake"]),
    "A'": lambda p: ResoluteShare(_guarantor(p), p["weight"], p["stake"], Fraction(p["resolute"])),
    "B": lambda p: Pledges(
        p["weight"],
        p["stake"],
        Fraction(p["resolute"]),
        p["damage_unanswered"],
        p["exposure"],
        p["damage_resolved"],
    ),
    "C": lambda p: Spying(_guarantor(p), p["weight"], p["stake"], Fraction(p["detection"])),
    "D": lambda p: TwoGuarantors(_pair(p), p["weights"], p["stake"]),
    "E": lambda p: AndGate(_pair(p), p["weight"], p["stake"]),
}
