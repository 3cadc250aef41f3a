"""How long a key takes to be seen, on a real pseudo-terminal: at every place, focus moves included.

    python benchmarks/key_to_paint.py [--repeat 6] [--size 120x40 --size 80x24]

``first`` is the time from writing the key to the first byte that is painted, ``settled`` to the last byte before the
screen rests for 60 ms, ``cpu`` what the game itself computed for it (Linux alone), which no neighbour on the machine
makes longer. Esc stands apart: Textual tells it from the beginning of another key by waiting, a tenth of a second and
more, unless the terminal speaks the Kitty protocol. Promise at 120x40: settled within 30 ms (median) and 90 ms (95th percentile). Keys that paint
nothing are counted apart. POSIX only; needs the ``test`` extra. Informational: a busy machine makes it longer.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

from measuring import emit

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "terminal"))

from screen_of import KEYS, Terminal, follow, surroundings, wargame

PROMISE = {"median": 30.0, "p95": 90.0}
REST = 0.06
"""Seconds without a byte after which a repaint has ended."""
GIVE_UP = 1.0
"""Seconds after which a key is held to paint nothing."""
PLAY = ("play", "--as", "europe", "--seed", "7", "--bot", "us=dealmaker", "--bot", "russia=maximalist")
TALKS = {
    "places": ("2", "3", "4", "5", "6", "1"),
    "arrows on the table": ("1", "down", "up", "tab", "down", "down", "up", "tab", "down", "tab", "down", "up"),
    "arrows in the talks": ("2", "down", "down", "down", "up", "left", "right"),
    "arrows in the deals": ("3", "down", "up", "pagedown", "pageup"),
    "arrows in the ledger": ("4", "down", "down", "up", "up"),
    "arrows in the report": ("6", "right", "down", "left", "up"),
    "why": ("1", "w", "down", "up", "w", "w", "escape"),
    "deal builder": ("d", "down", "down", "space", "down", "space", "tab", "tab", "u", "u", "escape"),
}
"""What is pressed during the talks."""
ORDERS = {"sheet": ("5", "down", "right", "space", "down", "down", "left", "right", "space", "u", "u", "up")}
"""What is pressed once the sheet is open."""


def computed(pid: int) -> float:
    """Return the milliseconds that all threads of a process have computed; 0 where that cannot be told."""
    try:
        return sum(int((one / "schedstat").read_text().split()[0]) for one in Path(f"/proc/{pid}/task").iterdir()) / 1e6
    except (OSError, IndexError, ValueError):
        return 0.0


def strike(terminal: Terminal, key: str) -> tuple[float, float, float] | None:
    """Press a key; return the milliseconds to the first byte, to the last, and of computing; None if nothing came."""
    data = KEYS.get(key, key).encode()
    spent, start = computed(terminal.process.pid), time.perf_counter()
    terminal.send(data)
    if not terminal.read(GIVE_UP):
        return None
    first = last = time.perf_counter()
    while terminal.read(REST):
        last = time.perf_counter()
    return 1000 * (first - start), 1000 * (last - start), computed(terminal.process.pid) - spent


def summary(times: list[tuple[float, float, float]]) -> dict[str, float]:
    """Return median and 95th percentile to the first and the last byte, and of computing."""
    found: dict[str, float] = {"keys": len(times)}
    for name, values in zip(("first", "settled", "cpu"), zip(*times, strict=True), strict=True):
        found[f"{name}_median"] = round(median(values), 1)
        found[f"{name}_p95"] = round(quantiles(values, n=20)[-1] if len(values) > 1 else values[0], 1)
    return found


def measure(size: tuple[int, int], repeat: int) -> dict[str, object]:
    """Return the figures of one size of terminal."""
    times: dict[str, list[tuple[float, float, float]]] = {}
    silent = 0
    with (
        tempfile.TemporaryDirectory() as folder,
        Terminal(wargame(*PLAY), surroundings(Path(folder)), size) as terminal,
    ):
        terminal.wait_for("round 1 of 5")
        for keys, where in ((ORDERS, "round 1 of 5 ORDERS"), (TALKS, "round 2 of 5 TALKS")):
            follow(terminal, lambda now, where=where: all(word in now.rows()[0] for word in (where[:12], where[13:])))
            for name, row in ((name, row) for _ in range(repeat) for name, row in keys.items()):
                for key in row:
                    took = strike(terminal, key)
                    silent += took is None
                    if took is not None:
                        times.setdefault("Esc" if key == "escape" else name, []).append(took)
    every = [one for name, some in times.items() if name != "Esc" for one in some]
    return {
        "all but Esc": summary(every),
        **{name: summary(some) for name, some in times.items()},
        "painted_nothing": silent,
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=6)
    parser.add_argument("--size", action="append", default=None)
    arguments = parser.parse_args()
    figures = {}
    for size in arguments.size or ["120x40", "80x24"]:
        columns, _, rows = size.partition("x")
        figures[size] = measure((int(columns), int(rows)), arguments.repeat)
    first = next(iter(figures.values()))["all but Esc"]
    kept = all(first[f"settled_{name}"] <= most for name, most in PROMISE.items())
    emit(promise_ms=PROMISE, load=os.getloadavg()[0], ms=figures, kept=kept)


if __name__ == "__main__":
    main()
