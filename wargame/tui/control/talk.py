"""Everything that is said at a table, channel by channel, and its deals clause by clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen
from rich.cells import cell_len

from wargame.actions.control import Choose, Further
from wargame.actions.everywhere import Back, Help, Left
from wargame.engine.seats import MARK, SEATS
from wargame.tui.control.drawer import Drawer
from wargame.tui.ink import Line, Pen, fit, seat, seats, wrap
from wargame.tui.prompt import Prompt

if TYPE_CHECKING:
    from wargame.actions.base import Action
    from wargame.table.desk import Line as Said
    from wargame.table.desk import Paper, TableBoard

PAGE: Final = 6
"""Rows that a page goes on."""


@frozen
class Channel:
    """One channel: its name on the tab, and who is in it; ``inside`` is a delegation of its own."""

    name: str
    seats: tuple[str, ...] = ()
    inside: bool = False


PUBLIC: Final = Channel("everybody", SEATS)
DEALS: Final = Channel("deals")


def channel_of(line: Said) -> Channel:
    """Return the channel in which something was said."""
    if line.by:
        return Channel(f"inside {MARK.get(line.seat, '')}", (line.seat,), inside=True)
    if not line.to:
        return PUBLIC
    among = tuple(name for name in SEATS if name == line.seat or name in line.to)
    return Channel("+".join(MARK[name] for name in among), among)


def channels(table: TableBoard) -> tuple[Channel, ...]:
    """Return the channels of a table in a fixed order: everybody, private ones, inside delegations, deals."""
    found = {channel_of(line) for line in table.lines} - {PUBLIC}
    order = sorted(found, key=lambda one: (one.inside, [SEATS.index(name) for name in one.seats if name in SEATS]))
    return (PUBLIC, *order, DEALS)


class Talk(Drawer):
    """One channel at a time; left and right go to another, up and down through what was said."""

    TALL = True
    name = PUBLIC.name
    up = 0
    """Rows that were scrolled up from the newest."""
    _most = 0

    @property
    def channel(self) -> Channel:
        """The channel that is read."""
        return next((one for one in channels(self.table) if one.name == self.name), PUBLIC)

    def paint(self, pen: Pen) -> None:
        """Write the tabs, and the newest that was said unless it was scrolled."""
        table, here = self.table, self.channel
        pen.title(f"Table {self.number}", ("←→ channel  ↑↓ scroll", "muted"))
        self._tabs(pen)
        page = Pen(pen.width, 0)
        if here == DEALS:
            for paper in table.papers:
                _paper(page, paper)
        else:
            for line in table.lines:
                if channel_of(line) == here:
                    spoken(page, line, table)
        if not page.lines:
            page.row(("There is no deal yet." if here == DEALS else "Nothing was said here yet.", "muted"), column=3)
        self._most = max(0, len(page.lines) - pen.room)
        self.up = min(self.up, self._most)
        first = self._most - self.up
        pen.lines += page.lines[first : first + pen.room]

    def _tabs(self, pen: Pen) -> None:
        """Write a tab a channel, round the one that is read."""
        listed = channels(self.table)
        place = listed.index(self.channel)
        counts = [sum(channel_of(line) == one for line in self.table.lines) for one in listed[:-1]] + [
            len(self.table.papers)
        ]
        names = [f" {one.name} {count} " for one, count in zip(listed, counts, strict=True)]
        first = 0
        while sum(map(cell_len, names[first : place + 1])) > pen.width - 4:
            first += 1
        line = pen.row()
        line.put(1, ("‹" if first else " ", "muted"))
        for number in range(first, len(listed)):
            if line.column + cell_len(names[number]) > pen.width - 2:
                line.put(pen.width - 2, ("›", "muted"))
                break
            start = line.column
            line.add((names[number], "bold on select" if number == place else "muted"))
            line.span(start, line.column, number)

    def prompt(self) -> Prompt:
        """Say what is read, and who hears it."""
        here = self.channel
        says = "What everybody hears."
        if here == DEALS:
            says = "Every deal with its clauses, open or not."
        elif here.inside:
            says = f"What only {MARK[here.seats[0]]}'s own people hear."
        elif here != PUBLIC:
            says = f"What {' and '.join(MARK[name] for name in here.seats)} alone hear."
        return Prompt(says, "back", f"TABLE {self.number}", "back", "wait", "Esc")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return ((Left, "channel"), (Choose, "scroll"), (Further, "page"), (Back, "close"), (Help, "help"))

    def move(self, by: int) -> None:
        """Scroll."""
        self.up = max(0, min(self.up - by, self._most))

    def shift(self, by: int) -> None:
        """Go to another channel."""
        listed = channels(self.table)
        self.point((listed.index(self.channel) + by) % len(listed))

    def point(self, item: int) -> None:
        """Read a channel by its place."""
        self.name, self.at, self.up = channels(self.table)[item].name, item, 0


def spoken(page: Pen, line: Said, table: TableBoard, *, channel: bool = False) -> None:
    """Write a sentence with its round, its seat and, inside a delegation, its person; the ``channel`` too if wanted."""
    name = next((one.name for one in table.people if one.id == line.by), line.by)
    row = page.row((f"{line.round}", "muted"), " ")
    row.add(seat(line.seat) if line.seat in MARK else line.seat, (f" {fit(name, 16)}" if name else "", "bold"), " ")
    if channel and line.to:
        row.add(("to ", "muted"), *seats(line.to), " ")
    elif channel and line.by:
        row.add(("inside ", "muted"))
    column = row.column
    for number, part in enumerate(wrap(line.text, min(72, page.width - column - 1))):
        if number:
            row = page.row()
        row.put(column, part)


def _paper(page: Pen, paper: Paper) -> None:
    line = page.row(("deal ", "muted"), (paper.id, "bold"), (f" {paper.state}", "bold"), (" by ", "muted"))
    line.add(
        seat(paper.tabler) if paper.tabler in MARK else paper.tabler, ("  secret" if paper.secret else "", "purple")
    )
    _who(line, "signed", paper.signed)
    _who(line, "refused", paper.refused)
    _who(line, "waits for", paper.waiting)
    for clause in paper.clauses:
        for number, part in enumerate(wrap(clause, min(72, page.width - 8))):
            page.row(("- " if not number else "  ", "muted"), part, column=4)


def _who(line: Line, word: str, names: tuple[str, ...]) -> None:
    if names:
        line.add((f"  {word} ", "muted"), *seats(names))
