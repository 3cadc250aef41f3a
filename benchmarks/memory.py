"""The peak memory of a process that plays many games.

    python benchmarks/memory.py [--games 1000]

Promise: at most 100 MB for 1,000 games of four bots in one process, interpreter and libraries included.
"""

from __future__ import annotations

import argparse
import resource
import sys

from measuring import LINEUPS, emit

from wargame.content import load_rules, load_scenario
from wargame.engine.seats import SEATS
from wargame.lab import simulate

PROMISE = 100.0


def peak() -> float:
    """Return the peak resident memory of this process, in megabytes of a million bytes."""
    found = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return found * (1 if sys.platform == "darwin" else 1024) / 1e6


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--games", type=int, default=1000)
    games = parser.parse_args().games
    scenario = load_scenario("handshake-2025")
    rules = load_rules(scenario.rules)
    before = peak()
    name, doctrines = next(iter(LINEUPS.items()))
    simulate(scenario, rules, dict(zip(SEATS, doctrines, strict=True)), 1, processes=1)
    first = peak()
    simulate(scenario, rules, dict(zip(SEATS, doctrines, strict=True)), games, processes=1)
    figures = {"loaded": round(before, 1), "one_game": round(first, 1), "all_games": round(peak(), 1)}
    emit(promise_mb=PROMISE, lineup=name, games=games, peak_mb=figures, kept=peak() <= PROMISE)


if __name__ == "__main__":
    main()
