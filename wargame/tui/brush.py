"""Brush: rows of ink as strips that the terminal is painted with; a row that has not changed keeps its strip.

Textual would lay out and style a whole panel anew at every key. The rows here are laid out already, so that a key costs
the rows that it changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from textual.strip import Strip
from textual.style import Style

from wargame.tui.ink import style
from wargame.tui.looks import FULL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style as RichStyle
    from textual.color import Color
    from textual.filter import LineFilter
    from textual.widget import Widget

    from wargame.tui.ink import Line

MOST: Final = 4096
"""Styles that are kept; a theme has a few hundred."""

_mixed: dict[tuple[str, str, Style], RichStyle] = {}
"""(theme, words of a style, what it is painted on) -> the style of a terminal."""


class Brush:
    """What a panel has painted: its rows, their strips, and which of them the terminal has not been given yet."""

    def __init__(self) -> None:
        """Begin with nothing painted."""
        self.strips: list[Strip] = []
        self.changed: set[int] = set()
        self._rows: list[list[tuple[str, str]]] = []
        self._ground: object = None

    def paint(self, widget: Widget, lines: Sequence[Line]) -> None:
        """Make strips of the rows that differ from the last ones, or of all where size or colours differ."""
        app = widget.app
        theme, variables, base = app.theme, app.theme_variables, widget.visual_style
        filters = tuple(widget.get_line_filters())
        back = widget.background_colors[1]
        look = getattr(app, "look", FULL)
        ground = (theme, look, base, filters, back, widget.outer_size)
        rows = [look.worn(line.parts()) for line in lines]
        if ground != self._ground or len(rows) != len(self._rows):
            self._ground, self._rows, self.strips = ground, [[] for _ in rows], [Strip.blank(0)] * len(rows)
        for number, row in enumerate(rows):
            if row == self._rows[number]:
                continue
            segments = [Segment(text, _mix(theme, words, base, variables)) for text, words in row]
            strip = Strip(segments).adjust_cell_length(widget.outer_size.width, base.rich_style)
            self.strips[number] = _filtered(strip, filters, back)
            self._rows[number] = row
            self.changed.add(number)

    def taken(self) -> list[int]:
        """Return the rows that have changed since this was asked last."""
        rows = sorted(self.changed)
        self.changed.clear()
        return rows


def _filtered(strip: Strip, filters: tuple[LineFilter, ...], background: Color) -> Strip:
    for one in filters:
        strip = strip.apply_filter(one, background)
    return strip


def _mix(theme: str, words: str, base: Style, variables: dict[str, str]) -> RichStyle:
    key = (theme, words, base)
    found = _mixed.get(key)
    if found is None:
        if len(_mixed) >= MOST:
            _mixed.clear()
        found = _mixed[key] = (base + Style.parse(style(words), variables)).rich_style
    return found
