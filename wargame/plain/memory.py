"""What one seat at a keyboard has followed, was told and can still take back; no part of the game."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from attrs import define, field

from wargame.plain.classroom.countdown import Countdown

if TYPE_CHECKING:
    from wargame.engine.commands import Command
    from wargame.engine.views import View
    from wargame.table.company import Company


def milliseconds() -> int:
    """Return a reading of the monotonic clock on which a class's clock is told."""
    return time.monotonic_ns() // 1_000_000


@define
class Memory:
    """What one seat has followed and can still take back; no part of the game."""

    seen: set[str] = field(factory=set)
    open: set[str] = field(factory=set)
    """Tabled deals that were left open when the talks were ended."""
    undo: list[tuple[Command, ...]] = field(factory=list)
    told: View | None = None
    """The view at which this seat was last told what is new."""
    company: Company | None = None
    """The company at which it was."""
    countdown: Countdown = field(factory=Countdown)
    noted: int = 0
    """When the room was last told what was read here."""
    said: list[tuple[tuple[str, ...], str]] = field(factory=list)
    """Cables that were sent from this keyboard and have not come back yet: (to, text)."""
