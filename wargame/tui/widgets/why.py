"""The answer to *why*: the rule, its place in the rulebook, the causes; a cause that is an event can be followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.reactive import reactive

from wargame.tui.ink import LONGEST, wrap
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.table.words import Because, Why
    from wargame.tui.ink import Pen

LABEL: Final = 9


class WhyPanel(Panel):
    """A stack of answers; the newest is shown."""

    DEFAULT_CSS = """
    WhyPanel { display: none; height: 9; }
    WhyPanel.open { display: block; }
    """

    stack: reactive[tuple[Why, ...]] = reactive(())

    def paint(self, pen: Pen) -> None:
        """Write question, rule and causes."""
        if not self.stack:
            return
        why = self.stack[-1]
        fact = "Esc back" if len(self.stack) > 1 else "Esc close"
        line = pen.title("Why", (fact, "muted"))
        question = wrap(why.question, pen.width - 18)
        line.put(6, (question[0] + ("…" if len(question) > 1 else ""), "bold"))
        self._row(pen, "rule", why.rule, f"rulebook {why.section}" if why.section else "")
        for number, cause in enumerate(why.lines):
            if number < self._first(why, pen.room):
                continue
            self._cause(pen, cause, number, chosen=number == self.cursor)

    def _first(self, why: Why, room: int) -> int:
        return max(0, min(self.cursor - room + 2, len(why.lines) - 1))

    def _row(self, pen: Pen, label: str, text: str, fact: str = "") -> None:
        room = min(LONGEST, pen.width - LABEL - 3)
        room -= len(fact) + 1 if fact and len(text) > room - len(fact) - 1 else 0
        for number, part in enumerate(wrap(text, room)):
            line = pen.row((label if not number else "", "muted")).put(1 + LABEL, part)
            if not number and fact:
                line.end((fact, "muted"))

    def _cause(self, pen: Pen, cause: Because, item: int, *, chosen: bool) -> None:
        sealed = cause.label == "sealed"
        for number, part in enumerate(wrap(cause.text, min(LONGEST, pen.width - LABEL - 6))):
            line = pen.row((cause.label if not number else "", "muted"), selected=chosen, pick=item)
            if sealed:
                line.put(1 + LABEL, ("░░ ", "muted"), (part, "muted"))
            else:
                line.put(1 + LABEL, part)
            if not number and cause.follow >= 0:
                line.end(("Enter", "bold blue"))

    def causes(self) -> tuple[Because, ...]:
        """Return the causes of the answer that is shown."""
        return self.stack[-1].lines if self.stack else ()
