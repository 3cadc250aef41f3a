"""What stands below the tables: the chosen one in full and the session plan, or the drawer that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from wargame.engine.seats import MARK, SEATS
from wargame.table.words.of_board import doing, open_help, state_words, team_of
from wargame.tui.control.talk import spoken
from wargame.tui.ink import Pen, fit, seat, seats, wrap
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.table.desk import TableBoard
    from wargame.tui.control.hand import Hand
    from wargame.tui.ink import Line, Part

ROOMY: Final = 14
"""Rows from which every seat has a row of its own."""
NAMES: Final = 20
"""Columns of the names of a delegation, where two stand in a row."""
SAID: Final = 5
"""Rows from which what was said last is shown."""
PLAN: Final = 2
"""Rows that the plan takes at 80x24, its title among them."""


class Below(Panel):
    """The chosen table, or a drawer."""

    def __init__(self, hand: Hand) -> None:
        """Show what ``hand`` has chosen."""
        super().__init__(id="below")
        self.hand = hand

    def paint(self, pen: Pen) -> None:
        """Write it."""
        if self.hand.drawer is not None:
            self.hand.drawer.paint(pen)
            return
        table = self.hand.table
        pen.title(f"Table {table.number}", (state_words(table), "bold muted"))
        _people(pen, table)
        _wrong(pen, table)
        _help(pen, table)
        _deals(pen, table)
        _planned(pen, table)
        pen.gap()
        _plan(pen, self.hand)
        _said(pen, table)


def _people(pen: Pen, table: TableBoard) -> None:
    """Write who sits where: two seats a row, or one where there is room to name every office."""
    if pen.height > ROOMY:
        for name in SEATS:
            line = pen.row(seat(name), " ")
            _team(line, table, name, pen.width - 20, offices=True)
            line.end((doing(table, name), "muted"), margin=2)
        watching = team_of(table, "")
        if watching:
            pen.row(("watching", "muted"), " ", fit(", ".join(one.name for one in watching), pen.width - 12))
        return
    half = pen.width // 2 - 1
    for pair in (SEATS[:2], SEATS[2:]):
        line = pen.row()
        for column, name in zip((1, half + 1), pair, strict=True):
            does = doing(table, name)
            line.put(column, seat(name), " ")
            _team(line, table, name, column + half - cell_len(does) - 2, offices=False)
            line.put(max(column + NAMES, line.column + 1), (does, "orange" if does == "away" else "muted"))


def _team(line: Line, table: TableBoard, name: str, edge: int, *, offices: bool) -> None:
    """Write the people of a seat up to a column: who is away is muted; who holds the pen for an absent head is marked."""
    team = team_of(table, name)
    for place, one in enumerate(team):
        office = f" {one.office}{', acting' if one.acting and one.office != 'head' else ''}" if offices else ""
        words = fit(one.name, 16)
        rest = len(team) - place
        if line.column + cell_len(words) + cell_len(office) + 1 > edge:
            line.add((f" +{rest}" if place else fit(words, max(2, edge - line.column)), "muted" if place else ""))
            return
        line.add(", " if place else "", (words, "" if one.here else "muted"), (office, "muted"))
        if not one.here:
            line.add((" away" if offices else "", "orange"))


def _wrong(pen: Pen, table: TableBoard) -> None:
    if table.stopped:
        for number, part in enumerate(wrap(table.stopped, min(72, pen.width - 10))[:2]):
            pen.row(("stopped " if not number else "        ", "bold vermilion"), part)


def _help(pen: Pen, table: TableBoard) -> None:
    """Write the oldest question that waits, and how many more do."""
    asked = open_help(table)
    if not asked:
        return
    first, others = asked[0], len(asked) - 1
    name = next((one.name for one in table.people if one.id == first.by), first.by)
    who: list[Part] = [(f"  {fit(name, 14)}", "muted")]
    if first.seat:
        who.append((f" {MARK[first.seat]}", "muted"))
    if others:
        who.append((f"  {others} more", "bold orange"))
    room = pen.width - 8 - sum(cell_len(part if isinstance(part, str) else part[0]) for part in who)
    pen.row(("help", "bold orange"), " ", f'"{fit(first.text, room)}"', *who)


def _deals(pen: Pen, table: TableBoard) -> None:
    """Write which deals bind, and who has not signed those that wait."""
    if pen.room <= PLAN + 1:
        return
    force = [paper.id for paper in table.papers if paper.state in ("in-force", "concluded")]
    tabled = [paper for paper in table.papers if paper.state == "tabled"]
    parts: list[Part] = []
    if force:
        parts += [("in force ", "muted"), f"deal{'s' if len(force) > 1 else ''} {', '.join(force)}", "   "]
    if not force and not tabled:
        parts.append(("no deal on the table", "muted"))
    for number, paper in enumerate(tabled):
        parts += [("tabled " if not number else ";  ", "muted"), paper.id, (" by ", "muted"), seat(paper.tabler)]
        if paper.waiting:
            parts += [(", unsigned by ", "muted"), *seats(paper.waiting)]
        if paper.refused:
            parts += [(", refused by ", "muted"), *seats(paper.refused)]
    pen.row(*parts)


def _planned(pen: Pen, table: TableBoard) -> None:
    if table.planned and pen.room > PLAN + 1:
        said = "; ".join(f"{card.title or card.card}, round {card.round} {card.phase}" for card in table.planned)
        pen.row(("planned ", "muted"), fit(said, pen.width - 11))


def _plan(pen: Pen, hand: Hand) -> None:
    """Write the plan from where the chosen table is; the item that it is at is bold."""
    board = hand.board
    if pen.room < PLAN:
        return
    if not board.plan:
        pen.title("Plan")
        pen.row(("no clock; you end the phases, or they end when all are ready", "muted"))
        return
    pen.title("Plan", middle=((f"{board.minutes} minutes", "bold"),) if board.minutes else ())
    most = len(pen.lines) + (PLAN if pen.height <= ROOMY else PLAN + 2)
    now = current(board.plan, hand.table)
    first = max(0, now - 1)
    line = pen.row()
    for place, item in enumerate(board.plan[first:], first):
        if line.column > 1 and line.column + cell_len(item) + 1 > pen.width:
            if not pen.room or len(pen.lines) >= most:
                return
            line = pen.row()
        line.add((fit(item, pen.width - 3), "muted" if place < now else "bold" if place == now else ""), "   ")


def _said(pen: Pen, table: TableBoard) -> None:
    """Write what was said last at the table, in whatever room is left."""
    if pen.room < SAID or not table.lines:
        return
    pen.gap()
    pen.title("Said last", ("c reads all of it", "muted"))
    page = Pen(pen.width, 0)
    for line in table.lines[-pen.room :]:
        spoken(page, line, table, channel=True)
    pen.lines += page.lines[-pen.room :]


def current(plan: tuple[str, ...], table: TableBoard) -> int:
    """Return the place of the item that names the phase of a table, or else its round; 0 where none does."""
    number = str(table.round)
    for wanted in ({"debrief"} if table.over else {table.phase, number}, {"round", number}):
        found = [place for place, item in enumerate(plan) if wanted <= set(item.split())]
        if found:
            return found[0]
    return 0
