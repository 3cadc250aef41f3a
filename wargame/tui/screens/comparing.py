"""All tables side by side after the games, for the wall: only what a finished game has opened stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from wargame.actions.control import Choose, Debrief
from wargame.actions.everywhere import Back, Down, Next, Theme, Up
from wargame.engine.seats import SEATS
from wargame.table.words.of_board import OUTCOMES
from wargame.tui.boxes import Container
from wargame.tui.control.tables import gauge
from wargame.tui.ink import fit, seat, window
from wargame.tui.prompt import Prompt
from wargame.tui.screens.framed import Framed
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.table.desk import TableBoard
    from wargame.tui.control.hand import Hand
    from wargame.tui.ink import Part, Pen

BAR: Final = 24
"""Cells of a gauge at 80 columns."""
NARROW: Final = 80
ASKS: Final = 8
"""Rows below the tables at least: about the chosen one, and what to ask the room."""


class Compared(Panel):
    """A line a table: true weight, temptation, what became of the cease-fire, the scores."""

    def __init__(self, hand: Hand) -> None:
        """Compare the tables of ``hand``."""
        super().__init__(id="compared")
        self.hand = hand
        self.cursor = 0

    def paint(self, pen: Pen) -> None:
        """Write it."""
        tables = self.hand.tables
        over = [table for table in tables if table.over]
        held = sum(table.outcome == "held" for table in over)
        broke = sum(table.outcome == "broken" for table in over)
        pen.title("All tables", (f"held {held}, broken {broke}, no deal {len(over) - held - broke}", "bold"),
                  middle=(("true weight, temptation", "muted"),))  # fmt: skip
        pen.gap()
        bar = min(60, BAR + pen.width - NARROW)
        at = 5 + bar + 9
        line = pen.row()
        line.put(2, ("#", "muted")).put(5, ("loaded, missing", "muted")).put(at, ("cease-fire", "muted"))
        for place, name in enumerate(SEATS):
            line.put(at + 21 + 5 * place, seat(name))
        for place in window(len(tables), self.cursor, max(1, pen.room - ASKS)):
            table = tables[place]
            line = pen.row(selected=place == self.cursor, pick=place)
            line.put(3 - len(str(table.number)), (str(table.number), "bold"))
            if not table.over:
                line.put(5, ("still playing" if table.begun else "did not play", "muted"))
                continue
            gauge(line, 5, bar, table)
            line.put(at, ended(table))
            scores = dict(table.scores)
            best = max(scores.values(), default=0)
            for number, name in enumerate(SEATS):
                score = scores.get(name)
                if score is not None:
                    line.put(at + 21 + 5 * number, (f"{score:>2}", "bold" if score == best else ""))
        pen.gap()
        if over:
            self._ask(pen, tables[min(self.cursor, len(tables) - 1)])

    def _ask(self, pen: Pen, table: TableBoard) -> None:
        """Write what there is to say about the chosen table, and what the room could be asked about all of them."""
        if table.over:
            pen.row((f"Table {table.number}: ", "bold"), said(table))
            broken = [breach for breach in table.breaches if "cease-fire" in breach.what.lower()] or list(
                table.breaches
            )
            if broken:
                what = fit(f" round {broken[0].round}: {broken[0].what}, {broken[0].mark}", pen.width - 8)
                pen.row(("✗ ", "bold vermilion"), seat(broken[0].seat), what)
        pen.gap()
        pen.title("Ask the room")
        for question in asks(self.hand.tables):
            pen.text(question)


def asks(tables: tuple[TableBoard, ...]) -> tuple[str, ...]:
    """Return what to ask a class about its finished games."""
    over = [table for table in tables if table.over]
    light = sum(table.outcome == "held" and table.weight < table.temptation for table in over)
    heavy = sum(table.outcome == "broken" and table.weight >= table.temptation for table in over)
    found = []
    if light:
        found.append(f"{light} held with a gun that was too light. What carried the promise there?")
    if heavy:
        found.append(f"{heavy} broke though the gun was heavy enough. Why?")
    if any(table.outcome == "broken" for table in over):
        found.append("Where it broke: who saw it coming, and what could they have loaded?")
    return (*found, "What does the model leave out that would have mattered here?")


def ended(table: TableBoard) -> Part:
    """Return what became of the cease-fire of a table, in at most 18 cells."""
    if table.outcome == "held":
        return ("✓ held", "bold blue")
    if table.outcome == "broken":
        found = [breach.round for breach in table.breaches if "cease-fire" in breach.what.lower()] or [
            breach.round for breach in table.breaches
        ]
        return (f"✗ broken in {found[0]}" if found else "✗ broken", "bold vermilion")
    return (f"- {OUTCOMES.get(table.outcome, 'no deal')}", "muted")


def said(table: TableBoard) -> str:
    """Say what weight and temptation were at the end."""
    missing = table.temptation - table.weight
    if missing > 0:
        return f"the gun was {missing} too light for what a breach promised."
    return f"the gun was heavy enough, with {-missing} to spare."


class ComparingScreen(Framed):
    """Stands over the board; it shows no table that still plays."""

    CSS_PATH = "comparing.tcss"
    HERE: ClassVar[tuple[type[Action], ...]] = (Next, Up, Down, Back, Choose, Debrief)

    def __init__(self, hand: Hand) -> None:
        """Compare the tables of ``hand``."""
        super().__init__()
        self.hand = hand

    def body(self) -> ComposeResult:
        """One panel."""
        with Container(id="body"):
            yield Compared(self.hand)

    def prompt(self) -> Prompt:
        """Say what to ask, one table after the other."""
        last = self.query_one(Compared).cursor >= len(self.hand.tables) - 1
        says = "Which tables held, and what did they load?" if not last else "That was the last table."
        return Prompt(says, "back" if last else "next table", "TALK", "back" if last else "down")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return ((Next, "next table"), (Up, "choose"), (Back, "board"), (Theme, "colours"))

    def pointed(self, panel: str, item: int) -> None:
        """Choose a table with the mouse."""
        if panel == "compared":
            self._to(item)

    def _to(self, place: int) -> None:
        self.query_one(Compared).cursor = max(0, min(place, len(self.hand.tables) - 1))
        self.update()

    def action_up(self) -> None:
        """The table above."""
        self._to(self.query_one(Compared).cursor - 1)

    def action_down(self) -> None:
        """The table below."""
        self._to(self.query_one(Compared).cursor + 1)

    def action_debrief(self) -> None:
        """Back to the board, by the key that opened it."""
        self.dismiss()

    def action_back(self) -> None:
        """Back to the board."""
        self.dismiss()
