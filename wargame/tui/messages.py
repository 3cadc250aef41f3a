"""What widgets ask for; the screen that holds them decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from wargame.engine.commands import Command


class Submit(Message):
    """A command for the table, by the seat at the keyboard."""

    def __init__(self, command: Command) -> None:
        """Ask for ``command``."""
        super().__init__()
        self.command = command


class Go(Message):
    """Another place, by its name."""

    def __init__(self, place: str) -> None:
        """Ask for ``place``."""
        super().__init__()
        self.place = place


class Press(Message):
    """An action of the screen, as if its key had been pressed."""

    def __init__(self, action: str) -> None:
        """Ask for ``action``, a name with its argument in Textual's notation."""
        super().__init__()
        self.action = action


class Read(Message):
    """More clauses of a deal have been on the screen."""


class Point(Message):
    """The mouse pointed at an item of a panel; ``again`` says that it had the cursor already."""

    def __init__(self, panel: str, item: int, *, again: bool) -> None:
        """Point at ``item`` of the panel with the id ``panel``."""
        super().__init__()
        self.panel = panel
        self.item = item
        self.again = again
