"""What a class sends: the sizes of views as JSON, and the time of making and reading them, over games of four bots.

    python benchmarks/wire.py [--games 20]

After each command that anybody is shown something of, all four seats' views are encoded and their changes taken in by
mirrors, as in a class. ``snapshot_bytes`` is a whole view, ``change_bytes`` what one seat is sent after one command,
``encode_ms`` and ``read_ms`` the CPU time for all four seats; ``view_ms`` is the engine's own, for comparison. Promises: a
command costs less than 2 ms of encoding, median, and a snapshot stays below 60 KB.
"""

from __future__ import annotations

import argparse
from json import dumps, loads
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

from measuring import LINEUPS, emit, spread

from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.engine.referee import act, setup
from wargame.engine.refusals import Refusal
from wargame.engine.seats import SEATS
from wargame.engine.views import view
from wargame.table import wire

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.engine.state import State

SCENARIOS = ("handshake-2025", "minsk-2015", "normandy-2019")
PROMISE_MS, PROMISE_BYTES = 2.0, 60_000
IDLE = 400
"""Questions in a row that bots may answer with nothing before a game counts as stuck."""


def states(doctrines: tuple[str, ...], scenario: str, seed: int) -> Iterator[State]:
    """Play a game of bots; yield the state after each command."""
    named = load_scenario(scenario)
    state = setup(named, load_rules(named.rules), seed)
    players = {seat: make_player(seat, name, seed) for seat, name in zip(SEATS, doctrines, strict=True)}
    yield state
    idle = 0
    while state.phase != "debrief" and idle < IDLE:
        for seat, player in players.items():
            if state.phase == "debrief":
                break
            command = player.act(view(state, seat))
            done = act(state, seat, command) if command is not None else Refusal("not-now")
            idle = idle + 1 if isinstance(done, Refusal) else 0
            if not isinstance(done, Refusal):
                state = done[0]
                yield state


class Figures:
    """What is measured, in lists."""

    def __init__(self) -> None:
        self.view: list[float] = []
        self.encode: list[float] = []
        self.read: list[float] = []
        self.change: list[float] = []
        self.snapshot: list[float] = []
        self.join: list[float] = []
        self.parts: list[float] = []

    def game(self, played: list[State]) -> None:
        """Carry a game to four seats."""
        setting = played[0].setting
        mirrors = {seat: wire.Mirror(setting.scenario, setting.rules) for seat in SEATS}
        sent: dict[str, wire.Encoded] = {}
        for place, state in enumerate(played):
            began = process_time()
            shown = {seat: view(state, seat) for seat in SEATS}
            viewed = process_time()
            now = {seat: wire.encoded(shown[seat], sent.get(seat)) for seat in SEATS}
            texts = {seat: wire.changes(sent.get(seat), now[seat]) for seat in SEATS}
            made = process_time()
            changes = {seat: {name: loads(text) for name, text in texts[seat].items()} for seat in SEATS}
            for seat in SEATS:
                mirrors[seat].take(changes[seat])
            read = process_time()
            sent = now
            sizes = [sum(len(text.encode()) for text in texts[seat].values()) for seat in SEATS]
            if place:
                self.view.append(1000 * (viewed - began))
                self.encode.append(1000 * (made - viewed))
                self.read.append(1000 * (read - made))
                self.change += [size for size in sizes if size]
                self.parts += [len(text) for text in texts.values() if text]
            else:
                self.join.append(1000 * (made - viewed))
            self.snapshot += [sum(len(text.encode()) for text in one.texts.values()) for one in now.values()]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--games", type=int, default=20)
    games = parser.parse_args().games
    lineups = list(LINEUPS.values())
    figures = Figures()
    Figures().game(list(states(lineups[0], SCENARIOS[0], 0)))  # what is loaded once is no game's time
    for seed in range(games):
        figures.game(list(states(lineups[seed % len(lineups)], SCENARIOS[seed // len(lineups) % len(SCENARIOS)], seed)))
    named = load_scenario(SCENARIOS[0])
    emit(
        promise_ms=PROMISE_MS,
        promise_bytes=PROMISE_BYTES,
        games=games,
        commands=len(figures.encode),
        static_bytes=len(dumps(wire.static_parts(named, load_rules(named.rules)), ensure_ascii=False).encode()),
        snapshot_bytes=spread(figures.snapshot, 0),
        change_bytes=spread(figures.change, 0),
        changed_parts=spread(figures.parts, 0),
        view_ms=spread(figures.view, 3),
        encode_ms=spread(figures.encode, 3),
        encode_first_ms=spread(figures.join, 3),
        read_ms=spread(figures.read, 3),
        kept=median(figures.encode) < PROMISE_MS and max(figures.snapshot) < PROMISE_BYTES,
    )


if __name__ == "__main__":
    main()
