"""A draft as it is walked through: its rows, what can be added and set, and where the cursor stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wargame.engine import commands as cmd
from wargame.tui.screens.finding import FindingScreen
from wargame.tui.widgets.clauses import Clauses
from wargame.tui.widgets.offers import Offers, group_of

if TYPE_CHECKING:
    from wargame.engine.deals import Clause, Deal, Draft


class DraftScreen(FindingScreen):
    """A screen over the own draft, one of whose lists is open: the draft, what can be added, flags, or both texts."""

    PLACE: ClassVar[str] = "deals"
    row = 0
    """The clause of the draft that is pointed at."""
    choice = 0
    """What is pointed at among the clauses on offer, or the flags."""
    mode = "draft"
    """The list that is open: draft, add, flags, compare."""
    effect = -1
    """The effect that is pointed at, -1 while the cursor is in the list that is open."""

    # --- what there is to point at

    def draft(self) -> Draft | None:
        """Return the draft, None once it is tabled."""
        return self.session.view.draft

    def offers(self) -> tuple[cmd.AddClause, ...]:
        """Return the clauses that can be added and are looked for, group by group."""
        rules = self.session.rules
        found = [c for c in self.session.view.legal if isinstance(c, cmd.AddClause)]
        kept = [c for c in found if self.has(rules.kinds[c.kind].title, rules.kinds[c.kind].text)]
        return tuple(sorted(kept, key=lambda c: group_of(c, rules)))

    def amended(self) -> Deal | None:
        """Return the deal that the draft would replace, None for a draft of its own."""
        draft = self.draft()
        return self.session.view.deal(draft.amends) if draft is not None and draft.amends else None

    def rows(self) -> tuple[tuple[str, Clause], ...]:
        """Return the rows of the draft, marked against the deal it amends; struck clauses stand last."""
        draft = self.draft()
        if draft is None:
            return ()
        amended = self.amended()
        if amended is None:
            return tuple(("", clause) for clause in draft.clauses)
        before = {clause.key: clause for clause in amended.clauses}
        now = {clause.key for clause in draft.clauses}
        rows = [("+" if c.key not in before else "" if before[c.key] == c else "~", c) for c in draft.clauses]
        return (*rows, *(("-", clause) for clause in amended.clauses if clause.key not in now))

    def flags(self) -> tuple[tuple[cmd.Flag, bool], ...]:
        """Return the flags of the clause that is pointed at."""
        rows = self.rows()
        if not rows:
            return ()
        clause = rows[min(self.row, len(rows) - 1)][1]
        legal = [c for c in self.session.view.legal if isinstance(c, cmd.Flag) and (c.kind, c.givers) == clause.key]
        return tuple((flag, bool(getattr(clause, flag.flag))) for flag in legal)

    # --- while others of the delegation write on it too

    def pointing(self) -> object:
        """Return the clause of the draft, and the clause on offer, that are pointed at."""
        rows, offers = self.rows(), self.offers()
        row = rows[min(self.row, len(rows) - 1)][1].key if rows else None
        offer = offers[min(self.choice, len(offers) - 1)] if self.mode == "add" and offers else None
        return row, offer

    def regain(self, anchor: object) -> None:
        """Point at those clauses again; without a draft, show the deals."""
        if self.draft() is None:
            self.call_next(self.go, "deals")
            return
        row, offer = anchor if isinstance(anchor, tuple) else (None, None)
        keys = [clause.key for _, clause in self.rows()]
        if row in keys:
            self.row = keys.index(row)
        elif self.mode in ("flags", "compare"):
            self.mode = "draft"
        if offer in self.offers():
            self.choice = self.offers().index(offer)

    def held_subject(self) -> str:
        """Return the draft."""
        return "draft"

    # --- moving

    def move(self, by: int) -> None:
        """Move in the list that is open, or among the effects."""
        if self.effect >= 0:
            self.effect = max(0, self.effect + by)
        elif self.mode in ("draft", "compare"):
            self.row = (self.row + by) % max(1, len(self.rows()))
        else:
            count = len(self.offers()) if self.mode == "add" else len(self.flags())
            self.choice = (self.choice + by) % max(1, count)
        self.update()

    def choose(self, panel: str, item: int) -> None:
        """Point at a clause of the draft, at one on offer, or at a flag."""
        if (panel == "text" and self.mode == "draft") or panel == "compare":
            self.row, self.effect = item, -1
        elif panel in ("offers", "flags"):
            self.choice, self.effect = item, -1
        elif panel == "effects":
            self.effect = item
        self.update()

    def action_panel(self) -> None:
        """Go to what the draft would do, and back to the list that is open."""
        self.effect = -1 if self.effect >= 0 else 0
        self.update()

    def action_clauses_down(self) -> None:
        """Go a page down in the list that is open."""
        self._page(1)

    def action_clauses_up(self) -> None:
        """Go a page up in the list that is open."""
        self._page(-1)

    def _page(self, by: int) -> None:
        if self.mode == "draft":
            size = max(1, len(self.query_one(Clauses).shown))
            self.row = max(0, min(self.row + by * size, len(self.rows()) - 1))
        elif self.mode == "add":
            size = max(1, self.query_one(Offers).size.height - 4)
            self.choice = max(0, min(self.choice + by * size, len(self.offers()) - 1))
        self.update()

    # --- opening a list

    def found(self) -> None:
        """Point at the first clause that was found; looking for one opens the clauses on offer."""
        self.mode, self.choice = "add", 0

    async def action_find(self) -> None:
        """Look for a clause on offer."""
        self.found()
        self.update()
        await super().action_find()

    def action_compare(self) -> None:
        """Lay both texts side by side, or go back to one's own."""
        if self.amended() is None:
            self.refuse("There is no other text: this draft amends no deal.")
            return
        self.mode = "draft" if self.mode == "compare" else "compare"
        self.update()

    def action_add(self) -> None:
        """Open the clauses on offer."""
        self.mode, self.choice = "add", 0
        self.update()
