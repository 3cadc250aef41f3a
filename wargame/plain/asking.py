"""Asking why: of a sentence in the report, or of any number on the table by its word."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from wargame.engine.seats import MARK, TRACK_NAME, track_label
from wargame.plain.console import number_named
from wargame.plain.page import Option, Page
from wargame.table.library import rulebook
from wargame.table.words import SECTIONS, chronicle, tracks_in_order, why, why_track
from wargame.table.words.askable import askable
from wargame.table.words.guide import DEALS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.engine.sights import Sight
    from wargame.engine.views import View
    from wargame.plain.session import Session
    from wargame.table.words import Because, Why


def why_lines(answer: Why) -> list[str]:
    """Return an answer as lines: the rule, the rulebook's own words, then every cause that leads nowhere further."""
    lines = [answer.question, f"Rule: {answer.rule}"]
    book = rulebook()
    quotes = [(section, book.quote((section, begin))) for section, begin in answer.quote]
    for section, quote in [one for one in quotes if one[1]] or [(answer.section, "")]:
        words = f': "{quote}"' if quote else f". {book.trouble}".rstrip(". ") + "."
        lines.append(f"Rulebook {section}, {SECTIONS[section].lower()}{words}")
    return lines + [_line(line) for line in answer.lines if line.follow < 0]


def _line(line: Because) -> str:
    """Return a cause as a line; a part of a sum begins with what it adds."""
    return f"{line.label}: {_amount(line)}{line.text}"


def _amount(line: Because) -> str:
    if line.part is None:
        return ""
    low, high = line.part
    return f"{low:+d}: " if low == high else f"{low:+d} to {high:+d}: "


def why_page(session: Session, answer: Why, told: Sequence[Sight]) -> Page:
    """An answer as a page; causes that are events themselves can be followed by number."""
    options = tuple(
        Option(f"because: {_amount(line)}{line.text}", _follow(session, told, line.follow))
        for line in answer.lines
        if line.follow >= 0
    )
    tip = f"rules {answer.section} reads the section."
    tip = f"A number follows a cause; back returns; {tip}" if options else f"back returns; {tip}"
    return Page("Why", tuple(why_lines(answer)), options, tip)


def _follow(session: Session, told: Sequence[Sight], place: int) -> Callable[[], None]:
    return lambda: session.show(lambda s: why_page(s, why(told[place], s.names, told), told))


def ask(session: Session, what: str) -> None:
    """Answer ``why WHAT``: the number of a line on the page, a thing on the table by its words, or a track."""
    page = session.page
    what = " ".join(what.split())
    if what.isdecimal() and page is not None and (page.asks or any(o.why for o in session.options)):
        _numbered(session, what, asks=page.asks)
        return
    found = _named(session, what)
    if not found:
        session.console.say(
            "Why what? why weight, temptation, own, narrowest, points, card, ready, aim 1, deal A, promise 1, a region, an "
            "instrument, or a track such as why threat; on a page with numbers, why 3."
        )
    for tell in found:
        session.show(lambda s, tell=tell: why_page(s, tell(), chronicle(s.view.reports)))  # type: ignore[misc]


def _numbered(session: Session, what: str, *, asks: bool) -> None:
    number = int(what)
    if not 0 < number <= len(session.options):
        session.console.say(f"There is no {number_named(what)} here; the numbers go from 1 to {len(session.options)}.")
        return
    option = session.options[number - 1]
    if asks:
        option.do()
        return
    answer = option.why() if option.why is not None else None
    if answer is None:
        session.console.say("That line only does something; there is nothing behind it to ask.")
    else:
        session.show(lambda s: why_page(s, answer, chronicle(s.view.reports)))


def _named(session: Session, what: str) -> list[Callable[[], Why]]:
    view, names, page = session.view, session.names, session.page
    asked = askable(view, names, lambda clauses: session.table.preview(session.seat, clauses))
    subject = page.subject.lower() if page is not None and page.place == DEALS else ""
    called = f"deal {subject}" if subject and subject != "draft" else subject
    for words in ((f"{called} {what.removeprefix('clause ')}",) if called else ()) + (what,):
        if words in asked:
            return [asked[words]]
    return [partial(why_track, view, names, track) for track in tracks_named(view, what)]


def tracks_named(view: View, what: str) -> list[str]:
    """Return the tracks that words may mean: ``threat``, ``eu resolve``, ``us-eu``; the own seat's first."""
    words = set(what.lower().replace("'s", "").split()) - {"the", "tie"}
    if not words:
        return []
    return [track for track in tracks_in_order(view) if words <= _called(track)]


def _called(track: str) -> set[str]:
    owner = track.partition(".")[0]
    called = {track, owner, TRACK_NAME.get(track, track).lower(), MARK.get(owner, owner).lower()}
    return called | set(track_label(track).lower().replace("'s", "").split())
