"""The equilibrium check itself, on games whose answers are known without any solver of this project."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import frozen

from wargame.lab.reference import Guarantor, LoadOrBluff, gaps, is_equilibrium, is_subgame_perfect, on_path, payoffs
from wargame.lab.reference.gambit import to_efg
from wargame.lab.reference.tree import Chance, Decision, Node, Terminal

HALF = Fraction(1, 2)
GAME = LoadOrBluff(Guarantor(12, 10, 50, 20), 75, 30)
EFG = """EFG 2 R "reference game" { "guarantor" "russia" }
""
p "" 1 1 "guarantor" { "load" "bluff" } 0
p "" 2 1 "russia" { "honour" "defect" } 0
t "" 1 "" { -12, 0 }
t "" 2 "" { -22, -45 }
p "" 2 1 "russia" { "honour" "defect" } 0
t "" 3 "" { 0, 0 }
t "" 4 "" { -70, 30 }
"""


@frozen
class Given:
    """A game that is its tree."""

    root: Node

    def tree(self) -> Node:
        """Return the tree."""
        return self.root


def pay(one, two):
    return Terminal({"one": Fraction(one), "two": Fraction(two)})


def matching_pennies() -> Given:
    def reply(up, down):
        return Decision("two", "two", {"heads": pay(up, -up), "tails": pay(down, -down)})

    return Given(Decision("one", "one", {"heads": reply(1, -1), "tails": reply(-1, 1)}))


def entry() -> Given:
    """An entrant stays out or enters; the incumbent fights or yields."""
    answer = Decision("two", "two", {"fight": pay(-1, -1), "yield": pay(1, 1)})
    return Given(Decision("one", "one", {"out": pay(0, 2), "in": answer}))


def mix(**chances):
    return {action: Fraction(chance) for action, chance in chances.items()}


def test_matching_pennies_is_even_only():
    game = matching_pennies()
    assert is_equilibrium(game, {"one": mix(heads=HALF, tails=HALF), "two": mix(heads=HALF, tails=HALF)})
    tilted = {"one": mix(heads=Fraction(3, 4), tails=Fraction(1, 4)), "two": mix(heads=HALF, tails=HALF)}
    assert gaps(game, tilted) == {"one": 0, "two": HALF}
    assert payoffs(game, tilted) == {"one": 0, "two": 0}


def test_an_idle_threat_is_nash_but_not_subgame_perfect():
    game = entry()
    threat = {"one": mix(out=1, **{"in": 0}), "two": mix(fight=1, **{"yield": 0})}
    assert is_equilibrium(game, threat)
    assert not is_subgame_perfect(game, threat)
    assert on_path(game, threat) == {"one": threat["one"]}
    calm = {"one": mix(out=0, **{"in": 1}), "two": mix(fight=0, **{"yield": 1})}
    assert is_subgame_perfect(game, calm)


def test_a_draw_of_nature_is_weighed():
    rare = Decision("one", "rare", {"bet": pay(9, 0), "pass": pay(0, 0)})
    often = Decision("one", "often", {"bet": pay(-1, 0), "pass": pay(0, 0)})
    game = Given(Chance((("rare", Fraction(1, 4), rare), ("often", Fraction(3, 4), often))))
    always = {"rare": mix(bet=1, **{"pass": 0}), "often": mix(bet=1, **{"pass": 0})}
    assert payoffs(game, always) == {"one": Fraction(3, 2), "two": 0}
    assert gaps(game, always) == {"one": Fraction(3, 4), "two": 0}


def test_gaps_are_what_a_player_forgoes():
    sure = {"guarantor": mix(load=0, bluff=1), "russia": mix(honour=1, defect=0)}
    assert gaps(GAME, sure) == {"guarantor": 0, "russia": 30}
    raided = {"guarantor": mix(load=0, bluff=1), "russia": mix(honour=0, defect=1)}
    assert gaps(GAME, raided) == {"guarantor": 48, "russia": 0}


@pytest.mark.parametrize(
    ("profile", "message"),
    (
        ({"guarantor": mix(load=1, bluff=0)}, "must name exactly"),
        ({"guarantor": mix(load=1, bluff=0), "russia": mix(honour=1, defect=0), "china": {}}, "must name exactly"),
        ({"guarantor": mix(load=1), "russia": mix(honour=1, defect=0)}, r"profile\[guarantor\]"),
        ({"guarantor": mix(load=1, bluff=1), "russia": mix(honour=1, defect=0)}, "add up to 1"),
        ({"guarantor": mix(load=2, bluff=-1), "russia": mix(honour=1, defect=0)}, "0 or more"),
    ),
)
def test_what_is_no_profile_is_refused(profile, message):
    with pytest.raises(ValueError, match=message):
        is_equilibrium(GAME, profile)


def test_gambit_is_handed_the_tree_in_its_own_format():
    assert to_efg(GAME) == EFG
