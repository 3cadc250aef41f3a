"""A terminal that is too small: one sentence, and nothing of the game."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.screen import ModalScreen

from wargame.actions.everywhere import Menu
from wargame.actions.terminal import Lines
from wargame.tui.ink import wrap
from wargame.tui.keys import bindings
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from wargame.tui.ink import Pen

LEAST: Final = (80, 24)
"""Columns and rows that a screen needs."""


WORDS: Final = 22
"""Columns that the way out needs as a sentence."""


class Sentence(Panel):
    """The size found, the size needed, and the way out."""

    def paint(self, pen: Pen) -> None:
        """Write as much as there is room for; the key first, where it is the only thing that fits."""
        found, web = self.app.size, self.app.is_web
        text = (
            f"This {'window' if web else 'terminal'} has {found.width} columns and {found.height} rows; the table needs "
            f"{LEAST[0]} and {LEAST[1]}. Make it larger, and the game is back."
        )
        lines = wrap(text, max(8, pen.width))
        if len(lines) < pen.height:
            for line in lines:
                pen.row().put(0, line)
        if not web:
            pen.row().put(0, ("p", "bold blue"), " goes on in line mode." if pen.width > WORDS else " line mode")
        if pen.room:
            pen.row().put(0, ("F10", "bold blue"), " leaves.")


class SmallScreen(ModalScreen[None]):
    """Says what size was found and what size is needed; it goes when the terminal has grown."""

    CSS_PATH = "small.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Lines, Menu)]

    def compose(self) -> ComposeResult:
        """Show the sentence."""
        yield Sentence(id="sentence")

    def on_resize(self) -> None:
        """Write it again."""
        self.query_one(Sentence).version += 1

    def action_lines(self) -> None:
        """Leave the full screen; the game goes on in line mode, where there is a terminal to go on in."""
        if self.app.is_web:
            return
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        self.app.to_lines()

    def action_menu(self) -> None:
        """Leave: there is no room for a menu."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        self.app.exit(self.app.last_words())
