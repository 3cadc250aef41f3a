"""From page to page: by its word, by what the move line suggests, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine import commands as cmd
from wargame.plain import dealing, ordering, owing, places, reporting, talking
from wargame.plain.classroom.place import not_yours
from wargame.plain.console import number_named
from wargame.table.unanswered import lapsing
from wargame.table.words import LastLook
from wargame.table.words.guide import DEALS, PROMISES, REPORT, SHEET, TABLE, TALKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.plain.page import Builder
    from wargame.plain.session import Session

PAGES: Final[dict[str, Builder]] = {
    "table": places.table,
    "card": places.card,
    "map": places.world,
    "story": places.story,
    "all": talking.all_talks,
    "deals": dealing.deals,
    "sheet": ordering.sheet,
}
"""Word -> the page that it shows, whatever follows it."""
_BY_PLACE: Final[dict[int, Builder]] = {
    TABLE: places.table,
    TALKS: talking.talks,
    DEALS: dealing.deals,
    PROMISES: owing.promises,
    SHEET: ordering.sheet,
    REPORT: reporting.report,
}


def showing(page: Builder) -> Callable[[Session, str], None]:
    """Return what shows a page, whatever follows its word."""
    return lambda session, _: session.show(page)


def talks(session: Session, rest: str) -> None:
    """Show a channel, or all of them."""
    session.show(talking.all_talks if rest.lower() == "all" else talking.talks)


def promises(session: Session, rest: str) -> None:
    """Show the promises: all, those still owed, or those that concern the seat."""
    which = rest.lower()
    if which in ("owed", "yours"):
        session.show(lambda s: owing.promises(s, which))
    else:
        session.show(owing.promises)


def report(session: Session, rest: str) -> None:
    """Show the report of a round, the last one without a number."""
    if not rest.isdecimal():
        session.show(reporting.report)
        return
    number = int(rest)
    if 0 < number <= len(session.view.reports):
        session.show(lambda s: reporting.report(s, number))
    else:
        session.console.say(
            f"There is no report of round {number_named(rest)} yet; there are {len(session.view.reports)}."
        )


def follow(session: Session, rest: str) -> None:
    """Do what the move line says, or show where it leads."""
    del rest
    move = session.move()
    if move.key:
        session.memory.seen.add(move.key)
    if isinstance(move.step, LastLook):
        ordering.last_look(session, move.step.command)
    elif isinstance(move.step, cmd.Ready):
        end_phase(session)
    elif isinstance(move.step, cmd.Command):
        session.submit(move.step)
    elif move.step is None:
        session.console.say(move.text)
    elif move.subject == "draft":
        session.show(dealing.draft)
    elif move.subject:
        session.show(lambda s: dealing.deal(s, move.subject))
    else:
        session.show(_BY_PLACE[move.step])


def end_phase(session: Session) -> None:
    """Say ready; where deals that wait for this seat would lapse, ask first."""
    if session.place is not None and not session.place.company.acting:
        session.console.say(not_yours(session.place.company, cmd.Ready()))
        return
    question = lapsing(session.view)
    if question and session.console.ask(f"{question} y or n:").lower() not in ("y", "yes"):
        session.console.say("Not ended. deals shows what is open.")
    else:
        session.submit(cmd.Ready())


def back(session: Session, rest: str) -> None:
    """Show the page before; the table where there is none."""
    del rest
    if not session.back():
        session.show(places.table)
