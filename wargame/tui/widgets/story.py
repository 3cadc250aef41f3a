"""The report as a story: its ten steps, and the sentences of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.table.words import STEP_TITLES, sentence
from wargame.tui.ink import LONGEST, SECRET, Line, wrap
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.sights import Sight
    from wargame.tui.ink import Pen

STRONG: Final = ("proven", "broken", "bluff-called", "attack-won", "region")
FOUND_OUT: Final = 7
"""The step in which breaches are found out."""
SIGNS: Final = {"proven": ("● ", "bold vermilion"), "suspected": ("◐ ", "bold orange"), "unseen": ("○ ", "muted")}


class Steps(Panel):
    """The ten steps, the one that is shown tinted, those to come muted."""

    far = 0
    """The furthest step that was read, from 0."""

    def paint(self, pen: Pen) -> None:
        """Write them."""
        pen.title(f"Step {self.cursor + 1} of {len(STEP_TITLES)}" if self.cursor >= 0 else "The ten steps")
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
    told: tuple[Sight, ...] = ()
    """The whole report, for what was found out later about an earlier sentence."""
    far = 0
    """The furthest step that was read; nothing behind it is given away."""
    step = 1
    wanted = ""

    def paint(self, pen: Pen) -> None:
        """Write them; a secret one is marked, the chosen one tinted."""
        names = self.game.names
        if not self.told:
            pen.title("The report")
            pen.gap()
            pen.text(
                "No round is settled yet. Once all sheets are sealed, the referee's report stands here.",
                "muted",
                column=2,
            )
            return
        if self.wanted:
            pen.title("Found", (f"{len(self.sights)} in the whole report", "muted"))
        else:
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
        found = self.later(sight)
        if found is not None:
            line = Line(width, tint).put(5, found)
            line.pick = number
            lines.append(line)
        return lines

    def later(self, sight: Sight) -> tuple[str, str] | None:
        """Return what a later step found out about a breach, once that step has been read; None for nothing."""
        if sight.kind != "breach" or self.far < FOUND_OUT:
            return None
        kinds = {other.kind for other in self.told if other.subject == sight.subject and other.step > sight.step}
        for kind in ("proven", "suspected"):
            if kind in kinds:
                return (f"{SIGNS[kind][0]}{kind}, in step {FOUND_OUT}", SIGNS[kind][1])
        return ("○ unseen: nobody else has noticed", "muted") if sight.secret else None
