"""Which client a person gets: the full screen where there is one, line mode everywhere else."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from wargame.cli.failures import DONE
from wargame.cli.terminal import on_terminal, say

if TYPE_CHECKING:
    from wargame.cli.house import House
    from wargame.tui.house import Game


def sit_down(house: House, game: Game | None, *, plain: bool) -> int:
    """Let a person play a game, or begin at the menu where there is none yet; return the exit code."""
    if plain or not on_terminal():
        return _in_lines(house, game)
    from wargame.tui.app import GunApp  # noqa: PLC0415 - line mode must not pay for the screen

    goodbye = GunApp(house, game).run()
    if goodbye:
        say(goodbye)
    return DONE


def _in_lines(house: House, game: Game | None) -> int:
    from wargame.cli.lines import menu  # noqa: PLC0415 - the screen must not pay for line mode

    return menu(house, play_in_lines) if game is None else play_in_lines(game)


def play_in_lines(game: Game) -> int:
    """Let people play a game at standard input and output; return the exit code."""
    from wargame.plain.playing import play  # noqa: PLC0415 - the screen must not pay for line mode

    return play(
        game.table,
        game.seats,
        game.rules,
        stdin=sys.stdin,
        stdout=sys.stdout,
        goodbye=game.goodbye,
        rivals=game.rivals,
        replay=lambda: replay_in_lines(game),
    )


def replay_in_lines(game: Game) -> None:
    """Show a finished game again, with every secret open."""
    from wargame.cli.eyes import told_of  # noqa: PLC0415 - asked for rarely
    from wargame.cli.replay import lines  # noqa: PLC0415

    state = game.table.truth()
    if state is not None:
        for line in lines(told_of(state, state.events(), None)):
            say(line)
