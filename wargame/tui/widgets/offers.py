"""Clauses to choose from: those on offer in three groups, and the flags of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.deals import Clause
from wargame.table.words import clause_title
from wargame.table.words.phrases import FLAG_WORDS
from wargame.tui.ink import fit, more, seats, window
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine import commands as cmd
    from wargame.engine.rules import Rules
    from wargame.tui.ink import Part, Pen

GROUPS: Final = ("They lay a gun on the table", "They are owed each round", "They are handed over at signing")


def group_of(offer: cmd.AddClause, rules: Rules) -> int:
    """Return the group that a clause on offer stands in, by its place in GROUPS."""
    kind = rules.kinds[offer.kind]
    return 2 if kind.due == "signing" else 0 if kind.pledges else 1


class Offers(Panel):
    """The clauses on offer under their headings, each with what it would add to the weight."""

    offers: tuple[cmd.AddClause, ...] = ()
    total = 0
    """How many are on offer in all, where a search leaves some out."""
    wanted = ""

    def paint(self, pen: Pen) -> None:
        """Write them, and the chosen one with its text at the foot."""
        rules = self.game.rules
        rows: list[int] = []
        """The item of each row; a heading is its group, below zero."""
        for item, offer in enumerate(self.offers):
            group = group_of(offer, rules)
            if not item or group_of(self.offers[item - 1], rules) != group:
                rows.append(-1 - group)
            rows.append(item)
        shown = window(len(rows), rows.index(self.cursor) if self.cursor in rows else 0, pen.height - 4)
        hidden = more(shown, len(rows))
        count = f"{len(self.offers)} of {self.total}" if self.wanted else f"{self.total} on offer, / finds"
        pen.title("Add a clause", (f"{hidden}  " if hidden else "", "bold orange"), (count, "muted"))
        if not rows:
            pen.row((f"Nothing on offer says “{fit(self.wanted, 20)}”; Esc shows all.", "muted"), column=3)
        for place in shown:
            if rows[place] < 0:
                pen.row((GROUPS[-1 - rows[place]], "bold muted"))
            else:
                self._offer(pen, rows[place])
        if 0 <= self.cursor < len(self.offers):
            self._foot(pen, self.offers[self.cursor])

    def _offer(self, pen: Pen, item: int) -> None:
        offer = self.offers[item]
        kind = self.game.rules.kinds[offer.kind]
        line = pen.row(selected=item == self.cursor, pick=item)
        line.put(3, (fit(kind.title, 28), "")).put(33, *seats(offer.givers))
        note: list[Part] = []
        if kind.pledges:
            done = self.game.preview((Clause(offer.kind, offer.givers),))
            note = [(f"weight {done.weight.value - done.weight_now.value:+d}", "bold blue")]
        elif kind.due == "signing":
            note = [("banked", "bold orange")]
        line.end(*note)

    def _foot(self, pen: Pen, offer: cmd.AddClause) -> None:
        while pen.room > 3:  # noqa: PLR2004 - the text stands at the foot
            pen.gap()
        title = clause_title(Clause(offer.kind, offer.givers), self.game.view.scenario, self.game.rules)
        pen.row((fit(title, pen.width - 3), "bold"))
        pen.text(self.game.rules.kinds[offer.kind].text, "muted", most=2)


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
            line.put(3, (f"[{'x' if on else ' '}] {FLAG_WORDS[flag.flag]:<13}", "bold"), (says[flag.flag], "muted"))
