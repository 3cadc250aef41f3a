"""Many games at once: ``simulate`` plays a series of four bots, ``play_game`` one of its games.

``reference`` holds the small games that are solved exactly.
"""

from __future__ import annotations

from wargame.lab.game import GameRecord, StuckError, play_game
from wargame.lab.lineup import DEFAULT_BOTS, Lineup, agendas_of, game_seed
from wargame.lab.many import pool, run, simulate
from wargame.lab.result import Result

__all__ = [
    "DEFAULT_BOTS",
    "GameRecord",
    "Lineup",
    "Result",
    "StuckError",
    "agendas_of",
    "game_seed",
    "play_game",
    "pool",
    "run",
    "simulate",
]
