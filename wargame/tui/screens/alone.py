"""One text alone on the screen, from the first column on, so that a mouse can mark it without anything beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wargame.actions.everywhere import Back, Next
from wargame.actions.terminal import Copy
from wargame.tui.ink import LONGEST, wrap
from wargame.tui.prompt import Prompt
from wargame.tui.screens.framed import Framed
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.tui.ink import Pen


class Alone(Panel):
    """The text."""

    text = ""

    def paint(self, pen: Pen) -> None:
        """Write it from the first column on."""
        pen.gap()
        for part in wrap(self.text, min(LONGEST, pen.width)):
            pen.row().put(0, part)


class AloneScreen(Framed):
    """Stands over whatever was shown before, and goes back to it."""

    CSS_PATH = "alone.tcss"
    HERE: ClassVar[tuple[type[Action], ...]] = (Next, Copy, Back)

    def __init__(self, text: str) -> None:
        """Show ``text``."""
        super().__init__()
        self.text = text

    def body(self) -> ComposeResult:
        """Nothing but the text."""
        yield Alone(id="alone")

    def update(self) -> None:
        """Show it."""
        self.query_one(Alone).text = self.text
        super().update()

    def prompt(self) -> Prompt:
        """Say how to mark it."""
        return Prompt("Hold Shift (or Option) and drag to mark it.", "back", "COPY", "back")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return ((Next, "back"), (Copy, "into the clipboard"), (Back, "back"))

    def action_copy(self) -> None:
        """Try the clipboard again."""
        self.app.copy_to_clipboard(self.text)
        self.notify("Copied once more.")

    def action_back(self) -> None:
        """Back to what was shown before."""
        self.dismiss()
