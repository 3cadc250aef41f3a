"""The lists of the talks: the channels, with what is unread, and cables that need no typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.tui.ink import SECRET, fit, seats, window
from wargame.tui.widgets.panel import Panel
from wargame.tui.widgets.summaries import cables, channels, unread

if TYPE_CHECKING:
    from wargame.tui.ink import Pen


class ChannelList(Panel):
    """Everyone, then the private channels, with what is unread."""

    def paint(self, pen: Pen) -> None:
        """Write them."""
        pen.title("Channels", ("▒ private", "purple"))
        listed = channels(self.game.view)
        for place in window(len(listed), self.cursor, pen.room):
            channel = listed[place]
            line = pen.row(selected=place == self.cursor, pick=place)
            if channel:
                line.put(1, (SECRET, "purple"), " ", *seats(channel))
            else:
                line.put(3, "everyone")
            new = unread(self.game, channel)
            count = len(cables(self.game.view, channel))
            line.end((f"{new} new", "bold orange") if new else (str(count) if count else "silent", "muted"))


class ReadyMade(Panel):
    """Cables that need no typing."""

    texts: tuple[str, ...] = ()

    def paint(self, pen: Pen) -> None:
        """Write them under the line."""
        pen.title("Or choose", ("↑↓ choose  Enter send  Esc close", "muted"))
        for place in window(len(self.texts), max(0, self.cursor), pen.room):
            pen.row(fit(self.texts[place], pen.width - 4), selected=place == self.cursor, pick=place, column=3)
