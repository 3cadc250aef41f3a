"""Two texts of a deal side by side, and one clause in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.deals import FLAGS
from wargame.table.words.phrases import FLAG_WORDS
from wargame.tui.ink import SECRET, fit, more, seats, window
from wargame.tui.widgets.clauses import MARK_STYLE
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.deals import Clause
    from wargame.tui.ink import Line, Part, Pen

WORDS: Final = {"+": "added", "~": "changed", "-": "struck", "": ""}


class Compare(Panel):
    """Left the text that was tabled, right one's own; between them what was done to each clause."""

    rows: tuple[tuple[str, Clause | None, Clause | None], ...] = ()
    """(mark, as tabled, yours); None where the clause is not in that text."""
    about = ""

    def paint(self, pen: Pen) -> None:
        """Write a clause a row, changed ones in the colour of their mark."""
        changed = sum(bool(mark) for mark, _, _ in self.rows)
        shown = window(len(self.rows), max(0, self.cursor), pen.height - 2)
        hidden = more(shown, len(self.rows))
        says = f"{changed} of {len(self.rows)} differ" if changed else "no difference yet"
        pen.title("Compare", (f"{hidden}  " if hidden else "", "bold orange"), (says, "muted"))
        half = (pen.width - 14) // 2
        head = pen.row().put(3, (f"deal {fit(self.about, 8)} as tabled", "muted"))
        head.put(3 + half + 11, ("your version", "muted"))
        for place in shown:
            mark, before, after = self.rows[place]
            line = pen.row(selected=place == self.cursor, pick=place)
            self._text(line, 3, half - 1, before, "muted strike" if mark == "-" else "")
            line.put(3 + half, (f"{mark or '='} {WORDS[mark] or 'same'}", MARK_STYLE.get(mark, "muted")))
            self._text(line, 3 + half + 11, half - 1, after, "bold" if mark == "+" else "")

    def _text(self, line: Line, column: int, room: int, clause: Clause | None, words: str) -> None:
        if clause is None:
            line.put(column, ("not in it", "muted"))
            return
        flags = " ".join(FLAG_WORDS[flag] for flag in FLAGS if getattr(clause, flag))
        who = 3 * len(clause.givers) - 1
        title = fit(self.game.rules.kinds[clause.kind].title, room - who - 1 - (len(flags) + 1 if flags else 0))
        line.put(column, *seats(clause.givers), " ", (title, words), *([(f" {flags}", "orange")] if flags else []))


class OneClause(Panel):
    """The clause that is pointed at: its words, what it can carry, and what is secret about it."""

    clause: Clause | None = None
    number = 0

    def paint(self, pen: Pen) -> None:
        """Write it."""
        if self.clause is None:
            return
        kind = self.game.rules.kinds[self.clause.kind]
        pen.title(f"Clause {self.number}", (kind.title, "bold"))
        if pen.height > 8:  # noqa: PLR2004 - room for air
            pen.gap()
        pen.text(kind.text)
        due = "handed over at signing, never taken back" if kind.due == "signing" else "owed each round"
        pen.row((f"{due}; can be checked: {kind.verifiable}", "muted"))
        flags: list[Part] = [(FLAG_WORDS[flag], "orange") for flag in FLAGS if getattr(self.clause, flag)]
        if flags:
            pen.row(("flags: ", "muted"), *(part for flag in flags for part in (flag, " ")))
        for line in self._guns():
            pen.row(*line)
        if kind.pledges:
            pen.row("Showing it is public. ", (SECRET, "purple"), (" Loading it is its owner's secret,", "bold purple"))
            pen.row(("each round, on the sealed sheet.", "purple"))

    def _guns(self) -> list[tuple[Part, ...]]:
        """Return a row for each instrument that the clause lays on the table: rating, credibility, and what gets through."""
        view, clause = self.game.view, self.clause
        assert clause is not None
        rows: list[tuple[Part, ...]] = []
        for item in view.scenario.instruments:
            if item.clause == clause.kind and item.owner in clause.givers:
                trust = view.tracks[f"{item.owner}.credibility"]
                carries = item.rating * trust // self.game.rules.weight.credibility_par
                told = (("rating ", item.rating), ("   credibility ", trust), ("   can carry ", carries))
                parts: list[Part] = [part for label, value in told for part in ((label, "muted"), (str(value), "bold"))]
                rows.append(tuple(parts))
        return rows
