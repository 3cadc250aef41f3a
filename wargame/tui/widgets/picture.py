"""The picture of the game's idea: scales, or a gun on a paper, and a question that only an owner can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.tui.widgets.gauge import gun_gauge, verdict
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.tui.ink import Part, Pen

GUN: Final = (
    "   ▄                        ▗▟█▛",
    " █████████████████████████▛████",
    " ██████████████████▌█▀▀▜██▌████▖",
    "      █████████████▌█▀▀▜██▌█████▖",
    "                   ▙██████▙█████▌",
    "                   ▀▀▀█▀▀█▀▀█████▖",
    "                    ▝▙▞▘ ▄▀████▙",
    "                      ▝▀▀  ▐████▌",
    "                              █████▖",
)
PAPER: Final = ("  THE DEAL     ", "  US ~~  UA ~~ ", "  EU ~~  RU ~~ ")
_BACK_AT: Final = 5
"""The row of the gun from which the paper lies before it."""

SCALES: Final = (
    "                  ▟▙",
    "     ▄▄▄▄▄▄▄      ▐▌",
    "     ╱╲     ▀▀▀▀▀▀██▄▄▄▄▄▄",
    "    ╱  ╲          ▐▌      ▀▀▀▀▀▀▀",
    "   ╱ bs ╲         ▐▌           ╱╲",
    "  ╱ bbss ╲        ▐▌          ╱  ╲",
    "  ▀▀▀▀▀▀▀▀        ▐▌         ╱ oo ╲",
    "                  ▐▌        ╱oooooo╲",
    "                  ▐▌        ▀▀▀▀▀▀▀▀",
    "              ▄▄▄▄██▄▄▄▄",
)
"""The scales: ``b`` is weight that everybody knows, ``s`` weight that may be empty, ``o`` temptation."""
_LOAD: Final[dict[str, Part]] = {"b": ("█", "bluebar"), "s": ("▒", "purple"), "o": ("█", "orangebar")}
_WORDS: Final = ((7, 3, "weight", "bold blue"), (9, 27, "temptation", "bold orange"))
"""(row, column, word, style) of what stands under the pans."""


def draw(pen: Pen, name: str) -> None:
    """Draw a picture (``scales`` or ``revolver``) on the table's edge: eleven rows, or ten; 38 columns."""
    if name == "revolver":
        for number, drawn in enumerate(GUN):
            line = pen.row((drawn, "paper"), column=3)
            if _BACK_AT <= number < _BACK_AT + len(PAPER):
                line.put(4, (PAPER[number - _BACK_AT], "bold papertext on paper"))
    else:
        for number, drawn in enumerate(SCALES):
            line = pen.row(*(_LOAD.get(char, (char, "paper")) for char in drawn), column=2)
            for row, column, word, words in _WORDS:
                if row == number:
                    line.put(2 + column, (word, words))
    pen.row(("▔" * 37, "muted"), column=2)


class Picture(Panel):
    """The picture that the person has chosen, and what weighs what."""

    def paint(self, pen: Pen) -> None:
        """Draw it."""
        chosen = str(getattr(getattr(self.app, "settings", None), "picture", "scales"))
        pen.gap()
        pen.row(("G U N   O N   T H E   T A B L E", "bold"), column=2)
        pen.row(("a game about promises", "muted"), column=2)
        pen.gap()
        draw(pen, chosen)
        pen.row(("Everyone sees the gun." if chosen == "revolver" else "Everyone sees what is promised.", ""), column=2)
        pen.row(
            ("▒", "purple"),
            (
                " Only its owner knows if it's loaded."
                if chosen == "revolver"
                else " Only its owner knows what is loaded.",
                "bold purple",
            ),
            column=2,
        )
        pen.gap()
        gun_gauge(pen, 44, (58, 58), draft=0, bar=14, column=2)
        pen.lines[-1].add(" ", verdict(44, (58, 58)))
