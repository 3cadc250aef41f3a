"""Whether names that came from outside are known: in lists, in clauses, in commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine import commands as cmd
from wargame.engine.deals import FLAGS
from wargame.engine.orders import ANSWERS
from wargame.engine.seats import SEATS
from wargame.table.wire.errors import WireError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from wargame.engine.deals import Clause
    from wargame.engine.views import View


def among(part: str, found: Iterable[str], known: Collection[str]) -> None:
    """Raise `WireError` about a part unless every name found is known."""
    for name in found:
        if name not in known:
            raise WireError(part, f"'{name[:40]}' is unknown")


def check_clauses(part: str, clauses: Iterable[Clause], kinds: Collection[str]) -> None:
    """Raise `WireError` about a part unless every clause is of a known kind and given by seats, each once."""
    for clause in clauses:
        among(part, (clause.kind,), kinds)
        among(part, clause.givers, SEATS)
        if not clause.givers or len(set(clause.givers)) != len(clause.givers):
            raise WireError(part, "a clause has no givers, or one twice")


def check_commands(view: View) -> None:
    """Raise `WireError` unless every legal command of a view names what the view, its rules or its scenario has."""
    known = _Known(view)
    for command in view.legal:
        known.check(command)


class _Known:
    """What commands may name in a view."""

    def __init__(self, view: View) -> None:
        self.deals = {deal.id for deal in view.deals}
        self.promises = {promise.id for promise in view.promises}
        self.choices = {choice.id for choice in view.card.choices} if view.card is not None else set()
        self.kinds, self.rows, self.acts = view.rules.kinds, view.rules.row, view.rules.act
        self.items = view.scenario.instrument_by_id

    def check(self, command: cmd.Command) -> None:  # noqa: C901 - one case a kind of command
        """Raise `WireError` where a command names what the view does not have, or is not a seat's."""
        match command:
            case cmd.AddClause(kind, givers) | cmd.StrikeClause(kind, givers) | cmd.Flag(kind, givers):
                among("legal", (kind,), self.kinds)
                among("legal", givers, SEATS)
                if isinstance(command, cmd.Flag):
                    among("legal", (command.flag,), FLAGS)
            case cmd.Sign(name) | cmd.Refuse(name) | cmd.Amend(name):
                among("legal", (name,), self.deals)
            case cmd.Release(name) | cmd.SetPromise(name):
                among("legal", (name,), self.promises)
            case cmd.Declare(name) | cmd.Withdraw(name) | cmd.SetLoad(name):
                among("legal", (name,), self.items)
            case cmd.Cable(to):
                among("legal", to, SEATS)
            case cmd.Choose(name):
                among("legal", (name,), self.choices)
            case cmd.SetRow(name):
                among("legal", (name,), self.rows)
            case cmd.SetAct(name) if name:
                among("legal", (name,), self.acts)
            case cmd.SetAnswer(name):
                among("legal", (name,), ANSWERS)
            case _ if isinstance(command, cmd.CONTROL):
                raise WireError("legal", "a command of the facilitator")
