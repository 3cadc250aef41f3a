"""What went wrong inside the server itself: counted, never silent, and told without a word of what anybody sent."""

from __future__ import annotations

from pathlib import Path
from traceback import extract_tb
from typing import Final

from attrs import define

_HERE: Final = "wargame"


@define
class Faults:
    """Unexpected exceptions. Each has cost one connection, or one look at the clocks; the class has gone on."""

    count: int = 0
    last: str = ""
    """Kind and place of the last one: ``KeyError in room/hand.py, line 97``; an exception's text may hold a secret."""

    def note(self, error: BaseException) -> None:
        """Count an exception, and keep where it came from."""
        self.count += 1
        self.last = f"{type(error).__name__} in {_place(error)}"

    @property
    def sentence(self) -> str:
        """What to tell the facilitator; empty where nothing went wrong."""
        if not self.count:
            return ""
        times = "once" if self.count == 1 else f"{self.count} times"
        return f"The server stumbled {times} (last: {self.last}); the class goes on, please report it after the lesson."


def _place(error: BaseException) -> str:
    """Return the last place of this program on the way to an exception, without the folders of this machine."""
    steps = [step for step in extract_tb(error.__traceback__) if _HERE in Path(step.filename).parts]
    if not steps:
        return "a library"
    parts = Path(steps[-1].filename).parts
    inside = parts[len(parts) - parts[::-1].index(_HERE) :]
    return f"{'/'.join(inside)}, line {steps[-1].lineno}"
