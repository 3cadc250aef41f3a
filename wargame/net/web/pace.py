"""How fast a tab may speak: so many frames and bytes at once, and then so many a second. Who is faster waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

FRAMES: Final = 300
"""Frames a second: a mouse moved fast and a held key make about 100."""
BYTES: Final = 65_536
"""Bytes a second: a long text pasted at once, every second."""
BURST: Final = 2
"""Seconds' worth that may come at once."""


class Pace:
    """Two buckets that fill with time: frames and bytes."""

    def __init__(self, now: Callable[[], float]) -> None:
        """Begin with full buckets; ``now`` returns seconds and never goes back."""
        self._now = now
        self._at = now()
        self._frames = float(FRAMES * BURST)
        self._bytes = float(BYTES * BURST)

    def wait(self, size: int) -> float:
        """Count one frame of so many bytes; return the seconds for which the next must not be read, 0 for none."""
        now = self._now()
        passed, self._at = max(0.0, now - self._at), now
        self._frames = min(FRAMES * BURST, self._frames + passed * FRAMES) - 1
        self._bytes = min(BYTES * BURST, self._bytes + passed * BYTES) - size
        return max(0.0, -self._frames / FRAMES, -self._bytes / BYTES)
