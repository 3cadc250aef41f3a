"""How large the log of a game of four bots is.

    python benchmarks/log_size.py [--games 20]

Promise: at most 40 kB (40,000 bytes), the embedded scenario and rules not counted.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from measuring import LINEUPS, emit, spread

from wargame import __version__
from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.engine.seats import SEATS
from wargame.lab.lineup import agendas_of, game_seed
from wargame.saves import read
from wargame.saves.canonical import dump
from wargame.table.store import Plan, begin

PROMISE = 40_000


def size(folder: Path, doctrines: tuple[str, ...], number: int) -> tuple[int, int]:
    """Return the bytes of a game's save without its embedded files, and its records."""
    scenario = load_scenario("handshake-2025")
    bots = dict(zip(SEATS, doctrines, strict=True))
    plan = Plan(scenario, load_rules(scenario.rules), game_seed(1, number), bots, 0, agendas_of(scenario, bots))
    path = folder / f"{doctrines[0]}-{number}.jsonl"
    table, writer = begin(plan, make_player, path=path, key=folder.parent / "keys" / "seal.key", version=__version__)
    assert writer is not None
    with writer:
        while not table.over:
            table.run()
    header = read(path).records[0].body
    embedded = len(dump(header["scenario"])) + len(dump(header["rules"]))
    return path.stat().st_size - embedded, writer.count


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--games", type=int, default=20, help="games a line-up")
    games = parser.parse_args().games
    figures: dict[str, object] = {}
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        saves = Path(folder) / "saves"
        for name, doctrines in LINEUPS.items():
            found = [size(saves, doctrines, number) for number in range(games)]
            worst = max(worst, *(bytes_ for bytes_, _ in found))
            records = spread([float(count) for _, count in found], 0)
            figures[name] = {"bytes": spread([float(bytes_) for bytes_, _ in found], 0), "records": records}
    emit(promise_bytes=PROMISE, games=games, lineups=figures, kept=worst <= PROMISE)


if __name__ == "__main__":
    main()
