"""Where checks put what they find, before anybody knows which line it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from wargame.content.problems import Path, nearest, quoted

_FEW = 8
"""Up to this many valid names are listed where no near one can be suggested."""


@attrs.frozen
class Finding:
    """A mistake at a place; the fields are those of `wargame.content.problems.Problem`."""

    path: Path
    found: str
    expected: str
    suggestion: str = ""


class Report:
    """The findings of one file, in the order in which they were made."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def add(self, path: Path, found: str, expected: str, suggestion: str = "") -> None:
        """Note a mistake; ``found`` is empty where something is missing."""
        self.findings.append(Finding(path, found, expected, suggestion))

    def name(self, path: Path, value: str, names: Iterable[str], what: str) -> bool:
        """Return whether a value is one of the names; note it with the nearest one if it is not."""
        known = tuple(names)
        if value in known:
            return True
        near = nearest(value, known)
        listed = f"; known are {', '.join(sorted(known))}" if not near and len(known) <= _FEW else ""
        self.add(path, quoted(value), what + listed, near)
        return False

    def number(self, path: Path, value: int, low: int, high: int) -> None:
        """Note a number that is not from ``low`` to ``high``, both included."""
        if not low <= value <= high:
            self.add(path, quoted(value), f"a whole number from {low} to {high}")

    def once(self, values: Iterable[tuple[Path, Any]], what: str) -> None:
        """Note each value that stands here for a second time."""
        seen = set()
        for path, value in values:
            if value in seen:
                self.add(path, f"{quoted(value)} for the second time", f"each {what} once")
            seen.add(value)


def each(path: Path, items: Iterable[Any]) -> Iterator[tuple[Path, Any]]:
    """Yield each item of a list with its path."""
    for place, item in enumerate(items):
        yield (*path, place), item
