"""The pages that only a class has: the delegation, and what the facilitator and the room said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.seats import MARK, TITLE
from wargame.engine.text import harmless
from wargame.plain.classroom.place import who
from wargame.plain.page import Page
from wargame.table.words.settled import quoted

if TYPE_CHECKING:
    from wargame.plain.session import Session
    from wargame.table.company import Company, Person

LAST: Final = 12
"""Sentences of the team talk that its page shows."""


def team(session: Session, most: int = LAST) -> Page:
    """The delegation: who is here and who signs, the other seats, the last of the talk, the votes."""
    assert session.place is not None
    company = session.place.company
    lines = [_person(one, company) for one in company.team]
    lines.append(f"At the table: {', '.join(_seat(one.seat, here=one.here, bot=one.bot) for one in company.seats)}.")
    said = company.talk[-most:] if most else company.talk
    lines += ["Said among yourselves:" if said else "Nobody has said anything among yourselves yet."]
    lines += [f"  Round {one.round}. {who(company, one.by)}: {quoted(one.text)}" for one in said]
    lines += vote_lines(company)
    tip = "team say TEXT is read here alone; vote A sign, vote A refuse; team all reads all that was said."
    return Page(f"Your delegation. {TITLE[company.seat]} at table {company.table}", tuple(lines), (), tip)


def _person(one: Person, company: Company) -> str:
    you = " (you)" if one.id == company.me else ""
    signs = ", signs and seals" if one.acting else ""
    doing = f", {one.doing}" if one.doing else ""
    return f"{one.name}{you}, {one.office}, {'here' if one.here else 'away'}{signs}{doing}."


def _seat(seat: str, *, here: bool, bot: bool) -> str:
    return f"{MARK[seat]} {'played by a bot' if bot else 'here' if here else 'nobody here'}"


def vote_lines(company: Company) -> list[str]:
    """Return how the delegation would answer what is on the table, a line a deal."""
    deals = sorted({one.deal for one in company.votes})
    return [
        f"Deal {deal}: {', '.join(f'{who(company, v.by)} would {v.choice}' for v in company.votes if v.deal == deal)}."
        for deal in deals
    ]


def notices(session: Session) -> Page:
    """Everything that the facilitator and the room said, and the delegation's questions with their answers."""
    assert session.place is not None
    company = session.place.company
    lines = [
        harmless(one.text) if one.kind in ("room", "nudge") else f"Facilitator: {quoted(one.text)}"
        for one in company.notices
    ]
    for one in company.questions:
        asked = "You" if one.by in (company.me, company.name) else who(company, one.by)
        lines.append(
            f"{asked} asked: {quoted(one.text)} {f'Answer: {quoted(one.answer)}' if one.answer else 'No answer yet.'}"
        )
    tip = "ask TEXT asks the facilitator."
    return Page("Notices", tuple(lines) or ("Nothing was said to your delegation yet.",), (), tip)
