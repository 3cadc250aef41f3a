"""The clock of a class as the header prints it, and the band that says what a person in a class must not miss."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.reactive import reactive

from wargame.tui.ink import Line, wrap
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.events import Click

    from wargame.table.company import Company
    from wargame.tui.ink import Pen

LAST: Final = 60
"""Seconds that are marked."""
STEP: Final = 10
"""Seconds between two changes where motion is reduced."""


def face(company: Company, left: int | None, *, paused: bool, still: bool = False) -> tuple[str, str]:
    """Return the clock: ``left`` are the seconds left, None without a limit; ``still`` changes every ten seconds."""
    if paused:
        return ("paused", "bold")
    if company.held and not (left and company.clock.running):
        # A phase that is held keeps its time; at zero it waits.
        return ("held", "bold")
    if left is None:
        return ("no clock", "muted")
    if not company.clock.running:
        return ("stopped", "bold")
    if still:
        left = max(STEP, left - left % STEP) if left else 0
    text = f"{left // 60}:{left % 60:02} left"
    return (f"!{text}", "bold orange") if left <= LAST else (text, "bold")


class RoomBand(Panel):
    """At most two calm rows above the move line of a seat in a class; not there while there is nothing to say.

    ``told`` is (what it is called, the sentence, the key that answers it, the tone: calm, news or trouble).
    """

    DEFAULT_CSS = """
    RoomBand { display: none; height: 1; background: $g-band; }
    RoomBand.told { display: block; }
    """
    MARGIN: Final = 1
    MOST: ClassVar = 2
    """Rows that it grows to."""
    WORD: ClassVar = "read it"
    ACTION: ClassVar = "notices"
    """What its key is said to do, and what the mouse does."""

    told: reactive[tuple[str, str, str, str]] = reactive(("", "", "", "calm"))

    def watch_told(self) -> None:
        """Show the band where there is something to say, as high as it needs to be."""
        self.set_class(bool(self.told[1]), "told")
        self.styles.height = max(1, len(self._rows()))

    def _at(self) -> int:
        return len(self.told[0]) + 4 if self.told[0] else 2

    def _rows(self) -> list[str]:
        head, text, key, _ = self.told
        del head
        room = self.app.size.width - self._at() - (len(key) + len(self.WORD) + 3 if key else 2)
        lines = wrap(text, max(20, min(90, room)))
        return lines if len(lines) <= self.MOST else [*lines[: self.MOST - 1], f"{lines[self.MOST - 1][:-1]}…"]

    def paint(self, pen: Pen) -> None:
        """Write the rows: what it is first, the key that answers it at the end."""
        head, _, key, tone = self.told
        chip = {"trouble": "bold bg on orange", "news": "bold papertext on paper", "calm": "bold text on select"}[tone]
        for number, text in enumerate(self._rows()[: pen.height]):
            line = Line(pen.width, "on band")
            if not number and head:
                line.put(1, (f" {head} ", chip))
            line.put(self._at(), (text, "bold" if tone != "calm" else ""))
            if not number and key:
                line.end((key, "bold blue"), (f" {self.WORD}", "muted"))
            pen.lines.append(line)

    def on_click(self, event: Click) -> None:
        """Open what the band speaks of."""
        event.stop()
        if self.told[2]:
            from wargame.tui.messages import Press  # noqa: PLC0415 - clicked rarely

            self.post_message(Press(self.ACTION))
