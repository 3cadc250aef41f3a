"""Lay an own instrument on the table, or take it off again; whether it is loaded is another matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import evolve

from wargame.actions.everywhere import Back, Next, Open, Palette, Up
from wargame.engine import commands as cmd
from wargame.table.words import chronicle, why_instrument
from wargame.tui.boxes import Vertical
from wargame.tui.prompt import Prompt
from wargame.tui.screens.place import PlaceScreen
from wargame.tui.widgets.gun import Gun
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.learn import Here
    from wargame.table.words import Why as Answer
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
            carries = piece.rating * view.tracks[f"{piece.owner}.credibility"] // rules.weight.credibility_par
            line.put(3, f"[{'x' if piece.declared else ' '}] ", (piece.name, "bold")).put(
                30, (f"can carry {carries}", "")
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
    gun = -1
    """The row of the gun that is pointed at, -1 while the cursor is among one's own."""

    def panels(self) -> ComposeResult:
        """The own instruments above, the gun below."""
        with Vertical(classes="columns"):
            yield OwnPieces(self.session, id="own")
            yield Gun(self.session, id="gun")

    def update(self) -> None:
        """Place the cursor."""
        gun = self.query_one(Gun)
        if not any(piece.owner == self.session.seat for piece in self.session.view.pieces):
            self.gun = max(0, self.gun)
        self.gun = min(self.gun, gun.items() - 1)
        self.query_one(OwnPieces).cursor = self.row if self.gun < 0 else -1
        gun.cursor = self.gun
        super().update()

    def action_panel(self) -> None:
        """Go to the gun, and back to one's own instruments."""
        self.gun = 0 if self.gun < 0 else -1
        self.update()

    def question(self) -> tuple[Answer, tuple[Sight, ...]] | None:
        """Answer for the instrument, or the row of the gun, that is pointed at."""
        view, names = self.session.view, self.session.names
        own = [piece for piece in view.pieces if piece.owner == view.seat]
        if self.gun < 0 and own:
            return why_instrument(view, names, own[self.row].id), chronicle(view.reports)
        return self.query_one(Gun).ask(), chronicle(view.reports)

    def stands(self) -> Here:
        """Say which gun is pointed at."""
        own = [piece for piece in self.session.view.pieces if piece.owner == self.session.seat]
        return evolve(super().stands(), cursor=own[self.row].id if own and self.gun < 0 else "")

    def aim(self, target: str) -> None:
        """Point at the first gun that is not shown."""
        own = [piece for piece in self.session.view.pieces if piece.owner == self.session.seat]
        if target == "declare":
            self.gun = -1
            self.row = next((number for number, piece in enumerate(own) if not piece.declared), self.row)
            self.update()

    def local(self) -> Prompt | None:
        """Lead back."""
        if not any(piece.owner == self.session.seat for piece in self.session.view.pieces):
            return Prompt("Your seat has no guns to lay; the others have.", "back", action="back")
        return Prompt("Enter shows it, or takes it off the table.", "back", action="back")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return ((Up, "choose"), (Open, "show or take off"), (Next, "back"), (Back, "back"), (Palette, "actions"))

    def move(self, by: int) -> None:
        """Choose an instrument, or a row of the gun."""
        if self.gun >= 0:
            self.gun = max(0, self.gun + by)
            self.update()
            return
        own = [piece for piece in self.session.view.pieces if piece.owner == self.session.seat]
        self.row = (self.row + by) % max(1, len(own))
        self.update()

    def choose(self, panel: str, item: int) -> None:
        """Point at an instrument."""
        if panel == "own":
            self.row, self.gun = item, -1
        elif panel == "gun":
            self.gun = item
        self.update()

    def enter(self) -> None:
        """Declare or withdraw; a row of the gun answers why."""
        if self.gun >= 0:
            self.action_why()
            return
        own = [piece for piece in self.session.view.pieces if piece.owner == self.session.seat]
        if own:
            piece = own[self.row]
            self.give(cmd.Withdraw(piece.id) if piece.declared else cmd.Declare(piece.id))
