"""What a breach would be worth to Russia, as its own view tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.belief import ceasefire_binds

if TYPE_CHECKING:
    from wargame.engine.belief import Odds
    from wargame.engine.rules import Row
    from wargame.engine.views import View


def worth(view: View, row: Row, odds: Odds) -> int:
    """Return what a row is worth to Russia in hundredths of a point, before it is found out."""
    extra = view.agenda.row_points.get(row.id, 0) if view.seat == "russia" else 0
    win = max(0, row.win + extra)
    grip = row.grip_win * (100 - odds.repel) + row.grip_lose * odds.repel
    return (100 - odds.repel) * win - odds.repel * row.lose + grip // 5


def best_row(view: View, odds: Odds) -> tuple[str, int]:
    """Return the attack row that is worth most now and its worth in hundredths of a point."""
    mood = "cease-fire" if ceasefire_binds(view) else "war"
    options = [
        (worth(view, row, odds), row.id)
        for row in view.rules.rows
        if row.attack and row.seat == "russia" and row.needs in (mood, "any")
    ]
    value, name = max(options, default=(0, ""))
    return name, value
