"""What is new around a seat: said in the delegation, by the facilitator, by the connection; each thing once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.seats import NAME
from wargame.engine.text import harmless
from wargame.plain.classroom.place import who
from wargame.table.company import NOT_BEGUN
from wargame.table.words.names import capital
from wargame.table.words.settled import quoted

if TYPE_CHECKING:
    from wargame.table.company import Company, Notice


def company_news(before: Company, now: Company, *, over: bool = False) -> list[str]:
    """Return a sentence for each thing that changed and that others did, what matters most first.

    ``over`` says that the debrief is open, so that nothing holds the table or goes on any more.
    """
    return [
        *_link(before, now),
        *(_notice(one) for one in now.notices if one not in before.notices),
        *([] if over else _held(before, now)),
        *_answers(before, now),
        *(
            f"team, {who(now, said.by)}: {quoted(said.text)}"
            for said in now.talk[len(before.talk) :]
            if said.by not in (now.me, now.name)
        ),
        *(
            f"{who(now, vote.by)} would {vote.choice} deal {vote.deal}."
            for vote in now.votes
            if vote not in before.votes and vote.by not in (now.me, now.name)
        ),
        *_team(before, now),
        # With the debrief the bots have gone, and nobody has to be here any more.
        *([] if over else _seats(before, now)),
    ]


def _link(before: Company, now: Company) -> list[str]:
    if before.link == now.link:
        return []
    return [now.link or "The connection is back."]


def _held(before: Company, now: Company) -> list[str]:
    if before.held == now.held:
        return []
    return [now.held or goes_on(before.held)]


def goes_on(held: str) -> str:
    """Return what to say of a table that nothing holds any more; ``held`` is what held it."""
    return "The game begins." if held == NOT_BEGUN else "The table goes on."


def _notice(one: Notice) -> str:
    text = harmless(one.text)
    return text if one.kind in ("room", "nudge") else f"facilitator: {quoted(one.text)}"


def _answers(before: Company, now: Company) -> list[str]:
    known = {one.id: one for one in before.questions}
    told = []
    for one in now.questions:
        old = known.get(one.id)
        if old is None and one.by not in (now.me, now.name):
            told.append(f"{who(now, one.by)} asks the facilitator: {quoted(one.text)}")
        if one.answer and (old is None or old.answer != one.answer):
            told.append(f"answer of the facilitator to {quoted(one.text)}: {quoted(one.answer)}")
    return told


def _team(before: Company, now: Company) -> list[str]:
    old = {one.id: one for one in before.team}
    told = []
    for one in now.team:
        known = old.pop(one.id, None)
        if one.id == now.me:
            continue
        if known is None:
            told.append(f"{one.name} joins your delegation ({one.office}).")
        elif known.here != one.here:
            told.append(f"{one.name} is {'here again' if one.here else 'away'}.")
    return [*told, *(f"{one.name} has left your delegation." for one in old.values() if one.id != now.me)]


def _seats(before: Company, now: Company) -> list[str]:
    old = {one.seat: one.here for one in before.seats}
    return [
        capital(f"{NAME[one.seat]} is here." if one.here else f"nobody is here for {NAME[one.seat]}.")
        for one in now.seats
        if one.seat != now.seat and old.get(one.seat, one.here) != one.here
    ]
