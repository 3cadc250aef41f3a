"""Draw random games of each kind, solve them with Gambit, and write what it found to tests/reference/data.

Usage, from the top folder and with the extra `gambit` installed: python tests/reference/make_data.py [GAMES] [SEED]
Every game drawn is written down, whatever Gambit answers: whether it agrees is for the tests to say.
"""

from __future__ import annotations

import json
import random
import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from wargame.lab.reference.gambit import solve_with_gambit
from wargame.lab.reference.samples import KINDS, draw, game_of
from wargame.lab.reference.tree import Profile, on_path

DATA = Path(__file__).parent / "data"
NUMERIC = {"D", "E"}


def written(profile: Profile, *, numeric: bool) -> dict[str, dict[str, str]]:
    """Return a profile as text: exact fractions, or decimals where Gambit solved numerically."""
    return {
        infoset: {action: f"{float(chance):.12f}" if numeric else str(chance) for action, chance in mix.items()}
        for infoset, mix in profile.items()
    }


def solved(kind: str, rng: random.Random) -> dict[str, object]:
    """Draw one game and return its parameters with the equilibria that Gambit finds, on the path of play only."""
    parameters = draw(kind, rng)
    game = game_of(kind, parameters)
    reached = [on_path(game, profile) for profile in solve_with_gambit(game)]
    found: list[dict[str, dict[str, str]]] = []
    for profile in reached:
        text = written(profile, numeric=kind in NUMERIC)
        if text not in found:
            found.append(text)
    return {"parameters": parameters, "equilibria": found}


def main(games: int = 60, seed: int = 1994) -> None:
    """Write one file for each kind."""
    DATA.mkdir(exist_ok=True)
    for kind in KINDS:
        rng = random.Random(f"{seed} {kind}")  # noqa: S311 - nothing secret is drawn
        solver = "enumpoly_solve, gnm_solve" if kind in NUMERIC else "enummixed_solve(rational=True)"
        head = {"kind": kind, "pygambit": version("pygambit"), "solver": solver, "seed": seed}
        rows = ",\n".join("  " + json.dumps(solved(kind, rng)) for _ in range(games))
        text = json.dumps(head, indent=1)[:-2] + ',\n "games": [\n' + rows + "\n ]\n}\n"
        name = kind.lower().replace("'", "-prime")
        (DATA / f"{name}.json").write_text(text, encoding="utf-8")
        sys.stderr.write(f"{name}.json: {games} games\n")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
