"""``wargame learn``: the guided first game."""

from __future__ import annotations

import click

from wargame.cli.terminal import ascii_option


@click.command()
@click.option("--plain", is_flag=True, help="Use line mode instead of the full screen.")
@ascii_option
def learn(plain: bool) -> int:  # noqa: FBT001, D103 - click passes it by name; the text below is the command's help
    from wargame.cli.clients import sit_down  # noqa: PLC0415 - a wrong call needs no table
    from wargame.cli.house import House  # noqa: PLC0415

    house = House()
    try:
        return sit_down(house.learn(), plain=plain)
    finally:
        house.leave()


learn.help = """Learn the game by playing: three short rounds, with a hint at every step.

You sit as Europe. The game is saved as it is played, and goes on from the menu with its hints.
"""
