"""The debrief: every secret open, promises before points, and three theories beside one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from attrs import evolve

from wargame.actions.everywhere import Left, Menu, Next, Open, Palette, Theme, Up, Why
from wargame.actions.rivals import WhatIf
from wargame.debrief.ledger import Ledger, ledger
from wargame.table.words import why as why_of
from wargame.table.words.of_debrief import Opened
from wargame.table.words.of_debrief import opened as open_answers
from wargame.table.words.phrases import points_reason
from wargame.tui.house import HouseError
from wargame.tui.ink import Line, Pen, fit, seat, wrap
from wargame.tui.prompt import Prompt
from wargame.tui.screens.place import PlaceScreen
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.learn import Here
    from wargame.table.words import Why as Answer
    from wargame.tui.session import Session

PAGES: Final = ("Promises", "Turning points", "The gun", "Points", "Three theories")
TURNS: Final = PAGES.index("Turning points")
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
ROWS: Final = 20
"""Rows of a page at 80x24; where a why takes some of them the page scrolls and keeps its layout."""
MUCH: Final = 12
"""Rows of a list that fit beside another at 80x24."""


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
            self._item(line, "promises", one.seat)
        pen.gap()
        pen.title("Broken", ("by whom, in which round, and what came out", "muted"))
        if not opened.broken:
            pen.row(("Nobody broke a promise.", "bold blue"), column=2)
        roomy = pen.room >= len(opened.broken) + 2 * len(opened.agendas) + 3
        keep = (2 if roomy else 1) * len(opened.agendas) + 2
        for number, breach in enumerate(opened.broken[: max(1, pen.room - keep)]):
            line = pen.row(
                ("✗ ", "vermilion"), (f"{breach.round} ", "bold"), seat(breach.seat), " ", fit(breach.title, 26)
            )
            line.put(36, (fit(breach.manner, 20), "muted")).put(58, MARK[breach.mark])
            self._item(line, "broken", str(number))
        while pen.room > keep - 1:
            pen.gap()
        pen.title("Hidden aims", ("what each seat wanted in secret", "muted"))
        for who, title, text in opened.agendas:
            told = wrap(text, pen.width - 20)
            line = pen.row(seat(who), " ", (title, "bold purple"))
            line.put(18, (told[0] if roomy else fit(text, pen.width - 20), "muted"))
            self._item(line, "aim", who)
            if roomy:
                pen.row().put(18, (fit(" ".join(told[1:]), pen.width - 20), "muted"))

    def _turns(self, pen: Pen, opened: Ledger) -> None:
        pen.title("Turning points", ("Enter looks at it again", "muted"))
        if not opened.turns:
            pen.row(("Nothing was signed, attacked or found out.", "muted"), column=2)
        told = [wrap(turn.text, pen.width - 10) for turn in opened.turns]
        roomy = sum(len(lines) for lines in told) <= pen.room
        for place, turn in enumerate(opened.turns):
            for number, part in enumerate(told[place] if roomy else [fit(turn.text, pen.width - 10)]):
                line = pen.row()
                if not number:
                    line.put(2, ("◆", "bold orange"), (f" {turn.round}", "bold"))
                    self._item(line, "turn", str(place))
                line.put(7, part)

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
        for item, instrument in zip(opened.loads, self.game.view.scenario.instruments, strict=True):
            line = pen.row(seat(item.seat), " ", fit(item.name, 22))
            for place, mark in enumerate(item.marks):
                line.put(28 + 4 * place, (mark, "bold purple" if mark == "□" else "bold" if mark == "■" else "muted"))
            if "□" in item.marks:
                line.end(
                    ("a bluff in round " + " ".join(str(n) for n, m in enumerate(item.marks, 1) if m == "□"), "purple")
                )
            self._item(line, "load", instrument.id)

    def _points(self, pen: Pen, opened: Ledger) -> None:
        pen.title("Points", ("each seat against its own par, 50 is par", "muted"))
        for who, points, score in opened.points:
            bar = min(50, pen.width - 30)
            line = pen.row(seat(who))
            line.put(5, ("━" * (score * bar // 100), "text"), ("─" * (bar - score * bar // 100), "muted"))
            line.end((f"{score:>3}", "bold"), (f" of 100  {points:+4d} points", "muted"))
            self._item(line, "points", who)
        pen.gap()
        pen.title("Where they came from")
        rows = max(2, (pen.room - 4) // 4)
        for who, _, _ in opened.points:
            for place, (reason, by) in enumerate(opened.booked[who][:rows]):
                line = pen.row(seat(who) if not place else "  ")
                line.add(" ", fit(points_reason(who, reason, opened.names), pen.width - 14))
                line.end((f"{by:+d}", "bold"))
                self._item(line, "booked", who, reason)

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
            self._item(line, "theory", theory.rules.id)
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
    chosen: tuple[str, ...] = ()
    """What is pointed at on the page, nothing before the first arrow key."""
    looked = False
    """Whether the game was looked at again from here."""

    def __init__(self, session: Session, subject: str = "") -> None:
        """Open the ledger."""
        super().__init__(session, subject)
        self._opened = ledger(session.table, session.rivals)
        self._answers: Opened | None = None

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
        page.chosen = self.chosen
        super().update()

    def stands(self) -> Here:
        """Say which page is open."""
        return evolve(super().stands(), cursor=str(self.page))

    def local(self) -> Prompt:
        """Lead through the pages."""
        if self.page + 1 < len(PAGES):
            if self.page == TURNS and not self.looked and self.can_look:
                return Prompt("What did each seat know when it turned?", "open it there", "TALK", "look")
            says = (
                "Who kept what? Talk about it before the points.",
                "Which of these would you have seen coming?",
                "Who bluffed, and who believed it?",
                "Points against par: several may do well, or none.",
            )
            return Prompt(says[self.page], PAGES[self.page + 1].lower(), "TALK", "right")
        return Prompt("Which theory explains what happened here?", "menu", "TALK", "menu")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        look = ((Open, "look again"),) if self.page == TURNS and self.can_look else ()
        return (
            (Next, "next"),
            (Left, "page"),
            *look,
            (WhatIf, "what if"),
            (Up, "choose"),
            (Why, "why"),
            (Theme, "light or dark"),
            (Palette, "actions"),
            (Menu, "menu"),
        )

    def shift(self, by: int) -> None:
        """Turn the page."""
        self.page = max(0, min(self.page + by, len(PAGES) - 1))
        self.chosen = ()
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

    def move(self, by: int) -> None:
        """Point at another number of the page."""
        listed = self.query_one(Page).listed
        here = listed.index(self.chosen) if self.chosen in listed else 0 if by < 0 else -1
        self.chosen = listed[(here + by) % len(listed)] if listed else ()
        self.update()

    def choose(self, panel: str, item: int) -> None:
        """Point at a number of the page."""
        if panel == "page":
            self.chosen = self.query_one(Page).listed[item]
            self.update()

    @property
    def can_look(self) -> bool:
        """Whether the game can be looked at again from a turning point."""
        return self.session.again is not None and self._opened is not None and bool(self._opened.turns)

    def turn(self) -> int:
        """Return the place of the turning point that is pointed at, the first where none is."""
        return int(self.chosen[1]) if self.chosen[:1] == ("turn",) else 0

    def enter(self) -> None:
        """Look at a turning point again; elsewhere, why."""
        if self.page == TURNS and self.can_look:
            self.action_look()
        else:
            self.action_why()

    def action_look(self) -> None:
        """Look at the game again, from the turning point that is pointed at."""
        from wargame.tui.screens.replay import ReplayScreen  # noqa: PLC0415 - opened rarely

        again, opened = self.session.again, self._opened
        if again is None or opened is None:
            return
        try:
            recording = again()
        except HouseError as error:
            self.refuse(str(error))
            return
        self.looked = True
        moment = opened.turns[self.turn()].moment
        self.app.push_screen(ReplayScreen(recording, self.session.seat, moment=moment, over=True))

    def on_screen_resume(self) -> None:
        """Come back from the viewer."""
        self.update()

    def question(self) -> tuple[Answer, tuple[Sight, ...]] | None:
        """Answer for what is pointed at, for the first of the page where nothing is."""
        state = self.session.table.truth()
        if state is None:
            return None
        if self._answers is None:
            self._answers = open_answers(state, self.session.rivals)
        if self.page == TURNS and self._opened is not None and self._opened.turns:
            event = state.events()[self._opened.turns[self.turn()].moment]
            told = self._answers.told
            here = (event.kind, event.round, event.step, event.seat, event.subject)
            found = next(s for s in told if (s.kind, s.round, s.step, s.seat, s.subject) == here)
            return why_of(found, self._answers.names, told), told
        listed = self.query_one(Page).listed
        key = self.chosen or (listed[0] if listed else ())
        answer = self._answers.why(*key)
        return (answer, self._answers.told) if answer is not None else None

    def leave(self) -> None:
        """Stay: there is nothing behind the debrief but the menu, and that has its key."""
