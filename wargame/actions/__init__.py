"""Everything a person can do, one class an action: it feeds key binding, key row, palette, help, mouse and line mode."""

from __future__ import annotations

from wargame.actions.base import NUMBER, Action
from wargame.actions.everywhere import EVERYWHERE, FRAME

__all__ = ["EVERYWHERE", "FRAME", "NUMBER", "Action"]
