"""What an observer and a projector show: the public board of one table, or of all; no name and no secret."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from wargame.actions.everywhere import Back, Down, Left, Menu, Next, Open, Palette, Right, Theme, Up
from wargame.engine.text import harmless
from wargame.tui.boxes import Container
from wargame.tui.ink import Line
from wargame.tui.prompt import Prompt
from wargame.tui.roomclient import monotonic
from wargame.tui.screens.framed import Framed
from wargame.tui.widgets.boards import Boards, OneBoard, seat_key, time_left
from wargame.tui.widgets.clockface import RoomBand
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.tui.ink import Pen
    from wargame.tui.showing import Showing, Shown


class BoardHead(Panel):
    """The first row: the story, and the letters of the seats."""

    title = ""
    fact = ""

    def paint(self, pen: Pen) -> None:
        """Write it."""
        line = Line(pen.width, "on band").put(1, (self.title, "bold"), (f"   {self.fact}", "muted"))
        key = seat_key()
        size = sum(len(part if isinstance(part, str) else part[0]) for part in key)
        if line.column + size < pen.width:
            line.end(*key, margin=0)
        pen.lines.append(line)


class ToAll(RoomBand):
    """What the facilitator has told everybody, whole; not there while there is nothing new."""

    MOST = 6
    WORD = "put it away"
    ACTION = "settle"


class BoardScreen(Framed):
    """Boards that follow the class by themselves; nothing has to be pressed."""

    CSS_PATH = "board.tcss"
    HERE: ClassVar[tuple[type[Action], ...]] = (Next, Up, Down, Left, Right, Open, Back, Menu)

    class Changed(Message):
        """A board has changed."""

    def __init__(self, showing: Showing, now: Callable[[], int] = monotonic) -> None:
        """Show what ``showing`` has; ``now`` reads a monotonic clock in milliseconds."""
        super().__init__()
        self.showing = showing
        self.now = now
        self.row = 0
        self.large = len(showing.tables) == 1
        """Whether one table is shown large."""
        self._heard = {one.number: len(one.notices) for one in showing.tables}
        """How much the facilitator had told each table when it was first seen, or last put away."""
        self._waiting = False
        self._faces: list[tuple[str, str]] = []

    def top(self) -> ComposeResult:
        """The story."""
        yield BoardHead(id="head")

    def body(self) -> ComposeResult:
        """All tables, or one."""
        with Container(id="body"):
            yield Boards(id="boards")
            yield OneBoard(id="one")
        yield ToAll(id="told")

    def begin(self) -> None:
        """Follow what changes, and the seconds."""
        super().begin()
        self.showing.on_change = self.changed
        self.set_interval(1.0, self.tick)

    def changed(self) -> None:
        """Take note, from whatever thread, that a board has changed."""
        if self._waiting:
            return
        # Before the message is posted: it may be handled before the thread comes back here.
        self._waiting = True
        if not self.post_message(self.Changed()):
            self._waiting = False

    def on_board_screen_changed(self) -> None:
        """Show the newest boards."""
        self._waiting = False
        self.update()

    @property
    def tables(self) -> tuple[Shown, ...]:
        """The tables that are watched."""
        return self.showing.tables

    def faces(self) -> list[tuple[str, str]]:
        """Return every clock as it reads now."""
        still = getattr(self.app, "still", False)
        return [time_left(one, self.now(), still=still) for one in self.tables]

    def tick(self) -> None:
        """Paint the clocks that read otherwise than they were painted."""
        if self.faces() != self._faces:
            self._faces = self.faces()
            for panel in (self.query_one(Boards), self.query_one(OneBoard)):
                panel.version += 1

    def update(self) -> None:
        """Hand the newest boards down."""
        tables = self.tables
        for table in tables:
            self._heard.setdefault(table.number, len(table.notices))
        self.row = max(0, min(self.row, len(tables) - 1))
        self.set_class(self.large, "one")
        still = getattr(self.app, "still", False)
        boards, one, head = self.query_one(Boards), self.query_one(OneBoard), self.query_one(BoardHead)
        boards.shown, boards.now, boards.still, boards.cursor = tables, self.now, still, self.row
        one.one, one.rules, one.now, one.still = (
            tables[self.row] if tables else None,
            self.showing.rules,
            self.now,
            still,
        )
        head.title = tables[0].board.title if tables else "Waiting for the class"
        many = f"{len(tables)} tables"
        head.fact = f"table {tables[self.row].number}" if self.large and tables else many
        text = self.told()
        self.query_one(ToAll).told = ("TO ALL", text, "n", "news") if text else ("", "", "", "calm")
        self._faces = self.faces()
        super().update()

    def told(self) -> str:
        """Return what the facilitator told everybody last, until it is put away; empty where there is nothing new."""
        tables = [self.tables[self.row]] if self.large and self.tables else self.tables
        new = [one.notices[-1].text for one in tables if len(one.notices) > self._heard[one.number]]
        return harmless(new[-1]) if new else ""

    def action_settle(self) -> None:
        """Put away what the facilitator has told everybody."""
        self._heard = {one.number: len(one.notices) for one in self.tables}
        self.update()

    def prompt(self) -> Prompt:
        """Say what is watched."""
        if self.showing.link:
            return Prompt(self.showing.link, chip="CONNECTION", tone="no")
        if self.told():
            return Prompt("The facilitator has told everybody something.", "put it away", "TO ALL", "settle")
        if self.large:
            back = len(self.tables) > 1
            return Prompt(
                "The public board of this table.", "all" if back else "", "BOARD", "back" if back else "", "wait"
            )
        return Prompt("What every table has declared, in public.", "one table", "BOARDS", "open", "wait")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        ways: tuple[tuple[type[Action], str], ...] = ()
        if len(self.tables) > 1:
            ways = ((Left, "table"), (Back, "all")) if self.large else ((Up, "table"), (Open, "large"))
        return (*ways, (Theme, "colours"), (Palette, "actions"), (Menu, "leave"))

    def _step(self, by: int) -> None:
        self.row = (self.row + by) % max(1, len(self.tables))
        self.update()

    def action_up(self) -> None:
        """The table above."""
        self._step(-1)

    def action_down(self) -> None:
        """The table below."""
        self._step(1)

    def action_left(self) -> None:
        """The table before."""
        self._step(-1)

    def action_right(self) -> None:
        """The table after."""
        self._step(1)

    def pointed(self, panel: str, item: int) -> None:
        """Point at a table."""
        if panel == "boards":
            self.row = item
            self.update()

    def action_open(self) -> None:
        """Show the table that is pointed at large."""
        self.large = True
        self.update()

    def action_back(self) -> None:
        """Show all tables."""
        self.large = len(self.tables) == 1
        self.update()

    def action_menu(self) -> None:
        """Leave."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        self.showing.on_change = None
        self.showing.leave()
        self.app.open_menu()
