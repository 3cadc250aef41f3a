"""The one line of the viewer: a note for an event, words to look for, or the number of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.widgets import Input

from wargame.actions.replay import REPLAY
from wargame.debrief.notes import NotesError
from wargame.engine.text import harmless
from wargame.tui.screens.viewing import Viewing

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.debrief.recording import Recording

ASKS: Final = {
    "note": ("a note, or nothing, then Enter", "Write what the room should talk about here.", "mark it"),
    "find": ("words, then Enter", "Which words? Enter on the same words goes on.", "find"),
    "jump": ("the number of an event, then Enter", "Which event?", "go there"),
}
"""What a line is typed for: placeholder, move line, what Enter does."""


class Noting(Viewing):
    """A viewer with a line to type on; its screen has an ``Input`` of the name ``line``."""

    def __init__(self, recording: Recording, eyes: str, *, truth: bool, moment: int) -> None:
        """Stand at a moment as ``Viewing`` does, with the line closed."""
        super().__init__(recording, eyes, truth=truth, moment=moment)
        self.typing = ""
        """What a line is being typed for: note, find, jump, or nothing."""
        self.wanted = ""
        """The words searched for last."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keep the keys of the viewer still while a line is being typed."""
        if self.typing and any(action == one.name for one in REPLAY):
            return False
        return super().check_action(action, parameters)

    def action_bookmark(self) -> None:
        """Mark this event; a note can be typed."""
        note = self.head.note
        self._type("note", note.text if note else "")

    def action_next_mark(self) -> None:
        """Go to the next bookmark, from the last to the first."""
        places = sorted(self.head.reel.place(note.event - 1) for note in self.head.notes())
        if places:
            self.go(next((place for place in places if place > self.head.place), places[0]))
        else:
            self.say("There is no bookmark yet; b makes one.")

    def action_unmark(self) -> None:
        """Take the bookmark away."""
        self._noted(self.head.unmark)

    def action_find(self) -> None:
        """Ask for words."""
        self._type("find", self.wanted)

    def action_jump(self) -> None:
        """Ask for a number."""
        self._type("jump", "")

    def _type(self, what: str, text: str) -> None:
        self.stop()
        self.typing = what
        line = self.query_one("#line", Input)
        line.value, line.placeholder = text, ASKS[what][0]
        line.cursor_position = len(text)
        self.add_class("typing")
        line.focus()
        if what == "find":
            line.select_all()
        self.update()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep pasted control characters off the screen."""
        clean = harmless(event.value).replace("\n", " ")
        if clean != event.value:
            event.input.value = clean

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Do what the line was typed for."""
        event.stop()
        self.action_submit()

    def action_submit(self) -> None:
        """Do what the line was typed for."""
        what, text = self.typing, self.query_one("#line", Input).value.strip()
        self.close_line()
        if what == "note":
            self._noted(lambda: self.head.mark(text))
        elif what == "find":
            self._find(text)
        elif what == "jump":
            self._jump(text)

    def _noted(self, change: Callable[[], str]) -> None:
        try:
            said = change()
        except NotesError as error:
            said = str(error)
        self.say(said)

    def _find(self, text: str) -> None:
        self.wanted = text
        if not text:
            self.update()
        elif self.head.find(text):
            self.moved()
        else:
            self.say(self.head.missing if self.head.guessing else f"No event has the words: {text}")

    def _jump(self, text: str) -> None:
        if text.isdecimal() and len(text) < 9 and 1 <= int(text) <= self.head.total:  # noqa: PLR2004 - a log is shorter
            self.go(int(text) - 1)
        else:
            self.say(f"The events go from 1 to {self.head.total}.")

    def close_line(self) -> None:
        """Put the line away."""
        self.typing = ""
        self.remove_class("typing")
        self.set_focus(None)
        self.update()
