"""How to join: address, code, command and QR code for the wall of a classroom. It holds no secret."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from rich.cells import cell_len

from wargame.actions.control import Invite, Leave
from wargame.actions.everywhere import Back, Next, Open, Theme
from wargame.table.words.of_board import here
from wargame.tui.boxes import Container
from wargame.tui.ink import fit, wrap
from wargame.tui.prompt import Prompt
from wargame.tui.screens.framed import Framed
from wargame.tui.terminal import dressed
from wargame.tui.widgets.letters import drawn
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.tui.control.hand import Hand
    from wargame.tui.ink import Pen

TEXT: Final = 36
"""Columns that the words need beside a picture."""
AIRY: Final = 30
"""Rows from which there is air between the lines."""


class Wall(Panel):
    """The words left, the QR code right."""

    def __init__(self, hand: Hand, qr: tuple[str, ...]) -> None:
        """Invite to the class of ``hand``; ``qr`` are the rows of the picture, light on dark."""
        super().__init__(id="wall")
        self.hand, self.qr = hand, qr

    def paint(self, pen: Pen) -> None:
        """Write it."""
        board = self.hand.board
        present, _ = here(board)
        pen.title(
            "Join the class",
            (f"{present} here", "bold blue" if present else "muted"),
            middle=((fit(board.title, 40), "muted"),),
        )
        # Blocks that have become letters are no picture any more.
        qr = () if dressed(self.app).ascii else self.qr
        side = max(map(cell_len, qr), default=0)
        if side + TEXT > pen.width or len(qr) > pen.height - 1:
            qr, side = (), 0
        words = type(pen)(pen.width - side - 2, 0)
        self._words(words, airy=pen.height > AIRY)
        body = pen.height - 1
        above = max(0, (body - len(words.lines)) // 2)
        for number in range(body):
            line = pen.row()
            if 0 <= number - above < len(words.lines):
                column = 1
                for text, style in words.lines[number - above].parts():
                    line.put(column, (text, style))
                    column = line.column
            picture = number - max(0, (body - len(qr)) // 2)
            if 0 <= picture < len(qr):
                line.put(
                    pen.width - side - 1, (qr[picture], "chip on chiptext" if set(qr[picture]) != {"▀"} else "chip")
                )

    def _words(self, pen: Pen, *, airy: bool) -> None:
        board = self.hand.board
        pen.row(("the code", "muted"))
        parts = [board.code] if len(board.code) * 6 < pen.width else board.code.split("-")
        for number, part in enumerate(parts):
            for row in drawn(part):
                pen.row((row, "bold blue"), column=2)
            if number < len(parts) - 1:
                pen.gap()
        pen.gap()
        pen.row((board.code, "bold"), ("   at ", "muted"), (board.address, "bold"))
        pen.gap(2 if airy else 1)
        if board.page:
            pen.row(("in a browser", "muted"))
            for text in _cut(board.page, pen.width - 2):
                pen.row((text, "bold"))
            pen.gap(2 if airy else 0)
        if board.invitation:
            pen.row(("in a terminal", "muted"))
            # Long as it is, it breaks before the fingerprint and never inside it.
            command, hash_, pin = board.invitation.partition("#")
            short = cell_len(board.invitation) <= pen.width - 2
            for part in (board.invitation,) if short else (command, hash_ + pin):
                for text in wrap(part, pen.width - 2):
                    pen.row((text, "bold"))


def _cut(text: str, width: int) -> list[str]:
    return [text[start : start + width] for start in range(0, len(text), width)]


class InvitingScreen(Framed):
    """Stands over the board until the facilitator goes on; it never goes by itself, for a wall may be showing it."""

    CSS_PATH = "inviting.tcss"
    HERE: ClassVar[tuple[type[Action], ...]] = (Next, Open, Back, Invite, Leave)

    def __init__(self, hand: Hand, qr: tuple[str, ...]) -> None:
        """Invite to the class of ``hand``."""
        super().__init__()
        self.hand, self.qr = hand, qr

    def body(self) -> ComposeResult:
        """One panel."""
        with Container(id="body"):
            yield Wall(self.hand, self.qr)

    def prompt(self) -> Prompt:
        """Say who is here, and how it goes on."""
        present, people = here(self.hand.board)
        says = "Nobody is here yet." if not people else f"{present} of {people} here."
        waits = len(self.hand.board.knocks)
        if waits:
            return Prompt(
                f"{says} {waits} wait{'s' if waits == 1 else ''} at the door.", "to the board", "JOIN", "back"
            )
        return Prompt(f"{says} Nothing on this screen is secret.", "to the board", "JOIN", "back")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return ((Next, "to the board, which holds secrets"), (Theme, "colours"))

    def action_back(self) -> None:
        """Go to the board."""
        self.dismiss()

    def action_open(self) -> None:
        """Go to the board."""
        self.dismiss()

    def action_menu(self) -> None:
        """Ask, on the board, whether the console should be left."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        self.dismiss()
        if isinstance(self.app, GunApp):
            self.app.call_later(self.app.open_menu)

    def action_invite(self) -> None:
        """Go to the board, by the key that opened it."""
        self.dismiss()
