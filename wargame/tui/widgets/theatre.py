"""The theatre as a schematic map: a tile a region, in its place; who holds it by tint and letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.tui.ink import fit
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.scenario import Region
    from wargame.engine.views import View
    from wargame.tui.ink import Line, Part, Pen

COLUMNS: Final = 5


def tiles(view: View) -> tuple[Region, ...]:
    """Return the regions in the order in which they are read; an item of the theatre is its place here."""
    return tuple(sorted(view.scenario.regions, key=lambda region: (region.row, region.column)))


_STATUS: Final = {"in-fact": " =", "in-law": " §"}


def tile(region: Region, controller: str, status: str) -> tuple[str, tuple[Part, ...]]:
    """Return, for who controls a region and as what, its tile's tint and the parts of its second row."""
    if controller == "ukraine":
        return "ownua", (("UA", "bold ua"),)
    if controller == "russia":
        return "ownru", (("RU", "bold ru"), (_STATUS.get(status, ""), "bold"))
    if controller == "contested":
        return "fought", (("UA", "bold ua"), ("/", "muted"), ("RU", "bold ru"))
    tint = "host" if region.note == "host" else "calm"
    return tint, ((fit(region.note, 8), "text" if tint == "host" else "muted"),)


class Theatre(Panel):
    """The map. ``=`` is held in fact and not recognised, ``§`` in law."""

    def paint(self, pen: Pen) -> None:
        """Draw the tiles, with air between them where there is room."""
        view = self.game.view
        pen.title("The theatre", (self._front(), "muted"))
        rows = 1 + max(region.row for region in view.scenario.regions)
        airy = pen.room >= 3 * rows + 1
        if airy:
            pen.gap()
        size = pen.width // COLUMNS
        air = 2 if airy and size > 9 else 1  # noqa: PLR2004 - a tile needs eight cells of its own
        for row in range(rows):
            lines = [pen.row(), pen.row()]
            here = [(item, region) for item, region in enumerate(tiles(view)) if region.row == row]
            for item, region in here:
                self._draw(lines, region, size, size - air)
                self._point(lines, item, 1 + region.column * size, size - air)
            if row == rows - 1:
                self._legend(lines, {region.column for _, region in here}, size)
            if airy:
                pen.gap()

    def _draw(self, lines: list[Line], region: Region, step: int, size: int) -> None:
        ground = self.game.view.regions[region.id]
        tint, second = tile(region, ground.controller, ground.status)
        at = 1 + region.column * step
        ink = "muted" if tint == "calm" else "text"
        pad = 1 if size > 8 else 0  # noqa: PLR2004 - the longest short name has eight letters
        for line in lines:
            line.put(at, (" " * size, f"text on {tint}"))
        lines[0].put(at + pad, (fit(region.name, size), f"{ink} on {tint}"))
        lines[1].put(at + pad, *((part[0], f"{part[1]} on {tint}") for part in second if part[0]))

    def _point(self, lines: list[Line], item: int, at: int, size: int) -> None:
        """Let a tile stand for its item, and point at it where it has the cursor."""
        for line in lines:
            line.span(at, at + size, item)
        if item == self.cursor:
            lines[0].put(at - 1, ("▸", "bold blue"))
            lines[1].put(at - 1, ("▸", "bold blue"))

    @staticmethod
    def _legend(lines: list[Line], taken: set[int], step: int) -> None:
        free = [column for column in range(COLUMNS) if column not in taken]
        if free and free[0] == 0:
            lines[0].put(1, ("= in fact", "muted"))
            lines[1].put(1, ("§ in law", "muted"))
        elif free:
            lines[0].put(1 + free[0] * step, ("= fact", "muted"))
            lines[1].put(1 + free[0] * step, ("§ law", "muted"))

    def _front(self) -> str:
        view = self.game.view
        peace = any(p.clause.kind == "ceasefire" and p.giver == "russia" and p.binds for p in view.promises)
        return "a cease-fire is in force" if peace else "no cease-fire"
