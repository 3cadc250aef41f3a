"""Every deal a seat knows of, one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from wargame.engine.commands import OpenDraft
from wargame.engine.offer import lower
from wargame.tui.ink import SECRET, fit, more, seat, window
from wargame.tui.widgets.panel import Panel
from wargame.tui.widgets.summaries import deal_state

if TYPE_CHECKING:
    from wargame.engine.deals import Deal
    from wargame.tui.ink import Part, Pen
    from wargame.tui.session import Session

OVER: Final = {"lapsed": "lapsed", "amended": "replaced", "ended": "ended"}
ROOMY: Final = 50
"""Columns from which a row says who has to sign, or what the deal is about."""


def listed(session: Session) -> tuple[Deal, ...]:
    """Return every deal a seat knows of: what is tabled, what holds, what is over."""
    rank = {"tabled": 0, "concluded": 1, "in-force": 2}
    return tuple(
        sorted(session.view.deals, key=lambda d: (rank.get(d.state, 3), session.seat not in d.waiting, -d.round, d.id))
    )


class EveryDeal(Panel):
    """The deals, one a row."""

    deals: tuple[Deal, ...] = ()
    wanted = ""
    chosen = True
    """Whether the list has the cursor; else a clause has it."""

    def paint(self, pen: Pen) -> None:
        """Write them."""
        view = self.game.view
        shown = window(len(self.deals), max(0, self.cursor), pen.height - 1)
        hidden = more(shown, len(self.deals))
        writes = view.draft is not None or OpenDraft() in view.legal
        pen.title(
            "Deals",
            (f"{hidden}  " if hidden else "", "bold orange"),
            *(
                (("d", "bold blue"), (" your draft is open" if view.draft else " writes a deal", "muted"))
                if writes
                else ()
            ),
        )
        if not self.deals:
            says = (
                f"No deal says “{fit(self.wanted, 20)}”; Esc shows all."
                if self.wanted
                else "Nothing has been tabled yet."
            )
            pen.row((says, "muted"), column=3)
        at = 5 + max((cell_len(fit(deal.id, 8)) for deal in self.deals), default=0)
        for place in shown:
            deal = self.deals[place]
            line = pen.row(selected=place == self.cursor, pick=place)
            if place == self.cursor and not self.chosen:
                line.put(0, ("▸", "muted"))
            if deal.secret:
                line.put(1, (SECRET, "purple"))
            line.put(3, (fit(deal.id, 8), "bold"))
            state: Part = (OVER[deal.state], "muted") if deal.state in OVER else deal_state(view, deal)
            votes = self._votes(deal)
            size = cell_len(state[0]) + sum(cell_len(part[0]) for part in votes)
            line.put(at, *self._about(deal, pen.width - at - size - 2))
            line.end(*votes, state)

    def _votes(self, deal: Deal) -> list[Part]:
        """Return how many of the own delegation would sign and refuse a tabled deal, in a class."""
        if self.game.room is None or deal.state != "tabled":
            return []
        from wargame.tui.widgets.team import mirror  # noqa: PLC0415 - most games are at home

        votes = mirror(self.game.room, deal.id)
        return [(f"{SECRET} ", "purple"), *votes, "  "] if votes else []

    def _about(self, deal: Deal, width: int) -> list[Part]:
        rules = self.game.rules
        about = deal.title or ", ".join(lower(rules.kinds[clause.kind].title) for clause in deal.clauses)
        if deal.title or not deal.tabler:
            return [fit(about, width)]
        parts: list[Part] = [("by ", "muted"), seat(deal.tabler)]
        if deal.amends:
            parts += [(f" for {fit(deal.amends, 8)}", "muted")]
        if width >= ROOMY:
            parts += [
                "  ",
                (
                    fit(about, width - 7 - (5 + len(fit(deal.amends, 8)) if deal.amends else 0)),
                    "muted" if deal.state in OVER else "",
                ),
            ]
        return parts
