"""The cover: the board is hidden from the class until the same key opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wargame.actions.control import Cover
from wargame.actions.everywhere import Theme
from wargame.tui.boxes import Container
from wargame.tui.ink import Line
from wargame.tui.prompt import Prompt
from wargame.tui.screens.curtain import EDGE
from wargame.tui.screens.framed import Framed
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.tui.ink import Part, Pen

WORDS: tuple[tuple[Part, ...], ...] = (
    (("The facilitator's screen.", "bold"),),
    (),
    (("It holds the secrets of every seat, so it is covered.", "muted"),),
    (("The class goes on meanwhile.", "muted"),),
)


class Covered(Panel):
    """Folds at the sides, words in the middle."""

    def paint(self, pen: Pen) -> None:
        """Paint it."""
        above = (pen.height - len(WORDS)) // 2
        for number in range(pen.height):
            line = Line(pen.width).put(0, ("▒" * EDGE, "purple"), ("░", "purple"))
            line.put(pen.width - EDGE - 1, ("░", "purple"), ("▒" * EDGE, "purple"))
            parts = WORDS[number - above] if 0 <= number - above < len(WORDS) else ()
            size = sum(len(part if isinstance(part, str) else part[0]) for part in parts)
            line.put((pen.width - size) // 2, *parts)
            pen.lines.append(line)


class CoveringScreen(Framed):
    """Nothing of the class is on it; F9, and no other key, takes it away."""

    CSS_PATH = "covering.tcss"
    HERE: ClassVar[tuple[type[Action], ...]] = (Cover,)

    def body(self) -> ComposeResult:
        """Nothing but the cover."""
        with Container(id="body"):
            yield Covered(id="cover")

    def prompt(self) -> Prompt:
        """Say how it opens."""
        return Prompt("Covered. F9 shows the board again.", "show it", "COVERED", "hide", key="F9")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return ((Cover, "show the board"), (Theme, "colours"))

    def hidden(self) -> str:
        """Keep nothing."""
        return "The board is covered; nothing is saved from behind it."

    def action_hide(self) -> None:
        """Take it away."""
        from wargame.tui.facilitating import ControlApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, ControlApp)
        self.app.action_hide()
