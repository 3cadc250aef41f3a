"""The help line of a table: what was asked, and the answer that is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.commands import TEXT_LIMIT
from wargame.engine.seats import MARK
from wargame.room.acts import Answer
from wargame.tui.control.drawer import Drawer
from wargame.tui.ink import fit, window, wrap
from wargame.tui.prompt import Prompt

if TYPE_CHECKING:
    from wargame.table.desk import HelpLine
    from wargame.tui.control.hand import Hand
    from wargame.tui.ink import Pen


class Questions(Drawer):
    """Every question of a table, those that wait first; one answer is written for each."""

    def __init__(self, hand: Hand) -> None:
        """Begin with the oldest that waits."""
        super().__init__(hand)
        self.written: dict[str, str] = {}

    def asked(self) -> tuple[HelpLine, ...]:
        """Return the questions in the order in which they are listed."""
        return tuple(sorted(self.table.help, key=lambda line: bool(line.answer)))

    @property
    def chosen(self) -> HelpLine | None:
        """The question that is chosen."""
        asked = self.asked()
        return asked[min(self.at, len(asked) - 1)] if asked else None

    def count(self) -> int:
        """Return how many there are."""
        return len(self.asked())

    def paint(self, pen: Pen) -> None:
        """Write the questions; the chosen one at length, with its answer where it has one."""
        asked = self.asked()
        waiting = sum(not line.answer for line in asked)
        pen.title(f"Help line of table {self.number}", (f"{waiting} waiting", "bold orange" if waiting else "muted"))
        if not asked:
            pen.row(("Nobody has asked anything here.", "muted"), column=3)
        here = self.chosen
        long = len(wrap(here.text, pen.width - 6)) + bool(here.answer) if here is not None else 0
        for place in window(len(asked), self.at, max(1, pen.room - long)):
            line = asked[place]
            name = next((one.name for one in self.table.people if one.id == line.by), line.by)
            row = pen.row(selected=line is here, pick=place)
            row.put(
                3,
                (MARK.get(line.seat, "  "), "bold"),
                f" {fit(name, 16)}",
                ("  answered" if line.answer else "", "muted"),
            )
            if line is not here:
                row.add("  ", (fit(line.text, pen.width - row.column - 4), "muted"))
                continue
            for part in wrap(line.text, pen.width - 6):
                pen.row((part, "bold"), column=5)
            if line.answer:
                pen.row(("you: ", "muted"), (fit(line.answer, pen.width - 12), "blue"), column=5)

    def prompt(self) -> Prompt:
        """Say what Enter does."""
        if self.chosen is None:
            return Prompt("Nobody asks for help here.", "back", f"TABLE {self.number}", "back", "wait", "Esc")
        return Prompt(
            "Write the answer; only who asked reads it.", "answer", f"TABLE {self.number}", "open", key="Enter"
        )

    def line(self) -> tuple[str, str, int] | None:
        """Write the answer to the chosen question."""
        here = self.chosen
        return None if here is None else (self.written.get(here.id, ""), "your answer, then Enter", TEXT_LIMIT)

    def typed(self, text: str) -> None:
        """Keep what was typed."""
        if self.chosen is not None:
            self.written[self.chosen.id] = text

    def enter(self) -> None:
        """Send the answer; the next question that waits is chosen, or the drawer closes."""
        here = self.chosen
        if here is None:
            return
        text = self.written.get(here.id, "").strip()
        if not text:
            self.hand.notice = "Write an answer first."
        elif self.hand.give_to((self.number,), Answer(here.id, text), done=f"Answered at table {self.number}."):
            self.written.pop(here.id, None)
            if any(not line.answer for line in self.table.help if line.id != here.id):
                self.at = 0
            else:
                self.hand.finish()
