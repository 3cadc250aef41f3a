"""From an action to the keys of a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

if TYPE_CHECKING:
    from wargame.actions import Action


def bindings(*actions: type[Action]) -> list[Binding]:
    """Return the bindings of several actions."""
    return [
        Binding(key, action.name, action.help, show=False, priority=action.always)
        for action in actions
        for key in action.keys
    ]
