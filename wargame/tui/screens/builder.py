"""The deal builder: a draft clause by clause, with what every change would do beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from attrs import evolve

from wargame.actions.everywhere import Back, Next, Open, Palette, Undo, Up
from wargame.actions.places import Add, Behind, Discard, Flags, PageDown, PageUp, Strike, TableIt
from wargame.engine import commands as cmd
from wargame.engine.deals import Clause
from wargame.table.words import chronicle, clause_title, why_clause, why_flag, why_phase
from wargame.tui.boxes import Horizontal, Vertical
from wargame.tui.ink import fit, more, seats, window
from wargame.tui.prompt import Prompt
from wargame.tui.screens.place import PlaceScreen
from wargame.tui.widgets.clauses import FLAG_WORD, Clauses, Effects
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.deals import Draft
    from wargame.engine.sights import Sight
    from wargame.engine.views import View
    from wargame.learn import Here
    from wargame.table.words import Names
    from wargame.table.words import Why as Answer
    from wargame.tui.ink import Part, Pen


UNCHANGED: Final = "Not changed yet: strike, add, flag, or leave it."


class Offers(Panel):
    """The clauses on offer, each with what it would add to the weight."""

    offers: tuple[cmd.AddClause, ...] = ()

    def paint(self, pen: Pen) -> None:
        """Write them in the rulebook's order, the chosen one with its text."""
        rules = self.game.rules
        shown = window(len(self.offers), self.cursor, pen.height - 4)
        hidden = more(shown, len(self.offers))
        pen.title(
            "Add a clause",
            (f"{hidden}  " if hidden else "", "bold orange"),
            (f"{len(self.offers)} on offer", "muted"),
        )
        for place in shown:
            offer = self.offers[place]
            kind = rules.kinds[offer.kind]
            line = pen.row(selected=place == self.cursor, pick=place)
            line.put(3, (fit(kind.title, 28), "")).put(33, *seats(offer.givers))
            note: list[Part] = []
            if kind.pledges:
                done = self.game.table.preview(self.game.seat, (Clause(offer.kind, offer.givers),))
                note = [(f"weight {done.weight.value - done.weight_now.value:+d}", "bold blue")]
            elif kind.due == "signing":
                note = [("banked", "bold orange")]
            line.end(*note)
        if 0 <= self.cursor < len(self.offers):
            offer = self.offers[self.cursor]
            while pen.room > 3:  # noqa: PLR2004 - the text stands at the foot
                pen.gap()
            title = clause_title(Clause(offer.kind, offer.givers), self.game.view.scenario, rules)
            pen.row((fit(title, pen.width - 3), "bold"))
            pen.text(rules.kinds[offer.kind].text, "muted", most=2)


class FlagList(Panel):
    """The flags that fit a clause, each set or not."""

    rows: tuple[tuple[cmd.Flag, bool], ...] = ()
    about = ""

    def paint(self, pen: Pen) -> None:
        """Write them."""
        pen.title("Flags", (self.about, "muted"))
        says = {
            "ambiguous": "the words are unclear: easier to sign, easier to break",
            "pressured": "it is pressed on the others from outside",
            "unanimity": "it counts only if all who pledge act together",
        }
        for place, (flag, on) in enumerate(self.rows):
            line = pen.row(selected=place == self.cursor, pick=place)
            line.put(3, (f"[{'x' if on else ' '}] {FLAG_WORD[flag.flag]:<9}", "bold"), (says[flag.flag], "muted"))


