"""CPU time of a whole game of four bots, beside python-diplomacy in the same run where it is installed.

    python benchmarks/game.py [--games 60]

The acting seat's view and legal commands are made anew each time a bot is asked. Promise: at most 10 ms a game, median,
in one process. python-diplomacy plays random legal orders (``python -m pip install diplomacy`` to compare).
"""

from __future__ import annotations

import argparse
import random
from time import process_time

from measuring import LINEUPS, emit, spread

from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.engine.seats import SEATS
from wargame.lab import Lineup, game_seed
from wargame.lab.game import play_out

PROMISE = 10.0
WARM = 3
PHASES = 20


class Counting:
    """A bot whose questions and commands are counted."""

    asked = 0
    acts = 0

    def __init__(self, inner: object) -> None:
        self._inner = inner

    def act(self, view: object) -> object:
        """Ask the bot and count."""
        Counting.asked += 1
        command = self._inner.act(view)
        Counting.acts += command is not None
        return command


def counting(seat: str, doctrine: str, seed: int) -> Counting:
    """Return a counted bot."""
    return Counting(make_player(seat, doctrine, seed))


def measure(doctrines: tuple[str, ...], games: int) -> dict[str, object]:
    """Return the figures of one line-up."""
    scenario = load_scenario("handshake-2025")
    lineup = Lineup(scenario, load_rules(scenario.rules), dict(zip(SEATS, doctrines, strict=True)))
    for number in range(WARM):
        play_out(lineup, game_seed(0, number), counting)
    times = []
    Counting.asked = Counting.acts = 0
    for number in range(games):
        began = process_time()
        play_out(lineup, game_seed(1, number), counting)
        times.append(1000 * (process_time() - began))
    return {
        "cpu_ms": spread(times),
        "views_a_game": round(Counting.asked / games, 1),
        "acts_a_game": round(Counting.acts / games, 1),
        "us_an_act": round(1000 * sum(times) / max(1, Counting.acts), 1),
        "kept": spread(times)["median"] <= PROMISE,
    }


def diplomacy(games: int) -> dict[str, object]:
    """Return what python-diplomacy does in a second of CPU, or why that is not known."""
    try:
        from diplomacy import Game  # noqa: PLC0415 - it need not be installed
    except ImportError as error:
        return {"installed": False, "why": str(error)}
    dice = random.Random(1)
    began, phases = process_time(), 0
    for _ in range(games):
        game = Game()
        for _ in range(PHASES):
            if game.is_game_done:
                break
            possible = game.get_all_possible_orders()
            for power in game.powers:
                places = game.get_orderable_locations(power)
                game.set_orders(power, [dice.choice(possible[place]) for place in places if possible[place]])
            game.process()
            phases += 1
    seconds = process_time() - began
    return {
        "installed": True,
        "games_a_cpu_second": round(games / seconds, 2),
        "phases_a_cpu_second": round(phases / seconds, 1),
        "cpu_ms_a_phase": round(1000 * seconds / phases, 2),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--games", type=int, default=60, help="games a line-up")
    games = parser.parse_args().games
    figures = {name: measure(doctrines, games) for name, doctrines in LINEUPS.items()}
    emit(promise_ms=PROMISE, games=games, lineups=figures, python_diplomacy=diplomacy(10))


if __name__ == "__main__":
    main()
