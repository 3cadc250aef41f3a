"""Deals: read what is tabled or in force; sign, amend or refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from wargame.actions.classroom import VoteAgainst, VoteFor
from wargame.actions.everywhere import Draft, Next, Palette, Up, Why
from wargame.actions.everywhere import Panel as NextPanel
from wargame.actions.finding import Find
from wargame.actions.places import Amend, PageDown, PageUp, Refuse, Sign
from wargame.engine import commands as cmd
from wargame.table.words import chronicle, why_deal, why_phase
from wargame.tui.boxes import Horizontal, Vertical
from wargame.tui.ink import SECRET, fit, seats
from wargame.tui.prompt import Prompt
from wargame.tui.screens.reading import DealReader
from wargame.tui.seatline import TEAM, may_sign
from wargame.tui.widgets.clauses import Clauses
from wargame.tui.widgets.compare import OneClause
from wargame.tui.widgets.dealrows import EveryDeal
from wargame.tui.widgets.effects import Effects
from wargame.tui.widgets.upheld import Upheld

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.deals import Deal
    from wargame.engine.sights import Sight
    from wargame.learn import Here
    from wargame.table.words import Why as Answer
    from wargame.tui.ink import Part
    from wargame.tui.roomclient import RoomClient


class DealsScreen(DealReader):
    """Place 3."""

    CSS_PATH = "deals.tcss"
    HERE = (Sign, Amend, Refuse, PageDown, PageUp)

    def panels(self) -> ComposeResult:
        """The list, the text, and what it would do."""
        with Horizontal(classes="columns"):
            with Vertical(classes="paper"):
                yield EveryDeal(self.session, id="list")
                yield Clauses(self.session, id="text")
                yield OneClause(self.session, id="clause")
            yield Effects(self.session, id="effects")
            yield Upheld(self.session, id="upheld")

    def begin(self) -> None:
        """Point at the deal that was asked for."""
        ids = [deal.id for deal in self.deals()]
        self.row = ids.index(self.subject) if self.subject in ids else 0
        super().begin()

    def update(self) -> None:
        """Show the deal that is pointed at."""
        deal = self.deal()
        every = self.query_one(EveryDeal)
        every.deals, every.wanted = self.deals(), self.wanted
        self.row = max(0, min(self.row, len(every.deals) - 1))
        text, effects = self.query_one(Clauses), self.query_one(Effects)
        self._place(deal)
        text.name = f"Deal {fit(deal.id, 8)}" if deal else "No deal yet" if not self.session.view.deals else "No deal"
        if deal is None or text.subject != deal.id:
            text.subject, text.top = deal.id if deal else "", 0
        text.calm = "A deal is tabled, read and answered in the talks; what it would do stands below it."
        text.rows = tuple(("", clause) for clause in deal.clauses) if deal else ()
        text.fact = self._signatures(deal) if deal else ()
        one = self.query_one(OneClause)
        pointed = self.panel == "text" and deal is not None
        one.number, one.clause = self.line + 1, deal.clauses[self.line] if pointed and deal else None
        one.set_class(one.clause is None, "empty")
        lines: list[tuple[Part, ...]] = []
        if deal is not None and deal.secret:
            lines.append(
                ((SECRET, "purple"), (" secret: only ", "purple"), *seats(deal.audience), (" know of it", "purple"))
            )
        if deal is not None and self.session.room is not None:
            lines += self._mirrored(self.session.room, deal)
        text.foot = tuple(lines)
        text.hush(secret=deal is not None and deal.secret)
        tabled = deal is not None and deal.state == "tabled"
        effects.reading = True
        effects.display = tabled and (self.panel == "effects" or not self.asking.open)
        effects.clauses = deal.clauses if deal else ()
        upheld = self.query_one(Upheld)
        upheld.deal, upheld.display = deal, deal is not None and not tabled and not self.asking.open
        super().update()

    def _place(self, deal: Deal | None) -> None:
        """Give one panel the cursor; the list where the others have nothing to point at."""
        text, effects = self.query_one(Clauses), self.query_one(Effects)
        effects.clauses = deal.clauses if deal else ()
        count = 0 if deal is None else len(deal.clauses)
        if self.panel == "effects":
            count = effects.items() if deal is not None and deal.state == "tabled" else 0
        if not count:
            self.panel = "list"
        self.line = max(0, min(self.line, count - 1))
        every = self.query_one(EveryDeal)
        every.cursor, every.chosen = (self.row if deal else -1), self.panel == "list"
        text.cursor = self.line if self.panel == "text" else -1
        effects.cursor = self.line if self.panel == "effects" else -1
        self.set_class(self.panel == "effects", "at-effects")

    @staticmethod
    def _mirrored(room: RoomClient, deal: Deal) -> list[tuple[Part, ...]]:
        """Return how the delegation would answer a tabled deal, as a row for its eyes alone."""
        from wargame.tui.widgets.team import mirror  # noqa: PLC0415 - most games are at home

        votes = mirror(room, deal.id, names=True) if deal.state == "tabled" else []
        return [((SECRET, "purple"), (" your delegation: ", "purple"), *votes)] if votes else []

    @staticmethod
    def _signatures(deal: Deal) -> tuple[Part, ...]:
        parts: list[Part] = []
        for word, these in (("signed ", deal.signed), ("refused ", deal.refused), ("waits for ", deal.waiting)):
            if these and (deal.state == "tabled" or word == "signed "):
                parts += [(f"  {word}" if parts else word, "muted"), *seats(these)]
        return tuple(parts)

    def stands(self) -> Here:
        """Say which deal is open."""
        deal = self.deal()
        return evolve(super().stands(), subject=deal.id if deal is not None else "")

    def local(self) -> Prompt | None:
        """Offer to leave a deal unanswered, once it has been read."""
        view, deal = self.session.view, self.deal()
        if deal is None or deal.state != "tabled" or view.seat not in deal.waiting:
            return None
        if deal.id in self.session.memory.left:
            return None
        unread = self.unread(deal)
        if unread:
            count = f"{unread} of {len(deal.clauses)} clauses"
            return Prompt(f"Deal {fit(deal.id, 8)}: {count} not read yet.", "read on", action="read_on")
        if self.session.room is not None and not may_sign(view, deal.id):
            return Prompt(f"Deal {fit(deal.id, 8)}: + you would sign, - you would refuse.", "go on", TEAM, "leave_open")
        return Prompt(
            f"Deal {fit(deal.id, 8)}: sign, amend or refuse it, as you see fit.", "leave it open", action="leave_open"
        )

    def action_leave_open(self) -> None:
        """Go on without an answer."""
        deal = self.deal()
        if deal is not None:
            self.session.memory.seen.add(f"deal:{deal.id}")
            self.session.memory.left.add(deal.id)
        move = self.session.move
        if move.subject and move.subject != "draft":
            self.go("deals", move.subject)
        else:
            self.go("table")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        answers: list[tuple[type[Action], str]] = []
        deal, legal = self.deal(), self.session.view.legal
        if deal is not None:
            answers += [(Sign, "sign")] if cmd.Sign(deal.id) in legal else []
            answers += [(Amend, "amend")] if cmd.Amend(deal.id) in legal else []
            answers += [(Refuse, "refuse")] if cmd.Refuse(deal.id) in legal else []
            if self.session.room is not None and self.voted_deal() and not may_sign(self.session.view, deal.id):
                answers += [(VoteFor, "vote for"), (VoteAgainst, "against")]
            shown = self.query_one(Clauses).shown
            answers += [(PageDown, "more clauses")] if 0 < len(shown) < len(deal.clauses) else []
        return (
            *answers,
            (Next, "next step"),
            (Up, {"list": "deal", "text": "clause", "effects": "effect"}[self.panel]),
            (NextPanel, "panel"),
            (Find, "find"),
            (Why, "why"),
            (Draft, "draft"),
            (Palette, "actions"),
        )

    def _answer(self, kind: type[cmd.Sign | cmd.Refuse]) -> None:
        deal = self.deal()
        if deal is None or kind(deal.id) not in self.session.view.legal:
            room = self.session.room
            waits = deal is not None and self.session.seat in deal.waiting
            self.session.notice = (
                f"{room.signer} signs; vote with + or -."
                if room is not None and waits and not room.company.acting
                else "There is nothing here for you to answer."
            )
            self.update()
            return
        self.ask(kind(deal.id))

    def action_sign(self) -> None:
        """Sign, after a last look."""
        self._answer(cmd.Sign)

    def action_refuse(self) -> None:
        """Refuse, after a last look."""
        self._answer(cmd.Refuse)

    def action_amend(self) -> None:
        """Open a version of one's own."""
        deal, view = self.deal(), self.session.view
        if deal is None or cmd.Amend(deal.id) not in view.legal:
            self.session.notice = (
                "Table or discard your own draft first." if view.draft else "That cannot be amended now."
            )
            self.update()
        elif self.session.submit(cmd.Amend(deal.id)):
            self.go("draft")

    def question(self) -> tuple[Answer, tuple[Sight, ...]] | None:
        """Answer for the deal, the clause or the effect that is pointed at; for the phase where there is no deal."""
        view, names, deal = self.session.view, self.session.names, self.deal()
        if deal is None:
            answer = why_phase(view, names)
        elif self.panel == "text":
            answer = self.query_one(Clauses).ask(self.line)
        elif self.panel == "effects":
            answer = self.query_one(Effects).ask(self.line)
        else:
            answer = why_deal(view, names, deal, self.session.preview(deal.clauses))
        return answer, chronicle(view.reports)
