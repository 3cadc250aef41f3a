"""The public boards as they arrive, for observers and projectors."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any, Final

from wargame.engine.board import Board
from wargame.net.client.link import LOST
from wargame.net.client.remote import clock_from
from wargame.table.company import Notice
from wargame.table.watching import Watched
from wargame.table.wire import from_parts, static_from

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.net.client.link import Link

FIRST_SECONDS: Final = 20.0


class RemoteWatch:
    """Watching over a link; a ``wargame.table.watching.Watch``."""

    def __init__(self, link: Link) -> None:
        """Watch what the link was let into; ``open`` the link first, then ``wait``."""
        self.on_change: Callable[[], None] | None = None
        self._link = link
        self._parts: dict[str, Any] = {}
        self._tables: dict[str, Watched] = {}
        self._arrived = Event()
        assert link.static is not None
        self.scenario: Scenario
        self.rules: Rules
        self.scenario, self.rules = static_from(link.static)
        link.listen(self._take, self._changed)

    def wait(self) -> None:
        """Wait for the first board; ConnectionError where it does not come."""
        if not self._arrived.wait(FIRST_SECONDS):
            raise ConnectionError(LOST)

    @property
    def tables(self) -> tuple[Watched, ...]:
        """The tables as they are now, by number."""
        return tuple(sorted(self._tables.values(), key=lambda one: one.number))

    @property
    def link(self) -> str:
        """What is wrong with the connection, as a sentence; empty while it stands."""
        return self._link.over or self._link.state

    def leave(self) -> None:
        """Close the connection."""
        self._link.close()

    def _take(self, changes: Mapping[str, Any], whole: bool) -> None:  # noqa: FBT001 - the link calls it
        before = {} if whole else self._parts
        self._parts = {name: value for name, value in {**before, **changes}.items() if value is not None}
        for prefix in {_prefix(name) for name in changes}:
            own = {name[len(prefix) :]: value for name, value in self._parts.items() if name.startswith(prefix)}
            clock = clock_from(own.get("room.clock", {}), self._link.offset)
            notices = tuple(Notice(**one) for one in own.get("room.notices", ()))
            board, held = from_parts(Board, own, "board."), str(own.get("room.held", ""))
            self._tables[prefix] = Watched(int(own["room.table"]), board, clock, held, notices)
        self._arrived.set()
        self._changed()

    def _changed(self) -> None:
        if self.on_change is not None:
            self.on_change()


def _prefix(name: str) -> str:
    """Return what stands before a table's parts: nothing for an observer, ``t3.`` for a projector."""
    head, dot, _ = name.partition(".")
    return head + dot if head not in ("board", "room") else ""
