"""What an observer and a projector are handed: the public boards of a class, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from wargame.table.watching import Watched as Shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.rules import Rules

__all__ = ["Showing", "Shown"]


class Showing(Protocol):
    """Boards that change while they are watched; ``on_change`` is called from any thread."""

    on_change: Callable[[], None] | None

    @property
    def rules(self) -> Rules:
        """The theory that is played, for the titles of clauses."""

    @property
    def tables(self) -> tuple[Shown, ...]:
        """The tables that are watched, by number: one for an observer, all for a projector."""

    @property
    def link(self) -> str:
        """What is wrong with the connection, as a sentence; empty while it stands."""

    def leave(self) -> None:
        """Close the connection."""
