"""Stages for tests and pictures: the sample game played again up to a record, and opened on a screen.

A stage is real and the same each time: the save that ships with the game. Nobody acts by itself on it, so that a screen
stays as it is until a key is pressed.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.content import load_rules
from wargame.table.store import replay_file
from wargame.table.table import Table
from wargame.tui.house import Game

if TYPE_CHECKING:
    from wargame.table.store import Step

SAMPLE = Path(__file__).resolve().parents[2] / "saves" / "sample-handshake.jsonl"

BRIEFING, TALKS, ORDERS, REPORT, DEBRIEF = 132, 158, 193, 202, 231
"""Records of the sample game: round 4 from its card to its report, and the debrief. Europe has something to do in each."""
ANSWERS = 124
"""The record before Ukraine seals in round 3, where Russia has broken the cease-fire in the open."""


@lru_cache(maxsize=1)
def sample() -> tuple[Step, ...]:
    """Return the sample game, one step a record."""
    return tuple(replay_file(SAMPLE)[1])


def staged(record: int, *people: str) -> Game:
    """Return a table that stands as it did after a record, with ``people`` at this screen and nobody else acting."""
    state = sample()[record].state
    rivals = tuple(load_rules(name) for name in ("spiral", "limited-aims"))
    return Game(Table(state, {}, people=people), people, state.setting.rules, "Go on with: wargame", rivals)
