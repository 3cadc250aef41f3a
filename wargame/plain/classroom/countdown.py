"""The clock of a phase in words: at its start, when it is set anew, with two minutes left, and with thirty seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field

if TYPE_CHECKING:
    from wargame.table.company import Clock

MARKS: Final = (120_000, 30_000)
"""Milliseconds left at which the clock is told, once each."""

SLACK: Final = 3_000
"""Milliseconds by which a clock may seem to jump on its way over the network."""


def spoken(left: int) -> str:
    """Return milliseconds as minutes and seconds, to the nearest second; what is left at all is at least one."""
    minutes, seconds = divmod(max((left + 500) // 1000, int(left > 0)), 60)
    parts = [_many(minutes, "minute")] if minutes else []
    parts += [_many(seconds, "second")] if seconds or not minutes else []
    return " ".join(parts)


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def clock_words(clock: Clock, now: int, held: str = "") -> str:
    """Return what the clock shows and what happens at zero, in one or two sentences."""
    left = clock.at(now)
    if left is None:
        return held or "This phase has no limit; it ends when everybody has finished."
    stands = "" if clock.running else " The clock stands."
    return f"{spoken(left)} left.{stands} {clock.zero}{f' {held}' if held else ''}".strip()


@define
class Countdown:
    """What one person was told of the clock, so that they are told each thing once."""

    phase: tuple[int, str] = (0, "")
    begun: bool = False
    """Whether this phase's time was told."""
    left: int | None = None
    seen: int = 0
    warned: set[int] = field(factory=set)

    def news(self, phase: tuple[int, str], clock: Clock, now: int) -> list[str]:
        """Return what is to be said of the clock at ``now``, in milliseconds of the clock that ``clock.told`` was read on."""
        if phase != self.phase:
            self.phase, self.begun, self.left, self.warned = phase, False, None, set()
        left, before = clock.at(now), self.left
        passed = now - self.seen if clock.running else 0
        self.left, self.seen = left, now
        if left is None:
            gone = self.begun
            self.begun = False
            return ["The clock was taken away; this phase has no limit."] if gone else []
        if not self.begun:
            return self._begin(left, clock)
        if before is not None and not -SLACK <= left - (before - passed) <= SLACK:
            self.warned = {mark for mark in MARKS if left <= mark}
            return [f"The clock was set: {spoken(left)} left."]
        return self._warn(left, clock)

    def _begin(self, left: int, clock: Clock) -> list[str]:
        if not clock.running:
            return []
        self.begun = True
        self.warned = {mark for mark in MARKS if left <= mark}
        return [f"{spoken(left)} left. {clock.zero}".strip()]

    def _warn(self, left: int, clock: Clock) -> list[str]:
        due = {mark for mark in MARKS if left <= mark} - self.warned
        self.warned |= due
        if not due or not left:
            return []
        return [f"{spoken(left)} left. {clock.zero if MARKS[0] in due else ''}".strip()]
