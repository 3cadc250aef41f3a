"""The facilitator's board as it arrives, and the facilitator's acts on their way."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from wargame.engine.commands import to_plain
from wargame.net.client.link import LOST, Answer
from wargame.net.client.remote import clock_from
from wargame.table.desk import Board, TableBoard
from wargame.table.wire import from_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wargame.engine.commands import Command
    from wargame.net.client.link import Link

FIRST_SECONDS: Final = 20.0


class RemoteDesk:
    """The facilitator's place over a link; a ``wargame.table.desk.Desk``."""

    def __init__(self, link: Link) -> None:
        """Sit down at the desk that the link was let into; ``open`` the link first, then ``wait``."""
        self.on_change: Callable[[], None] | None = None
        self._link = link
        self._parts: dict[str, Any] = {}
        self._tables: dict[int, TableBoard] = {}
        self._board = Board()
        self._arrived = Event()
        link.listen(self._take, self._changed)

    def wait(self) -> None:
        """Wait for the first board; ConnectionError where it does not come."""
        if not self._arrived.wait(FIRST_SECONDS):
            raise ConnectionError(LOST)

    @property
    def board(self) -> Board:
        """The class as it is now."""
        return self._board

    def act(self, table: int, command: Command) -> Answer | None:
        """Do an act at a table, or at all (0); return why it was refused, or None."""
        return self._link.do(to_plain(command), table=table)

    def take_back(self) -> None:
        """Sit down again where another console has taken this one's place; nothing happens where none has, or nobody answers."""
        if not self._link.over:
            return
        link = self._link.again()
        try:
            link.open()
        except Exception:  # noqa: BLE001 - whatever it was, the desk is as it was, and says so
            return
        self._link, self._parts, self._tables = link, {}, {}
        link.listen(self._take, self._changed)

    def leave(self) -> None:
        """Close the connection."""
        self._link.close()

    def _take(self, changes: Mapping[str, Any], whole: bool) -> None:  # noqa: FBT001 - the link calls it
        before = {} if whole else self._parts
        parts = {name: value for name, value in {**before, **changes}.items() if value is not None}
        touched = (
            {name.partition(".")[0] for name in changes} if not whole else {name.partition(".")[0] for name in parts}
        )
        self._parts = parts
        for prefix in sorted(touched - {"class"}):
            number = int(prefix.removeprefix("t"))
            self._tables[number] = self._table(f"{prefix}.")
        self._publish()
        self._arrived.set()

    def _table(self, prefix: str) -> TableBoard:
        own = {name: value for name, value in self._parts.items() if name.startswith(prefix)}
        clock = own.pop(f"{prefix}clock", {})
        lines = sorted((int(name.rpartition(".")[2]), name) for name in own if name.startswith(f"{prefix}lines."))
        own[f"{prefix}lines"] = [line for _, name in lines for line in own.pop(name)]
        return evolve(from_parts(TableBoard, own, prefix), clock=clock_from(clock, self._link.offset))

    def _publish(self) -> None:
        parts = {name: value for name, value in self._parts.items() if name.startswith("class.")}
        tables = tuple(self._tables[number] for number in sorted(self._tables))
        self._board = evolve(
            from_parts(Board, parts, "class."),
            tables=tables,
            link=self._link.over or self._link.state,
            taken=bool(self._link.over),
        )
        if self.on_change is not None:
            self.on_change()

    def _changed(self) -> None:
        if self._arrived.is_set():
            self._publish()
