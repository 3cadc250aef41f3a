"""Clauses as rows: number, title, from and to, when due, how checked, and what to notice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.deals import FLAGS
from wargame.table.words import why_banked, why_clause, why_effect, why_price
from wargame.tui.ink import fit, more, seat, seats, window
from wargame.tui.messages import Read
from wargame.tui.widgets.gauge import gun_gauge, middle, span
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.deals import Clause
    from wargame.engine.preview import Price
    from wargame.table.words import Why as Answer
    from wargame.tui.ink import Line, Part, Pen

FLAG_WORD: Final = {"ambiguous": "unclear", "pressured": "pressed", "unanimity": "by vote"}
WIDE: Final = 72
HALF: Final = 62
"""Columns from which a clause says when it is due, and how it is checked."""
MARK_STYLE: Final = {"+": "bold blue", "~": "bold orange", "-": "vermilion"}


class Clauses(Panel):
    """A deal's text. ``rows`` are (mark, clause), the mark as against the tabled draft; ``flagging`` shows flags."""

    rows: tuple[tuple[str, Clause], ...] = ()
    name = "Deal"
    fact: tuple[Part, ...] = ()
    foot: tuple[tuple[Part, ...], ...] = ()
    subject = ""
    """The deal whose clauses count as read once they were painted; empty for a text of one's own."""
    top = 0
    """The first clause to show where no clause is pointed at."""
    shown = range(0)
    """The clauses that were painted last."""

    def ask(self, place: int) -> Answer:
        """Return why for the clause of a row."""
        game, clause = self.game, self.rows[place][1]
        return why_clause(game.view, game.names, clause, game.table.preview(game.seat, (clause,)))

    def page(self, by: int) -> None:
        """Show the clauses after (1) or before (-1) those that are shown."""
        size = max(1, len(self.shown))
        self.top = max(0, min(self.top + by * size, len(self.rows) - size))

    def paint(self, pen: Pen) -> None:
        """Write the rows, what is hidden of them, and the foot."""
        pen.title(self.name, *self.fact)
        wide = pen.width >= WIDE
        tight = len(self.rows) > pen.room - len(self.foot) - 1
        if self.rows and wide and not tight:
            pen.row().put(6, ("clause", "muted")).put(31, ("from, to", "muted")).put(47, ("due", "muted")).put(
                59, ("checked", "muted")
            )
        room = pen.room - len(self.foot)
        airy = pen.room >= 2 * len(self.rows) + len(self.foot) + 6
        self._choose(room)
        for place in self.shown:
            mark, clause = self.rows[place]
            self._clause(pen, place, mark, clause, wide=wide)
            if airy:
                pen.row((fit(self.game.rules.kinds[clause.kind].text, pen.width - 8), "muted"), column=6)
        hidden = more(self.shown, len(self.rows))
        if hidden:
            pen.row((hidden, "bold orange"), ("   PgUp PgDn", "muted"), column=3)
        for parts in self.foot:
            pen.row(*parts, column=3)
        self._tell()

    def _choose(self, room: int) -> None:
        total = len(self.rows)
        size = max(0, room) if total <= room else max(0, room - 1)
        if self.cursor >= 0 or total <= size:
            self.shown = window(total, max(0, self.cursor), size)
        else:
            self.top = max(0, min(self.top, total - size))
            self.shown = range(self.top, self.top + size)

    def _tell(self) -> None:
        read = self.game.memory.clauses.setdefault(self.subject, set()) if self.subject else set()
        if self.subject and not read.issuperset(self.shown):
            read.update(self.shown)
            self.post_message(Read())

    def _clause(self, pen: Pen, place: int, mark: str, clause: Clause, *, wide: bool) -> None:
        kind = self.game.rules.kinds[clause.kind]
        line = pen.row(selected=place == self.cursor, pick=place)
        struck = "muted strike" if mark == "-" else ""
        line.put(1, (mark, MARK_STYLE.get(mark, ""))).put(3, (f"{place + 1:>2}", "muted"))
        line.put(6, (fit(kind.title, 24 if wide else 21), struck or ("bold" if mark == "+" else "")))
        line.put(31 if wide else 28, *self._parties(clause))
        due = "at signing" if kind.due == "signing" else "each round"
        if wide:
            line.put(47, due).put(59, kind.verifiable)
        elif pen.width >= HALF:
            line.put(43, (due, "muted"))
        line.end(*self._note(clause))

    def _parties(self, clause: Clause) -> list[Part]:
        kind = self.game.rules.kinds[clause.kind]
        if set(kind.receivers) == set(clause.givers):
            return seats(clause.givers, " and ")
        to = [] if kind.receivers == ("parties",) else [s for s in kind.receivers if s not in clause.givers]
        return [*seats(clause.givers), (" to ", "muted"), *(seats(to) or ["all"])]

    def _note(self, clause: Clause) -> list[Part]:
        kind = self.game.rules.kinds[clause.kind]
        parts: list[Part] = [(FLAG_WORD[flag], "orange") for flag in FLAGS if getattr(clause, flag)]
        if kind.pledges:
            done = self.game.table.preview(self.game.seat, (clause,))
            parts.append((f"weight {done.weight.value - done.weight_now.value:+d}", "bold blue"))
        if kind.due == "signing":
            parts.append(("banked", "bold orange"))
        spaced: list[Part] = []
        for part in parts:
            spaced += [" ", part] if spaced else [part]
        return spaced


