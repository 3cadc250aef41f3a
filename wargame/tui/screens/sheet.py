"""The sealed sheet: saved at every key, taken back with one, and looked at once more before it is sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import evolve

from wargame.actions.everywhere import Aims, Back, Cable, Confirm, Hide, Left, Next, Palette, Set, Undo, Up, Why
from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS
from wargame.engine.weight import weigh
from wargame.table.words import LastLook, chronicle, why_choice, why_phase, why_sheet
from wargame.tui.boxes import Horizontal
from wargame.tui.ink import seat
from wargame.tui.prompt import Prompt
from wargame.tui.screens.place import PlaceScreen
from wargame.tui.seatline import TEAM
from wargame.tui.widgets.gauge import span
from wargame.tui.widgets.grid import FOOT, OPTIONS, SheetGrid, sheet_rows
from wargame.tui.widgets.gun import Gun
from wargame.tui.widgets.lastlook import LookAgain
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.learn import Here
    from wargame.table.words import Why as Answer
    from wargame.tui.ink import Part, Pen
    from wargame.tui.session import Session


def at_most(session: Session) -> int:
    """Return the most that the true weight can be with this sheet, if every other gun on the table is loaded."""
    view, sheet = session.view, session.view.sheet
    if sheet is None:
        return view.own_weight.value
    live = [p.id for p in view.pieces if (p.id in sheet.load if p.owner == view.seat else p.declared)]
    if all(p.declared == (p.id in sheet.load) for p in view.pieces if p.owner == view.seat):
        return view.weight.value
    return weigh(session.network, view.tracks, tuple(live)).value


def comes_to(session: Session) -> tuple[Part, ...]:
    """Return the line that says what the sheet comes to."""
    view, sheet = session.view, session.view.sheet
    broken = len(sheet.broken) if sheet is not None else 0
    true = at_most(session)
    parts: tuple[Part, ...] = (
        ("IT COMES TO  ", "bold"), "shown ", (str(view.weight.value), "bold blue"), ", ",
        (f"in truth {true} at most", "bold purple"), ", against ", (span(view.temptation), "bold orange"), ".",
    )  # fmt: skip
    if broken:
        parts = (*parts, (f"  {broken} promise{'s' if broken > 1 else ''} broken.", "bold purple"))
    return parts


class Closed(Panel):
    """What stands here while there is nothing to fill in."""

    def paint(self, pen: Pen) -> None:
        """Say so."""
        pen.title("Your sealed sheet")
        pen.gap()
        sheet = self.game.view.sheet
        if sheet is not None and sheet.sealed:
            pen.row(("Your sheet is sealed. Nothing on it can be changed any more.", "bold"), column=2)
            pen.gap()
            for seat_name in SEATS:
                done = seat_name in self.game.view.ready or seat_name == self.game.seat
                pen.row(seat(seat_name), column=2).put(6, "✓ sealed" if done else "  still writing")
            pen.gap()
            pen.row(("When the last sheet is sealed, the referee settles the round.", "muted"), column=2)
        else:
            pen.row("The sheet opens in the orders, after the talks.", column=2)
            pen.gap()
            pen.text(
                "On it you choose in secret which promises you keep, which gun you load, and what you do if a breach is proven.",
                "muted",
                column=2,
            )


class SheetScreen(PlaceScreen):
    """Place 5."""

    CSS_PATH = "sheet.tcss"
    PLACE: ClassVar[str] = "sheet"
    at_foot = False
    """Whether the cursor stands on the line that says what the sheet comes to."""

    def panels(self) -> ComposeResult:
        """The grid, or the last look in its place."""
        with Horizontal(classes="columns"):
            yield SheetGrid(self.session, id="grid")
            yield LookAgain(self.session, id="look")
            yield Closed(self.session, id="closed")
            yield Gun(self.session, id="gun")

    def begin(self) -> None:
        """Begin on what is set in the first row."""
        self.settle()
        super().begin()

    def settle(self) -> None:
        """Put the column cursor on what is set in the row."""
        grid, rows = self.query_one(SheetGrid), sheet_rows(self.session)
        if rows:
            options = rows[min(grid.row, len(rows) - 1)].options
            grid.column = next((place for place, option in enumerate(options) if option.on), 0)

    @property
    def looking(self) -> bool:
        """Whether the last look is open."""
        return self.subject == "look"

    def update(self) -> None:
        """Show grid, last look, or neither."""
        view = self.session.view
        is_open = view.sheet is not None and not view.sheet.sealed and view.phase == "orders"
        if not is_open and self.looking:
            # Sealed, or the orders are over: there is nothing to look at once more.
            self.subject = ""
        grid, look = self.query_one(SheetGrid), self.query_one(LookAgain)
        self.query_one(Closed).display = not is_open
        grid.display = is_open and not self.looking
        look.display = is_open and self.looking
        if is_open:
            grid.rows = look.rows = sheet_rows(self.session)
            mark = (("▸ ", "bold blue"),) if self.at_foot else ()
            grid.foot, look.foot = ((*mark, *comes_to(self.session)),), (comes_to(self.session),)
            grid.quiet = self.at_foot
            cost = self.session.rules.load.cost * len(view.sheet.load if view.sheet else ())
            grid.fact = ((f"loading costs you {cost} a round" if cost else "every key is saved", "muted"),)
            grid.row = max(0, min(grid.row, len(grid.rows) - 1))
        super().update()

    def stands(self) -> Here:
        """Say whether the last look is open, and which gun Space would load."""
        grid = self.query_one(SheetGrid)
        row = grid.rows[grid.row] if grid.rows else None
        option = row.options[min(grid.column, len(row.options) - 1)] if row is not None else None
        load = option.command if option is not None and isinstance(option.command, cmd.SetLoad) else None
        gun = load.instrument if load is not None and load.load else ""
        return evolve(super().stands(), place="look" if self.looking else self.PLACE, cursor=gun)

    def aim(self, target: str) -> None:
        """Point at the first gun that is shown and not loaded."""
        grid, view = self.query_one(SheetGrid), self.session.view
        load = view.sheet.load if view.sheet is not None else ()
        empty = {piece.id for piece in view.pieces if piece.declared and piece.id not in load}
        for number, row in enumerate(grid.rows):
            command = row.options[0].command
            if target == "load" and isinstance(command, cmd.SetLoad) and command.instrument in empty:
                grid.row, grid.column = number, 0
                self.update()
                return

    def local(self) -> Prompt | None:
        """Offer the last look, and in it the seal."""
        room = self.session.room
        if room is not None and self._others_seal():
            return Prompt(f"{room.signer} seals it; you can change it.", "to the sheet", TEAM, "back")
        if self.looking and isinstance(self.session.move.step, LastLook):
            return Prompt(
                "Is this what you order? It cannot be changed later.", "seal it", "LAST LOOK", "confirm", key="y"
            )
        return None

    def _others_seal(self) -> bool:
        """Whether the last look is open to somebody whose delegation's sheet another one seals."""
        room, sheet = self.session.room, self.session.view.sheet
        return self.looking and room is not None and not room.company.acting and sheet is not None and not sheet.sealed

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        if not self.query_one(SheetGrid).display and not self.looking:
            return ((Next, "next step"), (Aims, "aims"), (Cable, "cable"), (Hide, "hide screen"), (Palette, "actions"))
        if self.looking:
            seals = ((Confirm, "seal it"),) if not self._others_seal() else ()
            return (*seals, (Back, "back to the sheet"), (Hide, "hide screen"))
        return (
            (Up, "row"),
            (Left, "choice"),
            (Set, "set"),
            (Why, "why"),
            (Undo, "undo"),
            (Next, "last look" if self.session.room is None or cmd.Seal() in self.session.view.legal else "next step"),
            (Hide, "hide screen"),
            (Palette, "actions"),
        )

    def action_follow(self) -> None:
        """Open the last look here."""
        if isinstance(self.session.move.step, LastLook):
            self.subject = "look"
            self.update()
        else:
            super().action_follow()

    def action_confirm(self) -> None:
        """Seal."""
        if self.looking and not self.session.notice and cmd.Seal() in self.session.view.legal:
            self.give(cmd.Seal())
        else:
            super().action_confirm()

    def leave(self) -> None:
        """Close the last look first."""
        if self.looking:
            self.subject = ""
            self.update()
        else:
            super().leave()

    def move(self, by: int) -> None:
        """Another row; the column goes to what is set there."""
        grid = self.query_one(SheetGrid)
        if self.at_foot:
            self.action_panel()
            return
        if grid.rows and not self.looking:
            grid.row = (grid.row + by) % len(grid.rows)
            self.settle()

    def shift(self, by: int) -> None:
        """Another column."""
        grid = self.query_one(SheetGrid)
        if grid.rows and not self.looking:
            count = len(grid.rows[grid.row].options)
            grid.column = max(0, min(min(grid.column, count - 1) + by, count - 1))

    def choose(self, panel: str, item: int) -> None:
        """Set the cell that the mouse pointed at; while a why is open it is only pointed at."""
        grid = self.query_one(SheetGrid)
        if panel == "grid" and item >= FOOT:
            self.at_foot = True
            self.update()
        elif panel == "grid":
            self.at_foot = False
            grid.row, grid.column = divmod(item, OPTIONS)
            if self.asking.open:
                self.update()
            else:
                self.enter()

    def action_panel(self) -> None:
        """Go to the line that says what the sheet comes to, and back."""
        self.at_foot = not self.at_foot
        self.update()

    def enter(self) -> None:
        """Set the cell under the cursor; it is written to the log at once."""
        grid = self.query_one(SheetGrid)
        if self.at_foot:
            self.action_why()
            return
        if self.looking or not grid.rows or not grid.display:
            return
        options = grid.rows[grid.row].options
        option = options[min(grid.column, len(options) - 1)]
        if not option.on:
            self.give(option.command)

    def question(self) -> tuple[Answer, tuple[Sight, ...]] | None:
        """Answer for the choice that is pointed at; else for what the sheet comes to, or for the phase."""
        view, names, grid = self.session.view, self.session.names, self.query_one(SheetGrid)
        answer = why_phase(view, names) if view.sheet is None else why_sheet(view, names)
        if grid.display and grid.rows and not self.at_foot:
            options = grid.rows[grid.row].options
            command = options[min(grid.column, len(options) - 1)].command
            answer = why_choice(view, names, command) or answer
        return answer, chronicle(view.reports)
