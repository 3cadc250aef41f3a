"""The solvers against Gambit itself, on games that nobody has seen before."""

from __future__ import annotations

import random

import pytest

from wargame.lab.reference import on_path
from wargame.lab.reference.gambit import alike, solve_with_gambit
from wargame.lab.reference.samples import KINDS, draw, game_of

GAMES = 100

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("kind", KINDS)
def test_gambit_agrees_on_fresh_games(kind):
    pytest.importorskip("pygambit", reason="needs the extra: pip install 'gun-on-the-table[gambit]'")
    rng = random.Random(f"live {kind}")  # noqa: S311 - nothing secret is drawn
    for _ in range(GAMES):
        parameters = draw(kind, rng)
        game = game_of(kind, parameters)
        solved = game.solve()
        ours = [on_path(game, one.profile) for one in (solved if isinstance(solved, tuple) else (solved,))]
        gambits = [on_path(game, profile) for profile in solve_with_gambit(game)]
        assert all(any(alike(one, other) for other in gambits) for one in ours), parameters
        if kind != "B":
            assert all(any(alike(one, other) for other in ours) for one in gambits), parameters
