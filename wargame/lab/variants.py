"""Doctrines with a twist, to ask of a theory what it makes of a single trick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.commands import Command, Seal, SetLoad

if TYPE_CHECKING:
    from wargame.engine.views import View
    from wargame.table.table import Player

UNLOAD_LAST: Final = "~unload-last"
"""Behind a doctrine's name: it plays as it always does, and leaves everything unloaded in the last round."""


class UnloadsLast:
    """A player that takes another's decisions, and unloads its guns before it seals its last sheet."""

    def __init__(self, inner: Player) -> None:
        """Sit behind another player."""
        self._inner = inner
        self._unloading = False

    def act(self, view: View) -> Command | None:
        """Return the other's command; in the last orders, once it would seal, unload first."""
        if view.phase != "orders" or view.round < view.rounds:
            return self._inner.act(view)
        if not self._unloading:
            command = self._inner.act(view)
            if not isinstance(command, Seal):
                return command
            self._unloading = True
        if view.sheet is None or view.sheet.sealed:
            return None
        return SetLoad(view.sheet.load[0], load=False) if view.sheet.load else Seal()


def make_variant(seat: str, doctrine: str, seed: int) -> Player:
    """Return the shipped bot of a doctrine, with the twist that its name ends in, if any."""
    from wargame.bots import make_player  # noqa: PLC0415 - as late as the lab asks for it

    plain = doctrine.removesuffix(UNLOAD_LAST)
    player = make_player(seat, plain, seed)
    return UnloadsLast(player) if plain != doctrine else player
