"""The games that wait: every one that was left, to go on with any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.tui.ink import fit, window
from wargame.tui.prompt import Prompt
from wargame.tui.screens.shelf import Shelf, ShelfScreen

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.tui.house import House
    from wargame.tui.ink import Pen


class Waiting(Shelf):
    """The games that were left, one a row."""

    def paint(self, pen: Pen) -> None:
        """Write name, story and where each stopped."""
        pen.title("Go on", ("the last played first", "muted"))
        for place in window(len(self.games), self.cursor, pen.room):
            saved = self.games[place]
            line = pen.row((fit(saved.name, 34), "bold"), selected=place == self.cursor, pick=place, column=3)
            line.put(39, fit(saved.title, 22)).end((f"round {saved.round + 1}", "muted"))


class WaitingScreen(ShelfScreen):
    """Choose a game that waits."""

    CSS_PATH = "shelf.tcss"

    def __init__(self, house: House) -> None:
        """List what ``house`` has."""
        super().__init__(house)
        self.games = house.waiting()

    def body(self) -> ComposeResult:
        """The list."""
        yield Waiting(id="shelf")

    def prompt(self) -> Prompt:
        """Go on with it."""
        return Prompt("Choose a game to go on with.", "go on", action="open")

    def action_open(self) -> None:
        """Sit down at the game, or say why that cannot be done."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        if self.games:
            saved = self.games[self.row]
            self.app.sit_down_with(lambda: self.house.resume(saved))
