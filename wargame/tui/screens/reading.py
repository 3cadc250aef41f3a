"""Reading deals: which one is open, where the cursor stands in it, and which of its clauses were on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wargame.engine import commands as cmd
from wargame.table.words import clause_title, deal_lines
from wargame.tui.ink import fit
from wargame.tui.screens.voting import Voting
from wargame.tui.widgets.clauses import Clauses
from wargame.tui.widgets.dealrows import listed

if TYPE_CHECKING:
    from wargame.engine.commands import Command
    from wargame.engine.deals import Deal
    from wargame.tui.messages import Read


class DealReader(Voting):
    """A screen with a list of deals, the text of the one that is pointed at, and what it would do."""

    PLACE: ClassVar[str] = "deals"
    row = 0
    """The deal that is pointed at."""
    panel = "list"
    """The panel that has the cursor: the list, the text, or what the text would do."""
    line = 0
    """The clause or the effect that is pointed at."""

    def deal(self) -> Deal | None:
        """Return the deal that is pointed at."""
        deals = self.deals()
        return deals[min(self.row, len(deals) - 1)] if deals else None

    def deals(self) -> tuple[Deal, ...]:
        """Return the deals in which what is looked for stands."""
        rules = self.session.rules
        return tuple(
            deal
            for deal in listed(self.session)
            if self.has(deal.id, deal.title, *(rules.kinds[clause.kind].title for clause in deal.clauses))
        )

    def found(self) -> None:
        """Point at the first deal that was found."""
        self.row, self.panel = 0, "list"

    def point_at(self, deal: str) -> None:
        """Point at a deal by its id, wherever it stands in the list now."""
        ids = [one.id for one in self.deals()]
        self.row = ids.index(deal) if deal in ids else min(self.row, max(0, len(ids) - 1))

    def pointing(self) -> object:
        """Return the deal that is pointed at."""
        here = self.deal()
        return here.id if here is not None else None

    def regain(self, anchor: object) -> None:
        """Point at that deal again; where it is gone, at the top of its list."""
        if anchor is not None:
            gone = anchor not in [one.id for one in self.deals()]
            self.panel = "list" if gone else self.panel
            self.point_at(str(anchor))

    def voted_deal(self) -> str:
        """Return the deal that is pointed at, where it is tabled."""
        here = self.deal()
        return here.id if here is not None and here.state == "tabled" else ""

    def held_subject(self) -> str:
        """Return the deal that is open."""
        here = self.deal()
        return here.id if here is not None else ""

    def give(self, command: Command) -> bool:
        """Give a command, and stay with the deal that was pointed at, though the list is ordered anew."""
        here = self.deal()
        done = super().give(command)
        if here is not None and self.is_current:
            self.point_at(here.id)
            self.update()
        return done

    # --- the cursor

    def move(self, by: int) -> None:
        """Point at another deal, clause or effect."""
        if self.panel == "list":
            self.row = (self.row + by) % max(1, len(self.deals()))
        else:
            self.line += by
        self.update()

    def action_panel(self) -> None:
        """Go on to the clauses, to what they would do, and back to the list."""
        panels = ("list", "text", "effects")
        self.panel, self.line = panels[(panels.index(self.panel) + 1) % len(panels)], 0
        self.update()

    def choose(self, panel: str, item: int) -> None:
        """Point at a deal, a clause, or an effect."""
        if panel == "list":
            self.row, self.panel = item, panel
        elif panel in ("text", "effects"):
            self.panel, self.line = panel, item
        self.update()

    def enter(self) -> None:
        """Go from the deals to the clauses of one; a clause or an effect answers why."""
        if self.panel == "list":
            self.action_panel()
        else:
            self.action_why()

    def leave(self) -> None:
        """Go back to the deals first."""
        if self.panel == "list":
            super().leave()
        else:
            self.panel = "list"
            self.update()

    # --- reading

    def unread(self, deal: Deal) -> int:
        """Return how many clauses of a deal have not been on the screen."""
        return len(deal.clauses) - len(self.session.memory.clauses.get(deal.id, ()))

    def last_look(self, command: Command) -> str:
        """Say in the question itself how many clauses were not on the screen."""
        deal = self.deal()
        unread = self.unread(deal) if deal is not None and isinstance(command, cmd.Sign) else 0
        if deal is None or not unread:
            return super().last_look(command)
        return f"Sign deal {fit(deal.id, 8)}? {unread} clause{'s' if unread > 1 else ''} not read yet (PgDn)."

    def action_read_on(self) -> None:
        """Show the clauses from the first that has not been on the screen; a why must not cover them."""
        deal = self.deal()
        self.panel = "list"
        if deal is not None:
            read = self.session.memory.clauses.get(deal.id, set())
            self.query_one(Clauses).top = next((n for n in range(len(deal.clauses)) if n not in read), 0)
        self.asking.close()

    def action_clauses_down(self) -> None:
        """Show the clauses that follow."""
        self._page(1)

    def action_clauses_up(self) -> None:
        """Show the clauses before."""
        self._page(-1)

    def _page(self, by: int) -> None:
        text = self.query_one(Clauses)
        if self.panel == "text":
            self.line += by * max(1, len(text.shown))
        else:
            text.page(by)
        self.update()

    def on_read(self, message: Read) -> None:
        """Say what is still to be read, now that more has been."""
        message.stop()
        self.update()

    def whole_text(self) -> str:
        """Return the clause that is pointed at, or the deal with every clause."""
        deal = self.deal()
        if deal is not None and self.panel == "text":
            return clause_title(deal.clauses[self.line], self.session.view.scenario, self.session.rules)
        return ". ".join(deal_lines(deal, self.session.names)) if deal else ""
