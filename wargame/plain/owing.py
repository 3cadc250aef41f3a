"""Promises as pages: who owes what to whom, and what this seat may know of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from wargame.engine import commands as cmd
from wargame.engine.text import harmless
from wargame.plain.choosing import doing
from wargame.plain.drafting import sure
from wargame.plain.page import Option, Page
from wargame.table.words import command_label, promise_line, sentence, why_promise
from wargame.table.words.guide import PROMISES
from wargame.table.words.names import listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.views import Promise
    from wargame.plain.session import Session


FILTERS: Final = ("", "owed", "yours")


def promises(session: Session, which: str = "") -> Page:
    """The promises this seat knows of (``which``: all, ``owed`` or ``yours``), and what it may know; a number reads one."""
    view, names = session.view, session.names
    listed_ones = [p for p in session.view.promises if _fits(p, which, session.seat)]
    options = tuple(
        Option(promise_line(p, names), _reading(session, p.id), why=partial(why_promise, view, names, p))
        for p in listed_ones
    )
    marks = "o owed, v kept, x broken, = released, - lapsed. No sign of a breach does not mean kept."
    lines = (marks,) if options else ("Nobody owes anything yet. Promises follow from deals.",)
    return Page(f"Promises. {session.where()}", lines, options, place=PROMISES)


def _fits(promise: Promise, which: str, seat: str) -> bool:
    if which == "owed":
        return promise.state == "owed"
    return which != "yours" or seat in (promise.giver, *promise.receivers)


def release(session: Session, rest: str) -> None:
    """Let the giver of a promise go, by the promise's number on the full list, after a question."""
    known = session.view.promises
    if not rest.isdecimal() or not 0 < int(rest) <= len(known):
        session.console.say("Which promise? release 3 lets the giver of the third promise go; promises numbers them.")
        return
    command = cmd.Release(known[int(rest) - 1].id)
    if command not in session.view.legal:
        session.console.say("Only who was promised something can release the giver, during the talks.")
    elif sure(session, command):
        session.submit(command)


def _reading(session: Session, promise_id: str) -> Callable[[], None]:
    return lambda: session.show(lambda s: promise(s, promise_id))


def promise(session: Session, promise_id: str) -> Page:
    """One promise: its text, its rounds, and whether this seat may let its giver go."""
    found = session.view.promise(promise_id)
    assert found is not None
    kind = session.rules.kinds[found.clause.kind]
    told = [
        f"Round {sight.round}: {sentence(sight, session.names)}"
        for report in session.view.reports
        for sight in report
        if sight.subject == promise_id
    ]
    lines = (promise_line(found, session.names), harmless(kind.text), *_checks(found, session), *told)
    free = tuple(
        Option(command_label(c, session.view, session.rules), doing(session, c))
        for c in session.view.legal
        if isinstance(c, cmd.Release) and c.obligation == promise_id
    )
    return Page(f"Promise: {session.names.clause(found.clause.kind)}", lines, free, "back goes to the list.")


def _checks(found: Promise, session: Session) -> tuple[str, ...]:
    kind = session.rules.kinds[found.clause.kind]
    until = f" until round {found.until}" if found.until else ""
    pledge = listed((session.names.item(item) for item in found.pledge), "")
    return (
        f"Owed from round {found.start}{until}. Can it be checked: {kind.verifiable}.",
        *((f"It pledges {pledge}. A pledge left unloaded is a bluff, not a breach.",) if pledge else ()),
    )
