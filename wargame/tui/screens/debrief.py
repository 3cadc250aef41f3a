"""The debrief: every secret open, promises before points, and three theories beside one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from wargame.actions.everywhere import Left, Menu, Next, Palette, Theme
from wargame.actions.rivals import WhatIf
from wargame.table.words.phrases import points_reason
from wargame.tui.house import HouseError
from wargame.tui.ink import Line, fit, seat, wrap
from wargame.tui.opened import Ledger, ledger
from wargame.tui.prompt import Prompt
from wargame.tui.screens.place import PlaceScreen
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.tui.ink import Pen
    from wargame.tui.session import Session

PAGES: Final = ("Promises", "The gun", "Points", "Three theories")
OUTCOME: Final = {
    "none": ("no cease-fire was ever in force", "muted"),
    "broken": ("✗ the cease-fire was broken on purpose", "bold vermilion"),
    "held": ("✓ the cease-fire held", "bold blue"),
}
MARK: Final = {
    "proven": ("● proven", "vermilion"),
    "suspected": ("◐ suspected", "orange"),
    "unseen": ("○ unseen", "muted"),
}
MUCH: Final = 12
"""Rows of a list that fit beside another at 80x24."""


class Page(Panel):
    """One page of the ledger."""

    opened: Ledger | None = None
    page = 0

    def paint(self, pen: Pen) -> None:
        """Write the page that is open."""
        if self.opened is None:
            pen.title("Debrief")
            pen.row("The debrief opens after the last round.", column=2)
            return
        (self._promises, self._gun, self._points, self._theories)[self.page](pen, self.opened)

    def _promises(self, pen: Pen, opened: Ledger) -> None:
        pen.title("Promises", OUTCOME[opened.outcome])
        head = pen.row()
        for place, word in enumerate(("made", "kept", "broken", "caught", "bluffs")):
            head.put(20 + 9 * place, (f"{word:>6}", "muted"))
        for one in opened.promises:
            line = pen.row(seat(one.seat))
            for place, (number, words) in enumerate(
                (
                    (one.made, ""),
                    (one.kept, "blue"),
                    (one.broken, "bold vermilion"),
                    (one.caught, ""),
                    (one.bluffs, "bold purple"),
                )
            ):
                line.put(20 + 9 * place, (f"{number:>6}", words if number else "muted"))
        pen.gap()
        pen.title("Broken", ("by whom, in which round, and what came out", "muted"))
        if not opened.broken:
            pen.row(("Nobody broke a promise.", "bold blue"), column=2)
        roomy = pen.room >= len(opened.broken) + 2 * len(opened.agendas) + 3
        keep = (2 if roomy else 1) * len(opened.agendas) + 2
        for breach in opened.broken[: max(1, pen.room - keep)]:
            line = pen.row(
                ("✗ ", "vermilion"), (f"{breach.round} ", "bold"), seat(breach.seat), " ", fit(breach.title, 26)
            )
            line.put(36, (fit(breach.manner, 20), "muted")).put(58, MARK[breach.mark])
        while pen.room > keep - 1:
            pen.gap()
        pen.title("Hidden aims", ("what each seat wanted in secret", "muted"))
        for who, title, text in opened.agendas:
            told = wrap(text, pen.width - 20)
            pen.row(seat(who), " ", (title, "bold purple")).put(
                18, (told[0] if roomy else fit(text, pen.width - 20), "muted")
            )
            if roomy:
                pen.row().put(18, (fit(" ".join(told[1:]), pen.width - 20), "muted"))

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
            line = pen.row()
            line.put(10, ("▆" * pull, "orangebar"))
            line.end(
                (f"{short} too light" if short > 0 else f"{-short} to spare", "orange" if short > 0 else "blue"),
                (f"  {one.pull:>3}", "bold orange"),
            )
        pen.gap()
        pen.title("What was loaded", ("■ loaded  □ shown, left empty  · neither", "muted"))
        for item in opened.loads:
            line = pen.row(seat(item.seat), " ", fit(item.name, 22))
            for place, mark in enumerate(item.marks):
                line.put(28 + 4 * place, (mark, "bold purple" if mark == "□" else "bold" if mark == "■" else "muted"))
            if "□" in item.marks:
                line.end(
                    ("a bluff in round " + " ".join(str(n) for n, m in enumerate(item.marks, 1) if m == "□"), "purple")
                )

    def _points(self, pen: Pen, opened: Ledger) -> None:
        pen.title("Points", ("each seat against its own par, 50 is par", "muted"))
        for who, points, score in opened.points:
            bar = min(50, pen.width - 30)
            line = pen.row(seat(who))
            line.put(5, ("━" * (score * bar // 100), "text"), ("─" * (bar - score * bar // 100), "muted"))
            line.end((f"{score:>3}", "bold"), (f" of 100  {points:+4d} points", "muted"))
        pen.gap()
        pen.title("Where they came from")
        rows = max(2, (pen.room - 4) // 4)
        for who, _, _ in opened.points:
            for place, (why, by) in enumerate(opened.booked[who][:rows]):
                line = pen.row(seat(who) if not place else "  ")
                line.add(" ", fit(points_reason(who, why, opened.names), pen.width - 14))
                line.end((f"{by:+d}", "bold"))

    def _theories(self, pen: Pen, opened: Ledger) -> None:
        pen.title(
            "Three theories of the same table",
            ("weight/temptation; ", "muted"),
            ("v", "bold blue"),
            (" settles it again", "muted"),
        )
        each = max(5, pen.room // max(1, len(opened.theories)) - 1)
        for theory in opened.theories:
            start = len(pen.lines)
            line = pen.row((theory.rules.title, "bold"))
            line.end(("played here" if theory.played else "", "bold blue"))
            pen.text(theory.rules.thesis, "muted", most=max(2, each - 3))
            line = pen.row()
            for place, (weight, pull) in enumerate(theory.weighings):
                line.put(
                    1 + 12 * place,
                    (f"{place + 1}: ", "muted"),
                    (str(weight), "bold blue"),
                    ("/", "muted"),
                    (str(pull), "bold orange"),
                )
            light = [str(n) for n, (weight, pull) in enumerate(theory.weighings, 1) if weight < pull]
            pen.row(
                (
                    f"too light in round {' '.join(light)}" if light else "heavy enough in every round",
                    "orange" if light else "blue",
                )
            )
            while len(pen.lines) < start + each + 1 and pen.room > 1:
                pen.gap()


class Title(Panel):
    """The first row."""

    DEFAULT_CSS = "Title { height: 1; background: $g-band; }"

    def paint(self, pen: Pen) -> None:
        """Write it."""
        line = Line(pen.width, "on band").put(1, ("DEBRIEF", "bold"), "  ", (self.game.view.scenario.title, "bold"))
        line.add(("   every secret is open", "muted"))
        pen.lines.append(line)


class DebriefScreen(PlaceScreen):
    """What stays when the game is over."""

    CSS_PATH = "debrief.tcss"
    PLACE: ClassVar[str] = "debrief"
    HERE: ClassVar[tuple[type[Action], ...]] = (WhatIf,)
    page = 0

    def __init__(self, session: Session, subject: str = "") -> None:
        """Open the ledger."""
        super().__init__(session, subject)
        self._opened = ledger(session.table, session.rivals)

    def top(self) -> ComposeResult:
        """A title for the page; the places wait under their keys."""
        yield Title(self.session, id="title")
        yield Panel(self.session, id="air")

    def panels(self) -> ComposeResult:
        """One page."""
        yield Page(self.session, id="page")

    def update(self) -> None:
        """Show the page."""
        page = self.query_one(Page)
        page.opened, page.page = self._opened, self.page
        super().update()

    def local(self) -> Prompt:
        """Lead through the pages."""
        if self.page + 1 < len(PAGES):
            says = (
                "Who kept what? Talk about it before the points.",
                "Who bluffed, and who believed it?",
                "Points against par: several may do well, or none.",
            )
            return Prompt(says[self.page], PAGES[self.page + 1].lower(), "TALK", "right")
        return Prompt("Which theory explains what happened here?", "menu", "TALK", "menu")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return (
            (Next, "next"),
            (Left, "page"),
            (WhatIf, "what if"),
            (Theme, "light or dark"),
            (Palette, "actions"),
            (Menu, "menu"),
        )

    def shift(self, by: int) -> None:
        """Turn the page."""
        self.page = max(0, min(self.page + by, len(PAGES) - 1))
        self.update()

    def action_whatif(self) -> None:
        """Settle the game again under a rival theory, side by side."""
        from wargame.tui.screens.whatif import WhatIfScreen  # noqa: PLC0415 - opened rarely

        if self.session.steps is None:
            self.refuse("This game was not saved, so it cannot be settled again.")
            return
        try:
            steps = self.session.steps()
        except HouseError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        self.app.push_screen(WhatIfScreen(steps, self.session.rivals))

    def leave(self) -> None:
        """Stay: there is nothing behind the debrief but the menu, and that has its key."""
