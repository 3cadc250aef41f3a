"""The answer to *why*: the rule in the rulebook's own words, the law, and the causes; what leads further says Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.reactive import reactive

from wargame.table.library import rulebook
from wargame.tui.ink import LONGEST, Line, wrap
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.table.words import Because, Why
    from wargame.tui.ink import Pen

LABEL: Final = 10
"""Columns of the labels at the left."""
RULE: Final = 0
"""The item that stands for the rule and its words in the rulebook; the causes follow from 1 on."""


class WhyPanel(Panel):
    """A stack of answers; the newest is shown. Item 0 is the rule, item n the n-th cause."""

    DEFAULT_CSS = """
    WhyPanel { display: none; height: 10; }
    WhyPanel.open { display: block; }
    """

    stack: reactive[tuple[Why, ...]] = reactive(())
    top = 0
    """The first row that is shown of a long answer."""
    at_rule = False
    """Whether a long answer opens at its rule, where the first cause that leads further would scroll the rule away."""
    fresh = True
    """Whether nobody has walked in the answer yet."""

    def paint(self, pen: Pen) -> None:
        """Write the question, and as much of the answer as fits around the cursor."""
        if not self.stack:
            return
        why = self.stack[-1]
        blocks = self._blocks(why, pen.width)
        if self.at_rule and self.fresh and sum(len(block) for block in blocks[: self.cursor + 1]) > pen.height - 1:
            self.set_reactive(WhyPanel.cursor, RULE)
            blocks = self._blocks(why, pen.width)
        airy = sum(len(block) for block in blocks) + len(blocks) <= pen.height - 2
        labels = [cause.label for cause in why.lines]
        rows: list[Line] = []
        for item, block in enumerate(blocks):
            new = item == 1 or (item > 1 and labels[item - 1] != labels[item - 2])
            rows += [*([Line(pen.width)] if airy and new else []), *block]
        title = pen.title("Why")
        question = wrap(why.question, pen.width - 7 - 20)
        title.put(6, (question[0], "bold"))
        for more in wrap(" ".join(question[1:]), pen.width - 8) if len(question) > 1 else ():
            pen.lines.append(Line(pen.width, "on band").put(6, (more, "bold")))
        room = pen.room
        self._scroll(rows, room)
        pen.lines += rows[self.top : self.top + room]
        below = len(rows) - self.top - room
        marks = " ".join(mark for mark, count in (("↑", self.top), ("↓", below)) if count > 0)
        fact = "Esc back" if len(self.stack) > 1 else "Esc close"
        title.end((f"{marks} more  " if marks else "", "bold orange"), (fact, "muted"))

    def _scroll(self, rows: list[Line], room: int) -> None:
        """Keep the whole of the chosen item in sight, and otherwise begin at the top."""
        mine = [place for place, line in enumerate(rows) if line.pick == self.cursor]
        self.top = 0
        if mine and mine[-1] >= room:
            self.top = min(mine[0], mine[-1] - room + 1)

    def _blocks(self, why: Why, width: int) -> list[list[Line]]:
        blocks = [self._rule(why, width)]
        label = ""
        for item, cause in enumerate(why.lines, 1):
            blocks.append(self._cause(cause, item, width, "" if cause.label == label else cause.label))
            label = cause.label
        return blocks

    def _rule(self, why: Why, width: int) -> list[Line]:
        """Return the rule in the game's words, and as the rulebook has it."""
        lines = self._lines("rule", why.rule, RULE, width, room=2)
        book = rulebook()
        quotes = [(passage[0], book.quote(passage)) for passage in why.quote]
        for section, quote in [one for one in quotes if one[1]] or [(why.section, "")]:
            words = f'"{quote}"' if quote else book.trouble or "see there"
            lines += self._lines(f"book {section}", words, RULE, width, room=8, words="text")
        lines[-1].end(("Enter reads on", "bold blue") if width > LONGEST + LABEL else ("Enter", "bold blue"))
        return lines

    def _cause(self, cause: Because, item: int, width: int, label: str) -> list[Line]:
        number = "" if cause.part is None else _signed(cause.part)
        enter = cause.follow >= 0
        room = (len(number) + 1 if number else 0) + (7 if enter else 0)
        lines = self._lines(label, cause.text, item, width, room=room + 1, sealed=cause.label == "sealed")
        if number:
            lines[0].end((number, "bold"), margin=8 if enter else 1)
        if enter:
            lines[0].end(("Enter", "bold blue"))
        return lines

    def _lines(
        self, label: str, text: str, item: int, width: int, *, room: int, sealed: bool = False, words: str = ""
    ) -> list[Line]:
        """Return a labelled text, wrapped so that ``room`` cells stay free at its right."""
        chosen = item == self.cursor
        lines = []
        ink = "muted" if sealed else words
        for number, row in enumerate(wrap(text, min(LONGEST, width - LABEL - 2 - room - (3 if sealed else 0)))):
            line = Line(width, "on select" if chosen else "")
            line.pick = item
            if chosen and not number and not label.startswith("book"):
                line.put(0, ("▸", "bold blue"))
            line.put(1, (label if not number else "", "muted"))
            line.put(1 + LABEL, *((("░░ ", "muted"),) if sealed else ()), (row, ink))
            lines.append(line)
        return lines

    def causes(self) -> tuple[Because, ...]:
        """Return the causes of the answer that is shown."""
        return self.stack[-1].lines if self.stack else ()

    def items(self) -> int:
        """Return how many items the answer that is shown has: its rule, and its causes."""
        return 1 + len(self.stack[-1].lines) if self.stack else 0

    def first(self) -> int:
        """Return the item to begin with: the first that leads to an event, else the rule."""
        causes = self.causes()
        return next((item for item, cause in enumerate(causes, 1) if cause.follow >= 0), RULE)

    def chosen(self) -> Because | None:
        """Return the cause that is pointed at, None for the rule."""
        causes = self.causes()
        return causes[self.cursor - 1] if 1 <= self.cursor <= len(causes) else None


def _signed(pair: tuple[int, int]) -> str:
    """Return a part of a sum with its sign, or its range."""
    low, high = pair
    return f"{low:+d}" if low == high else f"{low:+d} to {high:+d}"
