"""Everything a key can do: one class an action, which feeds the binding, the key row, the palette and the help."""

from __future__ import annotations

from wargame.tui.actions.base import Action
from wargame.tui.actions.everywhere import EVERYWHERE, FRAME

__all__ = ["EVERYWHERE", "FRAME", "Action"]
