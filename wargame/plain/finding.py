"""Finding a word in all that this seat may read: cables, deals, promises, reports, and the clauses on offer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine import commands as cmd
from wargame.engine.seats import MARK
from wargame.engine.text import harmless
from wargame.plain import dealing, owing, talking
from wargame.plain.asking import why_page
from wargame.plain.page import Option, Page
from wargame.table.words import clause_title, command_label, promise_line, sentence, why

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wargame.engine.sights import Sight
    from wargame.plain.page import Builder
    from wargame.plain.session import Session

MOST: Final = 20
"""Hits that a page shows."""


def find(session: Session, rest: str) -> None:
    """Show where a word stands; a number opens the place."""
    words = " ".join(rest.lower().split())
    if words:
        session.show(lambda s: found(s, words))
    else:
        session.console.say("Find what? find prisoners shows where that word stands.")


def found(session: Session, words: str) -> Page:
    """The places where some words stand, newest last; a number opens one."""
    hits = [option for option in _everything(session) if words in option.label.lower()]
    lines = () if hits else (f"Nothing that you may read has '{harmless(words)[:40]}' in it.",)
    more = (f"{len(hits) - MOST} more; a longer word finds fewer.",) if len(hits) > MOST else ()
    return Page(f"Find {harmless(words)[:40]}", (*lines, *more), tuple(hits[:MOST]))


def _everything(session: Session) -> Iterator[Option]:
    view, names = session.view, session.names
    for message in view.messages:
        to = " ".join(MARK[other] for other in message.to) or "all"
        label = f"round {message.round}, {MARK[message.seat]} to {to}: {harmless(message.text)}"
        yield Option(label, _showing(session, talking.all_talks))
    for deal in view.deals:
        titles = "; ".join(clause_title(clause, view.scenario, session.rules) for clause in deal.clauses)
        yield Option(f"{names.deal(deal.id)}: {titles}", _showing(session, _deal(deal.id)))
    for promise in view.promises:
        yield Option(promise_line(promise, names), _showing(session, _promise(promise.id)))
    for command in view.legal:
        if isinstance(command, cmd.AddClause):
            yield Option(f"on offer: {command_label(command, view, session.rules)}", _showing(session, dealing.adding))
    for report in view.reports:
        for sight in report:
            label = f"report of round {sight.round}: {sentence(sight, names)}"
            yield Option(label, _showing(session, _why(sight, report)))


def _showing(session: Session, builder: Builder) -> Callable[[], None]:
    return lambda: session.show(builder)


def _deal(deal_id: str) -> Builder:
    return lambda session: dealing.deal(session, deal_id)


def _promise(promise_id: str) -> Builder:
    return lambda session: owing.promise(session, promise_id)


def _why(sight: Sight, report: tuple[Sight, ...]) -> Builder:
    return lambda session: why_page(session, why(sight, session.names, report), report)
