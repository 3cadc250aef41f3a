"""The line-ups that the game is calibrated by: every target beside its figure, and the fairness grid.

    python benchmarks/lineups.py [--games 1000] [--seeds 1,2] [--only TEXT] [--grid GAMES] [--json FILE]

Prints a table to standard error as the figures come in and one JSON document to standard output at the end.
``--grid 0`` leaves the grid out; ``--only`` runs the targets whose name contains the text. Rules and scenarios may be
names or paths, so that a changed copy can be tried: ``--rules gun-on-the-table=/tmp/try.toml``.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from itertools import product
from math import sqrt
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import frozen

from wargame.content import ContentError, load_rules, load_scenario
from wargame.engine.seats import SEATS
from wargame.lab.lineup import Lineup
from wargame.lab.many import pool, run
from wargame.lab.result import Result, mean
from wargame.lab.variants import UNLOAD_LAST, make_variant

DEFAULT = "gun-on-the-table"
MARCH = "handshake-2025"
OPEN_HAND = ("dealmaker", "pragmatist", "free-rider", "maximalist")
GUN = ("guarantor", "steadfast", "backbone", "maximalist")
ALLIES = ("us", "ukraine", "europe")

LINES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "handshake": (MARCH, DEFAULT, OPEN_HAND),
    "gun": (MARCH, DEFAULT, GUN),
    "bluff": (MARCH, DEFAULT, ("bluffer", "steadfast", "bluffer", "maximalist")),
    "us bluffs": (MARCH, DEFAULT, ("bluffer", "steadfast", "backbone", "maximalist")),
    "europe bluffs": (MARCH, DEFAULT, ("guarantor", "steadfast", "bluffer", "maximalist")),
    "us unloads last": (MARCH, DEFAULT, ("guarantor" + UNLOAD_LAST, *GUN[1:])),
    "europe unloads last": (MARCH, DEFAULT, (*GUN[:2], "backbone" + UNLOAD_LAST, GUN[3])),
    "limited aims": (MARCH, "limited-aims", (*OPEN_HAND[:3], "limited")),
    "spiral, reassured": (MARCH, "spiral", (*OPEN_HAND[:3], "insecure")),
    "spiral, pressed": (MARCH, "spiral", (*GUN[:3], "insecure")),
    "minsk": ("minsk-2015", DEFAULT, OPEN_HAND),
}
"""Name -> scenario, rules, doctrines in table order."""


@frozen
class Target:
    """One figure that must come out: ``figure`` of the named lines must lie from ``least`` to ``most``.

    ``share_of`` names the line whose games the figure is a share of, for its deviation from seed to seed.
    """

    name: str
    lines: tuple[str, ...]
    figure: Callable[..., float]
    least: float = float("-inf")
    most: float = float("inf")


def percent(part: int, whole: int) -> float:
    """Return a share in percent, 0 of nothing."""
    return 100 * part / whole if whole else 0.0


def deals(one: Result) -> float:
    """Share of games in which a cease-fire was in force for a settlement."""
    return percent(one.games - one.outcomes["none"], one.games)


def broken(one: Result) -> float:
    """Share of those deals that were broken on purpose."""
    return percent(one.outcomes["broken"], one.games - one.outcomes["none"])


def held(one: Result) -> float:
    """Share of those deals that held."""
    return percent(one.outcomes["held"], one.games - one.outcomes["none"])


def worst_round(one: Result) -> float:
    """Share of first breaches that fell into the commonest round."""
    rounds = one.first_breach_round
    return percent(max(rounds.values(), default=0), sum(rounds.values()))


def called(one: Result) -> float:
    """Share of all games in which somebody's bluff was called."""
    return percent(sum(any(game.called) for game in one.records), one.games)


def early(one: Result) -> float:
    """Share of all games in which the first breach came in round 1 or 2."""
    rounds = one.first_breach_round
    return percent(rounds.get(1, 0) + rounds.get(2, 0), one.games)


def gain(seat: str) -> Callable[[Result, Result], float]:
    """Return what a seat's mean score gains from the first line to the second."""
    return lambda before, after: mean(after.scores(seat)) - mean(before.scores(seat))


