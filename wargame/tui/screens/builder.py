"""The deal builder: a draft clause by clause, with what every change would do beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from wargame.actions.everywhere import Back, Next, Open, Palette, Undo, Up, Why
from wargame.actions.finding import Compare, Find
from wargame.actions.places import Add, Behind, Discard, Flags, PageDown, PageUp, Strike, TableIt
from wargame.engine import commands as cmd
from wargame.engine.deals import Clause
from wargame.table.words import chronicle, why_clause, why_flag, why_phase
from wargame.tui.boxes import Horizontal, Vertical
from wargame.tui.ink import fit
from wargame.tui.prompt import Prompt
from wargame.tui.screens.drafting import DraftScreen
from wargame.tui.seatline import TEAM
from wargame.tui.widgets.clauses import Clauses
from wargame.tui.widgets.compare import Compare as SideBySide
from wargame.tui.widgets.compare import OneClause
from wargame.tui.widgets.effects import Effects
from wargame.tui.widgets.offers import FlagList, Offers

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.engine.views import View
    from wargame.learn import Here
    from wargame.table.words import Names
    from wargame.table.words import Why as Answer


LEADS: Final = {
    "add": Prompt("Choose a clause, and see what it would do.", "add it", action="open", key="Enter"),
    "flags": Prompt("Set the flags of this clause.", "done", action="back"),
    "compare": Prompt("Left as it was tabled, right your version.", "back to it", action="back"),
}
"""What leads through a list that is open over the draft."""
UNCHANGED: Final = "Not changed yet: strike, add, flag, or leave it."


class BuilderScreen(DraftScreen):
    """Place 3, while a draft is written."""

    CSS_PATH = "builder.tcss"
    HERE = (Add, Strike, Flags, Compare, TableIt, Behind, Discard, PageDown, PageUp)

    def panels(self) -> ComposeResult:
        """The draft, the offers in its place while one is added, and what it would do."""
        with Horizontal(classes="columns"):
            with Vertical(classes="paper"):
                yield Clauses(self.session, id="text")
                yield Offers(self.session, id="offers")
                yield SideBySide(self.session, id="compare")
                yield FlagList(self.session, id="flags")
                yield OneClause(self.session, id="clause")
            yield Effects(self.session, id="effects")

    def stands(self) -> Here:
        """Want no hint while a deal is being written."""
        return evolve(super().stands(), place="draft")

    def begin(self) -> None:
        """Begin with the list of clauses where there is none in the draft."""
        draft = self.session.view.draft
        self.mode = "add" if draft is not None and not draft.clauses else "draft"
        super().begin()

    def update(self) -> None:
        """Show the draft, the offers or the flags."""
        draft = self.draft()
        if draft is None:
            super().update()
            return
        rows, offers = self.rows(), self.offers()
        self.row, self.choice = max(0, min(self.row, len(rows) - 1)), max(0, min(self.choice, len(offers) - 1))
        text = self.query_one(Clauses)
        text.rows = rows
        text.name = f"Your version of deal {fit(draft.amends, 8)}" if draft.amends else "Your draft"
        text.fact = (
            (("not tabled: ", "muted"), ("+ added  ~ changed  - struck", "muted"))
            if draft.amends
            else (("nobody else sees it yet", "muted"),)
        )
        text.foot = ((("a", "bold blue"), (" add a clause", "muted")),)
        text.cursor = self.row if self.mode == "draft" and self.effect < 0 else -1
        text.display = self.mode not in ("add", "compare")
        listed = self.query_one(Offers)
        listed.offers, listed.cursor, listed.display = offers, self.choice, self.mode == "add"
        listed.total = sum(isinstance(c, cmd.AddClause) for c in self.session.view.legal)
        listed.wanted = self.wanted
        self._beside(rows)
        flags = self.query_one(FlagList)
        flags.rows, flags.cursor, flags.display = self.flags(), self.choice, self.mode == "flags"
        effects = self.query_one(Effects)
        amended = self.amended()
        effects.clauses, effects.tabled = draft.clauses, amended.clauses if amended else None
        effects.adding = self.mode == "add" and bool(offers)
        if effects.adding:
            offer = offers[self.choice]
            effects.clauses = (*draft.clauses, Clause(offer.kind, offer.givers))
        self.effect = min(self.effect, effects.items() - 1)
        effects.cursor = self.effect
        self.set_class(self.effect >= 0, "at-effects")
        super().update()

    def question(self) -> tuple[Answer, tuple[Sight, ...]] | None:
        """Answer for the clause, the offer, the flag or the effect that is pointed at."""
        view, names = self.session.view, self.session.names
        return self._answer(view, names), chronicle(view.reports)

    def _answer(self, view: View, names: Names) -> Answer:
        rows, offers, flags = self.rows(), self.offers(), self.flags()
        if self.effect >= 0:
            return self.query_one(Effects).ask(self.effect)
        if self.mode == "add" and offers:
            offer = Clause(offers[self.choice].kind, offers[self.choice].givers)
            return why_clause(view, names, offer, self.session.preview((offer,)))
        if self.mode == "flags" and flags:
            flag, on = flags[min(self.choice, len(flags) - 1)]
            return why_flag(view, names, rows[self.row][1], flag.flag, on=on)
        return self.query_one(Clauses).ask(self.row) if rows else why_phase(view, names)

    def _beside(self, rows: tuple[tuple[str, Clause], ...]) -> None:
        """Show the clause that is pointed at, and both texts side by side where that is asked for."""
        one = self.query_one(OneClause)
        one.number, one.clause = self.row + 1, rows[self.row][1] if rows and self.mode != "add" else None
        one.set_class(one.clause is None, "empty")
        both = self.query_one(SideBySide)
        both.display, both.cursor = self.mode == "compare", self.row
        amended = self.amended()
        if amended is not None:
            before = {clause.key: clause for clause in amended.clauses}
            both.about = amended.id
            both.rows = tuple((mark, before.get(c.key), None if mark == "-" else c) for mark, c in rows)

    # --- the move line and the keys

    def local(self) -> Prompt | None:
        """Lead through adding, striking and tabling."""
        draft = self.draft()
        if draft is None:
            return None
        if self.mode in LEADS:
            return LEADS[self.mode]
        if cmd.Table(public=True) in self.session.view.legal:
            return Prompt("Table it when it says what you want.", "table it", action="table_it")
        if not draft.clauses:
            return Prompt("Your draft is empty: add a clause.", "add", action="add")
        room = self.session.room
        if room is not None and not room.company.acting:
            return Prompt(f"{room.signer} tables it, once you agree.", "leave it", TEAM, "place('table')")
        changed = any(mark for mark, _ in self.rows())
        says = "It cannot be tabled like this; change or leave it." if changed else UNCHANGED
        return Prompt(says, "leave it", action="place('table')")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        if self.mode == "add":
            return (
                (Up, "choose"),
                (Open, "add it"),
                (Find, "find"),
                (Back, "done"),
                (Undo, "undo"),
                (Palette, "actions"),
            )
        if self.mode == "flags":
            return ((Up, "choose"), (Open, "set"), (Back, "done"))
        if self.mode == "compare":
            return ((Up, "clause"), (Compare, "close"), (Why, "why"), (TableIt, "table it"), (Back, "back"))
        return (
            (Add, "add"),
            (Strike, "strike"),
            (Flags, "flags"),
            *(((Compare, "compare"),) if self.amended() is not None else ()),
            (Undo, "undo"),
            (TableIt, "table it"),
            (Behind, "in secret"),
            (Discard, "discard"),
            (Next, "next"),
            (Back, "back"),
        )

    def enter(self) -> None:
        """Add the clause, set the flag, or open the flags; an effect answers why."""
        if self.effect >= 0:
            self.action_why()
        elif self.mode == "add":
            offers = self.offers()
            if offers and self.give(offers[self.choice]):
                self.show_all()
        elif self.mode == "flags":
            flags = self.flags()
            if flags:
                self.give(flags[min(self.choice, len(flags) - 1)][0])
        else:
            self.action_flags()

    def action_strike(self) -> None:
        """Strike the clause that is pointed at, or take a struck one back."""
        rows = self.rows()
        if self.mode == "draft" and rows:
            mark, clause = rows[self.row]
            self.give((cmd.AddClause if mark == "-" else cmd.StrikeClause)(clause.kind, clause.givers))

    def action_flags(self) -> None:
        """Open the flags of the clause."""
        if self.mode == "draft" and self.flags():
            self.mode, self.choice = "flags", 0
        elif self.mode == "draft":
            self.session.notice = "This clause has no flag that you can set."
        self.update()

    def action_table_it(self) -> None:
        """Table it for everybody, after a last look."""
        self.ask(cmd.Table(public=True))

    def action_behind(self) -> None:
        """Table it for its signers alone, after a last look."""
        self.ask(cmd.Table(public=False))

    def action_discard(self) -> None:
        """Throw it away, after a last look."""
        self.ask(cmd.Discard())

    def give(self, command: cmd.Command) -> bool:
        """Give a command; once the draft is gone, show the deals."""
        done = super().give(command)
        if done and self.session.view.draft is None and self.session.view.phase == "talks":
            own = [deal.id for deal in self.session.view.deals if deal.tabler == self.session.seat]
            self.go("deals", own[-1] if own else "")
        return done

    def action_undo(self) -> None:
        """Take the last change back; with the draft's opening undone, show the deals."""
        super().action_undo()
        if self.draft() is None:
            self.go("deals")

    def leave(self) -> None:
        """Close the list first; the draft stays open."""
        if self.mode != "draft":
            self.mode = "draft"
            self.update()
        else:
            self.go("deals")
