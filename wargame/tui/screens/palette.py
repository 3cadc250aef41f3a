"""Every action of a screen, to choose from; what is typed narrows the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import ModalScreen

from wargame.actions.everywhere import Back, Down, Open, Palette, Up
from wargame.tui.ink import fit, more, window
from wargame.tui.keys import bindings
from wargame.tui.messages import Point, Press
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Key

    from wargame.actions.base import Action
    from wargame.tui.ink import Pen

LONGEST = 24
"""Characters that narrow the list."""


class ActionList(Panel):
    """The actions that what was typed leaves, one a row."""

    def __init__(self, actions: tuple[type[Action], ...]) -> None:
        """List ``actions``."""
        super().__init__(id="list")
        self.actions = actions
        self.typed = ""
        self.cursor = 0

    def paint(self, pen: Pen) -> None:
        """Write key and sentence."""
        typed = (("  find ", "muted"), (f"{self.typed}_", "bold blue")) if self.typed else ()
        pen.title("All actions", ("Esc clears" if typed else "type to find  Esc close", "muted"), middle=typed)
        if not self.actions:
            pen.row(("No action here has these letters.", "muted"), column=3)
        shown = window(len(self.actions), self.cursor, pen.height - 1)
        if len(shown) < len(self.actions):
            shown = window(len(self.actions), self.cursor, pen.height - 2)
        for place in shown:
            action = self.actions[place]
            line = pen.row(selected=place == self.cursor, pick=place)
            line.put(3, (action.shown(), "bold blue")).put(10, fit(action.help, pen.width - 11))
        if len(shown) < len(self.actions):
            pen.row((more(shown, len(self.actions)), "muted"), column=10)


class PaletteScreen(ModalScreen["str | None"]):
    """Choose an action; its name comes back, or None."""

    CSS_PATH = "palette.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Up, Down, Open, Back, Palette),
        Binding("f5", "open", show=False),
        Binding("backspace", "erase", show=False),
    ]

    def __init__(self, actions: tuple[type[Action], ...]) -> None:
        """Offer the actions that say what they do."""
        super().__init__()
        self.every = tuple(action for action in actions if action.help and action is not Palette)

    @property
    def offered(self) -> tuple[type[Action], ...]:
        """The actions that are listed now."""
        return self.query_one(ActionList).actions

    def compose(self) -> ComposeResult:
        """Show the list."""
        yield ActionList(self.every)

    def on_key(self, event: Key) -> None:
        """Narrow the list by what is typed."""
        if event.character and event.is_printable and event.key != "space":
            event.stop()
            event.prevent_default()
            self._narrow((self.query_one(ActionList).typed + event.character)[:LONGEST])

    def _narrow(self, typed: str) -> None:
        here = self.query_one(ActionList)
        here.typed, here.cursor = typed, 0
        wanted = typed.lower()
        here.actions = tuple(one for one in self.every if wanted in f"{one.shown()} {one.word} {one.help}".lower())
        here.version += 1

    def on_point(self, message: Point) -> None:
        """Do the action that the mouse pointed at."""
        message.stop()
        self.dismiss(self.offered[message.item].name)

    async def on_press(self, message: Press) -> None:
        """Move with the wheel."""
        message.stop()
        await self.run_action(message.action)

    def action_up(self) -> None:
        """Choose the row above."""
        self._step(-1)

    def action_down(self) -> None:
        """Choose the row below."""
        self._step(1)

    def _step(self, by: int) -> None:
        here = self.query_one(ActionList)
        here.cursor = (here.cursor + by) % max(1, len(here.actions))

    def action_erase(self) -> None:
        """Take the last letter back."""
        self._narrow(self.query_one(ActionList).typed[:-1])

    def action_open(self) -> None:
        """Do it."""
        if self.offered:
            self.dismiss(self.offered[self.query_one(ActionList).cursor].name)

    def action_back(self) -> None:
        """Clear what was typed, or do nothing."""
        if self.query_one(ActionList).typed:
            self._narrow("")
        else:
            self.dismiss(None)

    def action_palette(self) -> None:
        """Do nothing."""
        self.dismiss(None)
