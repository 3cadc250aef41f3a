"""What is new on the table between two views of one seat: cables, deals, declarations, phases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.table.words import deal_state
from wargame.table.words.names import seats
from wargame.table.words.settled import quoted

if TYPE_CHECKING:
    from wargame.engine.views import View
    from wargame.table.words import Names


def news(before: View, now: View, names: Names) -> list[str]:
    """Return one sentence for each thing that changed and that others did, oldest kind first."""
    told = [
        f"new: {names.seat(message.seat)} to {seats(message.to)}: {quoted(message.text)}"
        for message in now.messages[len(before.messages) :]
        if message.seat != now.seat
    ]
    old = {deal.id: deal for deal in before.deals}
    for deal in now.deals:
        known = old.get(deal.id)
        if known is None:
            told.append(f"new: {names.deal(deal.id)} by {names.seat(deal.tabler)}, {deal_state(deal)}.")
        elif (known.state, known.signed, known.refused) != (deal.state, deal.signed, deal.refused):
            told.append(f"new: {names.deal(deal.id)} is {deal_state(deal)}.")
    shown = {piece.id: piece.declared for piece in before.pieces}
    told += [
        f"new: {names.item(piece.id)} is {'declared' if piece.declared else 'off the table again'}."
        for piece in now.pieces
        if piece.declared != shown[piece.id] and piece.owner != now.seat
    ]
    if (before.round, before.phase) != (now.round, now.phase):
        told.append(f"now: round {now.round} of {now.rounds}, {now.phase}.")
    return told
