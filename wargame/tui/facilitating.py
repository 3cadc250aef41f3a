"""The app of the facilitator's console: one board, and what is opened over it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from wargame.tui.app import GunApp
from wargame.tui.control.hand import Hand
from wargame.tui.screens.control import ControlScreen
from wargame.tui.screens.covering import CoveringScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.scenario import Scenario
    from wargame.table.desk import Desk


def monotonic() -> int:
    """Return a reading of this machine's monotonic clock, in milliseconds."""
    return time.monotonic_ns() // 1_000_000


class ControlApp(GunApp):
    """The console; it ends with a sentence to print, or with nothing."""

    def __init__(
        self,
        desk: Desk,
        *,
        qr: tuple[str, ...] = (),
        leaving: str = "",
        goodbye: str = "",
        scenario: Scenario | None = None,
        now: Callable[[], int] = monotonic,
        glyphs: str = "",
    ) -> None:
        """Act at ``desk``; the rest as in ``wargame.tui.run_control``."""
        super().__init__(glyphs=glyphs)
        self.goodbye = goodbye
        self.board = ControlScreen(Hand(desk, now, scenario), qr=qr, leaving=leaving, goodbye=goodbye)

    def open_first(self) -> None:
        """Show the board."""
        self.push_screen(self.board)

    def open_menu(self) -> None:
        """Ask whether to leave: there is no menu behind a class."""
        self.board.action_menu()

    async def action_quit(self) -> None:
        """Ask whether to leave, as F10 does: a key pressed by accident must not close a class."""
        while self.screen is not self.board:
            self.pop_screen()
        self.board.action_menu()

    def action_hide(self) -> None:
        """Cover whatever is shown at once, or take the cover away."""
        if isinstance(self.screen, CoveringScreen):
            self.pop_screen()
            return
        # A message at the edge can repeat a secret.
        self.forget(clipboard=True)
        self.push_screen(CoveringScreen())

    def action_help_quit(self) -> None:
        """Say how to leave, to one who has pressed Ctrl-C."""
        self.notify("F10 leaves the console.")
