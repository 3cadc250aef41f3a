"""The open why of a place: a stack of answers in its panel, the way down into their causes, and to the rulebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.table.library import rulebook
from wargame.table.words import why
from wargame.tui.widgets.why import RULE, WhyPanel

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
        self.stays = False
        """Whether the answer is about no item of the place, so that moving the cursor there does not change it."""

    @property
    def panel(self) -> WhyPanel:
        """The panel that shows the answers."""
        return self._screen.query_one(WhyPanel)

    @property
    def open(self) -> bool:
        """Whether an answer is shown."""
        return bool(self.panel.stack)

    def ask(self, answer: Why, told: tuple[Sight, ...], *, stays: bool = False) -> None:
        """Show an answer; its causes count in ``told``. Another item of the place replaces it unless it ``stays``."""
        self._told = told
        self.stays = stays
        self._show((answer,))

    def again(self, asked: tuple[Why, tuple[Sight, ...]] | None) -> None:
        """Show what is asked now in place of what was, where that is another question or has another answer."""
        if not self.open or self.stays:
            return
        if asked is None:
            self.close()
        elif asked[0] != self.panel.stack[0]:
            self.ask(*asked)

    def follow_up(self, asked: tuple[Why, tuple[Sight, ...]] | None) -> None:
        """Bring the answer up to date with what has happened, with the cursor and the way down where they are."""
        panel = self.panel
        if asked is None or self.stays or asked[0].question != panel.stack[0].question:
            self.again(asked)
            return
        self._told = asked[1]
        cursor = panel.cursor
        panel.stack = (asked[0], *panel.stack[1:])
        panel.cursor = min(cursor, panel.items() - 1)
        panel.version += 1

    def close(self) -> None:
        """Close the panel."""
        self._show(())

    def back(self) -> None:
        """Go back up to the answer before, or close."""
        self._show(self.panel.stack[:-1])

    def step(self, by: int) -> bool:
        """Choose another line of the answer; return whether there is an answer to walk in."""
        if not self.open:
            return False
        self.panel.fresh = False
        self.panel.cursor = (self.panel.cursor + by) % self.panel.items()
        return True

    def point(self, item: int) -> None:
        """Choose a line of the answer by its number."""
        self.panel.cursor = item

    def chosen_text(self) -> str:
        """Return the cause that is chosen, as text to be copied; the whole answer where the rule is."""
        cause, answer = self.panel.chosen(), self.panel.stack[-1]
        if cause is not None:
            return cause.text
        quotes = [f"Rulebook {passage[0]}: {rulebook().quote(passage)}" for passage in answer.quote]
        return "\n".join([answer.question, answer.rule, *quotes, *(line.text for line in answer.lines)])

    def follow(self, names: Names) -> None:
        """Go down into the cause that is chosen, if it leads anywhere; from the rule, open the rulebook there."""
        panel = self.panel
        cause = panel.chosen()
        if self.open and panel.cursor == RULE:
            self.read(panel.stack[-1].section)
        elif cause is not None and 0 <= cause.follow < len(self._told):
            self._show((*panel.stack, why(self._told[cause.follow], names, self._told)))

    def read(self, section: str) -> None:
        """Open the rulebook at a section, over the place."""
        from wargame.tui.screens.rulebook import RulebookScreen  # noqa: PLC0415 - opened rarely

        self._screen.app.push_screen(RulebookScreen(section))

    def _show(self, stack: tuple[Why, ...]) -> None:
        panel = self.panel
        panel.stack = stack
        panel.set_class(bool(stack), "open")
        self._screen.set_class(bool(stack), "asking")
        panel.cursor = panel.first() if stack else -1
        panel.fresh = True
        self._screen.update()