def times(one: Result, other: Result) -> float:
    """Return how many times the other line's share of broken deals is this one's."""
    return broken(other) / broken(one) if broken(one) else (99.0 if broken(other) else 0.0)


TARGETS = (
    Target("handshake: deals %", ("handshake",), deals, 50),
    Target("handshake: broken % of deals", ("handshake",), broken, 80),
    Target("handshake: commonest first-breach round %", ("handshake",), worst_round, most=70),
    Target("gun: deals %", ("gun",), deals, 50),
    Target("gun: held % of deals", ("gun",), held, 65, 90),
    Target("bluff: broken, points more than gun", ("gun", "bluff"), lambda a, b: broken(b) - broken(a), 30),
    Target("bluff: called in % of games", ("bluff",), called, 50),
    Target("bluff: deals % (no target)", ("bluff",), deals),
    Target("us bluffs alone: us mean gains", ("gun", "us bluffs"), gain("us"), most=-3),
    Target("europe bluffs alone: europe mean gains", ("gun", "europe bluffs"), gain("europe"), most=-3),
    Target("us unloads in the last round: us mean gains", ("gun", "us unloads last"), gain("us"), most=0),
    Target("europe unloads in the last round: mean gains", ("gun", "europe unloads last"), gain("europe"), most=0),
    Target("limited aims: held % of deals", ("limited aims",), held, 60),
    Target("limited aims: deals % (no target)", ("limited aims",), deals),
    Target("spiral: pressed breaks times reassured", ("spiral, reassured", "spiral, pressed"), times, 1.5),
    Target("spiral, reassured: deals %", ("spiral, reassured",), deals, 50),
    Target("spiral, pressed: deals %", ("spiral, pressed",), deals, 50),
    Target("minsk: first breach in round 1 or 2, % of games", ("minsk",), early, 80),
)


class Bench:
    """Plays each line once, when it is first asked for."""

    def __init__(self, executor: object, games: int, swaps: dict[str, str]) -> None:
        self._executor, self._games, self._swaps = executor, games, swaps
        self._played: dict[tuple[str, str, tuple[str, ...], int, int], Result] = {}

    def play(self, scenario: str, rules: str, doctrines: tuple[str, ...], seed: int, games: int = 0) -> Result:
        """Return the games of a line-up; raises ContentError where its rules or its scenario are not there."""
        key = (scenario, rules, doctrines, seed, games)
        if key not in self._played:
            theory = load_rules(self._swaps.get(rules, rules))
            story = load_scenario(self._swaps.get(scenario, scenario), theory)
            bots = dict(zip(SEATS, doctrines, strict=True))
            lineup = Lineup(story, theory, bots)
            self._played[key] = run(
                lineup, games or self._games, seed, executor=self._executor, make_player=make_variant
            )
        return self._played[key]

    def line(self, name: str, seed: int) -> Result:
        """Return the games of a named line."""
        return self.play(*LINES[name], seed)


def say(text: str) -> None:
    """Show a line as soon as it is known."""
    print(text, file=sys.stderr, flush=True)


def bounds(target: Target) -> str:
    """Return the range of a target as a person writes it."""
    parts = [f">= {target.least:g}"] if target.least != float("-inf") else []
    parts += [f"<= {target.most:g}"] if target.most != float("inf") else []
    return " and ".join(parts) or "-"


def measure(bench: Bench, target: Target, seeds: list[int]) -> dict[str, object]:
    """Return a target's figures, seed by seed, and say them."""
    told: dict[str, object] = {"target": target.name, "wanted": bounds(target)}
    try:
        lines = [[bench.line(name, seed) for name in target.lines] for seed in seeds]
    except ContentError as error:
        say(f"  ---   {target.name:<52} {error.problems[0].found} is missing")
        return {**told, "met": None, "why": str(error)}
    figures = [round(target.figure(*results), 2) for results in lines]
    met = target.least <= figures[0] <= target.most
    games = lines[0][0].games
    # Three deviations of the difference of two such shares, at the first one's size; a mean's own spread is seen apart.
    share = min(max(figures[0] / 100, 0.05), 0.95)
    slack = 300 * sqrt(2 * share * (1 - share) / games)
    told |= {"figures": figures, "met": met, "steady": all(abs(one - figures[0]) <= slack for one in figures)}
    shown = ", ".join(f"{one:.1f}" for one in figures)
    say(f"  {'ok  ' if met else 'MISS'}  {target.name:<52} {bounds(target):>16}   {shown}")
    return told


