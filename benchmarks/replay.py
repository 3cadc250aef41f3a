"""The replay viewer on a long game: how long it takes to open, and to jump anywhere through any eyes.

    python benchmarks/replay.py [--jumps 300] [--events 5000] [--size 120x40]

Promise: at most 100 ms for a jump, 99 of 100 times: what was known and what was true made anew, and the screen painted.
The game is played by script: eight rounds, much drafting and many cables, the same every time. A jump is measured in a
Textual application without a terminal: from the call to the painted screen's cells, by the clock and in CPU time (the clock
counts whatever else the machine does).
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import tempfile
import time
from pathlib import Path
from random import Random
from statistics import quantiles

from measuring import emit, spread

from wargame.cli import sources
from wargame.content import load_rules, load_scenario
from wargame.debrief.playhead import Playhead
from wargame.debrief.recording import Recording
from wargame.debrief.reel import OPEN, PUBLIC
from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS
from wargame.saves import read
from wargame.table.store import Plan, begin

PROMISE = 100.0
ROUNDS = 8
EYES = ("", *SEATS)


class Writer:
    """A player who drafts and strikes, talks, signs what it is offered, loads and breaks at random; the same each time."""

    def __init__(self, seat: str, doctrine: str, seed: int) -> None:
        """Draw from ``seed``; ``doctrine`` is how many drafting steps it makes a round."""
        self.seat, self.left, self.most, self.round = seat, 0, int(doctrine), 0
        self.chance = Random(seed)

    def act(self, view):  # noqa: ANN001, ANN201 - a player as the table knows it
        """Return the next command."""
        if view.round != self.round:
            self.round, self.left, self.sheet = view.round, self.most, 6
        if view.phase == "talks" and self.seat not in view.ready:
            return self._talk(view)
        if view.phase == "orders" and self.sheet > 0:
            self.sheet -= 1
            kinds = (cmd.SetRow, cmd.SetLoad, cmd.SetAct, cmd.SetPromise, cmd.SetAnswer)
            found = [command for command in view.legal if isinstance(command, kinds)]
            if found:
                return self.chance.choice(found)
        return next((command for command in view.legal if isinstance(command, (cmd.Ready, cmd.Seal))), None)

    def _talk(self, view):  # noqa: ANN001, ANN202
        self.left -= 1
        legal = view.legal
        if self.left <= 0:
            last = (cmd.Table, cmd.Sign, cmd.Declare) if self.left > -6 else ()
            found = [command for command in legal if isinstance(command, last)]
            return self.chance.choice(found) if found else next(c for c in legal if isinstance(c, cmd.Ready))
        if self.left % 3 == 0:
            return cmd.Cable((), f"{self.seat} says this for the {self.left}. time in round {view.round}.")
        drafting = (cmd.OpenDraft, cmd.AddClause, cmd.StrikeClause, cmd.Flag)
        found = [command for command in legal if isinstance(command, drafting)]
        return self.chance.choice(found) if found else cmd.Cable((), "Let us talk about it.")


def played(path: Path, events: int) -> int:
    """Play the game into a save; return how many events it has, at least ``events``."""
    scenario = load_scenario("handshake-2025")
    rules = load_rules(scenario.rules)
    steps = events // (ROUNDS * 4)
    while True:
        path.unlink(missing_ok=True)
        seats = dict.fromkeys(SEATS, str(steps))
        table, writer = begin(Plan(scenario, rules, 5, seats, ROUNDS), Writer, path=path, key=None, version="bench")
        while not table.over:
            table.run()
        writer.close()
        found = len(table.truth().events())
        if found >= events:
            return found
        steps += max(1, steps * (events - found) // events)


def opened(path: Path) -> tuple[Recording, dict[str, float]]:
    """Open the save as the viewer does; return the recording, and milliseconds by part."""
    times = {}
    start = time.perf_counter()
    reading = read(path)
    times["read_and_verify"] = time.perf_counter() - start
    steps = sources.played_again(reading)
    times["settle_again"] = time.perf_counter() - start - sum(times.values())
    recording = sources.recorded(reading, steps)
    Playhead(recording).knew()
    times["first_moment"] = time.perf_counter() - start - sum(times.values())
    times["all"] = time.perf_counter() - start
    for eyes in (OPEN, *SEATS, PUBLIC):
        again = time.perf_counter()
        recording.reel(eyes)
        times[f"reel_{eyes or 'open'}"] = time.perf_counter() - again
    again = time.perf_counter()
    Playhead(recording).find("no such words at all")
    times["first_search"] = time.perf_counter() - again
    return recording, {name: round(1000 * value, 1) for name, value in times.items()}


async def jumped(recording: Recording, jumps: int, size: tuple[int, int]) -> tuple[list[float], ...]:
    """Jump to places in random order through random eyes; return milliseconds: values; all; its CPU time."""
    from wargame.tui.app import GunApp  # noqa: PLC0415 - only the screen needs Textual

    chance, values, screens, processor = Random(7), [], [], []
    app = GunApp(recording=recording)
    gc.freeze()  # as the full screen does when it starts
    async with app.run_test(size=size) as pilot:
        screen = app.screen
        for _ in range(jumps):
            moment = chance.randrange(len(recording.events))
            eyes, truth = chance.choice(EYES), chance.random() < 0.7
            start, used = time.perf_counter(), time.process_time()
            screen.head.look(eyes)
            screen.head.reveal(truth=truth)
            screen.head.to(moment)
            _ = (screen.head.sentence, screen.head.knew(), screen.head.true(), screen.head.had())
            values.append(1000 * (time.perf_counter() - start))
            screen.moved()
            rows = screen._compositor.render_strips()  # noqa: SLF001 - the painted cells, as a terminal gets them
            screens.append(1000 * (time.perf_counter() - start))
            processor.append(1000 * (time.process_time() - used))
            text = "".join(segment.text for row in rows for segment in row)
            assert f"event {screen.head.place + 1} of {screen.head.total} " in text, "the jump was not painted"
            await pilot.pause()
    return values, screens, processor


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jumps", type=int, default=300)
    parser.add_argument("--events", type=int, default=5000)
    parser.add_argument("--size", default="120x40")
    asked = parser.parse_args()
    width, height = (int(part) for part in asked.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.jsonl"
        events = played(path, asked.events)
        recording, times = opened(path)
        values, screens, processor = asyncio.run(jumped(recording, asked.jumps, (width, height)))
    far = {
        name: round(quantiles(found, n=100)[-1], 1)
        for name, found in (("values", values), ("screens", screens), ("cpu", processor))
    }
    emit(
        promise_ms=PROMISE,
        events=events,
        size=asked.size,
        open_ms=times,
        jumps=asked.jumps,
        value_ms=spread(values) | {"p99": far["values"]},
        jump_ms=spread(screens) | {"p99": far["screens"]},
        jump_cpu_ms=spread(processor) | {"p99": far["cpu"]},
        kept=far["screens"] <= PROMISE,
    )


if __name__ == "__main__":
    main()
