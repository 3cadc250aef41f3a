"""The gun: visible weight against what this seat may know of the temptation, and what lies on the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from wargame.table.words import why_instrument, why_narrow, why_own, why_temptation, why_weight
from wargame.tui.ink import SECRET, fit, seat
from wargame.tui.widgets.gauge import FULL, gun_gauge, verdict
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.deals import Clause
    from wargame.engine.rules import WeightRules
    from wargame.engine.scenario import Instrument
    from wargame.engine.views import Piece, View
    from wargame.table.words import Why as Answer
    from wargame.tui.ink import Line, Part, Pen

FIXED: Final = 3
"""Rows that can be pointed at before the instruments: weight, temptation, how the weight is made."""
WIDE: Final = 50
"""Columns from which the ratings have a column of their own."""
LONG: Final = 5
"""Letters from which a deal's mark is too long for the row of an instrument."""


class Gun(Panel):
    """The gauge, the instruments and the narrowest link."""

    wide = False
    listed: tuple[Piece, ...] | None = None
    """The instruments that were painted last; None before the first time."""

    def items(self) -> int:
        """Return how many rows can be pointed at; the last of them is the narrowest link."""
        return FIXED + len(self.listed if self.listed is not None else self.game.view.pieces) + 1

    def ask(self) -> Answer:
        """Return why for the row that is pointed at, for the weight where none is."""
        view, names, item = self.game.view, self.game.names, self.cursor
        pieces = self.listed if self.listed is not None else view.pieces
        if FIXED <= item < FIXED + len(pieces):
            return why_instrument(view, names, pieces[item - FIXED].id)
        if item == FIXED + len(pieces):
            return why_narrow(view, names)
        return {1: why_temptation, 2: why_own}.get(item, why_weight)(view, names)

    def paint(self, pen: Pen) -> None:
        """Write them."""
        view = self.game.view
        pen.title("The gun", verdict(view.weight.value, view.temptation))
        airy = pen.height > 5 + len(view.pieces) + 2
        self.wide = pen.width >= WIDE and pen.height > 6 + len(view.pieces)
        if airy:
            pen.gap()
        first = len(pen.lines)
        gun_gauge(pen, view.weight.value, view.temptation, draft=0, bar=17 if pen.width < 50 else 30)  # noqa: PLR2004 - half of the wide layout
        pen.row((f"{made(view, self.game.rules.weight, long=self.wide)}", "text"))
        head = None
        if airy:
            pen.gap()
        if self.wide:
            head = pen.row(("on the table", "muted"), column=4)
            head.put(23, ("carries", "muted")).put(34, ("of", "muted")).put(39, ("loaded?", "muted"))
        self.listed = self.shown(pen.room - 1)
        for piece in self.listed:
            self._piece(pen, piece)
        if airy:
            pen.gap()
        label = view.weight.narrow[0] if view.weight.narrow else ("", 0)
        pen.row(("narrowest: ", "muted"), (self.narrow(label[0], label[1], pen.width - 13), ""))
        self._items([line for line in pen.lines[first:] if line is not head])
        if self.cursor >= 0:
            self._point(pen)

    def shown(self, room: int = 99) -> tuple[Piece, ...]:
        """Return the instruments to list: all, or where rows are short what is declared and what is one's own."""
        view = self.game.view
        pieces = view.pieces
        if len(pieces) > room:
            pieces = tuple(sorted(pieces, key=lambda p: (not p.declared, p.owner != view.seat)))[:room]
        return pieces

    def narrow(self, label: str, size: int, room: int) -> str:
        """Return the narrowest link in at most ``room`` cells: a long name is cut, what it lets through never."""
        item = self.game.view.scenario.instrument_by_id.get(label)
        name = item.name if item else label
        if not size:
            return fit(name, room)
        tail = f", lets {size} through"
        if cell_len(name) + cell_len(tail) > room:
            tail = f": {size}"
        return f"{fit(name, room - cell_len(tail))}{tail}"

    def _row(self, pen: Pen, owner: Part, name: str, carries: int | None, *state: Part, of: int | None = None) -> None:
        line = pen.row(owner, " ", (name, "text"))
        number = f"{carries:>3}" if carries is not None else "  -"
        if not self.wide:
            line.put(23, (number, "text")).put(28, *state)
            return
        line.put(27, (number, "bold" if carries else "text")).put(33, (f"{of:>3}" if of is not None else "", "muted"))
        line.put(39, *state)

    def _piece(self, pen: Pen, piece: Piece) -> None:
        view, rules = self.game.view, self.game.rules
        carries = piece.rating * view.tracks[f"{piece.owner}.credibility"] // rules.weight.credibility_par
        name = fit(piece.name, 18)
        of = piece.rating
        if not piece.declared:
            draft = self.drafted(piece)
            state: Part = (draft, "blue") if draft else ("not shown", "muted")
            self._row(pen, seat(piece.owner, bold=False), name, None, state, of=of)
        elif piece.loaded is None:
            self._row(pen, seat(piece.owner), name, carries, ("? unknown", "muted"), of=of)
        else:
            mark = "■ loaded" if piece.loaded else "□ empty"
            line: tuple[Part, ...] = ((SECRET, "purple"), (f" {mark}", "bold" if piece.loaded else "bold purple"))
            self._row(pen, seat(piece.owner), name, carries, *line, of=of)

    def drafted(self, piece: Piece) -> str:
        """Return which text that is not signed would lay an instrument on the table; empty for none."""
        view = self.game.view
        item = view.scenario.instrument_by_id[piece.id]
        for deal in reversed(view.deals):
            if deal.state in ("tabled", "concluded") and _pledges(item, deal.clauses):
                return f"in deal {deal.id if len(deal.id) < LONG else '▒'}"
        own = view.draft.clauses if view.draft is not None else ()
        return "in your draft" if _pledges(item, own) else ""

    @staticmethod
    def _items(lines: list[Line]) -> None:
        """Number the rows that can be pointed at: the gauge, how the weight is made, each instrument, the narrowest."""
        for item, line in enumerate([line for line in lines if not line.blank]):
            line.pick = item

    def _point(self, pen: Pen) -> None:
        for line in pen.lines:
            if line.pick == self.cursor:
                line.put(0, ("▸", "bold blue"))


def made(view: View, rules: WeightRules, *, long: bool) -> str:
    """Return how the weight is made: a share of what gets through, and a share of Ukraine's own defence.

    What instruments carry is not added up: the narrowest links let only a part of it through.
    """
    through, own = view.weight.flow, view.tracks["ukraine.defence"]
    if (rules.flow_share * through + rules.defence_share * own) // FULL < view.weight.value:
        through += 1
    passing = f"the {through} that get through" if long else f"{through}"
    return f"{view.weight.value} = {rules.flow_share}% of {passing} + {rules.defence_share}% of UA defence {own}"


def _pledges(item: Instrument, clauses: tuple[Clause, ...]) -> bool:
    return any(clause.kind == item.clause and item.owner in clause.givers for clause in clauses)
