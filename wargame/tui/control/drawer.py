"""What can stand below the tables: something to read, to choose from, or to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wargame.actions.control import Choose
from wargame.actions.everywhere import Back, Help, Open
from wargame.tui.prompt import Prompt

if TYPE_CHECKING:
    from wargame.actions.base import Action
    from wargame.table.desk import TableBoard
    from wargame.tui.control.hand import Hand
    from wargame.tui.ink import Pen


class Drawer:
    """The base of every drawer; ``at`` is the row that is chosen."""

    TALL: ClassVar[bool] = False
    """Whether it wants more room than the board leaves, so that fewer tables are shown."""

    def __init__(self, hand: Hand) -> None:
        """Stand at the table that is chosen now, and stay with it."""
        self.hand = hand
        self.number = hand.table.number
        self.at = 0

    @property
    def table(self) -> TableBoard:
        """The table that it was opened for, as it is now."""
        return next((one for one in self.hand.tables if one.number == self.number), self.hand.table)

    def paint(self, pen: Pen) -> None:
        """Write it."""

    def prompt(self) -> Prompt:
        """Return the move line."""
        return Prompt("", chip=f"TABLE {self.number}")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return ((Choose, "choose"), (Open, "open"), (Back, "close"), (Help, "help"))

    def line(self) -> tuple[str, str, int] | None:
        """Return what is being typed: its text so far, the placeholder, and the most characters; None for nothing."""
        return None

    def typed(self, text: str) -> None:
        """Keep what was typed."""

    def count(self) -> int:
        """Return how many rows can be chosen."""
        return 0

    def move(self, by: int) -> None:
        """Choose another row."""
        self.at = max(0, min(self.at + by, self.count() - 1))

    def shift(self, by: int) -> None:
        """Change what is chosen."""

    def point(self, item: int) -> None:
        """Choose a row with the mouse."""
        self.at = item

    def enter(self) -> None:
        """Do what is chosen."""

    def drop(self) -> None:
        """Take what is chosen off the list."""

    def back(self) -> bool:
        """Go a step back; return whether there was one, and not the way out."""
        return False
