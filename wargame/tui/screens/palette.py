"""Every action of a screen, to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.screen import ModalScreen

from wargame.actions.everywhere import Back, Down, Next, Open, Palette, Up
from wargame.tui.ink import fit, window
from wargame.tui.keys import bindings
from wargame.tui.messages import Point
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from wargame.actions.base import Action
    from wargame.tui.ink import Pen


class ActionList(Panel):
    """The actions, one a row."""

    def __init__(self, actions: tuple[type[Action], ...]) -> None:
        """List ``actions``."""
        super().__init__(id="list")
        self.actions = actions
        self.cursor = 0

    def paint(self, pen: Pen) -> None:
        """Write key and sentence."""
        pen.title("All actions", ("Esc close", "muted"))
        for place in window(len(self.actions), self.cursor, pen.height - 1):
            action = self.actions[place]
            line = pen.row(selected=place == self.cursor, pick=place)
            line.put(3, (action.shown(), "bold blue")).put(10, fit(action.help, pen.width - 11))


class PaletteScreen(ModalScreen["str | None"]):
    """Choose an action; its name comes back, or None."""

    CSS_PATH = "palette.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Up, Down, Open, Next, Back, Palette)]

    def __init__(self, actions: tuple[type[Action], ...]) -> None:
        """Offer the actions that say what they do."""
        super().__init__()
        self.offered = tuple(action for action in actions if action.help and action is not Palette)

    def compose(self) -> ComposeResult:
        """Show the list."""
        yield ActionList(self.offered)

    def on_point(self, message: Point) -> None:
        """Do the action that the mouse pointed at."""
        message.stop()
        self.dismiss(self.offered[message.item].name)

    def action_up(self) -> None:
        """Choose the row above."""
        here = self.query_one(ActionList)
        here.cursor = (here.cursor - 1) % len(self.offered)

    def action_down(self) -> None:
        """Choose the row below."""
        here = self.query_one(ActionList)
        here.cursor = (here.cursor + 1) % len(self.offered)

    def action_open(self) -> None:
        """Do it."""
        self.dismiss(self.offered[self.query_one(ActionList).cursor].name)

    def action_next(self) -> None:
        """Do it."""
        self.action_open()

    def action_back(self) -> None:
        """Do nothing."""
        self.dismiss(None)

    def action_palette(self) -> None:
        """Do nothing."""
        self.dismiss(None)
