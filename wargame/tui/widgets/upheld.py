"""A deal that is signed: what it handed over, and how each promise in it stands, as far as this seat may know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.tui.ink import fit, seat, seats
from wargame.tui.widgets.ledger import briefly, mark
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.deals import Deal
    from wargame.tui.ink import Pen


class Upheld(Panel):
    """What became of a deal."""

    deal: Deal | None = None

    def paint(self, pen: Pen) -> None:
        """Write what was banked, and then the promises."""
        deal, names, view = self.deal, self.game.names, self.game.view
        if deal is None:
            return
        kinds = self.game.rules.kinds
        handed = [clause for clause in deal.clauses if kinds[clause.kind].due == "signing"]
        promises = [promise for promise in view.promises if promise.deal == deal.id]
        signed = deal.round and deal.state not in ("tabled", "lapsed", "amended")
        pen.title("What became of it", (f"signed in round {deal.round}" if signed else deal.state, "muted"))
        airy = pen.room > 2 + len(handed) + len(promises)
        if airy:
            pen.gap()
        for clause in handed if deal.state in ("in-force", "ended") else ():
            line = pen.row(("banked  ", "orange"), *seats(clause.givers), " ")
            line.add(fit(names.clause(clause.kind), pen.width - line.column - 1))
        for promise in promises:
            text, words = briefly(promise, view.seat)
            line = pen.row(mark(promise, view.seat), " ", seat(promise.giver), " ")
            line.add(fit(names.clause(promise.clause.kind), pen.width - 8 - len(text) - 2))
            line.end((text, words))
        if not handed and not promises:
            soon = deal.state == "concluded"
            pen.row(("It comes into force after this settlement." if soon else "It never came into force.", "muted"))
        elif airy:
            pen.gap()
            pen.row(("4", "bold blue"), (" shows each promise with its history", "muted"))
