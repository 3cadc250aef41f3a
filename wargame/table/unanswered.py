"""Deals that lapse unanswered when the talks end, and who at a shared keyboard is called back to answer them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.commands import NotReady

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from wargame.engine.views import View
    from wargame.table.company import Seat


def unanswered(view: View) -> tuple[str, ...]:
    """Return the tabled deals that wait for this seat; empty outside of the talks."""
    if view.phase != "talks":
        return ()
    return tuple(deal.id for deal in view.deals if deal.state == "tabled" and view.seat in deal.waiting)


def lapsing(view: View) -> str:
    """Return what ending the talks now would cost this seat, as a question of at most 50 characters; empty for nothing."""
    left = unanswered(view)
    if not left:
        return ""
    if len(left) > 1:
        return f"End the talks? {len(left)} open deals lapse unsigned."
    what = f"Deal {left[0]}" if len(left[0]) <= SHORT else "A deal"
    return f"End the talks? {what} lapses unsigned."


SHORT = 9
"""Letters of a deal's name that a move line has room for."""


def call_back(table: Seat, seat: str, sharing: Iterable[str], known: Mapping[str, AbstractSet[str]]) -> tuple[str, ...]:
    """Let whoever shares the keyboard with ``seat`` and has finished answer what was tabled after that.

    ``known`` holds the deals that each seat left open when it finished. Each seat that is called back takes its ready
    back itself, in the log; the seats are returned. Raises what the table raises where a record cannot be written.
    """
    called = []
    for other in sharing:
        if other == seat:
            continue
        view = table.view(other)
        if other in view.ready and not known.get(other, frozenset()) >= set(unanswered(view)):
            table.submit(other, NotReady())
            called.append(other)
    return tuple(called)