def describe(name: str, one: Result) -> dict[str, object]:
    """Return and say a line's own figures."""
    told = one.to_json()
    scores = "  ".join(f"{seat} {told['scores'][seat]['mean']:.1f}" for seat in SEATS)
    weights = " ".join(f"{seen:.0f}/{true:.0f}" for seen, true in zip(*told["weight"].values(), strict=True))
    pull = " ".join(f"{value:.0f}" for value in told["temptation"])
    say(f"  {name}: {told['outcomes']} first breach {told['first_breach_round']}")
    say(f"      scores {scores}")
    say(f"      points {told['points']}")
    say(f"      W seen/true {weights}   T {pull}   called {told['bluffs_called']}   breached {told['breach_games']}")
    return told


def grid(bench: Bench, doctrines: dict[str, tuple[str, ...]], games: int, seed: int) -> dict[str, object]:
    """Play every combination of named doctrines under the default rules, and judge its fairness."""
    cells: dict[tuple[str, ...], dict[str, float]] = {}
    broke: dict[tuple[str, ...], dict[str, int]] = {}
    rows = []
    for line in product(*(doctrines[seat] for seat in SEATS)):
        one = bench.play(MARCH, DEFAULT, line, seed, games)
        cells[line] = {seat: mean(one.scores(seat)) for seat in SEATS}
        broke[line] = one.breach_games()
        share = f"deals {deals(one):3.0f}% held {held(one):3.0f}%"
        scores = " ".join(f"{cells[line][seat]:5.1f}" for seat in SEATS)
        flag = " <--" if any(not 15 <= value <= 90 for value in cells[line].values()) else ""
        say(f"  {' '.join(f'{name:<11}' for name in line)} {scores}   {share}{flag}")
        points = {seat: mean(one.points(seat)) for seat in SEATS}
        rows.append({"bots": list(line), "scores": cells[line], "points": points, "outcomes": one.outcomes})
    told: dict[str, object] = {"games": games, "seed": seed, "lineups": rows, "outside": _outside(cells)}
    told["means"] = {seat: round(sum(cell[seat] for cell in cells.values()) / len(cells), 2) for seat in SEATS}
    told["quartiles"] = _points_spread(rows)
    told["best"] = {seat: _best(cells, doctrines, seat) for seat in SEATS}
    told["bluffing_pays"] = _bluffing_pays(cells)
    told["breaks_in"] = {seat: sum(one[seat] > 0 for one in broke.values()) for seat in SEATS}
    told["keeps_all_in"] = {seat: sum(one[seat] == 0 for one in broke.values()) for seat in SEATS}
    _say_grid(told, len(cells))
    return told


