"""Finding in a list: a line to type on, under the panels of a place; what has none of the letters is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from wargame.actions.finding import Find
from wargame.engine.text import harmless
from wargame.tui.screens.place import PlaceScreen

if TYPE_CHECKING:
    from wargame.actions import Action

LONGEST = 40
"""Letters that can be looked for."""


class FindLine(Input):
    """The line; hidden until it is asked for, and kept in sight while it leaves something out."""

    DEFAULT_CSS = """
    FindLine { display: none; height: 1; background: $g-select; color: $g-text; margin: 0; padding: 0 1; border: none; }
    FindLine.open { display: block; }
    FindLine > .input--placeholder { color: $g-muted; }
    FindLine > .input--cursor { background: $g-text; color: $g-bg; }
    """


class FindingScreen(PlaceScreen):
    """A place with a list in which something can be found; its list asks ``has`` of each of its rows."""

    HERE: ClassVar[tuple[type[Action], ...]] = (Find,)

    @property
    def wanted(self) -> str:
        """The letters that are looked for, small; empty for none."""
        found = self.query(FindLine)
        return found.first().value.strip().lower() if found else ""

    def has(self, *texts: str) -> bool:
        """Whether what is looked for stands in one of these texts; always true while nothing is looked for."""
        wanted = self.wanted
        return not wanted or any(wanted in text.lower() for text in texts)

    @property
    def finding(self) -> bool:
        """Whether the line is being typed on."""
        return self.focused is not None and self.focused.id == "find"

    async def action_find(self) -> None:
        """Open the line under the panels; what stood on it stays, to be changed."""
        if not self.query(FindLine):
            await self.mount(
                FindLine(id="find", compact=True, max_length=LONGEST, select_on_focus=False), before="#move"
            )
        line = self.query_one(FindLine)
        line.cursor_blink = False
        line.placeholder = "find: type, then Enter; Esc shows all again"
        line.add_class("open")
        line.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Leave out what has none of the letters; keep pasted control characters off the screen."""
        if event.input.id != "find":
            return
        clean = harmless(event.value)
        if clean != event.value:
            event.input.value = clean
        self.found()
        self.update()

    def found(self) -> None:
        """Put the cursor on the first of what is left."""

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Leave the line, and go on with what was found."""
        if event.input.id != "find":
            return
        event.stop()
        self.set_focus(None)
        self.query_one(FindLine).set_class(bool(self.wanted), "open")
        self.update()

    def action_back(self) -> None:
        """Show all again first."""
        line = self.query(FindLine).first() if self.query(FindLine) else None
        if (
            line is None
            or not line.has_class("open")
            or self.session.notice
            or self.pending is not None
            or self.asking.open
        ):
            super().action_back()
            return
        self.show_all()
        self.found()
        self.update()

    def show_all(self) -> None:
        """Close the line, and leave nothing out any more."""
        for line in self.query(FindLine):
            self.set_focus(None)
            line.remove_class("open")
            with self.prevent(Input.Changed):
                line.value = ""
