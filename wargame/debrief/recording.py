"""A recording: a whole game played again, open to be looked at from any moment through any eyes."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.debrief.notes import Notes
from wargame.debrief.reel import OPEN, PUBLIC, reel
from wargame.debrief.turning import turns
from wargame.engine.evolve import fold
from wargame.engine.views import view
from wargame.table.words import STEP_TITLES, names_for, names_open

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from wargame.debrief.reel import Reel
    from wargame.debrief.rival.courses import Settled
    from wargame.debrief.turning import Turn
    from wargame.engine.events import Event
    from wargame.engine.rules import Rules
    from wargame.engine.state import State
    from wargame.table.store import Step
    from wargame.table.words import Names

PHASES: Final = {"briefing": "briefing", "talks": "talks", "orders": "orders", "report": "report", "debrief": "debrief"}


@frozen
class Scene:
    """A stretch of the log that belongs together: a phase of a round, or a step of its settlement.

    ``first`` is its first moment; ``step`` is 1 to 10 in a settlement, else 0.
    """

    first: int
    round: int
    title: str
    step: int = 0


@frozen
class Chapter:
    """A round as it was played: its number and its first moment. A round that was rewound comes twice."""

    first: int
    round: int


class Recording:
    """A game of the past. Everything is made when it is first asked for, and kept.

    ``steps`` are the records of the log with the state after each (see ``wargame.table.store.replay``), ``save`` is the
    file they come from, None where there is none. A moment is the place of an event in the whole log, from 0; -1 is the
    table before the first.
    """

    def __init__(
        self, title: str, steps: Sequence[Step], *, save: Path | None = None, rivals: tuple[Rules, ...] | None = None
    ) -> None:
        """Take a log played again; raises IndexError where it holds no step at all."""
        self.title, self.save = title, save
        self.steps = tuple(steps)
        self.last: State = self.steps[-1].state
        self.events: tuple[Event, ...] = tuple(event for step in self.steps for event in step.events)
        self._first: list[int] = []
        count = 0
        for step in self.steps:
            self._first.append(count)
            count += len(step.events)
        self._rivals = rivals
        self._reels: dict[str, Reel] = {}
        self._turns: dict[str, tuple[Turn, ...]] = {}
        self._states: dict[int, State] = {}
        self._scenes: tuple[Scene, ...] | None = None
        self._chapters: tuple[Chapter, ...] | None = None
        self._bluffs: tuple[tuple[int, str, bool], ...] | None = None
        self._notes: Notes | None = None
        self._alone: dict[tuple[str, int], Settled] = {}

    @property
    def notes(self) -> Notes:
        """The bookmarks and notes kept beside the save; of a game without one they last as long as this recording."""
        if self._notes is None:
            self._notes = Notes(self.save)
        return self._notes

    @property
    def finished(self) -> bool:
        """Whether the debrief was opened in this game; no secret of another game may be shown."""
        return self.last.phase == "debrief"

    @property
    def rules(self) -> Rules:
        """The theory that was played."""
        return self.last.setting.rules

    @property
    def rivals(self) -> tuple[Rules, ...]:
        """The other theories, those that ship with the game unless others were given."""
        if self._rivals is None:
            from wargame.content import list_rules, load_rules  # noqa: PLC0415 - files are read when they are asked for

            self._rivals = tuple(load_rules(name) for name in list_rules() if name != self.rules.id)
        return self._rivals

    @property
    def names(self) -> Names:
        """Every name there is."""
        return self.reel(OPEN).names

    def reel(self, eyes: str) -> Reel:
        """Return what a pair of eyes saw: a seat's, OPEN or PUBLIC. Built once."""
        if eyes not in self._reels:
            names = names_open(self.last) if eyes in (OPEN, PUBLIC) else names_for(view(self.last, eyes), self.rules)
            self._reels[eyes] = reel(self.events, eyes, names)
        return self._reels[eyes]

    def turns(self, eyes: str) -> tuple[Turn, ...]:
        """Return the turning points that a pair of eyes saw. Found once."""
        if eyes not in self._turns:
            self._turns[eyes] = turns(self.reel(eyes))
        return self._turns[eyes]

    def step_of(self, moment: int) -> int:
        """Return the place among ``steps`` of the record that caused the event at a moment."""
        return max(0, bisect_right(self._first, moment) - 1) if moment >= 0 else 0

    def state(self, moment: int) -> State:
        """Return the whole state right after the event at a moment; the set-up of the game counts as one."""
        step = self.step_of(moment)
        if step == 0:
            return self.steps[0].state
        if moment == self._first[step] + len(self.steps[step].events) - 1:
            return self.steps[step].state
        if moment not in self._states:
            if len(self._states) >= _KEPT:
                self._states.pop(next(iter(self._states)))
            done = self.events[self._first[step] : moment + 1]
            self._states[moment] = fold(self.steps[step - 1].state, done)
        return self._states[moment]

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """The phases and settlement steps, in order; the first begins at moment 0."""
        if self._scenes is None:
            self._scenes, self._chapters = _divide(self.events)
        return self._scenes

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """The rounds in the order in which they were played; the first begins at moment 0."""
        if self._chapters is None:
            self._scenes, self._chapters = _divide(self.events)
        return self._chapters

    def scene(self, moment: int) -> Scene:
        """Return the scene that a moment stands in."""
        return self.scenes[max(0, bisect_right(self.scenes, moment, key=lambda scene: scene.first) - 1)]

    def chapter(self, moment: int) -> int:
        """Return the place among ``chapters`` of the round that a moment stands in."""
        return max(0, bisect_right(self.chapters, moment, key=lambda chapter: chapter.first) - 1)

    def alone(self, moment: int, rules: Rules) -> Settled:
        """Return how other rules settle, alone, the round whose settlement a moment lies in. Settled once.

        Raises LookupError for a moment outside of every settlement.
        """
        from wargame.debrief.rival.alone import from_steps, settled_alone  # noqa: PLC0415 - needed at attacks alone

        step = self.step_of(moment)
        key = rules.title, step
        if key not in self._alone:
            if not any(event.kind == "settlement" for event in self.steps[step].events):
                msg = f"no settlement at moment {moment}"
                raise LookupError(msg)
            there = settled_alone(from_steps(self.steps[: step + 1]), rules)
            assert there is not None
            self._alone[key] = there
        return self._alone[key]

    def bluffed(self, item: str, moment: int) -> bool:
        """Whether an instrument had been declared and left unloaded when loads were last settled before a moment."""
        if self._bluffs is None:
            self._bluffs = _bluffs(self.steps[0].state, self.events)
        found = False
        for at, name, empty in self._bluffs:
            if at > moment:
                break
            if name == item:
                found = empty
        return found


