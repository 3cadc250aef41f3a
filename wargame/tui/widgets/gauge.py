"""The gun's gauge: weight above temptation on one scale from 0 to 100."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wargame.tui.ink import Part, Pen

THICK: Final = "▆"
FULL: Final = 100


def middle(pull: tuple[int, int]) -> int:
    """Return the middle of a range of the temptation, floored."""
    return (pull[0] + pull[1]) // 2


def verdict(weight: int, pull: tuple[int, int]) -> Part:
    """Return the verdict of a weighing, against the middle of the range."""
    missing = middle(pull) - weight
    if missing > 0:
        return (f"{missing} too light", "bold orange")
    return (f"{-missing} to spare", "bold blue")


def span(pull: tuple[int, int]) -> str:
    """Return a range as it is printed."""
    return str(pull[0]) if pull[0] == pull[1] else f"{pull[0]}-{pull[1]}"


def gun_gauge(
    pen: Pen, weight: int, pull: tuple[int, int], *, draft: int, bar: int, column: int = 1, numbers: bool = True
) -> None:
    """Write the two rows; ``draft`` is the weight a draft would add, ``bar`` the cells of the whole scale.

    Each number stands between its word and its bar, so that the three stay together however long the scale is.
    Without ``numbers`` the caller has to write them: there is no gauge without its number.
    """
    room = max(3, len(span(pull))) if numbers else -1
    cells = [value * bar // FULL for value in (weight, weight + draft, pull[0], pull[1])]
    solid, added = THICK * max(cells[0], 1 if weight else 0), "+" * (cells[1] - cells[0])
    missing = "·" * max(0, middle(pull) * bar // FULL - cells[1])
    at = column + 12
    line = pen.row(("weight", "bold blue"), column=column)
    if numbers:
        line.put(at, (f"{weight + draft:>{room}}", "bold blue"))
    line.put(at + room + 1, (solid, "bluebar"), (added, "bold blue"), (missing, "orange"))
    line.add((f" {draft:+d}" if numbers and draft else "", "blue"))
    line = pen.row(("temptation", "bold orange"), column=column)
    if numbers:
        line.put(at, (f"{span(pull):>{room}}", "bold orange"))
    line.put(at + room + 1, (THICK * cells[2], "orangebar"), ("░" * (cells[3] - cells[2]), "orange"))
