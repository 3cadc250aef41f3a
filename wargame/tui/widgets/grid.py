"""The sealed sheet as a grid: rows are duties, columns are choices; one focusable thing with a row and a column cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen
from textual.reactive import reactive

from wargame.engine import commands as cmd
from wargame.engine.seats import MARK, SEATS
from wargame.table.words.names import capital
from wargame.tui.ink import fit, seats, window
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.commands import Command
    from wargame.engine.views import Piece, Promise
    from wargame.tui.ink import Part, Pen
    from wargame.tui.session import Session

TALL: Final = 24
"""Rows above which the sum stands under the rows, and not at the foot of the screen."""
OPTIONS: Final = 10
"""More choices than a row has; an item of the grid is its row times this, plus its column."""
FOOT: Final = 10_000
"""The item of the line at the foot."""


@frozen
class Option:
    """A cell of the grid: its word, the command that sets it, and whether it is set."""

    word: str
    command: Command
    on: bool


@frozen
class Row:
    """A row of the grid: what it is about, its choices, and a note."""

    label: tuple[Part, ...]
    options: tuple[Option, ...]
    note: tuple[Part, ...] = ()
    head: str = ""
    """The heading above it, where a section begins."""
    fact: str = ""
    text: str = ""
    """What the row means, in a sentence."""


def sheet_rows(session: Session) -> tuple[Row, ...]:
    """Return the rows of the sheet of the seat at the keyboard; empty where there is no sheet."""
    sheet = session.view.sheet
    if sheet is None:
        return ()
    return (
        *_line(session, sheet.row),
        *_promises(session, sheet.broken),
        *_gun(session, sheet.load),
        *_acts(session, sheet.act, sheet.target),
        *_answer(session, sheet.answer),
    )


def _line(session: Session, row: str) -> list[Row]:
    open_rows = [c for c in session.view.legal if isinstance(c, cmd.SetRow)]
    if not open_rows:
        return []
    rules = session.rules
    chosen = row or open_rows[0].row
    titles = [(c, rules.row[c.row]) for c in open_rows]
    peace = any(p.clause.kind == "ceasefire" and p.giver == session.seat and p.binds for p in session.view.promises)
    label: Part = "The cease-fire you owe" if peace else "No cease-fire binds you"
    options = tuple(Option(kind.title.partition(" (")[0], c, c.row == chosen) for c, kind in titles)
    note = next((kind.text for c, kind in titles if c.row == chosen), "")
    return [Row((label,), options, (), "The line", "one of them", note)]


def _promises(session: Session, broken_ones: tuple[str, ...]) -> list[Row]:
    found: list[Row] = []
    by_id: dict[str, Promise] = {p.id: p for p in session.view.promises}
    open_ones = [c.obligation for c in session.view.legal if isinstance(c, cmd.SetPromise)]
    for number, key in enumerate(open_ones):
        promise = by_id[key]
        broken = key in broken_ones
        title = session.rules.kinds[promise.clause.kind].title
        label: tuple[Part, ...] = (fit(title, 24), (" to ", "muted"), *seats(promise.receivers))
        options = (
            Option("honour", cmd.SetPromise(key, honour=True), not broken),
            Option("break it", cmd.SetPromise(key, honour=False), broken),
        )
        head = "Promises you owe" if not number else ""
        text = session.rules.kinds[promise.clause.kind].text
        found.append(Row(label, options, (("in secret", "bold purple"),) if broken else (), head, "", text))
    return found


def _gun(session: Session, load: tuple[str, ...]) -> list[Row]:
    found: list[Row] = []
    own: list[Piece] = [piece for piece in session.view.pieces if piece.owner == session.seat]
    cost = session.rules.load.cost
    for number, piece in enumerate(own):
        on = piece.id in load
        label: tuple[Part, ...] = (
            fit(capital(piece.name), 20),
            ("  shown" if piece.declared else "  not shown", "muted"),
        )
        if on:
            note: tuple[Part, ...] = (("■ loaded", "bold"),)
        else:
            note = (("□ a bluff", "bold purple"),) if piece.declared else (("□ empty", "muted"),)
        options = (
            Option("load it", cmd.SetLoad(piece.id, load=True), on),
            Option("leave it", cmd.SetLoad(piece.id, load=False), not on),
        )
        text = session.view.scenario.instrument_by_id[piece.id].text
        found.append(
            Row(
                label,
                options,
                note,
                "The gun you show" if not number else "",
                f"{cost} point each round, loaded" if not number else "",
                text,
            )
        )
    return found


def _acts(session: Session, chosen: str, aim: str) -> list[Row]:
    targets: dict[str, list[str]] = {chosen: [aim]}
    for command in session.view.legal:
        if isinstance(command, cmd.SetAct):
            targets.setdefault(command.act, []).append(command.target)
    found = [
        Row(
            ("None this round",),
            (Option("none", cmd.SetAct(""), not chosen),),
            (),
            "One other secret act",
            "at most one",
            "Do nothing else in secret.",
        )
    ]
    order = [act.id for act in session.rules.acts]
    for act_id in sorted((act for act in targets if act), key=order.index):
        act = session.rules.act[act_id]
        places = sorted(targets[act_id], key=lambda t: (SEATS.index(t) if t in SEATS else 9, t))
        options = tuple(
            Option(
                MARK.get(target, fit(target, 6)) if target else "do it",
                cmd.SetAct(act_id, target),
                (chosen, aim) == (act_id, target),
            )
            for target in places
        )
        price = f"costs {act.cost}" if act.cost else f"{act.chance}%" if act.chance < 100 else ""  # noqa: PLR2004 - percent
        found.append(Row((fit(capital(act.title), 28),), options, ((price, "muted"),), "", "", act.text))
    return found


def _answer(session: Session, chosen: str) -> list[Row]:
    if not any(isinstance(c, cmd.SetAnswer) for c in session.view.legal):
        return []
    words = (("enforce", "enforce"), ("let pass", "pass"))
    options = tuple(Option(word, cmd.SetAnswer(answer), chosen == answer) for word, answer in words)
    text = "Enforcing costs you points now; letting it pass costs credibility and makes Russia bolder."
    return [Row(("Your standing answer",), options, (), "If a breach is proven", "", text)]


class SheetGrid(Panel):
    """The grid; ``row`` and ``column`` are its cursor."""

    SECRET = True
    row: reactive[int] = reactive(0)
    column: reactive[int] = reactive(0)
    rows: tuple[Row, ...] = ()
    fact: tuple[Part, ...] = ()
    foot: tuple[tuple[Part, ...], ...] = ()
    quiet = False
    """Whether the cursor stands elsewhere, on the foot."""

    def paint(self, pen: Pen) -> None:
        """Write the rows with their headings, as many as fit around the cursor."""
        pen.title("Your sealed sheet", *self.fact, middle=((f"▒ only {self.game.insiders}", "bold purple"),))
        room = pen.room - len(self.foot) - 2
        lines: list[tuple[str, int]] = []
        for number, row in enumerate(self.rows):
            if row.head:
                lines += [("gap", number)] if lines and self._spare(room) else []
                lines.append(("head", number))
            lines.append(("row", number))
        self._lines(pen, lines, room)
        if pen.height > TALL:
            pen.gap()
        while pen.height <= TALL and pen.room > len(self.foot) + 1:
            pen.gap()
        if self.rows:
            pen.row((fit(self.rows[min(self.row, len(self.rows) - 1)].text, pen.width - 4), "muted"))
        for parts in self.foot:
            pen.row(*parts, pick=FOOT)

    def _lines(self, pen: Pen, lines: list[tuple[str, int]], room: int) -> None:
        at = lines.index(("row", min(self.row, len(self.rows) - 1))) if self.rows else 0
        shown = window(len(lines), at, room)
        for place in shown:
            kind, number = lines[place]
            if kind == "gap":
                pen.gap()
            elif kind == "head":
                line = pen.row((self.rows[number].head.upper(), "bold"))
                line.add("  ", (self.rows[number].fact, "muted"))
                if place == shown[0] and shown[0] > 0:
                    line.end(("↑ more", "bold blue"))
            else:
                self._row(pen, number)
        if shown and shown[-1] < len(lines) - 1:
            pen.lines[-1].end(("↓ more", "bold blue"))

    @staticmethod
    def _set(row: Row) -> int:
        return next((place for place, option in enumerate(row.options) if option.on), 0)

    def _spare(self, room: int) -> bool:
        heads = sum(bool(row.head) for row in self.rows)
        return len(self.rows) + 2 * heads - 1 <= room

    def _row(self, pen: Pen, number: int) -> None:
        row = self.rows[number]
        here = number == self.row and not self.quiet
        line = pen.row(*row.label, selected=here, pick=number * OPTIONS + self._set(row))
        at, step = (26, 13) if len(row.options) > 3 else (38, 13)  # noqa: PLR2004 - four choices need the room
        if pen.width >= 100:  # noqa: PLR2004 - the breakpoint of the screens
            at, step = 46, 16
        for place, option in enumerate(row.options):
            cursor = here and place == min(self.column, len(row.options) - 1)
            words = "bold bg on purple" if cursor else "bold" if option.on else "muted"
            line.span(at + place * step, at + (place + 1) * step, number * OPTIONS + place)
            line.put(at + place * step, (f"({'•' if option.on else ' '}) {option.word}", words))
        line.end(*row.note)
