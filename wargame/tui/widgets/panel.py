"""A panel: a widget that paints rows of cells from the view it is handed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Self

from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.geometry import Region
from textual.reactive import reactive
from textual.widget import Widget

from wargame.tui.brush import Brush
from wargame.tui.ink import Pen
from wargame.tui.looks import FULL
from wargame.tui.messages import Point, Press

if TYPE_CHECKING:
    from collections.abc import Collection

    from textual.content import Content
    from textual.strip import Strip

    from wargame.tui.ink import Line
    from wargame.tui.session import Session


MARKS: Final = dict.fromkeys(map(ord, "▸▒▆░·━─"), " ")
"""What a row is painted with and does not say."""


class Panel(Widget, can_focus=False):
    """Paints itself with a pen; ``version`` counts the times that its data changed."""

    SECRET: ClassVar[bool] = False
    """Whether the whole panel is for the eyes of one seat."""

    DEFAULT_CSS = """
    Panel { height: 1fr; width: 1fr; text-wrap: nowrap; text-overflow: clip; }
    """

    version: reactive[int] = reactive(0)
    cursor: reactive[int] = reactive(-1)
    """The row that is chosen; -1 while another panel has the cursor."""
    pointed: reactive[bool] = reactive(default=False)
    """Whether the lesson says to look here."""

    def __init__(self, session: Session | None = None, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Paint what ``session`` shows to the seat at the keyboard."""
        super().__init__(id=id, classes=classes)
        self.session = session
        self._painted: list[Line] = []
        self._brush = Brush()
        self._stale = True
        self._ground: object = None
        self._selected = False
        self.secret = self.SECRET
        self.set_class(self.secret, "secret")

    def hush(self, *, secret: bool) -> None:
        """Tint and mark the whole panel as secret, or not."""
        self.secret = secret
        self.set_class(secret, "secret")

    @property
    def game(self) -> Session:
        """The session; a panel of a game always has one."""
        assert self.session is not None
        return self.session

    def render(self) -> Content:
        """Paint into the space that the layout gave, as one text: what the mouse selects is taken from it."""
        return self._inked().content(getattr(self.app, "look", FULL))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the strips of some rows, as they were made unless something has changed."""
        if self.text_selection is not None:
            return super().render_lines(crop)
        self._refill()
        strips = self._brush.strips[crop.y : crop.bottom]
        if crop.x or crop.right != self.outer_size.width:
            strips = [strip.crop(crop.x, crop.right) for strip in strips]
        return strips

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Write the rows anew before they are painted next."""
        self._stale = self._stale or repaint
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def _exchange_repaint_regions(self) -> Collection[Region]:
        """Ask Textual to repaint the rows that differ, and no others."""
        whole = super()._exchange_repaint_regions()
        selected = self.text_selection is not None
        if not whole or selected or self._selected:
            self._selected = selected
            return whole
        self._refill()
        return [Region(0, row, self.outer_size.width, 1) for row in self._brush.taken()]

    def painted(self) -> None:
        """Take what is written as painted, because the whole screen has just been."""
        self._brush.taken()

    def _refill(self) -> None:
        ground = (self.outer_size, self.app.theme, self.visual_style)
        if self._stale or ground != self._ground:
            self._stale, self._ground = False, ground
            self._brush.paint(self, self._inked().rows())

    def _inked(self) -> Pen:
        # Not ``size``: asking for it before a new layout would hide from Textual what the layout changes.
        pen = Pen(*self.outer_size, secret=self.secret, pointed=self.pointed)
        self.paint(pen)
        self._painted = pen.lines
        return pen

    def item_at(self, column: int, row: int) -> int:
        """Return the item that was painted at a cell of this panel, -1 for none."""
        return self._painted[row].item(column) if 0 <= row < len(self._painted) else -1

    def chosen_text(self) -> str:
        """Return the rows that have the cursor as they were painted, without their marks; empty where none has."""
        if self.cursor < 0 or not self.display:
            return ""
        return " ".join(" ".join(line.about(self.cursor) for line in self._painted).translate(MARKS).split())

    def on_click(self, event: Click) -> None:
        """Point at what was clicked."""
        item = self.item_at(event.x, event.y)
        if item >= 0 and self.id:
            self.post_message(Point(self.id, item, again=item == self.cursor))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Move on, as the arrow does."""
        event.stop()
        self.post_message(Press("down"))

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Move back, as the arrow does."""
        event.stop()
        self.post_message(Press("up"))

    def paint(self, pen: Pen) -> None:
        """Write the rows."""
