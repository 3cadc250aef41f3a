"""The report: ten steps as a story to walk through, each sentence with its why."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import evolve

from wargame.actions.everywhere import Left, Next, Palette, Up, Why
from wargame.actions.places import Last
from wargame.table.words import STEP_TITLES, sentence, why, why_phase
from wargame.tui.boxes import Horizontal
from wargame.tui.ink import LONGEST, SECRET, Line, wrap
from wargame.tui.prompt import Prompt
from wargame.tui.screens.place import PlaceScreen
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.learn import Here
    from wargame.table.words import Why as Answer
    from wargame.tui.ink import Pen
    from wargame.tui.session import Session

STRONG = ("proven", "broken", "bluff-called", "attack-won", "region")
SIGNS = {"proven": ("● ", "bold vermilion"), "suspected": ("◐ ", "bold orange"), "unseen": ("○ ", "muted")}


class Steps(Panel):
    """The ten steps, the one that is shown tinted, those to come muted."""

    far = 0

    def paint(self, pen: Pen) -> None:
        """Write them."""
        pen.title(f"Step {self.cursor + 1} of {len(STEP_TITLES)}")
        airy = pen.room >= 2 * len(STEP_TITLES)
        for number, title in enumerate(STEP_TITLES):
            line = pen.row(selected=number == self.cursor, pick=number)
            words = "bold" if number == self.cursor else "" if number <= self.far else "muted"
            line.put(2, (f"{number + 1:>2} {title}", words))
            if airy:
                pen.gap()


class Story(Panel):
    """The sentences of one step."""

    sights: tuple[Sight, ...] = ()
    step = 1

    def paint(self, pen: Pen) -> None:
        """Write them; a secret one is marked, the chosen one tinted."""
        names = self.game.names
        pen.title(STEP_TITLES[self.step - 1], ("what you may know", "muted"))
        blocks = [
            self._block(pen.width, number, sight, sentence(sight, names)) for number, sight in enumerate(self.sights)
        ]
        if not blocks:
            pen.gap()
            pen.row(("Nothing that you know of.", "muted"), column=2)
        airy = sum(len(block) + 1 for block in blocks) <= pen.room
        first = self._first(blocks, pen.room)
        for block in blocks[first:]:
            for line in block:
                pen.lines.append(line)
            if airy:
                pen.gap()
        if len(pen.lines) > pen.height:
            del pen.lines[pen.height :]
            pen.lines[-1].end(("↓ more", "bold blue"))

    def _first(self, blocks: list[list[Line]], room: int) -> int:
        first = 0
        while first < self.cursor and sum(len(block) for block in blocks[first : self.cursor + 1]) > room - 1:
            first += 1
        return first

    def _block(self, width: int, number: int, sight: Sight, text: str) -> list[Line]:
        chosen = number == self.cursor
        tint = "on secretband" if sight.secret and chosen else "on select" if chosen else ""
        words = "purple" if sight.secret else "bold" if sight.kind in STRONG else ""
        sign = SIGNS.get(sight.kind)
        lines = []
        for place, part in enumerate(wrap(text, min(LONGEST, width - 8))):
            line = Line(width, tint)
            line.pick = number
            if not place:
                line.put(0, ("▸" if chosen else " ", "bold blue"), (SECRET if sight.secret else " ", "purple"), " ")
                if sign:
                    line.add(sign)
            line.put(5 if sign else 3, (part, words))
            lines.append(line)
        return lines


class ReportScreen(PlaceScreen):
    """Place 6."""

    CSS_PATH = "report.tcss"
    PLACE: ClassVar[str] = "report"
    HERE = (Last,)

    def __init__(self, session: Session, subject: str = "") -> None:
        """Begin with the first step that says something."""
        super().__init__(session, subject)
        self.told = session.view.report
        self.round = self.told[0].round if self.told else 0
        begun = session.memory.step.get(self.round)
        self.step = begun or next((s for s in range(1, len(STEP_TITLES) + 1) if self.of(s)), 1)
        self.row = 0

    def of(self, step: int) -> tuple[Sight, ...]:
        """Return the sentences of a step (1 to 10)."""
        return tuple(sight for sight in self.told if sight.step == step)

    def panels(self) -> ComposeResult:
        """Steps left, sentences right."""
        with Horizontal(classes="columns"):
            yield Steps(self.session, id="steps")
            yield Story(self.session, id="story")

    def update(self) -> None:
        """Show the step."""
        memory = self.session.memory
        if self.told:
            memory.step[self.round] = max(self.step, memory.step.get(self.round, 0))
        steps, story = self.query_one(Steps), self.query_one(Story)
        steps.cursor, steps.far = self.step - 1, memory.step.get(self.round, 0) - 1
        story.step, story.sights = self.step, self.of(self.step)
        self.row = max(0, min(self.row, len(story.sights) - 1))
        story.cursor = self.row
        super().update()

    def _later(self) -> int | None:
        return next((s for s in range(self.step + 1, len(STEP_TITLES) + 1) if self.of(s)), None)

    def stands(self) -> Here:
        """Say of what kind the sentence is that is pointed at."""
        sights = self.of(self.step)
        return evolve(super().stands(), cursor=sights[min(self.row, len(sights) - 1)].kind if sights else "")

    def aim(self, target: str) -> None:
        """Point at the first sentence whose kind begins so."""
        found = next((sight for sight in self.told if sight.kind.startswith(target)), None)
        if found is not None:
            self.step, self.row = found.step, self.of(found.step).index(found)
            self.asking.close()
            self.update()

    def local(self) -> Prompt | None:
        """Walk through the steps that say something."""
        if not self.told or self.session.view.phase != "report":
            return None
        if self._later() is None:
            return None
        return Prompt(self._ahead(), "next step", action="right")

    def _ahead(self) -> str:
        left = sum(bool(self.of(s)) for s in range(self.step + 1, len(STEP_TITLES) + 1))
        view = self.session.view
        after = f"round {view.round + 1}" if view.round < view.rounds else "the debrief"
        return f"{left} step{'s' if left > 1 else ''} to go, then {after}."

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return (
            (Next, "next step"),
            (Left, "step"),
            (Up, "sentence"),
            (Why, "why"),
            (Last, "last step"),
            (Palette, "actions"),
        )

    def move(self, by: int) -> None:
        """Choose a sentence."""
        count = len(self.of(self.step))
        self.row = (self.row + by) % max(1, count)
        self.update()

    def choose(self, panel: str, item: int) -> None:
        """Go to a step, or point at a sentence."""
        if panel == "steps" and self.of(item + 1):
            self.step, self.row = item + 1, 0
        elif panel == "story":
            self.row = item
        self.update()

    def shift(self, by: int) -> None:
        """Go to the step beside it that says something."""
        steps = [s for s in range(1, len(STEP_TITLES) + 1) if self.of(s)]
        beside = [s for s in steps if (s - self.step) * by > 0]
        if beside:
            self.step = min(beside) if by > 0 else max(beside)
            self.row = 0
            self.update()

    def action_last(self) -> None:
        """Go to the last step."""
        steps = [s for s in range(1, len(STEP_TITLES) + 1) if self.of(s)]
        if steps:
            self.step, self.row = steps[-1], 0
        self.update()

    def enter(self) -> None:
        """Why."""
        self.action_why()

    def whole_text(self) -> str:
        """Return the sentence that is pointed at."""
        sights = self.of(self.step)
        return sentence(sights[self.row], self.session.names) if sights else ""

    def question(self) -> tuple[Answer, tuple[Sight, ...]] | None:
        """Answer for the sentence that is pointed at."""
        sights = self.of(self.step)
        if not sights:
            return why_phase(self.session.view, self.session.names), self.told
        return why(sights[self.row], self.session.names, self.told), self.told
