"""What is new on the table between two views of one seat: cables, deals, declarations, phases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.plain.classroom.hearing import company_news
from wargame.table.words import deal_state
from wargame.table.words.names import capital, seats
from wargame.table.words.settled import quoted

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from wargame.engine.views import View
    from wargame.plain.memory import Memory
    from wargame.plain.session import Session
    from wargame.table.words import Names


def news(before: View, now: View, names: Names, own: AbstractSet[int] = frozenset()) -> list[str]:
    """Return one sentence for each thing that changed and that others did, oldest kind first.

    ``own`` are the places of messages that need not be told, for whoever is told has sent them.
    """
    told = [
        f"new: {names.seat(message.seat)} to {seats(message.to)}: {quoted(message.text)}"
        for place, message in enumerate(now.messages)
        if place >= len(before.messages) and place not in own
    ]
    old = {deal.id: deal for deal in before.deals}
    for deal in now.deals:
        known = old.get(deal.id)
        if known is None:
            told.append(
                f"new: {names.deal(deal.id)} {f'by {names.seat(deal.tabler)}' if deal.tabler else 'from before'}, {deal_state(deal)}."
            )
        elif (known.state, known.signed, known.refused) != (deal.state, deal.signed, deal.refused):
            told.append(f"new: {names.deal(deal.id)} is {deal_state(deal)}.")
    shown = {piece.id: piece.declared for piece in before.pieces}
    told += [
        f"new: {names.item(piece.id)} is {'declared' if piece.declared else 'off the table again'}."
        for piece in now.pieces
        if piece.declared != shown[piece.id] and piece.owner != now.seat
    ]
    if before.paused != now.paused:
        told.append("the facilitator has paused the table." if now.paused else "the facilitator lets the table go on.")
    if now.round < before.round:
        told.append(f"the facilitator took the table back to round {now.round}.")
    if (before.round, before.phase) != (now.round, now.phase):
        told.append(f"now: round {now.round} of {now.rounds}, {now.phase}.")
    return told


def heard(session: Session) -> list[str]:
    """Return what has changed since the seat at the keyboard was last told, each thing once, as lines."""
    memory, place = session.memory, session.place
    if session.moved:
        known, memory.told = memory.told, None
        return [] if known is None else ["The facilitator seats you elsewhere. Enter takes you there."]
    now = session.view
    before, memory.told = memory.told, now
    told = []
    if before is not None and (place is not None or not session.done(session.seat)):
        told = [capital(line) for line in news(before, now, session.names, _own(session, before, now))]
    if place is None:
        return told
    if before is not None:
        _keep_up(memory, before, now)
    known_company, memory.company = memory.company, place.company
    if known_company is not None:
        told += [capital(line) for line in company_news(known_company, place.company, over=place.over)]
    return told + memory.countdown.news((now.round, now.phase), place.company.clock, session.now())


def _own(session: Session, before: View, now: View) -> frozenset[int]:
    """Return the places of the new cables that this keyboard sent itself; at home all of the seat's."""
    own, said = set(), session.memory.said
    for place in range(len(before.messages), len(now.messages)):
        one = now.messages[place]
        if one.seat != now.seat:
            continue
        if session.place is None:
            own.add(place)
        elif (one.to, one.text) in said:
            said.remove((one.to, one.text))
            own.add(place)
    return frozenset(own)


def _keep_up(memory: Memory, before: View, now: View) -> None:
    """Suggest nothing that was just told whole, and suggest anew what a rewind has brought back."""
    if now.round < before.round:
        memory.seen.clear()
        memory.undo.clear()
    if len(now.messages) > len(before.messages):
        memory.seen.add(f"heard:{sum(message.seat != now.seat for message in now.messages)}")
