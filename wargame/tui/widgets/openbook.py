"""The opened ledger, page by page: promises, where the game turned, the gun, points, theories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.debrief.room import in_rounds, questions
from wargame.table.words.phrases import points_reason
from wargame.tui.ink import LONGEST, Line, Pen, fit, seat, wrap
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.debrief.ledger import Ledger
    from wargame.tui.ink import Part

OUTCOME: Final = {
    "none": ("no cease-fire was ever in force", "muted"),
    "broken": ("✗ the cease-fire was broken on purpose", "bold vermilion"),
    "held": ("✓ the cease-fire held", "bold blue"),
}
MARK: Final = {
    "proven": ("● proven", "vermilion"),
    "suspected": ("◐ suspected", "orange"),
    "unseen": ("○ unseen", "muted"),
    "called": ("● called", "vermilion"),
}
ROWS: Final = 20
"""Rows of a page at 80x24; where a why takes some of them the page scrolls and keeps its layout."""
HALF: Final = 66
"""Columns above which a table of numbers stands in the middle."""
ROOMY: Final = 8
"""Rows that a theory takes at most where there are more than enough."""
FEW: Final = 2
"""Questions that are asked however little room there is."""
TALL: Final = 24
"""Rows above which every text is told in full."""
MADE: Final = ("made", "kept", "broken", "released", "lapsed", "owed", "caught", "bluffs")
"""What is counted of promises: made = kept + broken + released + lapsed + owed."""
SHORT: Final = ("made", "kept", "broken", "other", "caught", "bluffs")
"""The same where columns are short; other are released, lapsed and owed."""
WHOLE: Final = 78
"""Columns from which every count has one of its own."""
TABLE: Final = 96
"""Columns above which they stand in the middle."""
AIM: Final = 20
"""The column in which the text of a hidden aim begins."""


class Page(Panel):
    """One page of the ledger."""

    opened: Ledger | None = None
    page = 0
    listed: tuple[tuple[str, ...], ...] = ()
    """What can be pointed at on the page as it was painted last, by the keys of the opened answers."""
    chosen: tuple[str, ...] = ()
    """The key that is pointed at, none before the first arrow."""
    at = -1
    """Where it stands in ``listed``."""

    def _item(self, line: Line, *key: str, column: int = 0, after: int = 0) -> None:
        """Let a row stand for a key, or the cells from ``column`` to before ``after``; point at it if it is chosen."""
        number = len(self.listed)
        self.listed = (*self.listed, key)
        if key == self.chosen:
            self.at = number
        if after:
            line.span(column, after, number)
        else:
            line.pick = number
        if key == self.chosen:
            line.put(column, ("▸", "bold blue"))

    def paint(self, pen: Pen) -> None:
        """Write the page that is open."""
        self.listed, self.at = (), -1
        if self.opened is None:
            pen.title("Debrief")
            pen.row("The debrief opens after the last round.", column=2)
            return
        page = Pen(pen.width, max(pen.height, ROWS))
        (self._promises, self._turns, self._gun, self._points, self._theories)[self.page](page, self.opened)
        mine = next((n for n, line in enumerate(page.lines) if self.at >= 0 and self._holds(line)), 0)
        top = max(0, min(mine - pen.height + 2, len(page.lines) - pen.height))
        pen.lines += page.lines[top : top + pen.height]
        self.set_reactive(Page.cursor, self.at)

    def _holds(self, line: Line) -> bool:
        return line.pick == self.at or any(item == self.at for _, _, item in line.spans)

    def _promises(self, pen: Pen, opened: Ledger) -> None:
        self._item(pen.title("Promises", OUTCOME[opened.outcome]), "outcome")
        wide = pen.width >= WHOLE
        self._counts(pen.row(), wide, tuple((word, "muted") for word in (MADE if wide else SHORT)))
        for one in opened.promises:
            line = pen.row(seat(one.seat))
            rest = (one.released, one.lapsed, one.owed)
            counts = (one.made, one.kept, one.broken, *(rest if wide else (sum(rest),)), one.caught, one.bluffs)
            blank = ("",) * (len(rest) if wide else 1)
            inks = ("", "blue", "bold vermilion", *blank, "", "bold purple")
            told = tuple((str(n), ink if n else "muted") for n, ink in zip(counts, inks, strict=True))
            self._counts(line, wide, told)
            self._item(line, "promises", one.seat)
        pen.gap()
        pen.title("Broken ✗, or left empty □", ("by whom, in which round, and what came out", "muted"))
        if not opened.broken:
            pen.row(("Nobody broke a promise.", "bold blue"), column=2)
        aims = self._aims(opened, pen.width, whole=True)
        if len(aims) + 2 + max(1, len(opened.broken)) > pen.room:
            aims = self._aims(opened, pen.width, whole=False)
        keep = len(aims) + 2
        manner = 36 if pen.width > HALF else 30
        shown = opened.broken[: max(1, pen.room - keep)]
        if len(shown) < len(opened.broken):
            shown = shown[:-1] or shown
        for number, breach in enumerate(shown):
            line = pen.row(
                ("□ ", "purple") if breach.bluff else ("✗ ", "vermilion"),
                (f"{breach.round} ", "bold"),
                seat(breach.seat),
                " ",
            )
            line.add(fit(breach.title, manner - 9))
            line.put(manner, (fit(breach.manner, pen.width - manner - 15), "muted"))
            line.put(pen.width - 14, MARK[breach.mark])
            self._item(line, "broken", str(number))
        if len(shown) < len(opened.broken) and pen.room > keep:
            pen.row((f"{len(opened.broken) - len(shown)} more", "muted"), column=2)
        pen.gap()
        while pen.height <= TALL and pen.room > keep - 1:
            pen.gap()
        pen.title("Hidden aims", ("what each seat wanted in secret", "muted"))
        for who, parts, text in aims:
            line = pen.row(*parts).put(AIM, (text, "muted"))
            if parts:
                self._item(line, "aim", who)

    @staticmethod
    def _counts(line: Line, wide: bool, told: tuple[tuple[str, str], ...]) -> None:  # noqa: FBT001 - it says which table it is
        """Write the numbers of a row, or the words over them, each at the right end of its column."""
        for place, (text, ink) in enumerate(told):
            line.put((20 if wide and line.width > TABLE else 4) + 9 * place, (f"{text:>8}", ink))

    @staticmethod
    def _aims(opened: Ledger, width: int, *, whole: bool) -> list[tuple[str, tuple[Part, ...], str]]:
        """Return the rows of the hidden aims, each with what stands at its left; without ``whole`` one row an aim."""
        rows: list[tuple[str, tuple[Part, ...], str]] = []
        for who, title, text in opened.agendas:
            told = wrap(text, min(LONGEST, width - AIM - 2)) if whole else [fit(text, width - AIM - 2)]
            for place, line in enumerate(told):
                rows.append((who, (seat(who), " ", (title, "bold purple")) if not place else (), line))
        return rows

    def _turns(self, pen: Pen, opened: Ledger) -> None:
        pen.title("Turning points", ("Enter looks at it again", "muted"))
        if not opened.turns:
            pen.row(("Nothing was signed, attacked or found out.", "muted"), column=2)
        told = [wrap(turn.text, min(LONGEST, pen.width - 10)) for turn in opened.turns]
        roomy = sum(len(lines) for lines in told) + 2 * FEW + 2 <= pen.room
        for place, turn in enumerate(opened.turns):
            for number, part in enumerate(told[place] if roomy else [fit(turn.text, pen.width - 10)]):
                line = pen.row()
                if not number:
                    line.put(2, ("◆", "bold orange"), (f" {turn.round}", "bold"))
                    self._item(line, "turn", str(place))
                line.put(7, part)
        if roomy or pen.room > FEW + 1:
            ask_the_room(pen, opened)

    def _gun(self, pen: Pen, opened: Ledger) -> None:
        pen.title(
            "The gun, round by round",
            ("shown ", "muted"),
            ("▆", "muted"),
            (" true ", "muted"),
            ("▆", "bluebar"),
            (" temptation ", "muted"),
            ("▆", "orangebar"),
        )
        bar = min(60, pen.width - 24)
        for one in opened.weighings:
            short = one.pull - one.true
            shown, true, pull = (value * bar // 100 for value in (one.shown, one.true, one.pull))
            line = pen.row((f"round {one.round}", "bold"))
            line.put(10, ("▆" * true, "bluebar"), ("▆" * max(0, shown - true), "muted"))
            line.end((f"shown {one.shown}  ", "muted"), (f"true {one.true:>3}", "bold blue"))
            self._item(line, "true", str(one.round))
            at = pen.width - 10 - len(f"shown {one.shown}  ")
            self._item(line, "shown", str(one.round), column=at, after=pen.width - 10)
            line = pen.row()
            line.put(10, ("▆" * pull, "orangebar"))
            line.end(
                (f"{short} too light" if short > 0 else f"{-short} to spare", "orange" if short > 0 else "blue"),
                (f"  {one.pull:>3}", "bold orange"),
            )
            self._item(line, "temptation", str(one.round))
        pen.gap()
        pen.title("What was loaded", ("■ loaded  □ shown, left empty  · neither", "muted"))
        if opened.loads and pen.room > len(opened.loads):
            line = pen.row(("round", "muted"), column=20)
            for place, (number, _, _) in enumerate(opened.loads[0].rounds):
                line.put(28 + 4 * place, (str(number), "muted"))
        for item, instrument in zip(opened.loads, self.game.view.scenario.instruments, strict=True):
            line = pen.row(seat(item.seat), " ", fit(item.name, 22))
            for place, mark in enumerate(item.marks):
                line.put(28 + 4 * place, (mark, "bold purple" if mark == "□" else "bold" if mark == "■" else "muted"))
            if "□" in item.marks:
                empty = [number for number, mark in enumerate(item.marks, 1) if mark == "□"]
                line.end((f"a bluff {in_rounds(empty, len(item.marks))}", "purple"))
            self._item(line, "load", instrument.id)

    def _points(self, pen: Pen, opened: Ledger) -> None:
        pen.title("Points", ("each seat against its own par, 50 is par", "muted"))
        for who, points, score in opened.points:
            bar = min(50, pen.width - 46)
            line = pen.row(seat(who))
            line.put(5, ("━" * (score * bar // 100), "text"), ("─" * (bar - score * bar // 100), "muted"))
            line.end(
                (f"{points:+d} points, par {opened.par[who]}, so ", "muted"),
                (f"{score:>3}", "bold"),
                (" of 100", "muted"),
            )
            self._item(line, "points", who)
        pen.gap()
        pen.title("Where they came from")
        rows = shares([len(opened.booked[who]) for who, _, _ in opened.points], pen.room)
        for (who, _, _), room in zip(opened.points, rows, strict=True):
            booked = opened.booked[who]
            shown = booked if len(booked) <= room else booked[: room - 1]
            for place, (reason, by) in enumerate(shown):
                line = pen.row(seat(who) if not place else "  ")
                line.add(" ", fit(points_reason(who, reason, opened.names), pen.width - 14))
                line.end((f"{by:+d}", "bold"))
                self._item(line, "booked", who, reason)
            rest = booked[len(shown) :]
            if rest:
                line = pen.row("  " if shown else seat(who), (f" {len(rest)} more", "muted"))
                line.end((f"{sum(by for _, by in rest):+d}", "muted"))

    def _theories(self, pen: Pen, opened: Ledger) -> None:
        pen.title(
            "Three theories",
            ("each round alone, weight/temptation; ", "muted"),
            ("v", "bold blue"),
            (" the whole game", "muted"),
        )
        each = max(3, pen.room // max(1, len(opened.theories)))
        for theory in opened.theories:
            start = len(pen.lines)
            light = [n for n, (weight, pull) in enumerate(theory.weighings, 1) if weight < pull]
            line = pen.row((theory.rules.title, "bold"), (", played here" if theory.played else "", "bold blue"))
            verdict = f"too light {in_rounds(light, len(theory.weighings))}" if light else "heavy enough in every round"
            line.end((verdict, "orange" if light else "blue"))
            self._item(line, "theory", theory.rules.id)
            pen.text(" ".join(theory.rules.thesis.split()), "muted", most=each - 2)
            line = pen.row()
            for place, (weight, pull) in enumerate(theory.weighings):
                line.put(
                    1 + 12 * place,
                    (f"{place + 1}: ", "muted"),
                    (str(weight), "bold blue"),
                    ("/", "muted"),
                    (str(pull), "bold orange"),
                )
            while len(pen.lines) < start + min(each, ROOMY) and pen.room > 1:
                pen.gap()


def shares(wanted: list[int], room: int) -> list[int]:
    """Return how many of ``room`` rows each of some lists is given: never more than it wants, and as evenly as may be."""
    given = [0 for _ in wanted]
    while sum(given) < room and given != wanted:
        short = min((n for n in range(len(wanted)) if given[n] < wanted[n]), key=lambda n: given[n])
        given[short] += 1
    return given


class Beside(Panel):
    """Where the game turned and what to ask about it, in short, beside the promises of a wide screen."""

    opened: Ledger | None = None

    def paint(self, pen: Pen) -> None:
        """Write as many turning points as leave room for the questions."""
        if self.opened is None:
            return
        pen.title("Turning points", ("round, and what turned", "muted"))
        keep = sum(len(wrap(text, min(LONGEST, pen.width - 5))) for text in questions(self.opened)) + 2
        for turn in self.opened.turns:
            lines = wrap(turn.text, min(LONGEST, pen.width - 8))
            if pen.room - keep < len(lines):
                break
            for place, part in enumerate(lines):
                row = pen.row()
                if not place:
                    row.put(1, ("◆", "bold orange"), (f" {turn.round}", "bold"))
                row.put(6, (part, "" if not place else "muted"))
        ask_the_room(pen, self.opened)


def ask_the_room(pen: Pen, opened: Ledger) -> None:
    """Write the questions under what is written, as many as fit."""
    pen.gap()
    pen.title("Ask the room")
    for text in questions(opened):
        lines = wrap(text, min(LONGEST, pen.width - 5))
        if pen.room < len(lines):
            return
        for place, part in enumerate(lines):
            pen.row(("?" if not place else " ", "bold blue")).put(4, part)
