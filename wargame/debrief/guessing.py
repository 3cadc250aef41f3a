"""Guess first: questions that a room answers before an outcome or a load is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.debrief.turning import ATTACKS
from wargame.table.words.names import capital

if TYPE_CHECKING:
    from wargame.engine.events import Event
    from wargame.engine.state import State
    from wargame.table.words import Names

SHEETS: Final = frozenset({"row", "promise", "load", "act", "standing-answer", "answer"})
"""Kinds of event that fill a sheet; while a room guesses they are not told."""
SEALED: Final = "A sheet is being filled. It stays sealed while the room guesses."
CLOSED: Final = "What if would tell what happened: end the guessing first (g)."
"""What is said while a room guesses and a rival theory is asked for."""
_LOADS: Final = ("loaded", "unloaded")
_ANSWERS: Final = ("enforced", "let-pass")


@frozen
class Question:
    """A question with two answers: what is asked, what yes and no mean, and which is right."""

    text: str
    yes: str
    no: str
    right: bool


def question(event: Event, before: State, names: Names) -> Question | None:
    """Return the question to ask before an event is shown, None for most events.

    Text and answers depend on the table before the event and on what both outcomes share, never on the outcome; only
    ``right`` does.
    """
    if event.kind in ATTACKS:
        place = f" at {names.region(event.detail[0])}" if event.detail[0] else ""
        text = f"Russia attacks{place}: {names.row(event.subject)}. Will the gun hold?"
        return Question(text, "it holds", "it does not hold", event.kind == "attack-repelled")
    if event.kind in _LOADS and before.lay[event.subject].declared:
        text = f"{capital(names.item(event.subject))} lies on the table. Is it loaded?"
        return Question(text, "loaded", "empty", event.kind == "loaded")
    if event.kind in _ANSWERS:
        text = f"{capital(names.seat(event.seat))} has a proven breach before it. Will it enforce?"
        return Question(text, "it enforces", "it lets it pass", event.kind == "enforced")
    return None
