"""The last look: the sealed sheet once more, as sentences, before ``y`` seals it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine import commands as cmd
from wargame.table.words.of_sheet import broken_by
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.tui.ink import Part, Pen
    from wargame.tui.session import Session
    from wargame.tui.widgets.grid import Row


def sentences(session: Session) -> list[tuple[str, str]]:
    """Return the sheet as (sentence, style); what is broken or bluffed is bold."""
    view, names, sheet = session.view, session.names, session.view.sheet
    found: list[tuple[str, str]] = []
    if sheet is None:
        return found
    rows = [c.row for c in view.legal if isinstance(c, cmd.SetRow)]
    if rows:
        row = session.rules.row[sheet.row or rows[0]]
        found.append(
            (
                f"On the line: {row.title}. {row.text}",
                "bold purple" if row.id not in ("honour", "honour-ua", "hold") else "",
            )
        )
    owed = [
        p for p in view.promises if p.giver == view.seat and p.binds and not p.pledge and p.clause.kind != "ceasefire"
    ]
    broken = {promise.id for promise in broken_by(view, session.rules)}
    kept = [names.clause(p.clause.kind) for p in owed if p.id not in broken]
    if kept:
        found.append((f"You honour: {', '.join(kept)}.", ""))
    found += [(f"You break in secret {names.promise(p.id)}.", "bold purple") for p in owed if p.id in broken]
    found += [
        (f"That breaks {names.promise(p.id)}.", "bold purple")
        for p in view.promises
        if p.id in broken and p.clause.kind == "ceasefire"
    ]
    for piece in view.pieces:
        if piece.owner == view.seat:
            loaded = piece.id in sheet.load
            if loaded:
                shown = "" if piece.declared else ", though nobody is shown it"
                found.append((f"You load the {piece.name}{shown}.", ""))
            elif piece.declared:
                found.append(
                    (
                        f"You leave the {piece.name} empty. Everybody sees it; only you know that it is a bluff.",
                        "bold purple",
                    )
                )
    act = names.act(sheet.act)
    target = f" ({names.seat(sheet.target)})" if sheet.target in view.scenario.seats else ""
    found.append(
        (
            f"In secret: {act}{target}." if sheet.act else "You do nothing else in secret.",
            "bold purple" if sheet.act else "muted",
        )
    )
    if any(isinstance(c, cmd.SetAnswer) for c in view.legal):
        found.append(
            (
                "If a breach is proven, you enforce."
                if sheet.answer == "enforce"
                else "If a breach is proven, you let it pass.",
                "",
            )
        )
    return found


class LookAgain(Panel):
    """The sentences."""

    SECRET = True
    rows: tuple[Row, ...] = ()
    foot: tuple[tuple[Part, ...], ...] = ()

    def _sealing(self) -> str:
        """Return who seals it: y does, unless somebody else of the delegation holds the pen."""
        room = self.game.room
        return "y seals it" if room is None or room.company.acting else f"{room.signer} seals it"

    def paint(self, pen: Pen) -> None:
        """Write them with air between, where there is room."""
        pen.title(
            "Last look at your sheet",
            (f"{self._sealing()}, Esc goes back", "muted"),
            middle=((f"▒ only {self.game.insiders}", "bold purple"),),
        )
        told = sentences(self.game)
        airy = pen.room >= 2 * len(told) + 4
        pen.gap()
        for text, words in told:
            if pen.room <= len(self.foot) + 1:
                break
            pen.text(text, words)
            if airy:
                pen.gap()
        while not airy and pen.room > len(self.foot) + 1:
            pen.gap()
        for parts in self.foot:
            pen.row(*parts)
