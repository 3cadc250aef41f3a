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

    Without ``numbers`` the caller has to write them: there is no gauge without its number.
    """
    room = max(3, len(span(pull)))
    cells = [value * bar // FULL for value in (weight, weight + draft, pull[0], pull[1])]
    solid, added = THICK * max(cells[0], 1 if weight else 0), "+" * (cells[1] - cells[0])
    missing = "·" * max(0, middle(pull) * bar // FULL - cells[1])
    line = pen.row(("weight", "bold blue"), column=column)
    line.put(column + 12, (solid, "bluebar"), (added, "bold blue"), (missing, "orange"))
    if numbers:
        line.put(column + 13 + bar, (f"{weight + draft:>{room}}", "bold blue"))
        line.add((f" {draft:+d}" if draft else "", "blue"))
    line = pen.row(("temptation", "bold orange"), column=column)
    line.put(column + 12, (THICK * cells[2], "orangebar"), ("░" * (cells[3] - cells[2]), "orange"))
    if numbers:
        line.put(column + 13 + bar, (f"{span(pull):>{room}}", "bold orange"))
