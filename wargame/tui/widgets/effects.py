"""What a package of clauses would do: weight and temptation in columns, the price of signing, and what it costs whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen
from rich.cells import cell_len

from wargame.table.words import why_banked, why_effect, why_price
from wargame.tui.ink import fit, seat, seats, wrap
from wargame.tui.widgets.gauge import gun_gauge, middle, span
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.deals import Clause
    from wargame.engine.preview import Preview, Price
    from wargame.engine.weight import Weight
    from wargame.table.words import Why as Answer
    from wargame.tui.ink import Line, Part, Pen

WIDE: Final = 72
TALL: Final = 18
"""Columns, and rows, from which a price has a row of its own."""
AIRY: Final = 30
"""Rows from which everything has air and a heading of its own."""
KNOWS: Final = ((56, "in points, as far as you may know"), (42, "as far as you may know"), (0, "in points"))
"""What stands beside the prices, with the columns it needs."""
BAR: Final = 20
HEADS: Final = 24
"""Cells that are kept for who is left out, where that has to share a row."""


@frozen
class Column:
    """One weighing: ``name`` is today, as tabled, or yours."""

    name: str
    weight: Weight
    pull: tuple[int, int]

    @property
    def short(self) -> int:
        """By how much the weight falls short of the middle of the temptation; negative where there is some to spare."""
        return middle(self.pull) - self.weight.value

    def words(self) -> str:
        """Return the verdict in as few letters as a column has."""
        return f"{self.short} too light" if self.short > 0 else f"{-self.short} to spare"

    def verdict(self) -> Part:
        """Return the same in the colour of what it says."""
        return (self.words(), "bold orange" if self.short > 0 else "bold blue")


class Effects(Panel):
    """What the clauses would do if they were signed today, in the eyes of the seat at the keyboard."""

    clauses: tuple[Clause, ...] = ()
    tabled: tuple[Clause, ...] | None = None
    """The text that the draft amends, for a column of its own."""
    reading = False
    """Whether this is a deal that was tabled, and not a draft of one's own."""

    adding = False
    """Whether the last clause is one on offer, which is only pointed at."""

    def items(self) -> int:
        """Return how much can be pointed at: weight, temptation, a price a seat, and what is banked if anything is."""
        done = self.game.preview(self.clauses)
        return 2 + len(done.prices) + bool(done.banked or done.over_heads)

    def ask(self, item: int) -> Answer:
        """Return why for an item."""
        view, names = self.game.view, self.game.names
        done = self.game.preview(self.clauses)
        if item < 2:  # noqa: PLR2004 - weight and temptation
            return why_effect(names, done, ("weight", "temptation")[item])
        if item - 2 < len(done.prices):
            return why_price(view, names, done.prices[item - 2])
        return why_banked(names, done)

    def _point(self, lines: list[Line], item: int) -> None:
        """Let rows stand for an item, and point at the first of them where it has the cursor."""
        for line in lines:
            line.pick = item
        if item == self.cursor and lines:
            lines[0].put(0, ("▸", "bold blue"))

    def columns(self, done: Preview) -> tuple[Column, ...]:
        """Return the weighings side by side: today, as tabled, yours."""
        found = [Column("today", done.weight_now, done.temptation_now)]
        if self.tabled is not None:
            other = self.game.preview(self.tabled)
            found.append(Column("as tabled", other.weight, other.temptation))
        found.append(Column("as tabled" if self.reading else "yours", done.weight, done.temptation))
        return tuple(found)

    def paint(self, pen: Pen) -> None:
        """Write columns and prices."""
        done = self.game.preview(self.clauses)
        columns = self.columns(done)
        if pen.width >= WIDE:
            self._broad(pen, done, columns)
        else:
            self._narrow(pen, done, columns, airy=pen.height >= AIRY)
        airy = pen.height >= AIRY
        if airy:
            pen.gap()
        knows = next(says for least, says in KNOWS if pen.width >= least)
        pen.title("Price of signing", (knows, "muted"))
        if airy:
            pen.gap()
        if pen.width >= WIDE and pen.height < TALL:
            self._pairs(pen, done.prices)
        else:
            for item, price in enumerate(done.prices, 2):
                start = len(pen.lines)
                self._price(pen, price, whole=pen.height >= TALL)
                self._point(pen.lines[start:], item)
        start = len(pen.lines)
        self._costs(pen, done, airy=airy, whole=pen.height >= TALL)
        self._point([line for line in pen.lines[start:] if not line.blank], 2 + len(done.prices))

    # --- the weighings

    def _broad(self, pen: Pen, done: Preview, columns: tuple[Column, ...]) -> None:
        """Write gauge and columns on the same rows, as a narrow terminal has them below the text."""
        at = [39 + 14 * place for place in range(len(columns))]
        line = pen.title("With the clause at ▸" if self.adding else "What it would do")
        for column, start in zip(columns, at, strict=True):
            line.put(start, (column.name, "muted"))
        added = done.weight.value - done.weight_now.value
        gun_gauge(pen, done.weight_now.value, done.temptation, draft=added, bar=BAR, numbers=False)
        for item, gauge in enumerate(pen.lines[-2:]):
            self._point([gauge], item)
        line = pen.row(("verdict", "muted"))
        for column, start in zip(columns, at, strict=True):
            last = column is columns[-1]
            pen.lines[-3].put(start, (str(column.weight.value), "bold blue" if last else ""))
            if last and added:
                pen.lines[-3].add((f" {added:+d}", "blue"))
            pen.lines[-2].put(start, (span(column.pull), "bold orange" if last else ""))
            line.put(start, column.verdict() if last else column.words())
        self._narrowest(pen, columns)

    def _narrow(self, pen: Pen, done: Preview, columns: tuple[Column, ...], *, airy: bool) -> None:
        """Write the gauge, and under it the columns."""
        pen.title("With the clause at ▸" if self.adding else "What it would do", columns[-1].verdict())
        if airy:
            pen.gap()
        added = done.weight.value - done.weight_now.value
        gun_gauge(pen, done.weight_now.value, done.temptation, draft=added, bar=BAR, numbers=False)
        if airy:
            pen.gap()
        for item, gauge in enumerate([line for line in pen.lines[1:] if not line.blank]):
            self._point([gauge], item)
        step = min(14, (pen.width - 13) // len(columns))
        rows = [pen.row(), pen.row(("weight", "bold blue")), pen.row(("temptation", "bold orange"))]
        rows.append(pen.row(("too light", "muted")))
        for place, column in enumerate(columns):
            last, start = column is columns[-1], 13 + place * step
            name = column.name if len(column.name) < step else column.name.removeprefix("as ")
            rows[0].put(start, (name, "muted"))
            rows[1].put(start, (str(column.weight.value), "bold blue" if last else ""))
            if last and added:
                rows[1].add((f" {added:+d}", "blue"))
            rows[2].put(start, (span(column.pull), "bold orange" if last else ""))
            short = f"by {column.short}" if column.short > 0 else f"no, +{-column.short}"
            rows[3].put(start, (short, "bold" if last else ""))
        if airy:
            pen.gap()
        self._narrowest(pen, columns)

    def _narrowest(self, pen: Pen, columns: tuple[Column, ...]) -> None:
        """Write the narrowest link today, and after it where it would be another."""
        told = [self._link(column) for column in (columns[0], columns[-1])]
        room = pen.width - 14
        if pen.height >= TALL:
            pen.row(("narrowest", "muted")).put(13, fit(self._short(told[0], room), room))
            if told[0] != told[1]:
                pen.row(("  then", "muted")).put(13, fit(self._short(told[1], room), room))
            return
        text = told[0] if told[0] == told[1] else f"today {told[0]}; then {told[1]}"
        pen.row(("narrowest", "muted")).put(13, fit(self._short(text, room), room))

    @staticmethod
    def _short(text: str, room: int) -> str:
        """Return what a link lets through in fewer words where there is no room for all."""
        return text if cell_len(text) <= room else text.replace(" lets ", ": ").replace(" through", "")

    def _link(self, column: Column) -> str:
        label, size = column.weight.narrow[0] if column.weight.narrow else ("nothing lies on the table", 0)
        item = self.game.view.scenario.instrument_by_id.get(label)
        return f"{f'the {item.name}' if item else label}{f' lets {size} through' if size else ''}"

    # --- the prices

    def _pairs(self, pen: Pen, prices: tuple[Price, ...]) -> None:
        half = pen.width // 2
        for first in range(0, len(prices), 2):
            line = pen.row()
            for column, price in enumerate(prices[first : first + 2]):
                self._head(line, price, 1 + column * half)
                line.add((fit(self._why(price, 2), half - 9), "" if price.reasons else "muted"))
                item = 2 + first + column
                line.span(column * half, (column + 1) * half, item)
                if item == self.cursor:
                    line.put(column * half, ("▸", "bold blue"))

    def _price(self, pen: Pen, price: Price, *, whole: bool) -> None:
        line = pen.row()
        self._head(line, price, 1)
        words = "" if price.reasons else "muted"
        told = wrap(self._why(price, 9), pen.width - 10)
        if not whole:
            line.add((fit(self._why(price, 2), pen.width - 9), words))
            return
        line.add((told[0], words))
        for more in told[1:3]:
            pen.row((more, words), column=8)

    @staticmethod
    def _head(line: Line, price: Price, column: int) -> None:
        line.put(column, seat(price.seat), (f" {price.points:+3d} " if price.points else "  0 ", "bold"))

    def _why(self, price: Price, most: int) -> str:
        names = self.game.names
        told = ", ".join(f"{names.clause(kind)} {points:+d}" for kind, points in price.reasons[:most])
        return told or "nothing at once"

    # --- what cannot be taken back, and who is left out

    def _costs(self, pen: Pen, done: Preview, *, airy: bool, whole: bool) -> None:
        names = self.game.names
        kinds = ", ".join(names.clause(kind) for kind in done.banked)
        heads: list[Part] = [("over the head of ", "orange"), *seats(done.over_heads)]
        if airy and (kinds or done.over_heads):
            pen.gap()
        if whole and kinds:
            pen.title("Banked at signing", ("never taken back", "orange"))
            if airy:
                pen.gap()
            pen.text(f"{kinds[:1].upper()}{kinds[1:]}. It stays handed over, whoever breaks the deal.", "orange")
        elif kinds:
            last = pen.room <= 1 and bool(done.over_heads)
            pen.row(("banked, never taken back: ", "orange"), fit(kinds, pen.width - 29 - (HEADS if last else 0)))
            if last:
                pen.lines[-1].end(*heads)
                return
        if done.over_heads:
            pen.row(*heads, (": the ties suffer", "orange"))
