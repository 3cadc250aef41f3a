"""What the move line says: whose move it is, what comes next, and what ``n`` does."""

from __future__ import annotations

from attrs import frozen


@frozen
class Prompt:
    """A move line: at most 50 cells of ``text`` and 16 of ``word``.

    ``key`` runs ``action`` of the screen; with no action it does nothing. Where the key is ``y`` this is a last look, and
    ``n`` does nothing. ``tone`` is ``move`` (the blue band), ``wait`` (grey) or ``no`` (something was refused).
    """

    text: str
    word: str = ""
    chip: str = "YOUR MOVE"
    action: str = ""
    tone: str = "move"
    key: str = "n"
