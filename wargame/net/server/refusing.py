"""The sentence of a refusal, whoever refused: the referee, the room, or the door."""

from __future__ import annotations

from typing import Final

from wargame.engine import refusals as of_the_game
from wargame.net import errors as of_the_door
from wargame.room import refusals as of_the_room

_ALL: Final = {**of_the_door.SENTENCES, **of_the_game.SENTENCES, **of_the_room.SENTENCES}


def sentence_of(code: str) -> str:
    """Return the sentence of a code of any of the catalogues."""
    return _ALL[code]
