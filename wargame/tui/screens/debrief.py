"""The debrief: every secret open, promises before points, and three theories beside one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from attrs import evolve

from wargame.actions.everywhere import Left, Menu, Next, Open, Palette, Theme, Up, Why
from wargame.actions.rivals import WhatIf
from wargame.debrief.ledger import ledger
from wargame.debrief.rival.alone import from_state
from wargame.debrief.sums import summed, weighed_state
from wargame.table.words import why as why_of
from wargame.table.words.of_debrief import Opened
from wargame.table.words.of_debrief import opened as open_answers
from wargame.tui.boxes import Horizontal
from wargame.tui.house import HouseError
from wargame.tui.ink import SEAT_STYLE, Line
from wargame.tui.prompt import Prompt
from wargame.tui.screens.framed import WIDE
from wargame.tui.screens.place import PlaceScreen
from wargame.tui.widgets.openbook import Beside, Page
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.learn import Here
    from wargame.table.words import Why as Answer
    from wargame.tui.ink import Pen
    from wargame.tui.session import Session

PAGES: Final = ("Promises", "Turning points", "The gun", "Points", "Three theories")
TURNS: Final = PAGES.index("Turning points")


class Title(Panel):
    """The first row."""

    DEFAULT_CSS = "Title { height: 1; background: $g-band; }"
    kind = ""
    """Which Russia it was."""

    def paint(self, pen: Pen) -> None:
        """Write it."""
        line = Line(pen.width, "on band").put(1, ("DEBRIEF", "bold"), "  ", (self.game.view.scenario.title, "bold"))
        line.add(("   every secret is open", "muted"))
        if self.kind:
            line.end(("RU", f"bold {SEAT_STYLE['russia']}"), " was ", (self.kind, f"bold {SEAT_STYLE['russia']}"))
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
        with Horizontal(classes="columns"):
            yield Page(self.session, id="page")
            yield Beside(self.session, id="beside")

    def update(self) -> None:
        """Show the page."""
        page = self.query_one(Page)
        page.opened, page.page = self._opened, self.page
        page.chosen = self.chosen
        beside = self.query_one(Beside)
        beside.opened = self._opened
        beside.display = self.page == 0 and self.app.size.width >= WIDE and not self.asking.open
        if self._opened is not None:
            self.query_one(Title).kind = next(title for who, title, _ in self._opened.agendas if who == "russia")
        super().update()

    def on_resize(self) -> None:
        """Put the turning points beside the promises where there is room."""
        self.update()

    def stands(self) -> Here:
        """Say which page of numbers is open; where the game turned is told with the promises."""
        return evolve(super().stands(), cursor=str(self.page - (self.page >= TURNS)))

    def local(self) -> Prompt:
        """Lead through the pages."""
        if self.page + 1 < len(PAGES):
            if self.page == TURNS and not self.looked and self.can_look:
                return Prompt("What did each seat know when it turned?", "open it there", "TALK", "look")
            bluffed = self._opened is not None and any(one.bluff for one in self._opened.broken)
            says = (
                "Who kept what? Talk about it before the points.",
                "Which of these would you have seen coming?",
                "Who bluffed, and who believed it?" if bluffed else "Who made the gun heavy, and who made it light?",
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
            (Theme, "colours"),
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

    def others_acted(self) -> None:
        """Open the ledger, where its save has only just come from the class."""
        if self._opened is None:
            self._opened = ledger(self.session.table, self.session.rivals)
        super().others_acted()

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
        if answer is not None and key[0] in ("true", "shown"):
            begun = from_state(state)[int(key[1]) - 1]
            answer = summed(answer, weighed_state(begun), truly=key[0] == "true")
        return (answer, self._answers.told) if answer is not None else None

    def leave(self) -> None:
        """Stay: there is nothing behind the debrief but the menu, and that has its key."""
