"""A short anonymous survey, before and after, and a sheet to tally it on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from wargame.engine.seats import SEATS, TITLE
from wargame.kit.paper import Blanks, Block, Break, Heading, Items, Page, Para, Run, Table, rich

if TYPE_CHECKING:
    from wargame.engine.scenario import Scenario

BELIEFS: Final = (
    "A signed cease-fire makes a new attack less likely, whatever stands behind it.",
    "A guarantee deters only if the other side believes that it is really there.",
    "Giving up land or claims can satisfy the other side for good.",
    "Showing strength frightens the other side, and makes an attack more likely.",
    "Observers and joint commissions help a cease-fire to last.",
    "I can put the case of each of the four sides so that it would agree with my words.",
)
"""Asked before and after, in these words; no theory of the game is favoured by being asked about more often."""

FAIR: Final = (
    "My own role could put its case as strongly as the others.",
    *(f"The role of {'the ' if seat == 'us' else ''}{TITLE[seat]} was treated fairly." for seat in SEATS),
)
SCALE: Final = ("1", "2", "3", "4", "5")

_BOX: Final = "☐"


def survey(scenario: Scenario) -> Page:
    """Return the survey's three sheets: before, after, and the tally."""
    return Page(
        id="survey",
        title="Survey",
        line=f"{scenario.title} · before, after, and a tally sheet · anonymous",
        blocks=tuple(_sheets()),
        note="Before, after, and a tally; without a name.",
        copies="one a person; one tally",
    )


def _sheets() -> Iterator[Block]:
    yield Heading("Before the game")
    yield from _asked(BELIEFS)
    yield Para("Please do not write your name. Fold the sheet once and hand it in.", faint=True)
    yield Break()
    yield Heading("After the debrief")
    yield from _asked(BELIEFS)
    yield Heading("Were the roles fair?", 3)
    yield from _asked(FAIR)
    yield Blanks("A text that was unfair to somebody, and why:", 2)
    yield Blanks("What do you see differently now, and which moment changed it?", 4)
    yield Blanks("The seat you played (only if you like):")
    yield Para("Please do not write your name. Fold the sheet once and hand it in.", faint=True)
    yield Break()
    yield from _tally()


def _asked(statements: tuple[str, ...]) -> Iterator[Block]:
    yield Para("Tick one box a line: 1 I do not agree at all, 5 I agree fully.", faint=True)
    boxes: tuple[Run, ...] = tuple((_BOX,) for _ in SCALE)
    rows = tuple(((text,), *boxes) for text in statements)
    yield Table(("", *SCALE), rows, (70, 6, 6, 6, 6, 6), (1, 2, 3, 4, 5))


def _tally() -> Iterator[Block]:
    yield Heading("Tally")
    yield Para(
        rich(
            "Count how many ticked each box and write **before / after** into it, on either side of the stroke.",
        )
    )
    yield Blanks("Number of sheets, before / after:")
    beliefs = tuple(((f"{number}. {text}",), *_BOTH) for number, text in enumerate(BELIEFS, 1))
    yield Table(("statement", *SCALE, "mean"), beliefs, (46, 9, 9, 9, 9, 9, 9))
    fair = tuple(((text,), *_EMPTY) for text in FAIR)
    yield Table(("fairness (after)", *SCALE, "mean"), fair, (46, 9, 9, 9, 9, 9, 9))
    yield Items(
        (
            "Mean = (1 × first box + 2 × second + 3 × third + 4 × fourth + 5 × fifth) / number of sheets.",
            "Show the class the boxes and not the means alone: a room that splits is not a room in the middle.",
            "The sheets are not paired, and a class is small: a change is something to talk about, no proof.",
            "A fairness mean that stands a whole point below the others says which packet to read again.",
        )
    )


_BOTH: Final[tuple[Run, ...]] = (("/",),) * 6
_EMPTY: Final[tuple[Run, ...]] = ((" ",),) * 6
