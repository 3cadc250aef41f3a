"""The picture of the game's idea: a paper, a gun, and a question that only its owner can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.tui.widgets.gauge import gun_gauge
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.tui.ink import Pen

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


class Picture(Panel):
    """Paper, gun, and what weighs what."""

    def paint(self, pen: Pen) -> None:
        """Draw it."""
        pen.row(("a game about promises", "muted"))
        pen.gap()
        pen.row(("G U N   O N   T H E   T A B L E", "bold"), column=2)
        pen.gap()
        for number, drawn in enumerate(GUN):
            line = pen.row((drawn, "paper"), column=3)
            if _BACK_AT <= number < _BACK_AT + len(PAPER):
                line.put(4, (PAPER[number - _BACK_AT], "bold papertext on paper"))
        pen.row(("▔" * 37, "muted"), column=2)
        pen.row(("Everyone sees the gun.", ""), column=2)
        pen.row(("▒", "purple"), (" Only its owner knows if it's loaded.", "bold purple"), column=2)
        pen.gap()
        gun_gauge(pen, 44, (58, 58), draft=0, bar=14, column=2)
