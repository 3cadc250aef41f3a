"""What was said inside a delegation and to it: entries one below the other, the newest at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.tui.ink import LONGEST, SECRET, Line, fit, wrap
from wargame.tui.messages import Point
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.events import MouseScrollDown, MouseScrollUp

    from wargame.tui.ink import Part, Pen

LABEL: Final = 12
"""The column at which the words begin, after who says them."""


@frozen
class Entry:
    """One thing that was said: by whom, as which style, the words, whether it is new, and in which round (0: none)."""

    label: str
    words: str
    text: str
    new: bool = False
    round: int = 0


class Spoken(Panel):
    """Entries as far as they fit; with a cursor that one is in view, without one the newest."""

    name = "Said"
    fact: tuple[Part, ...] = ()
    calm: tuple[str, ...] = ()
    """What is said where there is nothing, a row each."""
    entries: tuple[Entry, ...] = ()

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Point at the entry below."""
        self._scroll(event, 1)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Point at the entry above."""
        self._scroll(event, -1)

    def _scroll(self, event: MouseScrollDown | MouseScrollUp, by: int) -> None:
        event.stop()
        event.prevent_default()
        if self.entries and self.id:
            here = self.cursor if self.cursor >= 0 else len(self.entries) - 1
            self.post_message(Point(self.id, max(0, min(here + by, len(self.entries) - 1)), again=False))

    def paint(self, pen: Pen) -> None:
        """Write as many as fit."""
        title = pen.title(self.name or "", *self.fact)
        if not self.entries:
            for text in self.calm:
                pen.text(text, "muted", column=2)
            return
        page, ends = self._page(pen)
        chosen = 0 <= self.cursor < len(self.entries)
        end = min(len(page), max(pen.room, ends[self.cursor])) if chosen else len(page)
        start = max(0, end - pen.room)
        if start:
            title.put(
                3 + len(self.name or ""),
                ("↑ earlier", "bold blue on secretband" if self.secret else "bold blue on band"),
            )
        pen.lines += page[start:end]

    def _page(self, pen: Pen) -> tuple[list[Line], list[int]]:
        page: list[Line] = []
        ends: list[int] = []
        round_ = 0
        for item, entry in enumerate(self.entries):
            if entry.round and entry.round != round_:
                rule = "─" * max(0, min(LONGEST, pen.width - 3) - len(f"round {entry.round} "))
                page.append(self._line(pen).put(2, (f"round {entry.round} ", "muted"), (rule, "band")))
                round_ = entry.round
            page += self._entry(pen, item, entry)
            ends.append(len(page))
        return page, ends

    def _line(self, pen: Pen, tint: str = "") -> Line:
        line = Line(pen.width, tint)
        return line.put(0, (SECRET, "purple")) if self.secret else line

    def _entry(self, pen: Pen, item: int, entry: Entry) -> list[Line]:
        chosen = item == self.cursor
        tint = ("on secretband" if self.secret else "on select") if chosen else ""
        lines = []
        for number, part in enumerate(wrap(entry.text, min(LONGEST, pen.width - LABEL - 5))):
            line = self._line(pen, tint)
            line.pick = item
            if not number:
                line.put(1, ("▸" if chosen else " ", "bold blue"), (fit(entry.label, LABEL - 3), entry.words))
                if entry.new:
                    line.end(("new", "bold orange"))
            lines.append(line.put(LABEL, (part, "")))
        return lines
