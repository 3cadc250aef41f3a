"""What the last settlement told this seat, in short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.table.words import sentence
from wargame.tui.ink import SECRET, wrap
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.tui.ink import Pen

TELLING: Final = (
    "proven", "broken", "bluff-called", "attack-won", "attack-repelled", "suspected", "incident", "region", "let-pass",
    "enforced", "snapped-back", "banked", "bound",
)  # fmt: skip
"""Kinds of event that are told first."""


class LastRound(Panel):
    """A few sentences; the whole report is place 6."""

    def paint(self, pen: Pen) -> None:
        """Write them."""
        view = self.game.view
        pen.title("Last round", ("the report again: ", "muted"), ("6", "bold blue"))
        told = [sight for sight in view.report if sight.kind in TELLING]
        told.sort(key=lambda sight: TELLING.index(sight.kind))
        if not view.report:
            pen.row(("Nothing is settled yet.", "muted"))
        for sight in told:
            if pen.room < 1:
                break
            for number, part in enumerate(wrap(sentence(sight, self.game.names), pen.width - 5)):
                line = pen.row(column=3).put(3, (part, "purple" if sight.secret else ""))
                if not number and sight.secret:
                    line.put(1, (SECRET, "purple"))
