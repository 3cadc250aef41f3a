"""A line to type on: what is pasted comes whole, as one line, and what does not fit is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

if TYPE_CHECKING:
    from textual.events import Paste


class Entry(Input):
    """Textual's line keeps the first line of what is pasted, and nothing of what is too long."""

    def _on_paste(self, event: Paste) -> None:
        """Put pasted text in as one line, cut to what there is room for."""
        event.stop()
        event.prevent_default()
        text = " ".join(event.text.split())
        start, end = sorted(self.selection)
        room = len(text) if not self.max_length else max(0, self.max_length - len(self.value) + end - start)
        if len(text) > room:
            self.app.notify(f"{len(text) - room} letters of what was pasted did not fit and are left out.")
        if room:
            self.replace(text[:room], start, end)
