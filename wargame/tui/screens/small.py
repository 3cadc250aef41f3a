"""A terminal that is too small: one sentence, and nothing of the game."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

if TYPE_CHECKING:
    from textual.app import ComposeResult

LEAST: Final = (80, 24)
"""Columns and rows that a screen needs."""


class SmallScreen(ModalScreen[None]):
    """Says what size was found and what size is needed; it goes when the terminal has grown."""

    CSS_PATH = "small.tcss"

    def compose(self) -> ComposeResult:
        """Show the sentence."""
        yield Static(id="sentence")

    def on_mount(self) -> None:
        """Write it for the first time."""
        self.say()

    def on_resize(self) -> None:
        """Write it again."""
        self.say()

    def say(self) -> None:
        """Write the sentence for the size of now."""
        found = self.app.size
        text = (
            f"This terminal has {found.width} columns and {found.height} rows; the table needs "
            f"{LEAST[0]} and {LEAST[1]}. Make it larger, or start with --plain for line mode."
        )
        self.query_one("#sentence", Static).update(Content(text))
