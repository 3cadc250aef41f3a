"""All settlements that a seat has read as one list, so that one answer can lead into several rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.engine.events import Cause
    from wargame.engine.sights import Sight


def chronicle(reports: Iterable[tuple[Sight, ...]]) -> tuple[Sight, ...]:
    """Return the sights of several reports in order, numbered through, their causes with them."""
    told: list[Sight] = []
    for report in reports:
        first = len(told)
        told += [
            sight._replace(id=first + sight.id, causes=tuple(_moved(cause, first) for cause in sight.causes))
            for sight in report
        ]
    return tuple(told)


def _moved(cause: Cause, by: int) -> Cause:
    return cause._replace(value=cause.value + by) if cause.kind == "event" and cause.value >= 0 else cause
