"""The report: ten steps as a story to walk through, each sentence with its why."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import evolve

from wargame.actions.everywhere import Left, Next, Palette, Up, Why
from wargame.actions.finding import Find
from wargame.actions.places import Last
from wargame.table.words import STEP_TITLES, sentence, why, why_phase
from wargame.tui.boxes import Horizontal
from wargame.tui.prompt import Prompt
from wargame.tui.screens.finding import FindingScreen
from wargame.tui.widgets.story import Steps, Story

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.learn import Here
    from wargame.table.words import Why as Answer
    from wargame.tui.session import Session


class ReportScreen(FindingScreen):
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

    def sights(self) -> tuple[Sight, ...]:
        """Return the sentences that are shown: those of the step, or all in which something is found."""
        if not self.wanted:
            return self.of(self.step)
        read = self.session.memory.step.get(self.round, 0)
        names = self.session.names
        return tuple(sight for sight in self.told if sight.step <= read and self.has(sentence(sight, names)))

    def found(self) -> None:
        """Point at the first sentence that was found."""
        self.row = 0

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
        steps.cursor, steps.far = (self.step if self.told else 0) - 1, memory.step.get(self.round, 0) - 1
        story.step, story.sights, story.wanted = self.step, self.sights(), self.wanted
        story.told, story.far = self.told, memory.step.get(self.round, 0)
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
            (Find, "find"),
            (Last, "last step"),
            (Palette, "actions"),
        )

    def move(self, by: int) -> None:
        """Choose a sentence."""
        count = len(self.sights())
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
        sights = self.sights()
        return sentence(sights[self.row], self.session.names) if sights else ""

    def question(self) -> tuple[Answer, tuple[Sight, ...]] | None:
        """Answer for the sentence that is pointed at."""
        sights = self.sights()
        if not sights:
            return why_phase(self.session.view, self.session.names), self.told
        return why(sights[self.row], self.session.names, self.told), self.told
