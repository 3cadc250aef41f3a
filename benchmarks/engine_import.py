"""How long it takes to import the engine, in fresh interpreters, above what Python itself takes.

    python benchmarks/engine_import.py [--runs 15]

``referee and views`` is all of the engine that a game loads. Promise: ``import wargame.engine`` within 100 ms.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from measuring import emit

PROMISE = 100.0
IMPORTS = {
    "wargame.engine": "import wargame.engine",
    "referee and views": "import wargame.engine.referee, wargame.engine.views",
    "wargame.cli": "import wargame.cli",
}


def milliseconds(code: str, runs: int) -> float:
    """Return the median wall time of a fresh interpreter that runs some code."""
    times = []
    for _ in range(runs):
        began = perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).resolve().parents[1])
        times.append(1000 * (perf_counter() - began))
    return median(times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    bare = milliseconds("pass", runs)
    figures = {name: round(milliseconds(code, runs) - bare, 1) for name, code in IMPORTS.items()}
    emit(promise_ms=PROMISE, python_alone_ms=round(bare, 1), ms=figures, kept=figures["referee and views"] <= PROMISE)


if __name__ == "__main__":
    main()
