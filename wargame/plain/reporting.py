"""The report as a page: every sentence of a settlement that this seat may read, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.plain.asking import why_page
from wargame.plain.page import Option, Page
from wargame.table.words import STEP_TITLES, sentence, why
from wargame.table.words.guide import REPORT

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.sights import Sight
    from wargame.plain.session import Session


def report(session: Session, number: int = 0) -> Page:
    """The report of a settlement (0 is the last), step by step; a number asks why."""
    view = session.view
    if not view.reports:
        return Page("Report", ("There is no report before the first settlement.",))
    place = (number or len(view.reports)) - 1
    told = view.reports[place]
    options = []
    step = 0
    for sight in told:
        head = f"Step {sight.step} of 10: {STEP_TITLES[sight.step - 1]}" if sight.step != step else ""
        step = sight.step
        secret = "(not everybody knows) " if sight.secret else ""
        options.append(Option(f"{secret}{sentence(sight, session.names)}", _asking(session, sight, told), head))
    tip = "A number, or why and a number, says why. report 1 reads an earlier round."
    return Page(f"Report of round {place + 1}", (), tuple(options), tip, asks=True, place=REPORT)


def _asking(session: Session, sight: Sight, told: tuple[Sight, ...]) -> Callable[[], None]:
    return lambda: session.show(lambda s: why_page(s, why(sight, s.names, told), told))
