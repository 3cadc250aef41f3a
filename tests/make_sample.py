"""Make the sample game that ships in ``saves/``, the same to the byte each time.

    python tests/make_sample.py

Run it again whenever the engine or the shipped files change how this game is settled: an old sample would no longer
verify. It is sealed with a key of its own that no machine keeps, so that ``replay --verify`` says what it says of every
game that was played elsewhere: chain and settlement good, seal not checkable here.
"""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from wargame import __version__
from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.lab.lineup import agendas_of
from wargame.saves import Header
from wargame.table.store import Plan, begin

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "saves" / "sample-handshake.jsonl"
SEED = 2025
BOTS = {"us": "dealmaker", "ukraine": "pragmatist", "europe": "backbone", "russia": "maximalist"}


def make(path: Path) -> None:
    """Play the sample game into a new file."""
    scenario = load_scenario("handshake-2025")
    plan = Plan(scenario, load_rules(scenario.rules), SEED, BOTS, 0, agendas_of(scenario, BOTS))
    with tempfile.TemporaryDirectory() as folder:
        key = Path(folder) / "seal.key"
        key.write_bytes(sha256(b"the key of the sample games").digest())
        with patch("wargame.table.store.Header", partial(Header, id="sample-handshake")):
            table, writer = begin(plan, make_player, path=path, key=key, version=__version__)
        assert writer is not None
        with writer:
            while not table.over:
                table.run()


def main() -> None:
    """Replace the sample game."""
    SAMPLE.unlink(missing_ok=True)
    make(SAMPLE)
    print(f"{SAMPLE.relative_to(ROOT)}: {SAMPLE.stat().st_size} bytes")  # noqa: T201 - a script


if __name__ == "__main__":
    main()