_KEPT: Final = 64
"""States within a settlement that are kept beside those after each record."""


def _divide(events: tuple[Event, ...]) -> tuple[tuple[Scene, ...], tuple[Chapter, ...]]:
    scenes, chapters = [Scene(0, 1, "briefing")], [Chapter(0, 1)]
    for moment, event in enumerate(events):
        here = scenes[-1]
        if event.kind in ("round", "rewound"):
            if event.amount != chapters[-1].round or event.kind == "rewound":
                chapters.append(Chapter(moment, event.amount))
            scenes.append(Scene(moment, event.amount, "briefing"))
        elif event.kind == "phase":
            scenes.append(Scene(moment, chapters[-1].round, PHASES.get(event.subject, event.subject)))
        elif event.kind == "settlement":
            scenes.append(Scene(moment, chapters[-1].round, "settlement"))
        elif event.step and event.step != here.step:
            scenes.append(Scene(moment, chapters[-1].round, STEP_TITLES[event.step - 1].lower(), event.step))
    starts: dict[int, Scene] = {scene.first: scene for scene in scenes}
    return tuple(starts.values()), tuple(chapters)


def _bluffs(begin: State, events: tuple[Event, ...]) -> tuple[tuple[int, str, bool], ...]:
    """Return (moment, instrument, empty though declared) for each settled load and each instrument taken back."""
    declared = {item: lay.declared for item, lay in begin.lay.items()}
    found: list[tuple[int, str, bool]] = []
    for moment, event in enumerate(events):
        if event.kind in ("declared", "withdrawn"):
            declared[event.subject] = event.kind == "declared"
            found.append((moment, event.subject, False))
        elif event.kind in ("loaded", "unloaded"):
            found.append((moment, event.subject, event.kind == "unloaded" and declared[event.subject]))
        elif event.kind == "rewound":
            found += [(moment, item, False) for item in declared]
    return tuple(found)
