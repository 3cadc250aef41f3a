"""How long the game takes from its start to its first content, beside an empty Textual app, in the same run.

    python benchmarks/first_content.py [--runs 9]

Each program is started in a pseudo-terminal of 80x24, in turn; the time is counted to the bytes of a word that its first
whole screen shows. Every program starts from its bytecode, as an installed one does, whatever the surroundings say of
writing it: a first start that is not counted leaves it in a folder of its own. Promise: the menu within twice the empty
app, the table within three times. POSIX only; needs the ``test`` extra. Informational: ratios, because a busy machine
makes all of them longer.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from measuring import emit

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "terminal"))

from screen_of import Terminal, follow, surroundings, wargame

EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("Nothing here")
Empty().run()
"""
PROMISE = {"menu": 2.0, "table, new game": 3.0, "table, continued": 3.0}
SEED = ("--seed", "7", "--bot", "us=dealmaker", "--bot", "russia=maximalist")


def installed(folder: Path) -> dict[str, str]:
    """Return the variables of a terminal in which programs keep their bytecode, below the folder."""
    return surroundings(folder, PYTHONDONTWRITEBYTECODE="", PYTHONPYCACHEPREFIX=str(folder / "bytecode"))


def started(command: list[str], folder: Path, word: bytes) -> float:
    """Return the milliseconds from the start of a program until a word is painted."""
    start = time.perf_counter()
    with Terminal(command, installed(folder)) as terminal:
        while word not in terminal.raw:
            if not terminal.read(30):
                raise SystemExit(f"Nothing came from {command}.")
        return 1000 * (time.perf_counter() - start)


def prepared(folder: Path) -> str:
    """Play a game into its second round and return the name of its save."""
    with Terminal(wargame("play", *SEED), installed(folder)) as terminal:
        terminal.wait_for("round 1 of 5")
        follow(terminal, lambda now: "round 2 of 5" in now.rows()[0] and "TALKS" in now.rows()[0])
        terminal.press("f10")
        terminal.end()
    return next((folder / "saves").glob("*.jsonl")).stem


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        programs = {
            "empty app": ([sys.executable, "-c", EMPTY], b"Nothing here"),
            "menu": (wargame(), b"Quit"),
            "table, new game": (wargame("play", *SEED), b"YOUR MOVE"),
            "table, continued": (wargame("play", "--continue", prepared(folder)), b"YOUR MOVE"),
        }
        for run in range(runs + 1):
            for what, (command, word) in programs.items():
                took = started(command, folder, word)
                if run:
                    times.setdefault(what, []).append(took)
    figures = {what: round(median(values), 1) for what, values in times.items()}
    ratios = {what: round(figures[what] / figures["empty app"], 2) for what in PROMISE}
    emit(promise_ratio=PROMISE, ms=figures, ratio=ratios, kept=all(ratios[what] <= PROMISE[what] for what in PROMISE))


if __name__ == "__main__":
    main()
