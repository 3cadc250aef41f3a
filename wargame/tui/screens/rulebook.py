"""The rulebook over any screen: sections, scrolling, and a search; Esc goes back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from wargame.actions.asking import PageBack, PageOn, Rulebook
from wargame.actions.everywhere import Back, Down, Left, Next, Open, Right, Up
from wargame.actions.finding import FindWord
from wargame.engine.text import harmless
from wargame.table.library import rulebook
from wargame.tui.boxes import Horizontal, Vertical
from wargame.tui.ink import fit
from wargame.tui.prompt import Prompt
from wargame.tui.screens.framed import Framed
from wargame.tui.widgets.reader import BookText, Contents

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action

READING = (Up, Down, Left, Right, Open, Back, Next, FindWord, PageOn, PageBack, Rulebook)
WORD = 40
"""Letters of a word to look for."""


class RulebookScreen(Framed):
    """The reader; it begins at ``section``, or at the beginning for a number that there is not."""

    CSS_PATH = "rulebook.tcss"
    HERE: ClassVar[tuple[type[Action], ...]] = READING

    def __init__(self, section: str = "") -> None:
        """Open at a section of the rulebook, for instance ``5.5``."""
        super().__init__()
        numbers = [chapter.number for chapter in rulebook().chapters]
        self._begin = numbers.index(section) if section in numbers else 0
        self._found: tuple[tuple[int, int], ...] = ()
        self._at = 0
        self.finding = False

    def body(self) -> ComposeResult:
        """Sections left, text right, the line to look for a word under it."""
        with Horizontal(id="book"):
            yield Contents(id="contents")
            with Vertical():
                yield BookText(id="text")
                yield Input(id="word", compact=True, max_length=WORD, placeholder="a word to look for, then Enter")

    def begin(self) -> None:
        """Begin at the section once the width is known."""
        super().begin()
        self.call_after_refresh(self._go, self._begin)

    @property
    def text(self) -> BookText:
        """The text panel."""
        return self.query_one(BookText)

    def update(self) -> None:
        """Tint the section that is read."""
        self.query_one(Contents).cursor = self.text.chapter()
        line = self.query_one("#word", Input)
        line.display = self.finding
        super().update()

    def prompt(self) -> Prompt:
        """Say what is found, or how to read."""
        if self.finding:
            return Prompt("Type a word, then Enter.", "find", "RULEBOOK", "find", key="Enter")
        word = self.text.word
        if word and not self._found:
            return Prompt(f"'{fit(word, 20)}' stands nowhere in the rulebook.", "back", "RULEBOOK", "back")
        if word:
            where = f"{self._at + 1} of {len(self._found)}"
            return Prompt(f"'{fit(word, 20)}': place {where}.", "next place", "RULEBOOK", "further")
        if self.text.chapter() + 1 < len(rulebook().chapters):
            return Prompt("The rules, and the numbers of the default theory.", "next section", "RULEBOOK", "right")
        return Prompt("That was the last section.", "back", "RULEBOOK", "back")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return ((Up, "scroll"), (PageOn, "page"), (Left, "section"), (FindWord, "find"), (Next, "next"), (Back, "back"))

    def _go(self, chapter: int, block: int = -1) -> None:
        self.text.top = self.text.row_of(chapter, block)
        self.update()

    def _scroll(self, rows: int) -> None:
        text = self.text
        text.top = max(0, min(text.top + rows, max(0, len(text.rows()) - text.size.height)))
        self.update()

    def action_up(self) -> None:
        """Scroll up."""
        self._scroll(-2)

    def action_down(self) -> None:
        """Scroll down."""
        self._scroll(2)

    def action_page_on(self) -> None:
        """Read a page on."""
        self._scroll(self.text.size.height - 1)

    def action_page_back(self) -> None:
        """Read a page back."""
        self._scroll(1 - self.text.size.height)

    def action_left(self) -> None:
        """Go to the section before."""
        self._go(max(0, self.text.chapter() - 1))

    def action_right(self) -> None:
        """Go to the section after."""
        self._go(min(len(rulebook().chapters) - 1, self.text.chapter() + 1))

    def pointed(self, panel: str, item: int) -> None:
        """Go to the section that the mouse pointed at."""
        if panel == "contents":
            self._go(item)

    def action_open(self) -> None:
        """Go to the beginning of the section that is read."""
        self._go(self.text.chapter())

    def action_find(self) -> None:
        """Open the line to type a word on."""
        self.finding = True
        self.update()
        self.query_one("#word", Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Look for the word, from the section that is read on."""
        event.stop()
        self.text.word = " ".join(harmless(event.value).split())
        self._found = rulebook().found(self.text.word)
        here = self.text.chapter()
        self._at = next((n for n, (chapter, _) in enumerate(self._found) if chapter >= here), 0)
        self._close()
        if self._found:
            self._go(*self._found[self._at])

    def action_further(self) -> None:
        """Go to the next place where the word stands."""
        if self._found:
            self._at = (self._at + 1) % len(self._found)
            self._go(*self._found[self._at])

    def _close(self) -> None:
        self.finding = False
        self.set_focus(None)
        self.update()

    def action_back(self) -> None:
        """Close the line, forget the word, or go back to where one was."""
        if self.finding:
            self._close()
        elif self.text.word:
            self.text.word, self._found = "", ()
            self.update()
        else:
            self.app.pop_screen()

    def action_rulebook(self) -> None:
        """Go back to where one was."""
        self.app.pop_screen()
