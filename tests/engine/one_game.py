"""Play games in a process of its own and print what came out; run by the tests of determinism.

``python one_game.py games FIRST COUNT`` prints a digest of each game's every view and of its end.
``python one_game.py cold SEED STEP`` plays up to a step with the referee alone, and prints the digest of what all four
seats see then, as the first views this process makes.
"""

from __future__ import annotations

import sys
from hashlib import sha256

from attrs import fields

from tests.engine.tables import RULES, SCENARIOS, random_acts
from wargame.engine.digest import digest
from wargame.engine.seats import SEATS
from wargame.engine.views import view

LEFT_OUT = ("scenario", "rules", "network")
EVERY = 25


def shown(state, seat):
    """Return the digest of a view, what is fixed for the game aside."""
    seen = view(state, seat)
    parts = [repr(getattr(seen, item.name)) for item in fields(type(seen)) if item.name not in LEFT_OUT]
    parts += [repr(seen.weight), repr(seen.own_weight)]
    return sha256("\n".join(parts).encode()).hexdigest()


def game(seed):
    """Return one digest of a whole random game, of what was seen on the way, and of its log."""
    total, after = sha256(), None
    scenario, rules = SCENARIOS[seed % 3], RULES[seed // 3 % 3]
    for number, (_, _, command, after, _) in enumerate(random_acts(seed, scenario, rules)):
        total.update(repr(command).encode())
        if number % EVERY == 0:
            total.update("".join(shown(after, seat) for seat in SEATS).encode())
    total.update(digest(after).encode())
    total.update(repr(after.events()).encode())
    return total.hexdigest()


def state_at(seed, step):
    """Return the state after so many acts of a random game."""
    for number, (_, _, _, after, _) in enumerate(random_acts(seed)):
        if number == step:
            return after
    raise AssertionError(step)


def main(what, first, second):
    """Print what was asked for, one line each."""
    if what == "games":
        for seed in range(first, first + second):
            sys.stdout.write(f"{seed} {game(seed)}\n")
    else:
        state = state_at(first, second)
        for seat in SEATS:
            sys.stdout.write(f"{shown(state, seat)}\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
