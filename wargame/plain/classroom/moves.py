"""The move line at a seat in a class: what the whole seat is to do, and who of the delegation does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from wargame.engine.commands import Ready, Refuse, Sign
from wargame.engine.seats import MARK, SEATS
from wargame.plain.classroom.place import bot_plays, signer
from wargame.table.words import LastLook, Move, next_move
from wargame.table.words.guide import WAITING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from wargame.engine.views import View
    from wargame.table.company import Company


def class_move(view: View, seen: AbstractSet[str], company: Company) -> Move:
    """Return the next thing for this person to do; where somebody else has to act, it says who."""
    move = next_move(view, seen)
    if company.link:
        return _waiting("There is no connection; it is tried again by itself.")
    if view.phase == "debrief" or view.paused:
        return move
    if bot_plays(company):
        return _waiting("A bot plays your seat until the facilitator hands it back.")
    if isinstance(move.step, (Ready, LastLook)):
        return _ending(move, view, company)
    if move.key.startswith("deal:") and not {Sign(move.subject), Refuse(move.subject)} & set(view.legal):
        return evolve(move, text=f"Deal {move.subject} waits: read it, and vote.")
    return _waiting(f"Waiting for {_others(view, company)}. {company.held}".strip()) if move.chip == WAITING else move


def _others(view: View, company: Company) -> str:
    """Return the seats that are waited for, and which of them nobody plays."""
    how = {one.seat: " (a bot)" if one.bot else "" if one.here else " (nobody here)" for one in company.seats}
    left = (seat for seat in SEATS if seat not in view.ready and seat != view.seat)
    return ", ".join(f"{MARK[seat]}{how.get(seat, '')}" for seat in left) or "the facilitator"


def _ending(move: Move, view: View, company: Company) -> Move:
    """Return the step that ends a phase for the seat, or who takes it."""
    if not company.acting:
        what = "seals the sheet" if view.phase == "orders" else f"ends the {view.phase}"
        return _waiting(f"{signer(company)} {what} for your delegation; team say TEXT tells your wish.")
    return move


def _waiting(text: str) -> Move:
    return Move(WAITING, text, "", None)
