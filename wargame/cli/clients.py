"""Which client a person gets: the full screen where there is one, line mode everywhere else."""

from __future__ import annotations

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
