"""Taking back: the commands that bring a draft or a sheet to where it was before a command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine import commands as cmd
from wargame.engine.deals import FLAGS

if TYPE_CHECKING:
    from wargame.engine.commands import Command
    from wargame.engine.views import View

FINAL: Final = (cmd.Ready, cmd.Seal, cmd.Sign, cmd.Table, cmd.Release, cmd.Cable)
"""What cannot be taken back; after it there is nothing older to undo either."""


def reverse(command: Command, before: View) -> tuple[Command, ...]:  # noqa: PLR0911 - one return a command
    """Return what takes a command back, given the view before it; empty where nothing does."""
    match command:
        case cmd.AddClause(kind, givers):
            return (cmd.StrikeClause(kind, givers),)
        case cmd.StrikeClause(kind, givers):
            return (cmd.AddClause(kind, givers), *_flags(before, (kind, givers)))
        case cmd.Flag() | cmd.SetPromise() | cmd.SetLoad():
            return (_turned(command),)
        case cmd.OpenDraft() | cmd.Amend():
            return (cmd.Discard(),)
        case cmd.Discard():
            return _rebuilt(before)
        case cmd.Declare(instrument):
            return (cmd.Withdraw(instrument),)
        case cmd.Withdraw(instrument):
            return (cmd.Declare(instrument),)
        case _:
            return _on_sheet(command, before)


def _turned(command: cmd.Flag | cmd.SetPromise | cmd.SetLoad) -> Command:
    match command:
        case cmd.SetPromise(obligation, honour):
            return cmd.SetPromise(obligation, not honour)
        case cmd.SetLoad(instrument, load):
            return cmd.SetLoad(instrument, not load)
        case _:
            return command


def _on_sheet(command: Command, before: View) -> tuple[Command, ...]:
    sheet = before.sheet
    if sheet is None:
        return ()
    match command:
        case cmd.SetRow():
            # An empty row is the standing order, which the referee lists first.
            rows = [one.row for one in before.legal if isinstance(one, cmd.SetRow)]
            return (cmd.SetRow(sheet.row or rows[0]),)
        case cmd.SetAct():
            return (cmd.SetAct(sheet.act, sheet.target),)
        case cmd.SetAnswer():
            return (cmd.SetAnswer(sheet.answer),)
        case _:
            return ()


def _flags(before: View, key: tuple[str, tuple[str, ...]]) -> tuple[Command, ...]:
    clauses = before.draft.clauses if before.draft is not None else ()
    found = next((clause for clause in clauses if clause.key == key), None)
    return tuple(cmd.Flag(*key, flag) for flag in FLAGS if found is not None and getattr(found, flag))


def _rebuilt(before: View) -> tuple[Command, ...]:
    draft = before.draft
    if draft is None:
        return ()
    amended = before.deal(draft.amends)
    old = amended.clauses if amended is not None else ()
    struck = [cmd.StrikeClause(*clause.key) for clause in old]
    added = [one for c in draft.clauses for one in (cmd.AddClause(*c.key), *_flags(before, c.key))]
    return (cmd.Amend(draft.amends) if draft.amends else cmd.OpenDraft(), *struck, *added)
