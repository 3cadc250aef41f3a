"""Boxes that hold panels and show nothing of their own, so that nothing of their own is painted at a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import containers
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Collection

    from textual.geometry import Region


class _Bare(Widget):
    BLANK = True

    def _exchange_repaint_regions(self) -> Collection[Region]:
        """Ask for nothing: layout and colours, the only things that change a box, paint the whole screen."""
        super()._exchange_repaint_regions()
        return ()


class Container(containers.Container, _Bare):
    """A box as large as its place."""


class Horizontal(containers.Horizontal, _Bare):
    """A box whose panels stand side by side."""


class Vertical(containers.Vertical, _Bare):
    """A box whose panels stand one below the other."""
