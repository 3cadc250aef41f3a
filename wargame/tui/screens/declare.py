"""Lay an own instrument on the table, or take it off again; whether it is loaded is another matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical

from wargame.actions.everywhere import Back, Next, Open, Palette, Up
from wargame.engine import commands as cmd
from wargame.tui.prompt import Prompt
from wargame.tui.screens.place import PlaceScreen
from wargame.tui.widgets.gun import Gun
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.tui.ink import Pen


class OwnPieces(Panel):
    """One's own instruments, shown or not."""

    def paint(self, pen: Pen) -> None:
        """Write them."""
        view, rules = self.game.view, self.game.rules
        pen.title("What you lay on the table", ("for all to see", "muted"))
        own = [piece for piece in view.pieces if piece.owner == view.seat]
        if not own:
            pen.row(("Your seat has no instruments; the US and Europe have.", "muted"), column=3)
        for place, piece in enumerate(own):
            line = pen.row(selected=place == self.cursor, pick=place)
            weighs = piece.rating * view.tracks[f"{piece.owner}.credibility"] // rules.weight.credibility_par
            line.put(3, f"[{'x' if piece.declared else ' '}] ", (piece.name, "bold")).put(
                30, (f"can weigh {weighs}", "")
            )
            line.end(("pledged by a clause: it stays" if piece.pledged else "", "muted"))
        pen.gap()
        pen.text(
            "Showing it is public and costs nothing. Loading it is secret, on the sealed sheet, and costs a point each round.",
            "muted",
        )


class DeclareScreen(PlaceScreen):
    """Reached by a key from the table."""

    CSS_PATH = "declare.tcss"
    PLACE: ClassVar[str] = "declare"
    row = 0

    def panels(self) -> ComposeResult:
        """The own instruments above, the gun below."""
        with Vertical(classes="columns"):
            yield OwnPieces(self.session, id="own")
            yield Gun(self.session, id="gun")

    def update(self) -> None:
        """Place the cursor."""
        self.query_one(OwnPieces).cursor = self.row
        super().update()

    def local(self) -> Prompt | None:
        """Lead back."""
        return Prompt("Enter shows it, or takes it off the table.", "back", action="back")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return ((Up, "choose"), (Open, "show or take off"), (Next, "back"), (Back, "back"), (Palette, "actions"))

    def move(self, by: int) -> None:
        """Choose an instrument."""
        own = [piece for piece in self.session.view.pieces if piece.owner == self.session.seat]
        self.row = (self.row + by) % max(1, len(own))
        self.update()

    def choose(self, panel: str, item: int) -> None:
        """Point at an instrument."""
        if panel == "own":
            self.row = item
            self.update()

    def enter(self) -> None:
        """Declare or withdraw."""
        own = [piece for piece in self.session.view.pieces if piece.owner == self.session.seat]
        if own:
            piece = own[self.row]
            self.give(cmd.Withdraw(piece.id) if piece.declared else cmd.Declare(piece.id))
