"""The clock of one table: milliseconds left in the running phase, on a monotonic clock that is handed in."""

from __future__ import annotations

from typing import Final

from attrs import evolve, frozen

CHECKPOINT: Final = 10_000
"""Milliseconds between two notes of a running clock: as much as a restart can give back to the players."""

ZERO: Final[dict[str, str]] = {
    "briefing": "At zero the talks begin.",
    "talks": "At zero the talks end; what is tabled and unsigned lapses.",
    "orders": "At zero every saved sheet counts, sealed or not.",
    "report": "At zero the next round begins.",
}
"""What happens when a phase's time runs out; shown as long as the clock runs."""


@frozen
class PhaseClock:
    """How long the running phase still has.

    ``phase`` is (round, phase); ``left`` the milliseconds at ``since``, None where the phase has no limit; ``since`` is
    the reading of the monotonic clock at which it was set going, None while it stands.
    """

    phase: tuple[int, str] = (0, "")
    left: int | None = None
    since: int | None = None

    def at(self, now: int) -> int | None:
        """Return the milliseconds left at ``now``, at least 0; None where there is no limit."""
        if self.left is None:
            return None
        return max(0, self.left - (now - self.since if self.since is not None else 0))

    def stand(self, now: int) -> PhaseClock:
        """Return the clock standing still."""
        return evolve(self, left=self.at(now), since=None)

    def run(self, now: int) -> PhaseClock:
        """Return the clock going."""
        return self if self.since is not None or self.left is None else evolve(self, since=now)

    def give(self, left: int | None, now: int) -> PhaseClock:
        """Return the clock with these milliseconds from now on, going or standing as it was."""
        going = self.since is not None and left is not None
        return evolve(self, left=left, since=now if going else None)

    def out(self, now: int) -> bool:
        """Whether the time of a phase with a limit has run out."""
        return self.left is not None and self.at(now) == 0