class Effects(Panel):
    """What a package of clauses would do: weight, temptation, and the price of signing as far as one may know."""

    clauses: tuple[Clause, ...] = ()
    tabled: tuple[Clause, ...] | None = None
    """The text that the draft amends, for a column of its own."""

    def items(self) -> int:
        """Return how much can be pointed at: weight, temptation, a price a seat, and what is banked if anything is."""
        done = self.game.table.preview(self.game.seat, self.clauses)
        return 2 + len(done.prices) + bool(done.banked or done.over_heads)

    def ask(self, item: int) -> Answer:
        """Return why for an item."""
        view, names = self.game.view, self.game.names
        done = self.game.table.preview(self.game.seat, self.clauses)
        if item < 2:  # noqa: PLR2004 - weight and temptation
            return why_effect(names, done, ("weight", "temptation")[item])
        if item - 2 < len(done.prices):
            return why_price(view, names, done.prices[item - 2])
        return why_banked(names, done)

    def paint(self, pen: Pen) -> None:
        """Write the gauges and the prices."""
        done = self.game.table.preview(self.game.seat, self.clauses)
        missing = middle(done.temptation) - done.weight.value
        was = middle(done.temptation_now) - done.weight_now.value
        fact: Part = (
            f"{missing} too light" if missing > 0 else f"{-missing} to spare",
            "bold orange" if missing > 0 else "bold blue",
        )
        today = f"today {f'{was} too light' if was > 0 else f'{-was} to spare'}, then "
        pen.title("What it would do", *(((today, "muted"),) if pen.width >= WIDE else ()), fact)
        added = done.weight.value - done.weight_now.value
        gun_gauge(pen, done.weight_now.value, done.temptation, draft=added, bar=24 if pen.width >= WIDE else 16)
        if done.temptation != done.temptation_now:
            pen.lines[-1].add((f" today {span(done.temptation_now)}", "muted"))
        for item, line in enumerate(pen.lines[-2:]):
            self._point(line, item)
        if self.tabled is not None:
            other = self.game.table.preview(self.game.seat, self.tabled)
            pen.lines[-2].add((f"   as tabled {other.weight.value}", "muted"))
        knows = "in points, as far as you may know" if pen.width >= HALF else "in points, as you may know"
        pen.title("Price of signing", (knows, "muted"))
        if pen.width >= WIDE and pen.height < 14:  # noqa: PLR2004 - two prices a row where rows are short
            self._pairs(pen, done.prices)
        else:
            for item, price in enumerate(done.prices, 2):
                line = pen.row()
                self._write(line, price, 1, pen.width)
                self._point(line, item)
        start = len(pen.lines)
        self._banked(pen, done.banked, done.over_heads)
        for line in pen.lines[start:]:
            self._point(line, 2 + len(done.prices))

    def _point(self, line: Line, item: int) -> None:
        """Let a row stand for an item, and point at it where it has the cursor."""
        line.pick = item
        if item == self.cursor:
            line.put(0, ("▸", "bold blue"))

    def _pairs(self, pen: Pen, prices: tuple[Price, ...]) -> None:
        half = pen.width // 2
        for first in range(0, len(prices), 2):
            line = pen.row()
            for column, price in enumerate(prices[first : first + 2]):
                self._write(line, price, 1 + column * half, half - 2)
                item = 2 + first + column
                line.span(column * half, (column + 1) * half, item)
                if item == self.cursor:
                    line.put(column * half, ("▸", "bold blue"))

    def _write(self, line: Line, price: Price, column: int, width: int) -> None:
        names = self.game.names
        why = ", ".join(f"{names.clause(kind)} {points:+d}" for kind, points in price.reasons[:2])
        text = why or "nothing that is scored at once"
        line.put(column, seat(price.seat), (f" {price.points:+3d} " if price.points else "  0 ", "bold"))
        line.add((fit(text, width - 8), "" if why else "muted"))

    def _banked(self, pen: Pen, banked: tuple[str, ...], over: tuple[str, ...]) -> None:
        names = self.game.names
        if banked:
            text = f"banked at signing, never taken back: {', '.join(names.clause(kind) for kind in banked)}"
            pen.row((fit(text, pen.width - 2), "orange"))
        if over:
            pen.row(("over the head of ", "orange"), *seats(over), (": the ties suffer", "orange"))
