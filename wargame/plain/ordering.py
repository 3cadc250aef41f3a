"""The sealed sheet as a page, and the last look before it is sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine import commands as cmd
from wargame.engine.seats import GUARANTORS
from wargame.engine.text import harmless
from wargame.plain.choosing import doing
from wargame.plain.page import Option, Page
from wargame.table.words import command_label, why_choice
from wargame.table.words.guide import SHEET
from wargame.table.words.names import listed, seats
from wargame.table.words.of_sheet import broken_by
from wargame.table.words.settled import answer_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.commands import Command
    from wargame.engine.views import View
    from wargame.plain.session import Session
    from wargame.table.words import Why


def sheet(session: Session) -> Page:
    """The sheet: every line is a choice, and every choice is saved at once."""
    view = session.view
    if view.sheet is None:
        return Page("Sheet", ("The sheets are laid out after the talks.",))
    if view.sheet.sealed:
        return Page("Sheet", ("Your sheet is sealed.", *sentences(session)))
    options = (*_rows(session), *_promises(session), *_gun(session), *_acts(session), *_answers(session))
    tip = "A number sets or turns a line; why and a number says what it costs; undo takes back; last look, then seal."
    whose = "only you" if session.place is None else "only your delegation"
    return Page(f"Your sealed sheet, {whose}. {session.where()}", (), options, tip, place=SHEET)


def _all(view: View, *kinds: type[Command]) -> list[Command]:
    return [command for command in view.legal if isinstance(command, kinds)]


def _why(session: Session, command: Command) -> Callable[[], Why | None]:
    return lambda: why_choice(session.view, session.names, command)


def _rows(session: Session) -> list[Option]:
    view = session.view
    rows = [command for command in _all(view, cmd.SetRow) if isinstance(command, cmd.SetRow)]
    assert view.sheet is not None
    chosen = view.sheet.row or (rows[0].row if rows else "")
    found: list[Option] = []
    for place, command in enumerate(rows):
        mark = "(*)" if command.row == chosen else "( )"
        label = f"{mark} {command_label(command, view, session.rules)}"
        head = "" if place else "The cease-fire, one of these:"
        found.append(Option(label, doing(session, command), head, _why(session, command)))
    return found


def _promises(session: Session) -> list[Option]:
    view, names = session.view, session.names
    found: list[Option] = []
    for command in _all(view, cmd.SetPromise):
        assert isinstance(command, cmd.SetPromise)
        owed = names.owed[command.obligation]
        word = "BREAK" if command.honour else "honour"
        label = f"[{word}] {names.clause(owed.kind)}, to {seats(owed.receivers)}, {names.deal(owed.deal)}"
        head = "" if found else "Promises you owe, honour or break:"
        asked = cmd.SetPromise(command.obligation, honour=False)
        found.append(Option(label, doing(session, command), head, _why(session, asked)))
    return found


def _gun(session: Session) -> list[Option]:
    view = session.view
    cost = session.rules.load.cost
    found: list[Option] = []
    shown = {piece.id: piece for piece in view.pieces}
    for command in _all(view, cmd.SetLoad):
        assert isinstance(command, cmd.SetLoad)
        piece = shown[command.instrument]
        mark = "[ ]" if command.load else "[x]"
        public = "declared" if piece.declared else "not declared"
        label = f"{mark} load the {harmless(piece.name)}, rating {piece.rating}, {public}, costs {cost} a round"
        head = "" if found else "The gun, any of these:"
        asked = cmd.SetLoad(command.instrument, load=True)
        found.append(Option(label, doing(session, command), head, _why(session, asked)))
    return found


def _acts(session: Session) -> list[Option]:
    view = session.view
    assert view.sheet is not None
    chosen = cmd.SetAct(view.sheet.act, view.sheet.target)
    found = [
        Option(
            f"(*) {command_label(chosen, view, session.rules)}", lambda: None, "One secret act:", _why(session, chosen)
        )
    ]
    open_acts = _all(view, cmd.SetAct)
    return found + [
        Option(f"( ) {command_label(c, view, session.rules)}", doing(session, c), "", _why(session, c))
        for c in open_acts
    ]


def _answers(session: Session) -> list[Option]:
    view = session.view
    if view.seat not in GUARANTORS or view.sheet is None:
        return []
    now = _why(session, cmd.SetAnswer(view.sheet.answer or "pass"))
    found = [Option(f"(*) {answer_word(view.sheet.answer)}", lambda: None, "If a breach is proven:", now)]
    for command in _all(view, cmd.SetAnswer):
        assert isinstance(command, cmd.SetAnswer)
        found.append(Option(f"( ) {answer_word(command.answer)}", doing(session, command), "", _why(session, command)))
    return found


def sentences(session: Session) -> list[str]:
    """Return the sheet as sentences, for the last look."""
    view, names = session.view, session.names
    sheet = view.sheet
    assert sheet is not None
    lines = [*_row_sentence(session, sheet.row)]
    broken = [f"You break {names.promise(promise.id)}." for promise in broken_by(view, session.rules)]
    owed = sum(promise.giver == view.seat and promise.binds and not promise.pledge for promise in view.promises)
    lines += broken or (["You honour every promise that you owe."] if owed else [])
    if view.seat in GUARANTORS:
        empty = [
            names.item(p.id) for p in view.pieces if p.owner == view.seat and p.declared and p.id not in sheet.load
        ]
        lines.append(f"You load {listed((names.item(item) for item in sheet.load), 'nothing')}.")
        lines += [f"You declared {listed(empty)} and leave it unloaded."] if empty else []
        lines.append(f"If a breach is proven, you {answer_word(sheet.answer)}.")
    act = command_label(cmd.SetAct(sheet.act, sheet.target), view, session.rules)
    return [*lines, f"Secret act: {act}."]


def _row_sentence(session: Session, chosen: str) -> list[str]:
    rows = [command.row for command in session.view.legal if isinstance(command, cmd.SetRow)]
    row = chosen or (rows[0] if rows else "")
    return [f"The cease-fire row: {session.names.row(row)}."] if row else []


def look(session: Session) -> None:
    """Show the sheet as sentences."""
    session.console.say()
    session.console.say("LAST LOOK, ONLY YOU" if session.place is None else "LAST LOOK, ONLY YOUR DELEGATION")
    session.console.say_all(sentences(session))


def last_look(session: Session, command: Command) -> None:
    """Show the sheet as sentences, and seal it after a ``y``."""
    look(session)
    if session.console.ask("Seal it? y or n:").lower() in ("y", "yes"):
        session.submit(command)
    else:
        session.console.say("Not sealed. sheet shows it again.")
