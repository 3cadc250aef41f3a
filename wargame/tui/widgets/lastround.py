"""What the last settlement told this seat, in short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.table.words import sentence
from wargame.tui.ink import SECRET, wrap
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.sights import Sight
    from wargame.tui.ink import Pen

TELLING: Final = (
    "proven", "broken", "bluff-called", "attack-won", "attack-repelled", "suspected", "incident", "region", "let-pass",
    "enforced", "snapped-back", "banked", "bound",
)  # fmt: skip
"""Kinds of event that are told first."""


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
        if not view.report:
            pen.row(("Nothing is settled yet.", "muted"))
        told = self.listed()
        for item in range(self._first(told, pen), len(told)):
            sight = told[item]
            if pen.room < 1:
                break
            for number, part in enumerate(wrap(sentence(sight, self.game.names), pen.width - 5)):
                line = pen.row(column=3, pick=item).put(3, (part, "purple" if sight.secret else ""))
                if item == self.cursor and not number:
                    line.put(0, ("▸", "bold blue"))
                if not number and sight.secret:
                    line.put(1, (SECRET, "purple"))

    def _first(self, told: tuple[Sight, ...], pen: Pen) -> int:
        """Return the first sentence to tell, so that the one that is pointed at is in sight."""
        sizes = [len(wrap(sentence(sight, self.game.names), pen.width - 5)) for sight in told]
        first = 0
        while first < self.cursor and sum(sizes[first : self.cursor + 1]) > pen.room:
            first += 1
        return first