def _points_spread(rows: list[dict[str, object]]) -> dict[str, dict[str, float]]:
    """Return the least, middle and greatest mean points of a seat over the line-ups: what par and spread go by."""
    found = {}
    for seat in SEATS:
        ranked = sorted(row["points"][seat] for row in rows)
        found[seat] = {"least": ranked[0], "median": ranked[len(ranked) // 2], "most": ranked[-1]}
    return found


def _outside(cells: dict[tuple[str, ...], dict[str, float]]) -> list[str]:
    return [
        f"{seat} {cell[seat]:.1f} in {' '.join(line)}"
        for line, cell in cells.items()
        for seat in SEATS
        if not 15 <= cell[seat] <= 90
    ]


def _best(cells: dict[tuple[str, ...], dict[str, float]], doctrines: dict[str, tuple[str, ...]], seat: str) -> object:
    """Return in what share of the line-ups of the rest each doctrine has the seat's best mean; a tie counts for all."""
    place = SEATS.index(seat)
    rests = sorted({line[:place] + line[place + 1 :] for line in cells})
    wins = dict.fromkeys(doctrines[seat], 0)
    for rest in rests:
        means = {own: cells[(*rest[:place], own, *rest[place:])][seat] for own in doctrines[seat]}
        for own, value in means.items():
            wins[own] += value == max(means.values())
    return {own: round(percent(count, len(rests)), 1) for own, count in wins.items()}


def _bluffing_pays(cells: dict[tuple[str, ...], dict[str, float]]) -> list[str]:
    """Return the line-ups in which a bluffer does better than the doctrine that loads would in its place."""
    found = []
    for line, cell in cells.items():
        for place, seat, loads in ((0, "us", "guarantor"), (2, "europe", "backbone")):
            honest = (*line[:place], loads, *line[place + 1 :])
            if line[place] == "bluffer" and honest in cells and cell[seat] > cells[honest][seat]:
                found.append(f"{seat} +{cell[seat] - cells[honest][seat]:.1f} in {' '.join(line)}")
    return found


def _say_grid(told: dict[str, object], lineups: int) -> None:
    means, best = told["means"], told["best"]
    say(f"  means over {lineups} line-ups (near 50): {means}")
    say(f"  points, line-up means: {told['quartiles']}")
    say(f"  outside 15 to 90 (none): {len(told['outside'])} {told['outside'][:6]}")
    for seat in SEATS:
        word = "MISS" if seat in ALLIES and max(best[seat].values()) > 90 else "ok  "
        say(f"  {word} best for {seat} (none over 90 % for an ally): {best[seat]}")
    say(f"  bluffing pays (at least one): {len(told['bluffing_pays'])} {told['bluffing_pays'][:4]}")
    say(f"  breaks a promise in (some): {told['breaks_in']}; keeps all in (others): {told['keeps_all_in']}")


def arguments() -> argparse.Namespace:
    """Return the call's arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--games", type=int, default=1000, help="games a line-up")
    parser.add_argument("--seeds", default="1", help="one or more, by commas; the first decides")
    parser.add_argument("--only", default="", help="targets whose name contains this text")
    parser.add_argument("--grid", type=int, default=200, help="games a combination; 0 leaves the grid out")
    parser.add_argument("--lines", action="store_true", help="also every line's own figures")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--rules", "--scenario", action="append", default=[], metavar="NAME=PATH", help="use a copy")
    parser.add_argument("--json", metavar="FILE", help="write the document there instead of to standard output")
    return parser.parse_args()


def main() -> None:
    """Measure, show, and print the document; exit 1 where a target was missed."""
    asked = arguments()
    seeds = [int(seed) for seed in asked.seeds.split(",")]
    swaps = dict(pair.split("=", 1) for pair in asked.rules)
    told: dict[str, object] = {"games": asked.games, "seeds": seeds}
    with pool(asked.processes) as executor:
        bench = Bench(executor, asked.games, swaps)
        told["targets"] = [measure(bench, one, seeds) for one in TARGETS if asked.only in one.name]
        if asked.lines:
            told["lines"] = {}
            for name in LINES:
                try:
                    told["lines"][name] = describe(name, bench.line(name, seeds[0]))
                except ContentError:
                    say(f"  {name}: its files are missing")
        if asked.grid:
            from wargame.bots import DOCTRINES  # noqa: PLC0415 - the targets alone need no list

            # The doctrines of any seat stand outside the grid.
            anybody = {"honest", "greedy", "random"}
            named = {seat: tuple(one for one in DOCTRINES[seat] if one not in anybody) for seat in SEATS}
            told["grid"] = grid(bench, named, asked.grid, seeds[0])
    text = json.dumps(told, indent=1)
    if asked.json:
        Path(asked.json).write_text(text + "\n", encoding="utf-8")
    else:
        print(text)
    sys.exit(1 if any(one["met"] is False for one in told["targets"]) else 0)


if __name__ == "__main__":
    main()
