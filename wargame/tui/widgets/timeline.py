"""The head of a replay and its timeline: rounds, turning points, bookmarks, and the playhead; a click goes there."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from wargame.engine.seats import MARK
from wargame.tui.ink import SEAT_STYLE, Line, fit
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.debrief.playhead import Playhead
    from wargame.tui.ink import Part, Pen

EDGE: Final = 4
"""Columns left and right of the timeline."""
TURN: Final = "◆"
BOOKMARK: Final = "b"


MARKED: Final[tuple[Part, ...]] = ((BOOKMARK, "bold purple"), (" bookmark", "muted"))
WHOLE: Final = 29
"""Columns that the marks take with their meaning written out."""


class ReplayPanel(Panel):
    """A panel of the viewer; all of them paint from one playhead."""

    head: Playhead | None = None

    def paint(self, pen: Pen) -> None:
        """Write the rows, once there is a playhead."""
        if self.head is not None:
            self.write(pen, self.head)

    def write(self, pen: Pen, head: Playhead) -> None:
        """Write the rows."""


class ReplayHead(ReplayPanel):
    """Row 1: the game, the eyes, and whether the truth is open."""

    def write(self, pen: Pen, head: Playhead) -> None:
        """Write it."""
        line = Line(pen.width, "on band").put(1, ("REPLAY", "bold"), "  ")
        line.add((fit(head.recording.title, pen.width - 46), "bold"))
        eyes: Part = (f" {MARK[head.eyes]} ", f"bold bg on {SEAT_STYLE[head.eyes]}") if head.eyes else ("all", "bold")
        truth: Part = ("open", "bold purple") if head.open else ("closed", "bold")
        line.end(("eyes: ", "muted"), eyes, ("   truth: ", "muted"), truth)
        pen.lines.append(line)


class Timeline(ReplayPanel):
    """Every round as wide as any other, and in it the events by their order."""

    playing = ""
    """How fast it plays, in words; "" while it stands."""

    def write(self, pen: Pen, head: Playhead) -> None:
        """Write rounds, line, and where the playhead stands."""
        pen.gap()
        self._starts = self._divided(head)
        rounds = len(self._starts) - 1
        self._each = max(1, (pen.width - 2 * EDGE) // rounds)
        self._labels(pen, head)
        self._bar(pen, head)
        self._where(pen, head)

    @staticmethod
    def _divided(head: Playhead) -> tuple[int, ...]:
        """Return the place of the first event that these eyes saw in each round, and the number of events."""
        at = head.reel.at
        return (*(bisect_left(at, chapter.first) for chapter in head.recording.chapters), len(at))

    def _column(self, place: int) -> int:
        """Return the column of an event."""
        starts = self._starts
        part = max(0, next((n for n in range(len(starts) - 1) if place < starts[n + 1]), len(starts) - 2))
        size = max(1, starts[part + 1] - starts[part])
        return EDGE + self._each * part + min(self._each - 1, (place - starts[part]) * self._each // size)

    def _labels(self, pen: Pen, head: Playhead) -> None:
        line = pen.row()
        here = head.recording.chapter(max(0, head.moment))
        for part, chapter in enumerate(head.recording.chapters):
            text = f"round {chapter.round}" if self._each >= len("round 10") else str(chapter.round)
            line.put(EDGE + self._each * part, (text, "bold" if part == here else "muted"))
            line.span(EDGE + self._each * part, EDGE + self._each * part + len(text), self._starts[part])

    def _bar(self, pen: Pen, head: Playhead) -> None:
        line = pen.row()
        now = self._column(max(0, head.place))
        for part in range(len(self._starts) - 1):
            for cell in range(self._each):
                column = EDGE + self._each * part + cell
                passed = column < now
                mark = "┼" if part and not cell else "━" if passed else "─"
                line.put(column, (mark, "blue" if passed else "muted"))
                size = self._starts[part + 1] - self._starts[part]
                line.span(column, column + 1, self._starts[part] + min(max(0, size - 1), -(-cell * size // self._each)))
        turns = {self._column(turn.place) for turn in head.turns()}
        for turn in head.turns():
            self._mark(line, turn.place, self._column(turn.place), (TURN, "bold orange"))
        for note in head.notes():
            place = head.reel.place(note.event - 1)
            at = self._column(place)
            beside = next((column for column in (at, at + 1, at - 1) if column not in turns), at)
            self._mark(line, place, beside, (BOOKMARK, "bold purple"))
        line.put(now, ("█", "bold text"))

    @staticmethod
    def _mark(line: Line, place: int, column: int, mark: Part) -> None:
        """Write a mark over the line; a click on it goes to the very event."""
        line.put(column, mark)
        line.spans.insert(0, (column, column + 1, place))

    def _where(self, pen: Pen, head: Playhead) -> None:
        scene = head.scene
        line = pen.row().put(EDGE, (f"event {head.place + 1} of {head.total}", "bold"))
        step = f"step {scene.step}: " if scene.step else ""
        line.add((f"   round {scene.round}, {step}{scene.title}", ""))
        end: tuple[Part, ...] = ((TURN, "bold orange"), (" turning point  ", "muted"), *MARKED)
        if self.playing:
            end = ((self.playing, "bold blue"),)
        elif head.guessing:
            score = f"guesses: {head.right} of {head.asked} right" if head.asked else "the room guesses"
            end = ((score, "bold purple"),)
        elif line.column + WHOLE > pen.width - EDGE:
            end = ((TURN, "bold orange"), (" turn  ", "muted"), (BOOKMARK, "bold purple"), (" mark", "muted"))
        line.end(*end, margin=EDGE)
