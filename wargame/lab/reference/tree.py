"""Game trees, and the exact check that a profile of strategies is an equilibrium of one.

Nothing here knows a formula of the reference games. A game hands over its tree; the check walks every pure strategy
of every player. Pay-offs are linear in one player's mixing, so if no pure strategy gains, no strategy does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from itertools import product
from typing import Protocol, TypeAlias

from attrs import frozen

from wargame.lab.reference.surd import Exact


@frozen
class Terminal:
    """The end of a play: what each player is paid."""

    payoffs: Mapping[str, Fraction]


@frozen
class Chance:
    """A draw of nature: branches with their probabilities, which add up to 1."""

    branches: tuple[tuple[str, Fraction, Node], ...]


@frozen
class Decision:
    """A player's choice. Decisions with the same `infoset` look alike to the player and offer the same actions."""

    player: str
    infoset: str
    actions: Mapping[str, Node]


Node: TypeAlias = Terminal | Chance | Decision
Profile: TypeAlias = Mapping[str, Mapping[str, Exact]]
"""At each information set, the chance of each action."""


class HasTree(Protocol):
    """Whatever can be written out as a game tree."""

    def tree(self) -> Node:
        """Return the root."""
        ...


def nodes(root: Node) -> Iterator[Node]:
    """Yield every node below and including `root`, parents first, in the order of the branches."""
    yield root
    for child in _children(root):
        yield from nodes(child)


def infosets(root: Node) -> dict[str, Decision]:
    """Return one decision for each information set, by name, in the order they are first met."""
    found: dict[str, Decision] = {}
    for node in nodes(root):
        if isinstance(node, Decision):
            found.setdefault(node.infoset, node)
    return found


def payoffs(game: HasTree, profile: Profile) -> dict[str, Exact]:
    """Return what each player expects from `profile`, exactly.

    Refused (ValueError): a profile that leaves out an information set, names an unknown one or an unknown action, or
    whose chances at one are negative or do not add up to 1.
    """
    root = game.tree()
    check_profile(root, profile)
    return _expected(root, profile)


def gaps(game: HasTree, profile: Profile) -> dict[str, Exact]:
    """Return how much each player would gain by the best reply to the others; all are 0 in an equilibrium.

    The same profiles are refused as by `payoffs`.
    """
    root = game.tree()
    check_profile(root, profile)
    return _gaps(root, profile)


def is_equilibrium(game: HasTree, profile: Profile) -> bool:
    """Say whether nobody gains by deviating (Nash). The same profiles are refused as by `payoffs`."""
    return all(gap == 0 for gap in gaps(game, profile).values())


def is_subgame_perfect(game: HasTree, profile: Profile) -> bool:
    """Say whether nobody gains by deviating in any subgame, reached or not. Profiles are refused as by `payoffs`."""
    root = game.tree()
    check_profile(root, profile)
    return all(gap == 0 for subgame in _subgames(root) for gap in _gaps(subgame, profile).values())


def on_path(game: HasTree, profile: Profile) -> dict[str, dict[str, Exact]]:
    """Return the part of `profile` that play can reach, which is all that two equilibria are compared by."""
    reached: dict[str, dict[str, Exact]] = {}

    def walk(node: Node) -> None:
        if isinstance(node, Decision):
            reached[node.infoset] = dict(profile[node.infoset])
            for action, child in node.actions.items():
                if profile[node.infoset][action] > 0:
                    walk(child)
        elif isinstance(node, Chance):
            for _, chance, child in node.branches:
                if chance > 0:
                    walk(child)

    walk(game.tree())
    return reached


def chance_of(game: HasTree, profile: Profile, event: Callable[[Mapping[str, str]], bool]) -> Exact:
    """Return the chance that a play satisfies `event`, which is told the action at each information set passed."""

    def walk(node: Node, passed: Mapping[str, str]) -> Exact:
        if isinstance(node, Terminal):
            return Fraction(1 if event(passed) else 0)
        if isinstance(node, Chance):
            return _weighted(*((chance, walk(child, passed)) for _, chance, child in node.branches))
        mix = profile[node.infoset]
        return _weighted(
            *((mix[act], walk(child, {**passed, node.infoset: act})) for act, child in node.actions.items())
        )

    return walk(game.tree(), {})


def check_profile(root: Node, profile: Profile) -> None:
    """Refuse (ValueError) a profile that is not one chance for each action at each information set below `root`."""
    known = infosets(root)
    for name in [*known, *profile]:
        if name not in profile or name not in known:
            raise ValueError(f"profile names {sorted(profile)}, but must name exactly {sorted(known)}")
        mix = profile[name]
        if set(mix) != set(known[name].actions):
            raise ValueError(f"profile[{name}] names {sorted(mix)}, but must name {sorted(known[name].actions)}")
        if any(chance < 0 for chance in mix.values()) or _total(*mix.values()) != 1:
            raise ValueError(f"profile[{name}] is {dict(mix)}, but must be chances of 0 or more that add up to 1")


def _children(node: Node) -> tuple[Node, ...]:
    if isinstance(node, Decision):
        return tuple(node.actions.values())
    return tuple(child for _, _, child in node.branches) if isinstance(node, Chance) else ()


def _total(*values: Exact) -> Exact:
    total: Exact = Fraction(0)
    for value in values:
        total = total + value
    return total


def _weighted(*terms: tuple[Exact, Exact]) -> Exact:
    return _total(*(weight * value for weight, value in terms))


def _expected(node: Node, profile: Profile) -> dict[str, Exact]:
    if isinstance(node, Terminal):
        return dict(node.payoffs)
    if isinstance(node, Decision):
        branches = [
            (profile[node.infoset][action], _expected(child, profile)) for action, child in node.actions.items()
        ]
    else:
        branches = [(chance, _expected(child, profile)) for _, chance, child in node.branches]
    return {player: _weighted(*((chance, paid[player]) for chance, paid in branches)) for player in branches[0][1]}


def _gaps(root: Node, profile: Profile) -> dict[str, Exact]:
    now = _expected(root, profile)
    return {player: max(_replies(root, profile, player), default=now[player]) - now[player] for player in now}


def _replies(root: Node, profile: Profile, player: str) -> Iterator[Exact]:
    own = {name: node for name, node in infosets(root).items() if node.player == player}
    for choice in product(*(node.actions for node in own.values())):
        pure = {
            name: {action: Fraction(action == chosen) for action in own[name].actions}
            for name, chosen in zip(own, choice, strict=True)
        }
        yield _expected(root, {**profile, **pure})[player]


def _subgames(root: Node) -> Iterator[Node]:
    everywhere = [node.infoset for node in nodes(root) if isinstance(node, Decision)]
    for node in nodes(root):
        inside = [below.infoset for below in nodes(node) if isinstance(below, Decision)]
        if inside and all(everywhere.count(name) == inside.count(name) for name in inside):
            yield node
