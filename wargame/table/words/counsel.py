"""Advice in the shape of a why: what would pay most now, as far as this seat can see, and the reasons for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.advice import advise
from wargame.table.words.reasons import Because, answer

if TYPE_CHECKING:
    from wargame.engine.views import View
    from wargame.table.words.reasons import Why


def counsel(view: View) -> Why:
    """Return the best reply over the draws for this seat, from its own view alone; it decides nothing."""
    found = advise(view)
    limits = Because("aim", "Points only, as far as you can see: what a promise is worth to you is your own affair.")
    lines = (*(Because("value", line) for line in found.reasons), limits)
    return answer("What would pay most now?", found.sentence, "advice" if view.phase == "orders" else "price", lines)
