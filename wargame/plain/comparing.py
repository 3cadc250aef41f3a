"""A draft beside the deal that it amends, clause by clause, with what was done to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.plain.page import Page
from wargame.table.words import clause_title
from wargame.table.words.guide import DEALS

if TYPE_CHECKING:
    from wargame.plain.session import Session


def compare(session: Session, rest: str) -> None:
    """Show what was added, changed and struck, and what both texts would weigh."""
    del rest
    draft = session.view.draft
    if draft is None or session.view.deal(draft.amends) is None:
        session.console.say("There is no other text: compare needs a draft that amends a deal; amend A writes one.")
    else:
        session.show(both)


def both(session: Session) -> Page:
    """Both texts as one page, a clause a line."""
    view = session.view
    draft = view.draft
    tabled = view.deal(draft.amends) if draft is not None else None
    if draft is None or tabled is None:
        return Page("Compare", ("There is no other text any more.",), place=DEALS)
    before = {clause.key: clause for clause in tabled.clauses}
    now = {clause.key for clause in draft.clauses}
    lines = []
    for clause in draft.clauses:
        old = before.get(clause.key)
        word = "added" if old is None else "same" if old == clause else "changed"
        lines.append(f"{word}: {clause_title(clause, view.scenario, session.rules)}")
    struck = (clause for clause in tabled.clauses if clause.key not in now)
    lines += [f"struck: {clause_title(clause, view.scenario, session.rules)}" for clause in struck]
    weights = [session.table.preview(view.seat, text).weight.value for text in (tabled.clauses, draft.clauses)]
    lines.append(f"weight today {view.weight.value}, as tabled {weights[0]}, yours {weights[1]}")
    return Page(f"Your version beside deal {tabled.id}", tuple(lines), place=DEALS, subject="draft")
