"""The shelf of finished games."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.actions.base import Action
from wargame.actions.everywhere import Back, Down, Next, Open, Palette, Up
from wargame.tui.house import HouseError
from wargame.tui.ink import fit, window
from wargame.tui.prompt import Prompt
from wargame.tui.screens.framed import Framed
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.tui.house import House, Saved
    from wargame.tui.ink import Pen


ENDS: Final = 24
"""Columns of the rounds and of the day at the right."""


class Shelf(Panel):
    """The finished games, one a row."""

    games: tuple[Saved, ...] = ()

    def paint(self, pen: Pen) -> None:
        """Write them."""
        pen.title("Replay", ("the last played first", "muted"))
        for place in window(len(self.games), self.cursor, pen.room):
            saved = self.games[place]
            line = pen.row((fit(saved.name, 28), "bold"), selected=place == self.cursor, pick=place, column=3)
            line.put(32, (fit(saved.title, pen.width - 32 - ENDS), ""))
            line.end(
                (f"{saved.round} round{'' if saved.round == 1 else 's'}", "muted"), (f"{saved.played:>12}", "muted")
            )


class ShelfScreen(Framed):
    """Choose a finished game."""

    CSS_PATH = "shelf.tcss"
    HERE = (Next, Up, Down, Open, Back)

    def __init__(self, house: House) -> None:
        """List what ``house`` has."""
        super().__init__()
        self.house = house
        self.games = house.finished()
        self.row = 0

    def body(self) -> ComposeResult:
        """The list."""
        yield Shelf(id="shelf")

    def update(self) -> None:
        """Point at a game."""
        shelf = self.query_one(Shelf)
        shelf.games, shelf.cursor = self.games, self.row
        super().update()

    def prompt(self) -> Prompt:
        """Open it."""
        return Prompt("Choose a game to see again.", "open it", "REPLAY", "open")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return ((Up, "choose"), (Open, "open"), (Back, "menu"), (Palette, "actions"))

    def pointed(self, panel: str, item: int) -> None:
        """Point at a game."""
        if panel == "shelf":
            self.row = item
            self.update()

    def action_up(self) -> None:
        """The game above."""
        self.row = (self.row - 1) % max(1, len(self.games))
        self.update()

    def action_down(self) -> None:
        """The game below."""
        self.row = (self.row + 1) % max(1, len(self.games))
        self.update()

    def action_open(self) -> None:
        """Open the game."""
        if not self.games:
            return
        try:
            recording = self.house.watch(self.games[self.row])
        except HouseError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        from wargame.tui.screens.replay import ReplayScreen  # noqa: PLC0415 - opened rarely

        self.app.switch_screen(ReplayScreen(recording))

    def action_back(self) -> None:
        """Back to the menu."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        self.app.open_menu()
