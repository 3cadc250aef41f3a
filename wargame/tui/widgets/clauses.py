"""Clauses as rows: number, title, from and to, when due, how checked, and what to notice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from wargame.engine.deals import FLAGS
from wargame.table.words import why_clause
from wargame.table.words.phrases import FLAG_WORDS
from wargame.tui.ink import fit, more, seats, window
from wargame.tui.messages import Read
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.deals import Clause
    from wargame.table.words import Why as Answer
    from wargame.tui.ink import Line, Part, Pen

WIDE: Final = 72
ROOMY: Final = 78
FEW: Final = 5
"""Rows from which the columns keep their heads, even where clauses are hidden for it."""
HALF: Final = 62
"""Columns from which a clause says what its number is, when it is due, and how it is checked."""
MARK_STYLE: Final = {"+": "bold blue", "~": "bold orange", "-": "vermilion"}


class Clauses(Panel):
    """A deal's text. ``rows`` are (mark, clause), the mark as against the tabled draft; ``flagging`` shows flags."""

    rows: tuple[tuple[str, Clause], ...] = ()
    name = "Deal"
    fact: tuple[Part, ...] = ()
    foot: tuple[tuple[Part, ...], ...] = ()
    calm = ""
    """What is said where there is no text at all."""
    subject = ""
    """The deal whose clauses count as read once they were painted; empty for a text of one's own."""
    top = 0
    """The first clause to show where no clause is pointed at."""
    shown = range(0)
    """The clauses that were painted last."""

    def ask(self, place: int) -> Answer:
        """Return why for the clause of a row."""
        game, clause = self.game, self.rows[place][1]
        return why_clause(game.view, game.names, clause, game.preview((clause,)))

    def page(self, by: int) -> None:
        """Show the clauses after (1) or before (-1) those that are shown."""
        size = max(1, len(self.shown))
        self.top = max(0, min(self.top + by * size, len(self.rows) - size))

    def paint(self, pen: Pen) -> None:
        """Write the rows, what is hidden of them, and the foot."""
        pen.title(self.name, *self.fact)
        if not self.rows and not self.subject and self.calm:
            pen.gap()
            pen.text(self.calm, "muted", column=3)
            return
        wide = pen.width >= WIDE
        room = pen.room - len(self.foot)
        airy = pen.room >= 2 * len(self.rows) + len(self.foot) + 6
        head = pen.row() if self.rows and wide and (room >= FEW or room > len(self.rows)) else None
        free = pen.room - len(self.foot)
        self._choose(max(0, free if head is not None or len(self.rows) <= free else free - 1))
        for place in self.shown:
            mark, clause = self.rows[place]
            self._clause(pen, place, mark, clause, wide=wide)
            if airy:
                pen.row((fit(self.game.rules.kinds[clause.kind].text, pen.width - 8), "muted"), column=6)
        self._heads(pen, head, more(self.shown, len(self.rows)))
        for parts in self.foot:
            pen.row(*parts, column=3)
        self._tell()

    @staticmethod
    def _heads(pen: Pen, head: Line | None, hidden: str) -> None:
        """Name the columns, and say what is hidden: on the same row where there is one for the heads."""
        if head is not None:
            head.put(6, ("clause", "muted")).put(31, ("from, to", "muted"))
            head.put(47, ("due", "muted")).put(59, ("checked", "muted"))
            if hidden:
                head.put(3, (f"{hidden:<26}", "bold orange"))
        elif hidden:
            pen.row((hidden, "bold orange"), ("   PgUp PgDn", "muted"), column=3)

    def _choose(self, size: int) -> None:
        """Choose which clauses to show in so many rows."""
        total = len(self.rows)
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
        note = self._note(clause)
        left = pen.width - 1 - sum(cell_len(part if isinstance(part, str) else part[0]) for part in note)
        if wide:
            line.put(47, due)
            if 59 + cell_len(kind.verifiable) < left:
                line.put(59, kind.verifiable)
        elif pen.width >= HALF:
            line.put(43, (due, "muted"))
        line.end(*note)

    def _parties(self, clause: Clause) -> list[Part]:
        kind = self.game.rules.kinds[clause.kind]
        if set(kind.receivers) == set(clause.givers):
            return seats(clause.givers, " and ")
        to = [] if kind.receivers == ("parties",) else [s for s in kind.receivers if s not in clause.givers]
        return [*seats(clause.givers), (" to ", "muted"), *(seats(to) or ["all"])]

    def _note(self, clause: Clause) -> list[Part]:
        kind = self.game.rules.kinds[clause.kind]
        parts: list[Part] = [(FLAG_WORDS[flag], "orange") for flag in FLAGS if getattr(clause, flag)]
        if kind.pledges:
            done = self.game.preview((clause,))
            label = "weight " if self.size.width >= ROOMY else ""
            parts.append((f"{label}{done.weight.value - done.weight_now.value:+d}", "bold blue"))
        if kind.due == "signing":
            parts.append(("banked", "bold orange"))
        spaced: list[Part] = []
        for part in parts:
            spaced += [" ", part] if spaced else [part]
        return spaced
