"""What the last settlement told this seat, in short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.table.words import sentence
from wargame.tui.ink import LONGEST, SECRET, wrap
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.sights import Sight
    from wargame.tui.ink import Pen

TELLING: Final = (
    "proven", "broken", "bluff-called", "attack-won", "attack-repelled", "suspected", "incident", "region", "let-pass",
    "enforced", "snapped-back", "banked", "bound",
)  # fmt: skip
"""Kinds of event that are told first."""
SIGNS: Final = {"proven": ("● proven", "bold vermilion"), "suspected": ("◐ suspected", "bold orange")}
TALL: Final = 8
"""Rows from which the list gets air."""


class LastRound(Panel):
    """A few sentences; the whole report is place 6."""

    def listed(self) -> tuple[Sight, ...]:
        """Return what is told, the most telling first."""
        told = [sight for sight in self.game.view.report if sight.kind in TELLING]
        return tuple(sorted(told, key=lambda sight: TELLING.index(sight.kind)))

    def paint(self, pen: Pen) -> None:
        """Write them."""
        view = self.game.view
        pen.title("Last round", ("the report again: ", "muted"), ("6", "bold blue"))
        if pen.height > TALL:
            pen.gap()
        if not view.report:
            pen.row(("Nothing is settled yet.", "muted"))
        told = self.listed()
        rows = [self._rows(sight, pen.width) for sight in told]
        first = 0
        while first < self.cursor and sum(len(lines) for lines in rows[first : self.cursor + 1]) > pen.room:
            first += 1
        for item in range(first, len(told)):
            if pen.room < 1:
                break
            sign = SIGNS.get(told[item].kind)
            for number, part in enumerate(rows[item]):
                line = pen.row(column=3, pick=item).put(3, (part, "purple" if told[item].secret else ""))
                if not number and told[item].secret:
                    line.put(1, (SECRET, "purple"))
                if not number and sign:
                    line.end(sign)
                if not number and item == self.cursor:
                    line.put(0, ("▸", "bold blue"))

    def _rows(self, sight: Sight, width: int) -> list[str]:
        """Return a sentence as rows that leave room for its sign."""
        text = self._words(sentence(sight, self.game.names), sight.kind)
        return wrap(text, min(LONGEST, width - 4 - (14 if sight.kind in SIGNS else 0)))

    @staticmethod
    def _words(text: str, kind: str) -> str:
        """Return a sentence without the word that its sign says at the right."""
        head, colon, rest = text.partition(": ")
        return f"{rest[:1].upper()}{rest[1:]}" if colon and head.lower() == kind else text
