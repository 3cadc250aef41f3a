"""The bridge to Gambit (extra `gambit`): any game tree, solved by somebody else's code.

The tree is handed over in Gambit's own file format (.efg), which says the same to every release.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import Any

from wargame.lab.reference.tree import Decision, HasTree, Node, Profile, Terminal, infosets

TWO_PLAYERS = 2

TOLERANCE = 1e-6
"""How far a numeric solution may lie from the exact one, in each chance."""


def to_efg(game: HasTree) -> str:
    """Return the tree of `game` in Gambit's extensive-form format, with exact pay-offs.

    Players and information sets are numbered in the order in which a walk from the root meets them.
    """
    root = game.tree()
    sets = infosets(root)
    players = list(dict.fromkeys(node.player for node in sets.values()))
    numbers = {name: _place(name, node, sets) for name, node in sets.items()}
    outcomes = iter(range(1, 1_000_000))
    events = iter(range(1, 1_000_000))

    def lines(node: Node) -> Iterator[str]:
        if isinstance(node, Terminal):
            paid = ", ".join(str(node.payoffs[player]) for player in players)
            yield f't "" {next(outcomes)} "" {{ {paid} }}'
            return
        if isinstance(node, Decision):
            labels = " ".join(f'"{action}"' for action in node.actions)
            number = numbers[node.infoset]
            yield f'p "" {players.index(node.player) + 1} {number} "{node.infoset}" {{ {labels} }} 0'
            children = tuple(node.actions.values())
        else:
            labels = " ".join(f'"{label}" {chance}' for label, chance, _ in node.branches)
            yield f'c "" {next(events)} "" {{ {labels} }} 0'
            children = tuple(child for _, _, child in node.branches)
        for child in children:
            yield from lines(child)

    named = " ".join(f'"{player}"' for player in players)
    return "\n".join([f'EFG 2 R "reference game" {{ {named} }}', '""', *lines(root)]) + "\n"


def solve_with_gambit(game: HasTree) -> list[Profile]:
    """Return the Nash equilibria that Gambit finds: all extreme ones, exact, of a game of two players.

    Three players are solved numerically, so that their chances are fractions near the solution, not the solution. At
    information sets that play does not reach Gambit's answer means nothing. Needs pygambit 17 (ImportError without).
    """
    import pygambit  # noqa: PLC0415 - an extra that the rest of the package does without

    tree = pygambit.read_efg(io.StringIO(to_efg(game)))
    sets = infosets(game.tree())
    if len({node.player for node in sets.values()}) == TWO_PLAYERS:
        found = pygambit.nash.enummixed_solve(tree, rational=True).equilibria
        return [_profile(profile.as_behavior(), sets) for profile in found]
    merged: list[Profile] = []
    for batch in _numeric(pygambit.nash, tree):
        for behaviour in batch:
            profile = _profile(behaviour, sets)
            if not any(alike(profile, other) for other in merged):
                merged.append(profile)
        if len(merged) % 2:
            break
    return merged


def _numeric(nash: Any, tree: Any) -> Iterator[list[Any]]:  # noqa: ANN401 - pygambit has no types
    """Yield batches of solutions of three players with two strategies each, to be gathered until their number is odd.

    Off the knife edges the number of equilibria is odd, so an even number says that some are missing:
    `enumpoly_solve` overlooks about one in four of game E's irrational solutions, at any tolerance. Then paths are
    traced (`gnm_solve`) from one corner of the game after another, since no single path meets every solution.
    """
    yield nash.enumpoly_solve(tree).equilibria
    for corner in product((0.0, 1.0), repeat=3):
        start = tree.mixed_strategy_profile(data=[[chance, 1 - chance] for chance in corner], rational=False)
        yield [found.as_behavior() for found in nash.gnm_solve(start).equilibria]


def alike(one: Profile, two: Profile) -> bool:
    """Say whether two profiles name the same information sets and differ nowhere by more than TOLERANCE."""
    return one.keys() == two.keys() and all(
        abs(float(chance) - float(two[infoset][action])) <= TOLERANCE
        for infoset, mix in one.items()
        for action, chance in mix.items()
    )


def _place(name: str, node: Decision, sets: dict[str, Decision]) -> int:
    return [other for other, at in sets.items() if at.player == node.player].index(name) + 1


def _profile(behaviour: Any, sets: dict[str, Decision]) -> Profile:  # noqa: ANN401 - pygambit has no types
    profile: dict[str, dict[str, Fraction]] = {}
    for player in dict.fromkeys(node.player for node in sets.values()):
        own = [name for name, node in sets.items() if node.player == player]
        for name, (_, mixed) in zip(own, behaviour[player], strict=True):
            profile[name] = {action: _fraction(mixed[action]) for action in sets[name].actions}
    return profile


def _fraction(value: Any) -> Fraction:  # noqa: ANN401 - pygambit has no types
    return Fraction(value) if isinstance(value, float) else Fraction(str(value))