class BuilderScreen(PlaceScreen):
    """Place 3, while a draft is written."""

    CSS_PATH = "builder.tcss"
    PLACE: ClassVar[str] = "deals"
    HERE = (Add, Strike, Flags, TableIt, Behind, Discard, PageDown, PageUp)
    row = 0
    choice = 0
    mode = "draft"
    effect = -1
    """The effect that is pointed at, -1 while the cursor is in the list that is open."""

    def panels(self) -> ComposeResult:
        """The draft, the offers in its place while one is added, and what it would do."""
        with Horizontal(classes="columns"):
            with Vertical(classes="paper"):
                yield Clauses(self.session, id="text")
                yield Offers(self.session, id="offers")
                yield FlagList(self.session, id="flags")
            yield Effects(self.session, id="effects")

    def stands(self) -> Here:
        """Want no hint while a deal is being written."""
        return evolve(super().stands(), place="draft")

    def on_mount(self) -> None:
        """Begin with the list of clauses where there is none in the draft."""
        draft = self.session.view.draft
        self.mode = "add" if draft is not None and not draft.clauses else "draft"
        super().on_mount()

    # --- data

    def draft(self) -> Draft | None:
        """Return the draft, None once it is tabled."""
        return self.session.view.draft

    def offers(self) -> tuple[cmd.AddClause, ...]:
        """Return the clauses that can be added."""
        return tuple(c for c in self.session.view.legal if isinstance(c, cmd.AddClause))

    def rows(self) -> tuple[tuple[str, Clause], ...]:
        """Return the rows of the draft, marked against the deal it amends; struck clauses stand last."""
        draft = self.draft()
        if draft is None:
            return ()
        amended = self.session.view.deal(draft.amends) if draft.amends else None
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
        text.display = self.mode != "add"
        listed = self.query_one(Offers)
        listed.offers, listed.cursor, listed.display = offers, self.choice, self.mode == "add"
        flags = self.query_one(FlagList)
        flags.rows, flags.cursor, flags.display = self.flags(), self.choice, self.mode == "flags"
        effects = self.query_one(Effects)
        amended = self.session.view.deal(draft.amends) if draft.amends else None
        effects.clauses, effects.tabled = draft.clauses, amended.clauses if amended else None
        if self.mode == "add" and offers:
            offer = offers[self.choice]
            effects.clauses = (*draft.clauses, Clause(offer.kind, offer.givers))
        self.effect = min(self.effect, effects.items() - 1)
        effects.cursor = self.effect
        self.set_class(self.effect >= 0, "at-effects")
        super().update()

    def action_panel(self) -> None:
        """Go to what the draft would do, and back to the list that is open."""
        self.effect = -1 if self.effect >= 0 else 0
        self.update()

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
            return why_clause(view, names, offer, self.session.table.preview(view.seat, (offer,)))
        if self.mode == "flags" and flags:
            flag, on = flags[min(self.choice, len(flags) - 1)]
            return why_flag(view, names, rows[self.row][1], flag.flag, on=on)
        return self.query_one(Clauses).ask(self.row) if rows else why_phase(view, names)

    # --- the move line and the keys

    def local(self) -> Prompt | None:
        """Lead through adding, striking and tabling."""
        draft = self.draft()
        if draft is None:
            return None
        if self.mode == "add":
            return Prompt("Choose a clause; below you see what it would do.", "add it", action="open", key="Enter")
        if self.mode == "flags":
            return Prompt("Set the flags of this clause.", "done", action="back")
        if cmd.Table(public=True) in self.session.view.legal:
            return Prompt("Table it when it says what you want.", "table it", action="table_it")
        if not draft.clauses:
            return Prompt("Your draft is empty: add a clause.", "add", action="add")
        changed = any(mark for mark, _ in self.rows())
        says = "It cannot be tabled like this; change or leave it." if changed else UNCHANGED
        return Prompt(says, "leave it", action="place('table')")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        if self.mode == "add":
            return ((Up, "choose"), (Open, "add it"), (Back, "done"), (Undo, "undo"), (Palette, "actions"))
        if self.mode == "flags":
            return ((Up, "choose"), (Open, "set"), (Back, "done"))
        return (
            (Add, "add"),
            (Strike, "strike"),
            (Flags, "flags"),
            (Undo, "undo"),
            (TableIt, "table it"),
            (Behind, "in secret"),
            (Discard, "discard"),
            (Next, "next"),
            (Back, "back"),
        )

    def move(self, by: int) -> None:
        """Move in the list that is open, or among the effects."""
        if self.effect >= 0:
            self.effect = max(0, self.effect + by)
        elif self.mode == "draft":
            self.row = (self.row + by) % max(1, len(self.rows()))
        else:
            count = len(self.offers()) if self.mode == "add" else len(self.flags())
            self.choice = (self.choice + by) % max(1, count)
        self.update()

    def choose(self, panel: str, item: int) -> None:
        """Point at a clause of the draft, at one on offer, or at a flag."""
        if panel == "text" and self.mode == "draft":
            self.row, self.effect = item, -1
        elif panel in ("offers", "flags"):
            self.choice, self.effect = item, -1
        elif panel == "effects":
            self.effect = item
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

    def enter(self) -> None:
        """Add the clause, set the flag, or open the flags; an effect answers why."""
        if self.effect >= 0:
            self.action_why()
        elif self.mode == "add":
            offers = self.offers()
            if offers:
                self.give(offers[self.choice])
        elif self.mode == "flags":
            flags = self.flags()
            if flags:
                self.give(flags[min(self.choice, len(flags) - 1)][0])
        else:
            self.action_flags()

    def action_add(self) -> None:
        """Open the clauses on offer."""
        self.mode, self.choice = "add", 0
        self.update()

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
