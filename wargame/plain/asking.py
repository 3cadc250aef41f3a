"""Asking why: of a sentence in the report, or of any number on the table by its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.seats import MARK, TRACK_NAME, track_label
from wargame.plain.console import number_named
from wargame.plain.page import Option, Page
from wargame.table.words import (
    SECTIONS,
    tracks_in_order,
    why,
    why_points,
    why_temptation,
    why_track,
    why_weight,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.engine.sights import Sight
    from wargame.engine.views import View
    from wargame.plain.session import Session
    from wargame.table.words import Why


def why_lines(answer: Why) -> list[str]:
    """Return an answer as lines: the rule, its section, then every cause that leads nowhere further."""
    lines = [answer.question, f"Rule: {answer.rule} Rulebook {answer.section}, {SECTIONS[answer.section].lower()}."]
    return lines + [f"{line.label}: {line.text}" for line in answer.lines if line.follow < 0]


def why_page(session: Session, answer: Why, told: Sequence[Sight]) -> Page:
    """An answer as a page; causes that are events themselves can be followed by number."""
    options = tuple(
        Option(f"because: {line.text}", _follow(session, told, line.follow))
        for line in answer.lines
        if line.follow >= 0
    )
    return Page("Why", tuple(why_lines(answer)), options, "A number follows a cause; back returns." if options else "")


def _follow(session: Session, told: Sequence[Sight], place: int) -> Callable[[], None]:
    return lambda: session.show(lambda s: why_page(s, why(told[place], s.names, told), told))


def ask(session: Session, what: str) -> None:
    """Answer ``why WHAT``: a number on a page that asks, weight, temptation, points, or a track."""
    page = session.page
    if what.isdecimal() and page is not None and page.asks:
        if 0 < int(what) <= len(session.options):
            session.options[int(what) - 1].do()
        else:
            session.console.say(
                f"There is no {number_named(what)} here; the numbers go from 1 to {len(session.options)}."
            )
        return
    found = _numbers(session, what)
    if not found:
        session.console.say(
            "Why what? why weight, temptation, points, or a track such as why threat; report, then why 3."
        )
    for answer in found:
        session.show(lambda s, answer=answer: why_page(s, answer, ()))  # type: ignore[misc]


def _numbers(session: Session, what: str) -> list[Why]:
    view, names = session.view, session.names
    if what in ("weight", "w", "gun"):
        return [why_weight(view, names)]
    if what in ("temptation", "t"):
        return [why_temptation(view, names)]
    if what in ("points", "p"):
        return [why_points(view, names)]
    return [why_track(view, names, track) for track in tracks_named(view, what)]


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
