"""The band at the foot of a lesson's screens: why the hint on the move line says what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from wargame.tui.ink import Line, wrap
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.learn import Hint
    from wargame.tui.ink import Pen

MARGIN = 2
MOST = 90
"""Columns at which the explanation stops on wide screens."""
MOST_ROWS = 3


class LessonBand(Panel):
    """At most three calm rows above the move line; not there outside a lesson, or while its hints are off."""

    DEFAULT_CSS = """
    LessonBand { display: none; height: 3; background: $g-band; }
    LessonBand.told { display: block; }
    """

    hint: reactive[Hint | None] = reactive(None)

    def watch_hint(self) -> None:
        """Show the band where there is something to explain."""
        told = self.hint.told if self.hint is not None else ""
        self.set_class(bool(told), "told")
        self.styles.height = max(1, min(MOST_ROWS, len(self._rows(told))))

    def _rows(self, told: str) -> list[str]:
        return wrap(told, min(MOST, self.app.size.width - 2 * MARGIN))

    def paint(self, pen: Pen) -> None:
        """Write the rows."""
        told = self.hint.told if self.hint is not None else ""
        for text in self._rows(told)[: pen.height]:
            pen.lines.append(Line(pen.width).put(MARGIN, text))
        while len(pen.lines) < pen.height:
            pen.lines.append(Line(pen.width))
