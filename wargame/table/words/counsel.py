"""Advice in the shape of a why: what would pay most now, as far as this seat can see, and the reasons for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.advice import advise
from wargame.table.words.reasons import Because, Why

if TYPE_CHECKING:
    from wargame.engine.views import View


def counsel(view: View) -> Why:
    """Return the best reply over the draws for this seat, from its own view alone; it decides nothing."""
    found = advise(view)
    limits = Because("aim", "Points only, as far as you can see: what a promise is worth to you is your own affair.")
    return Why(
        "What would pay most now?", found.sentence, "3", (*(Because("value", line) for line in found.reasons), limits)
    )
