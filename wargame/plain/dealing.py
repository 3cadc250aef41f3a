"""Deals as pages: the list, one deal with what it would do, and the builder of one's own draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine import commands as cmd
from wargame.engine.deals import Clause
from wargame.engine.seats import MARK
from wargame.engine.text import harmless
from wargame.plain.choosing import choices, doing
from wargame.plain.classroom.pages import vote_lines
from wargame.plain.page import Option, Page
from wargame.table.words import clause_title, command_label, deal_lines, deal_state, why_clause, why_deal
from wargame.table.words.guide import DEALS
from wargame.table.words.names import capital, listed, signed

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.commands import Command
    from wargame.plain.session import Session
    from wargame.table.words import Why


def deals(session: Session) -> Page:
    """Every deal this seat knows of, the open ones first; a number reads one."""
    view, names = session.view, session.names
    ranked = sorted(view.deals, key=lambda deal: deal.state != "tabled")
    look = session.table.preview
    options = [
        Option(
            f"{capital(names.deal(d.id))}: {deal_state(d)}",
            _reading(session, d.id),
            why=lambda d=d: why_deal(view, names, d, look(session.seat, d.clauses)),  # type: ignore[misc]
        )
        for d in ranked
    ]
    if view.draft is not None:
        options.append(Option(f"your draft, {len(view.draft.clauses)} clauses, not tabled", _drafting(session)))
    options += [
        Option(command_label(opening, view, session.rules), _then_draft(session, opening))
        for opening in (cmd.TakeUp(), cmd.OpenDraft())
        if opening in view.legal
    ]
    lines = () if view.deals else ("There is no deal on the table.",)
    return Page(
        f"Deals. {session.where()}", lines, tuple(options), "A number opens it. deal A reads deal A.", place=DEALS
    )


def _reading(session: Session, deal_id: str) -> Callable[[], None]:
    return lambda: session.show(lambda s: deal(s, deal_id))


def _drafting(session: Session) -> Callable[[], None]:
    return lambda: session.show(draft)


def _then_draft(session: Session, command: Command) -> Callable[[], None]:
    def both() -> None:
        if session.submit(command):
            session.show(draft)

    return both


def deal(session: Session, deal_id: str) -> Page:
    """One deal: its clauses, what it would do, and the answers open to this seat."""
    found = session.view.deal(deal_id)
    if found is None:
        return Page("Deals", ("You know of no such deal.",))
    lines = [*deal_lines(found, session.names)]
    if found.state == "tabled":
        lines += effects(session, found.clauses)
    tip = "why 1 asks of a clause, why us what signing is worth; back goes to the list."
    if session.place is not None and found.state == "tabled":
        lines += [line for line in vote_lines(session.place.company) if line.startswith(f"Deal {deal_id}:")]
        tip = f"vote {deal_id} sign or vote {deal_id} refuse tells your delegation how you would answer. {tip}"
    options = []
    for command in session.view.legal:
        if isinstance(command, (cmd.Sign, cmd.Refuse, cmd.Amend)) and command.deal == deal_id:
            label = command_label(command, session.view, session.rules)
            options.append(Option(label, _answering(session, command)))
    return Page(
        lines[0],
        tuple(lines[1:]),
        tuple(options),
        tip,
        place=DEALS,
        subject=deal_id,
    )


def _answering(session: Session, command: Command) -> Callable[[], None]:
    if isinstance(command, cmd.Sign):
        return lambda: sign(session, command)
    if isinstance(command, cmd.Amend):
        return _then_draft(session, command)
    return doing(session, command)


def sign(session: Session, command: cmd.Sign) -> None:
    """Sign after a last look: what is handed over at the signing cannot be taken back."""
    found = session.view.deal(command.deal)
    if found is not None:
        session.console.say_all(("Last look.", *deal_lines(found, session.names)[2:]))
    if session.console.ask(f"Sign {session.names.deal(command.deal)}? y or n:").lower() in ("y", "yes"):
        doing(session, command)()
    else:
        session.console.say("Not signed.")


def effects(session: Session, clauses: tuple[Clause, ...]) -> list[str]:
    """Return what a package would do, as far as this seat may compute it."""
    look, names = session.table.preview(session.seat, clauses), session.names
    gun = f"Weight {look.weight_now.value}, with it {look.weight.value}."
    pull = f"Temptation {_range(look.temptation_now)}, with it {_range(look.temptation)}."
    lines = [f"{gun} {pull}", f"Must sign: {listed(MARK[s] for s in look.signers)}."]
    lines.append("What signing is worth in points, as far as you may know:")
    for price in look.prices:
        reasons = ", ".join(f"{names.clause(kind)} {signed(by)}" for kind, by in price.reasons)
        lines.append(f"  {MARK[price.seat]} {signed(price.points)}{f': {reasons}' if reasons else ''}")
    if look.banked:
        lines.append(f"Handed over at the signing: {listed(names.clause(kind) for kind in look.banked)}.")
    if look.over_heads:
        lines.append(f"Over the heads of {listed(MARK[s] for s in look.over_heads)}: the ties will suffer.")
    return lines


def _range(pair: tuple[int, int]) -> str:
    return f"{pair[0]}" if pair[0] == pair[1] else f"{pair[0]} to {pair[1]}"


def draft(session: Session) -> Page:
    """The own draft: its clauses, what it would do, and how to change and table it."""
    view = session.view
    if view.draft is None:
        return deals(session)
    scenario, rules = view.scenario, session.rules
    lines = [f"{n} {clause_title(c, scenario, rules)}" for n, c in enumerate(view.draft.clauses, 1)]
    lines = [*lines, *effects(session, view.draft.clauses)] if lines else ["No clause yet."]
    options = [Option("add a clause", lambda: session.show(adding))] if view.phase == "talks" else []
    options += choices(session, cmd.StrikeClause, cmd.Flag, cmd.Table, cmd.Discard)
    title = f"Your draft{f', to amend deal {view.draft.amends}' if view.draft.amends else ''}"
    return Page(
        title,
        tuple(lines),
        tuple(options),
        "undo takes the last change back; add, strike 2, flag 2 unclear, propose, behind, discard.",
        place=DEALS,
        subject="draft",
    )


def _why(session: Session, clause: Clause) -> Callable[[], Why]:
    look = session.table.preview
    return lambda: why_clause(session.view, session.names, clause, look(session.seat, (clause,)))


def adding(session: Session, words: str = "") -> Page:
    """Every clause that can be added to the own draft, or those whose name holds some words."""
    view, rules = session.view, session.rules
    options = []
    for command in view.legal:
        if isinstance(command, cmd.AddClause):
            kind = rules.kinds[command.kind]
            label = command_label(command, view, rules).removeprefix("add ")
            if words.lower() not in label.lower():
                continue
            asked = _why(session, Clause(command.kind, command.givers))
            options.append(Option(f"{label}: {harmless(kind.text)}", _then_draft(session, command), why=asked))
    return Page("Add a clause", () if options else ("Nothing more is on offer.",), tuple(options), "back to the draft.")
