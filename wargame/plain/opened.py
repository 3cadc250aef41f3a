"""Why in the debrief of line mode: every number of the opened ledger has a word, every event its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.seats import MARK
from wargame.engine.text import harmless
from wargame.plain.asking import why_lines
from wargame.table.words import why
from wargame.table.words.of_debrief import opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.engine.rules import Rules
    from wargame.plain.session import Session
    from wargame.table.words.of_debrief import Opened

HELP: Final = (
    "Why what? why outcome; why promises us, points ua, aim ru; why shown 2, true 2, temptation 2; why broken 1; why load and "
    "an instrument; why booked us 1; why theory spiral; why event and a number that an answer names."
)


def ask_opened(session: Session, rivals: Sequence[Rules], what: str) -> None:
    """Answer ``why WHAT`` at the debrief; what is not understood gets the words there are."""
    state = session.table.truth()
    assert state is not None
    book = opened(state, [rules for rules in rivals if rules.id != session.rules.id])
    words = what.lower().split()
    if len(words) == 2 and words[0] == "event" and words[1].isdecimal() and 0 < int(words[1][:9]) <= len(book.told):  # noqa: PLR2004
        answer = why(book.told[int(words[1]) - 1], book.names, book.told)
    else:
        key = key_of(session, book, words)
        found = book.why(*key) if key else None
        if found is None:
            session.console.say(HELP)
            return
        answer = found
    session.console.say_all(why_lines(answer))
    session.console.say_all(
        f"because: {line.text} (why event {line.follow + 1})" for line in answer.lines if line.follow >= 0
    )


def key_of(session: Session, book: Opened, words: list[str]) -> tuple[str, ...]:
    """Return the key that words mean; empty where they mean none."""
    seats = {mark.lower(): seat for seat, mark in MARK.items()}
    words = [seats.get(word, word) for word in words]
    if words[:1] == ["broken"] and words[1:2] and words[1].isdecimal():
        words[1] = str(int(words[1][:9]) - 1)
    if words[:1] == ["load"]:
        named = " ".join(words[1:])
        items = session.view.scenario.instruments
        ids = [item.id for item in items if named and named in f"{item.owner} {harmless(item.name).lower()} {item.id}"]
        return ("load", ids[0]) if ids else ()
    if words[:1] == ["booked"] and len(words) == 3 and words[2].isdecimal():  # noqa: PLR2004 - a seat and a number
        reasons = sorted(key for key in book.asks if key[:2] == ("booked", words[1]))
        place = int(words[2][:9]) - 1
        return reasons[place] if 0 <= place < len(reasons) else ()
    return tuple(words)
