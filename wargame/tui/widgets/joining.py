"""The form of joining a class: its fields, what each means, and the seats that have room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.seats import TITLE
from wargame.tui.ink import seat, window, wrap
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.tui.house import Free
    from wargame.tui.ink import Pen

FIELDS: Final[dict[str, tuple[str, int, str, str]]] = {
    "address": (
        "Address",
        400,
        "as your teacher's screen shows it",
        "It stands on your teacher's screen, for instance 192.168.1.20:4377. A whole invitation may be pasted too.",
    ),
    "code": (
        "Code",
        40,
        "of the class",
        "The code of the class stands beside the address. Capital or small, with or without the dash: all the same.",
    ),
    "name": (
        "Your name",
        40,
        "what your delegation calls you",
        "Your delegation and your teacher see it. Nobody in another delegation is told.",
    ),
}
"""Field -> its title, letters that fit, what stands in it while it is empty, and what it means."""
AGAIN: Final = (
    "Were you here before, on this computer? Join with the same address, and you are back in your seat with all that you "
    "had read and written."
)


class Asked(Panel):
    """The title of a field, tinted while its line is typed on."""

    field = ""
    here = False
    wrong = False

    def paint(self, pen: Pen) -> None:
        """Write it."""
        line = pen.row()
        line.put(1, ("▸" if self.here else " ", "bold blue"))
        line.put(3, (FIELDS[self.field][0], "bold" if self.here else "muted"))
        if self.wrong:
            line.end(("look here", "bold orange"))


class Head(Panel):
    """The title of the form."""

    def paint(self, pen: Pen) -> None:
        """Write it."""
        pen.title("Join a class", ("your teacher has the code", "muted"))


class Seats(Panel):
    """The seats that have room, where the class lets one choose."""

    free: tuple[Free, ...] = ()

    def paint(self, pen: Pen) -> None:
        """Write them, a row each."""
        if not self.free:
            return
        pen.title("Your seat", (f"↑↓ {len(self.free)} seats  Enter sit down", "muted"))
        for place in window(len(self.free), max(0, self.cursor), pen.room):
            one = self.free[place]
            line = pen.row(selected=place == self.cursor, pick=place)
            line.put(2, (f"table {one.table}", "muted")).put(11, seat(one.seat), f" {TITLE[one.seat]}")
            line.end(("somebody" if one.taken else "nobody yet", "muted"))


class Meaning(Panel):
    """What the field means, or why it did not work."""

    head = ""
    text = ""
    wrong = False
    asks = False
    """Whether the text asks for a yes."""
    waits = False
    """Whether somebody stands at the door, and has nothing to be told of other times."""

    def paint(self, pen: Pen) -> None:
        """Write it."""
        title = pen.title("Is this your class?" if self.asks else "Not yet" if self.wrong else self.head)
        if self.wrong and not self.asks:
            title.end(("nothing is lost", "muted"))
        pen.gap()
        for part in wrap(self.text, min(72, pen.width - 3)):
            pen.row((part, "bold" if self.wrong else ""))
        if self.waits:
            return
        pen.gap()
        for part in wrap(AGAIN, min(72, pen.width - 3)):
            pen.row((part, "muted"))
