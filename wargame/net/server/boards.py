"""The parts of the facilitator's document that concern the class and no table."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from wargame.table.wire import to_parts

if TYPE_CHECKING:
    from wargame.room.classroom import Classroom
    from wargame.table.desk import Board

_APART = ("tables", "link", "taken")


def class_parts(board: Board, classroom: Classroom) -> dict[str, str]:
    """Return the texts of the class's own parts, and the tables that could not be opened."""
    parts = to_parts(board, "class.")
    for name in _APART:
        parts.pop(f"class.{name}", None)
    texts = {name: json.dumps(value, ensure_ascii=False, separators=(",", ":")) for name, value in parts.items()}
    for number, sentence in classroom.broken.items():
        texts[f"t{number}.number"] = str(number)
        texts[f"t{number}.stopped"] = json.dumps(sentence, ensure_ascii=False)
    return texts
