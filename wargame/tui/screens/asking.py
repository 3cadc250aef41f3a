"""The open why of a place: a stack of answers in the panel at the foot, and the way down into their causes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.table.words import why
from wargame.tui.widgets.why import WhyPanel

if TYPE_CHECKING:
    from wargame.engine.sights import Sight
    from wargame.table.words import Names, Why
    from wargame.tui.screens.framed import Framed


class Asking:
    """What is asked on one screen; the panel itself only paints it."""

    def __init__(self, screen: Framed) -> None:
        """Answer in the why panel of ``screen``."""
        self._screen = screen
        self._told: tuple[Sight, ...] = ()

    @property
    def panel(self) -> WhyPanel:
        """The panel that shows the answers."""
        return self._screen.query_one(WhyPanel)

    @property
    def open(self) -> bool:
        """Whether an answer is shown."""
        return bool(self.panel.stack)

    def ask(self, answer: Why, told: tuple[Sight, ...]) -> None:
        """Show an answer; its causes count in ``told``."""
        self._told = told
        self._show((answer,))

    def close(self) -> None:
        """Close the panel."""
        self._show(())

    def back(self) -> None:
        """Go back up to the answer before, or close."""
        self._show(self.panel.stack[:-1])

    def step(self, by: int) -> bool:
        """Choose another cause; return whether there is one to choose."""
        causes = self.panel.causes()
        if not self.open or not causes:
            return False
        self.panel.cursor = (self.panel.cursor + by) % len(causes)
        return True

    def point(self, cause: int) -> None:
        """Choose a cause by its number."""
        self.panel.cursor = cause

    def chosen_text(self) -> str:
        """Return the cause that is chosen, as text to be copied; the question where there is none."""
        panel, causes = self.panel, self.panel.causes()
        return causes[panel.cursor].text if 0 <= panel.cursor < len(causes) else panel.stack[-1].question

    def follow(self, names: Names) -> None:
        """Go down into the cause that is chosen, if it leads anywhere."""
        panel = self.panel
        causes = panel.causes()
        follow = causes[panel.cursor].follow if 0 <= panel.cursor < len(causes) else -1
        if 0 <= follow < len(self._told):
            self._show((*panel.stack, why(self._told[follow], names, self._told)))

    def _show(self, stack: tuple[Why, ...]) -> None:
        panel = self.panel
        panel.stack = stack
        panel.set_class(bool(stack), "open")
        self._screen.set_class(bool(stack), "asking")
        follow = [number for number, cause in enumerate(panel.causes()) if cause.follow >= 0]
        panel.cursor = follow[0] if follow else 0 if panel.causes() else -1
        self._screen.update()
