"""Help: every key of the screen behind it, and every mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.screen import ModalScreen

from wargame.actions.everywhere import Back, Down, Help, Next, Up
from wargame.tui.ink import wrap
from wargame.tui.keys import bindings
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from wargame.actions.base import Action
    from wargame.tui.ink import Pen

IDEA: Final = (
    (
        "Four seats negotiate, sign, and then each seals a secret sheet. A guarantee is a gun on the table: everyone "
        "sees it, and only its owner knows whether it is loaded. The weight of the gun against the temptation decides "
        "how likely it is that a broken promise pays."
    ),
    "The blue line above the keys always says whose move it is and what comes next. If in doubt, press n.",
    (
        "The mouse does what keys do: a click gives a row the cursor, another opens it; the move line, the keys below it and "
        "the places above are buttons, and the wheel moves the cursor."
    ),
)
MARKS: Final[tuple[tuple[str, str, str], ...]] = (
    ("▒", "purple", "secret: only you, or only the seats named, can see it"),
    ("░", "orange", "true, but not known to you: a range, a sealed draw"),
    ("■ □", "text", "loaded, left empty"),
    ("● ◐ ○", "blue", "proven, suspected, unseen"),
    ("o ✓ ✗ = -", "text", "a promise owed, kept, broken, released, lapsed"),
    ("= §", "text", "on the map: held in fact, held in law"),
    ("+ ~ -", "blue", "in a draft: added, changed, struck"),
    ("▆ ░ ·", "bluebar", "the gun: solid is so, ░ is a range, dots are missing"),
)


class HelpText(Panel):
    """The idea, the keys and the marks, as one long page."""

    def __init__(self, actions: tuple[type[Action], ...], more: tuple[str, ...] = ()) -> None:
        """Explain ``actions``, after ``more`` paragraphs on the idea."""
        super().__init__(id="page")
        self.actions = actions
        self.more = more
        self.cursor = 0

    def paint(self, pen: Pen) -> None:
        """Write the page from the cursor's row on."""
        pen.title("Help", ("↑↓ scroll  Esc close", "muted"))
        page = type(pen)(pen.width, 0)
        for paragraph in (*IDEA, *self.more):
            page.text(paragraph)
            page.gap()
        page.title("Keys")
        for action in self.actions:
            if action.help and not action.twin:
                for number, part in enumerate(wrap(action.help, pen.width - 13)):
                    page.row().put(2, (action.shown() if not number else "", "bold blue")).put(11, part)
        page.gap()
        page.title("Marks")
        for mark, words, text in MARKS:
            page.row().put(2, (mark, f"bold {words}")).put(14, text)
        self.most = max(0, len(page.lines) - pen.height + 1)
        start = min(self.cursor, self.most)
        pen.lines += page.lines[start : start + pen.height - 1]


class HelpScreen(ModalScreen[None]):
    """A page over the screen it explains."""

    CSS_PATH = "help.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Up, Down, Back, Next, Help),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]

    def __init__(self, actions: tuple[type[Action], ...], more: tuple[str, ...] = ()) -> None:
        """Explain ``actions``, after ``more`` paragraphs on the idea."""
        super().__init__()
        self._actions = actions
        self._more = more

    def compose(self) -> ComposeResult:
        """Show the page."""
        yield HelpText(self._actions, self._more)

    def action_up(self) -> None:
        """Scroll up."""
        page = self.query_one(HelpText)
        page.cursor = max(0, page.cursor - 4)

    def action_down(self) -> None:
        """Scroll down."""
        page = self.query_one(HelpText)
        page.cursor = min(page.most, page.cursor + 4)

    def action_page(self, by: int) -> None:
        """Scroll by a page."""
        page = self.query_one(HelpText)
        page.cursor = max(0, min(page.cursor + by * (page.size.height - 2), page.most))

    def action_back(self) -> None:
        """Close."""
        self.dismiss()

    def action_next(self) -> None:
        """Close."""
        self.dismiss()

    def action_help(self) -> None:
        """Close."""
        self.dismiss()
