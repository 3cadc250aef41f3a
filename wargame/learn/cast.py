"""The three others of the lesson: what they say, table and order, round by round. They see views, like any bot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from wargame.bots.doctrine import BOTH, Doctrine
from wargame.bots.ordering import order
from wargame.bots.talking import verdict
from wargame.engine import commands as cmd

if TYPE_CHECKING:
    from wargame.bots.doctrine import Terms
    from wargame.engine.deals import Deal
    from wargame.engine.views import View


@frozen
class Part:
    """What one seat of the lesson does of itself: by round, what it says, tables and orders on the line.

    ``doctrine`` decides whatever the lesson did not foresee: deals that the newcomer writes, and the rest of the sheet.
    """

    doctrine: Doctrine
    says: dict[int, tuple[str, ...]] = field(factory=dict)
    tables: dict[int, Terms] = field(factory=dict)
    rows: dict[int, str] = field(factory=dict)


PAPER: Final[Terms] = (("ceasefire", BOTH), ("monitors", ("europe",)), ("prisoners", BOTH))
"""Round 1: words, observers and prisoners; nothing in it weighs."""
GUN: Final[Terms] = (("reassurance-force", ("europe",)), ("arms-pipeline", ("us",)))
"""Round 2: what would weigh, if it were loaded."""

PARTS: Final[dict[str, Part]] = {
    "us": Part(
        Doctrine("lesson", "us", "Wants a signature soon.", answer="enforce", counters=False),
        says={
            1: ("We have a text that all four can sign today.",),
            2: ("Ask for American arms, and we sign. They will be on the table.",),
        },
        tables={1: PAPER},
    ),
    "ukraine": Part(
        Doctrine("lesson", "ukraine", "Asks what stands behind the paper.", least_price=-3, counters=False),
        says={
            1: ("We sign. But paper has failed us before. Who stands behind it?",),
            2: ("Words did not weigh anything. We ask for two guns on the table.",),
            3: ("What you signed is on the table. Will it be there when it counts?",),
        },
        tables={2: GUN},
    ),
    "russia": Part(
        Doctrine("lesson", "russia", "Sees a danger in foreign arms next door.", least_price=-2, counters=False),
        says={
            1: ("We sign. Foreign arms behind a truce would make it less safe for us.",),
            2: ("A pause in which Ukraine is armed is no peace to us. We will not wait for it.",),
        },
        rows={1: "hold", 2: "offensive", 3: "offensive"},
    ),
}
"""Seat -> its part."""


@frozen
class LessonPlayer:
    """Plays a part: a function of the view alone, so that it can be taken up again anywhere."""

    seat: str
    part: Part
    seed: int

    def act(self, view: View) -> cmd.Command | None:
        """Return the next command, or None when there is nothing to do now."""
        if view.paused or view.phase == "debrief":
            return None
        if view.phase == "talks":
            return self._talk(view)
        if view.phase == "orders":
            return self._order(view)
        return None if view.seat in view.ready else cmd.Ready()

    def _talk(self, view: View) -> cmd.Command | None:
        for step in (self._draft, self._say, self._propose, self._answer):
            command = step(view)
            if command is not None:
                return cmd.NotReady() if view.seat in view.ready else command
        return None if view.seat in view.ready else cmd.Ready()

    def _say(self, view: View) -> cmd.Command | None:
        said = {message.text for message in view.messages if message.seat == view.seat}
        texts = (text for text in self.part.says.get(view.round, ()) if text not in said)
        return next((cmd.Cable((), text) for text in texts), None)

    def _propose(self, view: View) -> cmd.Command | None:
        """Open the draft of this round's deal, once."""
        mine = any(deal.tabler == view.seat and deal.round == view.round for deal in view.deals)
        wanted = view.round in self.part.tables and not mine and view.draft is None
        return cmd.OpenDraft() if wanted and cmd.OpenDraft() in view.legal else None

    def _draft(self, view: View) -> cmd.Command | None:
        """Write the draft to its end; throw away what nothing can be added to."""
        if view.draft is None:
            return None
        held = {(clause.kind, clause.givers) for clause in view.draft.clauses}
        for kind, givers in self.part.tables.get(view.round, ()):
            command = cmd.AddClause(kind, givers)
            if (kind, givers) not in held and command in view.legal:
                return command
        table = cmd.Table(public=True)
        return table if table in view.legal else cmd.Discard()

    def _answer(self, view: View) -> cmd.Command | None:
        """Sign what the lesson foresees; judge everything else by its price."""
        for deal in view.deals:
            if deal.state != "tabled" or view.seat not in deal.signers or view.seat in (*deal.signed, *deal.refused):
                continue
            if foreseen(deal):
                return cmd.Sign(deal.id)
            return cmd.Sign(deal.id) if verdict(view, self.part.doctrine, deal)[0] else cmd.Refuse(deal.id)
        return None

    def _order(self, view: View) -> cmd.Command | None:
        if view.seat != "russia":
            return order(view, self.part.doctrine, self.seed)
        sheet = view.sheet
        if sheet is None or sheet.sealed:
            return None
        row = cmd.SetRow(self.part.rows.get(view.round, ""))
        return row if row in view.legal and row.row != sheet.row else cmd.Seal()


def foreseen(deal: Deal) -> bool:
    """Whether a deal is one that the lesson itself tables, word for word."""
    return tuple((clause.kind, clause.givers) for clause in deal.clauses) in {PAPER, GUN}


def cast(seat: str, seed: int) -> LessonPlayer:
    """Return the player of a seat; raises KeyError for Europe, where the newcomer sits."""
    return LessonPlayer(seat, PARTS[seat], seed)
