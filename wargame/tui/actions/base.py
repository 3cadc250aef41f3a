"""The shape of an action."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding


class Action:
    """Something a person can do on a screen.

    ``name`` is the screen's method without ``action_``; ``keys`` are Textual's names, the first is shown as ``label``;
    ``word`` stands in the key row (empty: not there), ``help`` in help and palette.
    """

    name: ClassVar[str]
    keys: ClassVar[tuple[str, ...]]
    label: ClassVar[str] = ""
    word: ClassVar[str] = ""
    help: ClassVar[str] = ""
    always: ClassVar[bool] = False
    """Whether the key works while a line is being typed."""

    @classmethod
    def shown(cls) -> str:
        """Return the key as the key row and the help print it."""
        return cls.label or cls.keys[0]

    @classmethod
    def bindings(cls) -> list[Binding]:
        """Return the bindings for a screen."""
        return [Binding(key, cls.name, cls.help, show=False, priority=cls.always) for key in cls.keys]


def bindings(*actions: type[Action]) -> list[Binding]:
    """Return the bindings of several actions."""
    return [binding for action in actions for binding in action.bindings()]
