"""What was said in one channel: cables under the rounds they belong to, the newest at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.tui.ink import LONGEST, SECRET, Line, seat, seats, wrap
from wargame.tui.messages import Point
from wargame.tui.widgets.panel import Panel
from wargame.tui.widgets.summaries import cables

if TYPE_CHECKING:
    from textual.events import MouseScrollDown, MouseScrollUp

    from wargame.tui.ink import Part, Pen
    from wargame.tui.widgets.summaries import Channel, Said

NEW: Final = ("new", "bold orange")
ROOM_TO_SAY: Final = 62
"""Columns from which a private channel's title has room for words about what is further up."""
AIRY: Final = 24
"""Rows from which cables get air between them."""


class Cables(Panel):
    """The cables of a channel; with a cursor that one is in view, without one the newest."""

    channel: Channel = ()
    wanted = ""
    """Words to look for; cables without them are left out."""
    heard: int | None = None
    """How many cables of the channel were read before this screen was opened; None for as many as the memory says."""

    def listed(self) -> tuple[tuple[int, Said], ...]:
        """Return the cables that are shown, each with its place in the channel."""
        told = enumerate(cables(self.game.view, self.channel))
        return tuple((place, said) for place, said in told if self.wanted.lower() in said.text.lower())

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Point at the cable below."""
        self._scroll(event, 1)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Point at the cable above."""
        self._scroll(event, -1)

    def _scroll(self, event: MouseScrollDown | MouseScrollUp, by: int) -> None:
        event.stop()
        event.prevent_default()
        count = len(self.listed())
        if count and self.id:
            here = self.cursor if self.cursor >= 0 else count - 1
            self.post_message(Point(self.id, max(0, min(here + by, count - 1)), again=False))

    def paint(self, pen: Pen) -> None:
        """Write as many as fit."""
        if self.channel:
            alone: list[Part] = [("only you and ", "purple"), *seats(self.channel), (" read this", "purple")]
            title = pen.title("Private", *alone, middle=((f"{SECRET} secret", "bold purple"),))
        else:
            title = pen.title("In public", ("everybody reads this", "muted"))
        told = self.listed()
        if not told:
            pen.gap()
            says = f"No cable here says “{self.wanted}”." if self.wanted else "Nobody has said anything here yet."
            pen.row((says, "muted"), column=2)
            return
        page, ends = self._page(pen, told)
        end = len(page) if not 0 <= self.cursor < len(told) else self._end(ends, len(page), pen.room)
        start = max(0, end - pen.room)
        if start:
            # What a channel's title says of its readers leaves room for the mark alone.
            narrow = bool(self.channel) and pen.width < ROOM_TO_SAY
            ink = "bold blue on secretband" if self.channel else "bold blue on band"
            title.put(20 if narrow else 22, ("↑" if narrow else "↑ earlier", ink))
        pen.lines += page[start:end]

    def _page(self, pen: Pen, told: tuple[tuple[int, Said], ...]) -> tuple[list[Line], list[int]]:
        page: list[Line] = []
        ends: list[int] = []
        heard = self.game.memory.read.get(self.channel, 0) if self.heard is None else self.heard
        airy = pen.height >= AIRY and len(told) * 3 < pen.height
        said = 0
        for item, (place, message) in enumerate(told):
            if message.round != said:
                page += [self._line(pen)] if page else []
                rule = "─" * max(0, min(LONGEST, pen.width - 8) - len(f"round {message.round} "))
                page.append(self._line(pen).put(6, (f"round {message.round} ", "muted"), (rule, "band")))
                said = message.round
            elif airy:
                page.append(self._line(pen))
            new = place >= heard and message.seat != self.game.seat
            page += self._message(pen, item, message, new=new)
            ends.append(len(page))
        return page, ends

    def _end(self, ends: list[int], total: int, room: int) -> int:
        """Return the row after the last one to show, so that the cable under the cursor is in view."""
        return min(total, max(room, ends[self.cursor] + min(3, room // 3)))

    def _line(self, pen: Pen, tint: str = "") -> Line:
        line = Line(pen.width, tint)
        return line.put(0, (SECRET, "purple")) if self.secret else line

    def _message(self, pen: Pen, item: int, message: Said, *, new: bool) -> list[Line]:
        own = message.seat == self.game.seat
        chosen = item == self.cursor
        tint = ("on secretband" if self.secret else "on select") if chosen else ""
        lines: list[Line] = []
        for number, part in enumerate(wrap(message.text, min(LONGEST, pen.width - 12))):
            line = self._line(pen, tint)
            line.pick = item
            if not number:
                line.put(1, ("▸" if chosen else " ", "bold blue"), ("you", "muted") if own else seat(message.seat))
                if new:
                    line.end(NEW)
            lines.append(line.put(6, (part, "muted" if own else "")))
        return lines
