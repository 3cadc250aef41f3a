"""The move line: whose move it is, the next thing to do, and the key that does it. Never strategy.

Accepting each suggestion in turn carries a person through a whole game. A place that is suggested once is not
suggested again, so the client hands back the keys of the moves it has followed. Sealing is offered through a last look.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from wargame.engine.commands import Command, Ready, Seal
from wargame.engine.seats import MARK, SEATS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from wargame.engine.views import View

TABLE, TALKS, DEALS, PROMISES, SHEET, REPORT, DEBRIEF = range(1, 8)
PLACES: Final[dict[int, str]] = {
    TABLE: "Table",
    TALKS: "Talks",
    DEALS: "Deals",
    PROMISES: "Promises",
    SHEET: "Sheet",
    REPORT: "Report",
    DEBRIEF: "Debrief",
}
"""The six places of a game, by their key, and the seventh that opens at its end."""
TEXT_MOST: Final = 50
ACTION_MOST: Final = 16
YOURS, WAITING, TALK = "YOUR MOVE", "WAITING", "TALK"


@frozen
class LastLook:
    """Show everything once more, then do ``command`` if the person confirms it."""

    command: Command


Step: TypeAlias = "Command | LastLook | int | None"


@frozen
class Move:
    """A suggestion: ``text`` of at most 50 characters, ``action`` of at most 16.

    ``step`` is a command to submit, a place to open (1 to 7), a last look, or None where one can only wait. ``subject``
    names what to open there (a deal, for instance). Hand ``key`` back once the step has been taken.
    """

    chip: str
    text: str
    action: str
    step: Step
    key: str = ""
    subject: str = ""


def next_move(view: View, seen: AbstractSet[str] = frozenset()) -> Move:
    """Return the next thing for this seat to do; ``seen`` are the keys of suggestions already followed."""
    if view.phase == "debrief":
        return Move(TALK, "Every secret is open. Talk about it.", "open the debrief", DEBRIEF, "debrief")
    if view.paused:
        return Move(WAITING, "The facilitator has paused the table.", "", None)
    if view.seat in view.ready or (view.phase == "orders" and view.sheet is not None and view.sheet.sealed):
        return _wait(view)
    found = {"briefing": _briefing, "talks": _talks, "orders": _orders, "report": _report}[view.phase](view)
    return next(move for move in found if not move.key or move.key not in seen)


def _wait(view: View) -> Move:
    left = [MARK[seat] for seat in SEATS if seat not in view.ready and seat != view.seat]
    return Move(WAITING, f"Waiting for {' '.join(left)}.", "", None)


def _briefing(view: View) -> tuple[Move, ...]:
    card = Move(YOURS, "Read your situation and the card.", "read the table", TABLE, f"table:{view.round}")
    return (card, Move(YOURS, "When you have read it, go to the talks.", "to the talks", Ready()))


def _talks(view: View) -> tuple[Move, ...]:
    moves: list[Move] = []
    heard = sum(message.seat != view.seat for message in view.messages)
    if heard:
        moves.append(Move(YOURS, "There is something new to hear.", "read the talks", TALKS, f"heard:{heard}"))
    if view.card is not None and view.card.seat == view.seat and view.card.choices and not view.chosen:
        moves.append(Move(YOURS, "The card asks you for an answer.", "read the card", TALKS, f"card:{view.card.id}"))
    for deal in view.deals:
        if deal.state == "tabled" and view.seat in deal.waiting:
            name = deal.id if len(deal.id) <= _NAME else deal.id[-_NAME:]
            text = f"Deal {name} waits for your answer."
            moves.append(Move(YOURS, text, f"read {name}"[:ACTION_MOST], DEALS, f"deal:{deal.id}", deal.id))
    if view.draft is not None:
        key = f"draft:{view.round}:{len(view.draft.clauses)}"
        moves.append(Move(YOURS, "Your draft is not tabled yet.", "open your draft", DEALS, key, "draft"))
    moves.append(Move(YOURS, "Nothing more to say or sign? Then end the talks.", "end the talks", Ready()))
    return tuple(moves)


_NAME: Final = 9


def _orders(view: View) -> tuple[Move, ...]:
    look = Move(YOURS, "Fill in your sealed sheet.", "open the sheet", SHEET, f"sheet:{view.round}")
    empty = _pledged_and_empty(view)
    text = (
        f"{empty} of your pledged guns stay empty. Look again."
        if empty
        else "Nothing is missing. Look once more, then seal."
    )
    return (look, Move(YOURS, text, "last look", LastLook(Seal())))


def _pledged_and_empty(view: View) -> int:
    """Return how many instruments this seat has pledged and would leave unloaded; said, never judged."""
    load = view.sheet.load if view.sheet is not None else ()
    return sum(piece.owner == view.seat and piece.pledged and piece.id not in load for piece in view.pieces)


def _report(view: View) -> tuple[Move, ...]:
    read = Move(YOURS, "The referee has settled the round.", "read the report", REPORT, f"report:{view.round}")
    if view.round >= view.rounds or not view.tracks["ukraine.morale"]:
        return (read, Move(YOURS, "That was the last round. Open every secret.", "to the debrief", Ready()))
    return (read, Move(YOURS, f"Then comes round {view.round + 1}, and a new card.", "go on", Ready()))
