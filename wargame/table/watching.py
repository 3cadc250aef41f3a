"""What somebody who watches is shown: the public boards of tables, and nothing of any seat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from attrs import field, frozen

from wargame.engine.board import Board
from wargame.table.company import Clock, Notice

if TYPE_CHECKING:
    from collections.abc import Callable


@frozen
class Watched:
    """One table as everybody may see it."""

    number: int
    board: Board
    clock: Clock = field(factory=Clock)
    held: str = ""
    """Why the phase does not end for now, as a sentence; empty where it can."""
    notices: tuple[Notice, ...] = ()
    """What the facilitator has told everybody, the oldest first."""


class Watch(Protocol):
    """Who watches: an observer one table, a projector all of them."""

    on_change: Callable[[], None] | None

    @property
    def tables(self) -> tuple[Watched, ...]:
        """The tables as they are now, by number."""

    @property
    def link(self) -> str:
        """What is wrong with the connection, as a sentence; empty while it stands."""

    def leave(self) -> None:
        """Close the connection."""
