"""How long it takes to import the engine, in fresh interpreters, above what Python itself takes.

    python benchmarks/engine_import.py [--runs 15]

``referee and views`` is all of the engine that a game loads, ``wargame --help`` the whole command. CPU time, because a
busy machine makes waiting longer and the work not. Promise: the engine within 100 ms, the help within 150.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

from measuring import emit

PROMISE = 100.0
HELP = 150.0
IMPORTS = {
    "wargame.engine": "import wargame.engine",
    "referee and views": "import wargame.engine.referee, wargame.engine.views",
    "wargame --help": "from wargame.cli.app import run; run(['--help'])",
}


def milliseconds(code: str, runs: int) -> float:
    """Return the median CPU time of a fresh interpreter that runs some code."""
    times = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        top = Path(__file__).resolve().parents[1]
        subprocess.run([sys.executable, "-c", code], check=True, cwd=top, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
    return median(times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    bare = milliseconds("pass", runs)
    figures = {name: round(milliseconds(code, runs) - bare, 1) for name, code in IMPORTS.items()}
    kept = figures["referee and views"] <= PROMISE and figures["wargame --help"] + bare <= HELP
    emit(promise_ms=PROMISE, python_alone_ms=round(bare, 1), cpu_ms_above=figures, kept=kept)


if __name__ == "__main__":
    main()
