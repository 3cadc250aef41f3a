"""What a person in a class has read, as the room remembers it, so that coming back they are told what came meanwhile."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from wargame.engine.seats import SEATS
from wargame.room.acts import Mark

if TYPE_CHECKING:
    from wargame.engine.views import View
    from wargame.plain.session import Session
    from wargame.table.company import Company

EVERY: Final = 5_000
"""Milliseconds between two notes of what was read."""

TEAM, NOTICES, ANSWERS, EVERYONE = "team", "notices", "answers", "everyone"
"""The names of the marks, the same in both clients; a private channel is named by its seats, ``us+russia``."""


def amounts(view: View, company: Company) -> dict[str, int]:
    """Return how much there is to read, by the name of its mark."""
    talks: Counter[str] = Counter()
    for message in view.messages:
        others = {message.seat, *message.to} - {view.seat} if message.to else set()
        talks["+".join(seat for seat in SEATS if seat in others) or EVERYONE] += 1
    answered = sum(bool(one.answer) for one in company.questions)
    found = {**talks, TEAM: len(company.talk), NOTICES: len(company.notices), ANSWERS: answered}
    return {name: count for name, count in found.items() if count}


def missed(view: View, company: Company) -> str:
    """Return what came while a person was away, as one sentence; empty for nothing, and for whoever comes first."""
    read = dict(company.read)
    if not read:
        return ""
    new = {name: count - read.get(name, 0) for name, count in amounts(view, company).items()}
    cables = sum(max(0, count) for name, count in new.items() if name not in (TEAM, NOTICES, ANSWERS))
    told = max(0, new.get(NOTICES, 0)) + max(0, new.get(ANSWERS, 0))
    parts = [
        f"{count} {what} ({word})"
        for count, what, word in ((cables, "said in the talks", "talks"), (new.get(TEAM, 0), "in your team", "team"),
                                  (told, "by the facilitator", "notices"))
        if count > 0
    ]  # fmt: skip
    return f"New since you were here: {', '.join(parts)}." if parts else ""


def note(session: Session, *, leaving: bool = False) -> None:
    """Let the room remember what was told here, from time to time, and when a person leaves."""
    place, memory, now = session.place, session.memory, session.now()
    if place is None or place.company.link or not (leaving or now - memory.noted >= EVERY):
        return
    memory.noted = now
    read = dict(place.company.read)
    for name, count in amounts(session.view, place.company).items():
        if count > read.get(name, 0):
            place.tell(Mark(name, count))
