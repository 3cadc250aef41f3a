"""Telling a seat in a class from a game at home, and its people by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from wargame.engine.seats import NAME

if TYPE_CHECKING:
    from wargame.engine.commands import Command
    from wargame.table.company import Company, Person, Place, Seat


def as_place(seat: Seat) -> Place | None:
    """Return a game as a seat in a class; None where it is none."""
    return cast("Place", seat) if hasattr(seat, "company") else None


def who(company: Company, by: str) -> str:
    """Return the name of somebody of the delegation, given as an id or a name."""
    names = {one.id: one.name for one in company.team}
    return names.get(by) or (by if by in names.values() else "somebody who left")


def pen(company: Company) -> Person | None:
    """Return who signs and seals for the delegation now; None where nobody does."""
    return next((one for one in company.team if one.acting), None)


def signer(company: Company) -> str:
    """Return who signs and seals, as a sentence begins with it."""
    found = pen(company)
    return f"{found.name} ({found.office})" if found is not None else "Nobody here"


def bot_plays(company: Company) -> bool:
    """Whether a bot plays this seat now."""
    return any(one.seat == company.seat and one.bot for one in company.seats)


def not_yours(company: Company, command: Command) -> str:
    """Return who does what this person may not, in one sentence that says what to do instead."""
    if bot_plays(company):
        return f"A bot plays for {NAME[company.seat]} now; the facilitator hands the seat back: ask TEXT."
    if command.name == "cable":
        return "The head and the negotiator speak for your delegation; team say TEXT tells them what you would say."
    if command.name in ("sign", "refuse"):
        deal = getattr(command, "deal", "A")
        return f"{signer(company)} signs and refuses for your delegation; vote {deal} sign or vote {deal} refuse tells how you would."
    return f"{signer(company)} does that for your delegation; team say TEXT tells what you would do."
