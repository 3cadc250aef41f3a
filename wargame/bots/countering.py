"""How a doctrine counters: it strikes what it cannot sign, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine import commands as cmd
from wargame.engine.offer import lower, price
from wargame.engine.seats import SEATS

if TYPE_CHECKING:
    from wargame.bots.doctrine import Doctrine
    from wargame.engine.deals import Clause, Deal
    from wargame.engine.views import View


def can_counter(view: View, doctrine: Doctrine, deal: Deal) -> bool:
    """Whether there is something to say: another's first text, no draft open, and an amendment that mends it."""
    fresh = deal.tabler != view.seat and not deal.amends and view.draft is None
    countered = any(other.tabler == view.seat and other.round == view.round and other.amends for other in view.deals)
    if not fresh or countered or not doctrine.counters:
        return False
    mended = _mended(view, doctrine, deal.clauses)
    return bool(mended) and mended != deal.clauses


def _mended(view: View, doctrine: Doctrine, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Return the clauses this doctrine could keep: without what it never signs, then without what costs it most."""
    left = tuple(clause for clause in clauses if clause.kind not in doctrine.never)
    while left and price(view, view.seat, left)[0] < doctrine.least_price:
        worst = min(left, key=lambda clause: (price(view, view.seat, (clause,))[0], clause.kind))
        if price(view, view.seat, (worst,))[0] >= 0:
            break
        left = tuple(clause for clause in left if clause != worst)
    return left


def counter(view: View, doctrine: Doctrine) -> cmd.Command:
    """Return the next step of an amendment: strike, then say what was struck, then table it in the same circle."""
    assert view.draft is not None
    deal = view.deal(view.draft.amends)
    if deal is None or deal.state != "tabled":
        return cmd.Discard()
    wanted = _mended(view, doctrine, deal.clauses)
    for clause in view.draft.clauses:
        if clause not in wanted:
            return cmd.StrikeClause(clause.kind, clause.givers)
    if not view.draft.clauses:
        return cmd.Discard()
    struck = next((clause.kind for clause in deal.clauses if clause not in wanted), "")
    title = lower(view.rules.kinds[struck].title) if struck else "nothing"
    to = () if len(deal.audience) == len(SEATS) else tuple(seat for seat in deal.audience if seat != view.seat)
    line = cmd.Cable(to, f"We counter {deal.id}: without {title} we could sign it.")
    if not any(m.seat == view.seat and m.round == view.round and m.text == line.text for m in view.messages):
        return line
    return cmd.Table(public=not to)
