"""How fast a tab may speak."""

from __future__ import annotations

from wargame.net.web.pace import BURST, BYTES, FRAMES, Pace


class Clock:
    """Time that passes when it is told to."""

    at = 0.0

    def __call__(self):
        """Return the time."""
        return self.at


def test_a_burst_is_free_and_then_every_frame_waits():
    pace = Pace(Clock())
    assert [pace.wait(1) for _ in range(FRAMES * BURST)] == [0.0] * FRAMES * BURST
    assert pace.wait(1) == 1 / FRAMES
    assert pace.wait(1) == 2 / FRAMES


def test_bytes_count_as_well_as_frames():
    pace = Pace(Clock())
    assert pace.wait(BYTES * BURST) == 0.0
    assert pace.wait(BYTES) == 1.0


def test_time_fills_the_buckets_and_no_more_than_that():
    clock = Clock()
    pace = Pace(clock)
    assert pace.wait(BYTES * (BURST + 1)) == 1.0
    clock.at = 1.0
    assert pace.wait(0) == 0.0
    clock.at = 1_000.0
    assert pace.wait(BYTES * BURST) == 0.0
    assert pace.wait(BYTES) == 1.0
    clock.at = 0.0
    assert pace.wait(0) == 1.0
