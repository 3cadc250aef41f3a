"""``wargame play``: begin a game, alone or around one screen."""

from __future__ import annotations

import secrets

import click

from wargame.cli import sources
from wargame.cli.failures import CallError
from wargame.cli.seating import agendas, doctrines, people, table
from wargame.cli.simulate import length_of
from wargame.cli.terminal import ascii_option


@click.command()
@click.argument("scenario", default=sources.DEFAULT_SCENARIO)
@click.option(
    "--as", "seats", multiple=True, metavar="SEAT", help="Your seat; several share the screen. [default: europe]"
)
@click.option("--rules", metavar="R", help="Rules, by name or path; the scenario's own unless given.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), help="Makes the game repeatable; else nobody knows it.")
@click.option("--bot", "bots", multiple=True, metavar="SEAT=DOCTRINE", help="Who plays a seat; see 'wargame bots'.")
@click.option("--agenda", "dealt", multiple=True, metavar="SEAT=NAME", help="Fix a hidden agenda.")
@click.option("--rounds", type=click.IntRange(1, 99), help="One of the scenario's lengths.")
@click.option("--continue", "save", metavar="SAVE", help="Go on with this game instead.")
@click.option("--salvage", is_flag=True, help="With --continue: drop what follows the last good record.")
@click.option("--plain", is_flag=True, help="Use line mode instead of the full screen.")
@ascii_option
def play(  # noqa: D103 - the text below is the command's help
    scenario: str,
    seats: tuple[str, ...],
    rules: str | None,
    seed: int | None,
    bots: tuple[str, ...],
    dealt: tuple[str, ...],
    rounds: int | None,
    save: str | None,
    salvage: bool,  # noqa: FBT001 - click passes it by name
    plain: bool,  # noqa: FBT001
) -> int:
    if save is not None:
        if seats or rules or bots or dealt or rounds or seed is not None:
            raise CallError(
                "A game goes on as it was begun; give --continue no other choice than --salvage or --plain."
            )
        return _go_on(save, salvage=salvage, plain=plain)
    if salvage:
        raise CallError("--salvage goes with --continue SAVE.")
    story, theory = sources.content(scenario, rules)
    length_of(story.lengths, rounds, story.id)
    human, named, fixed = people(seats), doctrines(bots), agendas(dealt, story)
    from wargame.cli.clients import sit_down  # noqa: PLC0415 - a wrong call needs no table
    from wargame.cli.house import SEEDS, House  # noqa: PLC0415
    from wargame.tui.house import Wish  # noqa: PLC0415

    number = secrets.randbelow(SEEDS) if seed is None else seed
    house = House()
    try:
        wish = Wish(story, theory, rounds or 0, table(human, named, fixed, story, number))
        try:
            game = house.start(wish, number, fixed)
        except ValueError as error:
            raise CallError(str(error)) from error
        return sit_down(game, plain=plain)
    finally:
        house.leave()


def _go_on(save: str, *, salvage: bool, plain: bool) -> int:
    from wargame.cli.clients import sit_down  # noqa: PLC0415 - a wrong call needs no table
    from wargame.cli.house import House  # noqa: PLC0415

    house = House()
    try:
        return sit_down(house.go_on(sources.save(save), salvage=salvage), plain=plain)
    finally:
        house.leave()


play.help = """Begin a game, alone or around one screen.

SCENARIO is a name or the path of a .toml file. SEAT is us, ukraine, europe or russia. Whoever names no seat plays
Europe: it has guns to load or to leave unloaded, but a short sheet, and everything to find out about Russia.
The game is saved as it is played, and goes on from the menu or with --continue. A save that was damaged in its middle
goes on from the last good record with --salvage; what follows is kept in a file beside it.
"""
