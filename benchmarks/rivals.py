"""Settling a five-round game again under each rival theory, beside replaying it from its save in the same run.

    python benchmarks/rivals.py [--games 20]

``ratio`` is the time of a comparison (settling again, reading both sides, every flip with its why) to that of the replay.
``piece_ms`` is the longest stretch between two looks at the keyboard. Promises: at most 250 ms a comparison, median, and
at most 30 ms a piece, 90th percentile.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from measuring import LINEUPS, emit, spread

from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.debrief.rival.rivals import comparing, rivals_of
from wargame.engine.seats import SEATS
from wargame.saves import read
from wargame.table.store import Plan, begin, replay

if TYPE_CHECKING:
    from wargame.engine.rules import Rules
    from wargame.table.store import Step

PROMISE, PIECE = 250, 30


def save(folder: Path, doctrines: tuple[str, ...], seed: int) -> Path:
    """Play a game of bots into a save and return its path."""
    path = folder / f"{seed}-{doctrines[0]}.jsonl"
    plan = Plan(
        load_scenario("handshake-2025"), load_rules("gun-on-the-table"), seed, dict(zip(SEATS, doctrines, strict=True))
    )
    table, writer = begin(plan, make_player, path=path, key=None, version="benchmark")
    table.run()
    assert writer is not None
    writer.close()
    return path


def settle(steps: list[Step], rules: Rules, *, alone: bool) -> tuple[float, float]:
    """Return the milliseconds of a comparison, and of its longest piece."""
    began = last = perf_counter()
    longest = 0.0
    for _ in comparing(steps, rules, alone=alone):
        now = perf_counter()
        longest, last = max(longest, now - last), now
    done = perf_counter()
    return 1000 * (done - began), 1000 * max(longest, done - last)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--games", type=int, default=20, help="games a line-up")
    games = parser.parse_args().games
    again: list[float] = []
    whole: list[float] = []
    alone: list[float] = []
    pieces: list[float] = []
    ratios: list[float] = []
    with TemporaryDirectory() as folder:
        paths = [save(Path(folder), names, seed) for names in LINEUPS.values() for seed in range(games)]
        readings = [read(path) for path in paths]
        replay(readings[0])  # what is loaded once is no game's time
        for reading in readings:
            began = perf_counter()
            steps = replay(reading)
            again.append(1000 * (perf_counter() - began))
            for rules in rivals_of(steps):
                took, piece = settle(steps, rules, alone=False)
                whole.append(took)
                pieces.append(piece)
                ratios.append(took / again[-1])
                alone.append(settle(steps, rules, alone=True)[0])
    emit(
        promise_ms=PROMISE,
        games=len(readings),
        replay_ms=spread(again),
        whole_ms=spread(whole),
        alone_ms=spread(alone),
        piece_ms=spread(pieces),
        ratio=spread(ratios),
        kept=spread(whole)["median"] <= PROMISE and spread(pieces)["p90"] <= PIECE,
    )


if __name__ == "__main__":
    main()
