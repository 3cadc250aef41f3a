"""The lesson in line mode: its hint in the place of the move line, with the words to type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.learn import Here, Lesson
from wargame.table.words.guide import PLACES

if TYPE_CHECKING:
    from wargame.learn import Hint
    from wargame.plain.session import Session

PICK: Final = "pick:"
"""How a hint names a line of a page: by words that it holds, divided by ``|``."""


def begin(session: Session) -> None:
    """Give this game the hints of the lesson."""
    session.lesson = Lesson()


def hint_for(session: Session) -> Hint | None:
    """Return the hint that fits what is on the page; None outside a lesson, or where its hints are off."""
    if session.lesson is None:
        return None
    hint = session.lesson.hint(session.view, here(session))
    return hint if hint is not None and hint.text else None


def here(session: Session) -> Here:
    """Return where a person stands: the page that is open; before the first one, the briefing."""
    page = session.page
    if page is None:
        return Here("briefing", numbered=True)
    if page.title == "Why":
        return Here("report", asking=True, numbered=True)
    place = PLACES[page.place].lower() if page.place else "promises"
    return Here(place, page.subject, numbered=True)


def tell(session: Session) -> bool:
    """Say why, what to do, and what to type for it; return whether there was a hint to give."""
    hint = hint_for(session)
    if hint is None:
        return False
    session.console.say()
    session.console.say(hint.told)
    session.console.say(f"{hint.chip}: {hint.text}")
    session.console.say(f"Type: {words(session, hint)}")
    return True


def words(session: Session, hint: Hint) -> str:
    """Return what does as the hint says: words, or the number of a line on the page that is open."""
    if not hint.typed.startswith(PICK):
        return hint.typed
    wanted = hint.typed.removeprefix(PICK).split("|")
    labels = enumerate((option.label for option in session.options), 1)
    found = (number for number, label in labels if all(part in label for part in wanted))
    return str(next(found, "n"))


def instead(session: Session, line: str) -> str:
    """Return the line that a suggestion stands for: ``n`` and the empty line take the hint's own words."""
    hint = hint_for(session) if line.lower() in ("", "n", "next") else None
    return words(session, hint) if hint is not None else line


def farewell(session: Session) -> None:
    """Suggest a real game at the end of the lesson."""
    if session.lesson is not None and not session.lesson.off:
        hint = session.lesson.hint(session.view, Here("debrief", cursor="3", numbered=True))
        if hint is not None:
            session.console.say(hint.told)
            session.console.say(f"{hint.chip}: {hint.text}")
