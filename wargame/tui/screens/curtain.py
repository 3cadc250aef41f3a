"""The curtain: nothing secret is on the screen; two letters open it, and no stray key does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.actions.base import Action
from wargame.actions.everywhere import Menu
from wargame.engine.seats import MARK, NAME, TITLE
from wargame.tui.boxes import Container
from wargame.tui.ink import SEAT_STYLE, Line
from wargame.tui.prompt import Prompt
from wargame.tui.screens.framed import Framed
from wargame.tui.screens.places import home, screen_for
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Key

    from wargame.tui.ink import Part, Pen
    from wargame.tui.session import Session

LETTERS: Final[dict[str, tuple[str, ...]]] = {
    "U": ("█   █", "█   █", "█   █", "█   █", " ███ "),
    "S": (" ████", "█    ", " ███ ", "    █", "████ "),
    "A": (" ███ ", "█   █", "█████", "█   █", "█   █"),
    "E": ("█████", "█    ", "████ ", "█    ", "█████"),
    "R": ("████ ", "█   █", "████ ", "█  █ ", "█   █"),
}
EDGE: Final = 4


class Drawn(Panel):
    """The drawn curtain; ``seat`` is who may open it next, ``done`` who has finished."""

    seat = "us"
    done: tuple[str, ...] = ()

    def paint(self, pen: Pen) -> None:
        """Paint it: the folds at the sides, the words in the middle."""
        head = Line(pen.width, "on band").put(1, (self.game.view.scenario.title, "bold"))
        head.put(24, (f"round {self.game.table.round} of {self.game.view.rounds}   {self.game.table.phase}", "muted"))
        pen.lines.append(head)
        mark = MARK[self.seat]
        style = SEAT_STYLE[self.seat]
        words: list[tuple[Part, ...]] = [
            (("The curtain is closed.", "bold"),),
            (("Nothing secret is on this screen.", "muted"),),
            (),
            *((( f"{one}   {two}", f"bold {style}"),) for one, two in zip(LETTERS[mark[0]], LETTERS[mark[1]], strict=True)),
            (),
            ((f"Hand the keyboard to {NAME[self.seat]}.", "bold"),) if self.game.shared else ((TITLE[self.seat], "bold"),),
            (("Everyone else looks away.", "muted"),),
            (),
            self._seats(),
            (),
            ("Type  ", (f"{mark[0]} {mark[1]}", f"bold {style}"), "  to open it."),
            (("Other seats here open with their own letters." if self.game.shared else "", "muted"),),
            (("Any other key keeps it closed.", "muted"),),
        ]  # fmt: skip
        above = max(1, (pen.height - 1 - len(words)) // 2)
        for _ in range(above):
            self._fold(pen, ())
        for parts in words:
            self._fold(pen, parts)
        while pen.room:
            self._fold(pen, ())

    def _seats(self) -> tuple[Part, ...]:
        parts: list[Part] = []
        for seat in self.game.seats if self.game.shared else ():
            parts += [
                (MARK[seat], f"bold {SEAT_STYLE[seat]}"),
                (" now   " if seat == self.seat else " done   " if seat in self.done else " next   ", "muted"),
            ]
        return tuple(parts)

    @staticmethod
    def _fold(pen: Pen, parts: tuple[Part, ...]) -> None:
        line = Line(pen.width).put(0, ("▒" * EDGE, "purple"), ("░", "purple"))
        line.put(pen.width - EDGE - 1, ("░", "purple"), ("▒" * EDGE, "purple"))
        size = sum(len(part if isinstance(part, str) else part[0]) for part in parts)
        line.put((pen.width - size) // 2, *parts)
        pen.lines.append(line)


class CurtainScreen(Framed):
    """Stands between two seats. The seat behind it is changed only after it has been painted."""

    CSS_PATH = "curtain.tcss"
    HERE = (Menu,)

    def __init__(self, session: Session) -> None:
        """Close the curtain; whoever has to act next may open it."""
        super().__init__()
        self.session = session
        self.typed = ""
        current = session.seat
        self.next = current if not session.done(current) else session.next_seat() or current

    def body(self) -> ComposeResult:
        """Nothing but the curtain."""
        with Container(id="body"):
            yield Drawn(self.session, id="curtain")

    def begin(self) -> None:
        """Close it over every message too, and over what was copied, before anything is painted."""
        self._hand_over()
        super().begin()

    def update(self) -> None:
        """Paint who may open it."""
        drawn = self.query_one(Drawn)
        drawn.seat = self.next
        drawn.done = tuple(seat for seat in self.session.seats if self.session.done(seat))
        super().update()

    def prompt(self) -> Prompt:
        """Say how it opens."""
        mark = MARK[self.next]
        return Prompt(
            f"Take the keyboard. Type {mark[0]} {mark[1]} when only you can see.", chip=TITLE[self.next].upper()[:14]
        )

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return ((Menu, "leave the game"),)

    def hidden(self) -> str:
        """Keep nothing: whose eyes would it be for?"""
        return "The curtain is closed; nothing is saved from behind it."

    def on_key(self, event: Key) -> None:
        """Open at the two letters of a seat that shares this screen."""
        letter = (event.character or "").upper()
        self.typed = (self.typed + letter)[-2:] if letter.isalpha() else ""
        wanted = {MARK[seat]: seat for seat in self.session.seats}
        seat = wanted.get(self.typed)
        if seat is None:
            return
        event.stop()
        self._hand_over()
        self.session.sit(seat)
        self.app.switch_screen(screen_for(self.session, home(self.session)))

    def _hand_over(self) -> None:
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        self.app.hand_over()

    def action_menu(self) -> None:
        """Leave the table."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        self.app.open_menu()
