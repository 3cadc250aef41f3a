"""``wargame simulate``: many games between bots."""

from __future__ import annotations

import sys
from typing import Any

import click

from wargame.cli import sources
from wargame.cli.failures import DONE, INTERRUPTED, CallError
from wargame.cli.seating import ANY, agendas, doctrines
from wargame.cli.terminal import bar, document, say, tell
from wargame.engine.seats import SEATS, TITLE


@click.command()
@click.argument("scenario", default=sources.DEFAULT_SCENARIO)
@click.option("--rules", metavar="R", help="Rules, by name or path; the scenario's own unless given.")
@click.option("--bot", "bots", multiple=True, metavar="SEAT=DOCTRINE", help="Who plays a seat; see 'wargame bots'.")
@click.option("--agenda", "dealt", multiple=True, metavar="SEAT=NAME", help="Fix a hidden agenda.")
@click.option("--rounds", type=click.IntRange(1, 99), help="One of the scenario's lengths.")
@click.option("--games", type=click.IntRange(1, 1_000_000), default=100, show_default=True)
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), default=1, show_default=True)
@click.option("--processes", type=click.IntRange(1, 256), help="One for each processor unless given.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")
def simulate(  # noqa: D103 - the text below is the command's help
    scenario: str,
    rules: str | None,
    bots: tuple[str, ...],
    dealt: tuple[str, ...],
    rounds: int | None,
    games: int,
    seed: int,
    processes: int | None,
    as_json: bool,  # noqa: FBT001 - click passes it by name
) -> int:
    from wargame.lab import DEFAULT_BOTS  # noqa: PLC0415 - the lab loads the whole house
    from wargame.lab import simulate as play  # noqa: PLC0415

    story, theory = sources.content(scenario, rules)
    seats = {**DEFAULT_BOTS, **doctrines(bots)}
    if ANY in seats.values():
        raise CallError("A series needs to know who plays: name a doctrine instead of 'any'; see 'wargame bots'.")
    fixed = agendas(dealt, story)
    length_of(story.lengths, rounds, story.id)
    shown = bar if sys.stderr.isatty() else None
    result = play(story, theory, seats, games, seed, processes or 0, shown, agendas=fixed, rounds=rounds or 0)
    if result.interrupted:
        tell(f"Interrupted: the first {result.games} of {games} games were kept.")
    told = result.to_json()
    if as_json:
        document(told)
    else:
        show(told)
    return INTERRUPTED if result.interrupted else DONE


simulate.help = """Play many games between bots and say what came of them.

SCENARIO is a name or the path of a .toml file. The same seed gives the same games, whatever the number of processes.
Ctrl-C keeps what is done.
"""


def length_of(lengths: tuple[int, ...], rounds: int | None, name: str) -> None:
    """Refuse a number of rounds that a scenario cannot be played in."""
    if rounds is not None and rounds not in lengths:
        offered = ", ".join(map(str, lengths))
        raise CallError(f"{name} can be played in {offered} rounds, not in {rounds}; choose one with --rounds.")


def show(told: dict[str, Any]) -> None:
    """Print the figures for a person."""
    say(f"{told['games']} games of {told['scenario']} under {told['rules']}, seed {told['seed']}")
    outcomes = told["outcomes"]
    deals = told["games"] - outcomes["none"]
    say(
        f"A cease-fire came into force in {deals}: it held in {outcomes['held']} and was broken in {outcomes['broken']}."
    )
    if told["first_breach_round"]:
        rounds = ", ".join(f"round {number}: {count}" for number, count in told["first_breach_round"].items())
        say(f"First breach in {rounds}.")
    say()
    say(f"{'':<14} {'doctrine':<12} {'score':>6} {'p10':>4} {'p90':>4} {'points':>7} {'breaches':>9} {'bluffs':>7}")
    for seat in SEATS:
        score = told["scores"][seat]
        say(
            f"{TITLE[seat]:<14} {told['bots'][seat]:<12} {score['mean']:>6.2f} {score['p10']:>4} {score['p90']:>4} "
            f"{told['points'][seat]:>7.2f} {told['breaches'][seat]:>9} {told['bluffs'][seat]:>7}"
        )
    say()
    rows = (
        ("W declared", told["weight"]["visible"]),
        ("W in truth", told["weight"]["true"]),
        ("T", told["temptation"]),
    )
    for name, means in rows:
        say(f"{name:<12}" + "".join(f"{value:>7.1f}" for value in means) + "   (mean at each settlement)")
    say(f"digest {told['digest']}  {told['seconds']:.1f} s")
