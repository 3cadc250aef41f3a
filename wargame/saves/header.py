"""Record 0: all that a replay needs besides the commands, so that a save outlives the files it began with."""

from __future__ import annotations

from collections.abc import Mapping
from secrets import token_urlsafe
from typing import Any, Final

from attrs import asdict, field, fields, frozen

FORMAT: Final = 1
"""The save format that this version of the game writes. docs/save-format.md describes it."""


def new_id() -> str:
    """Return 16 random letters, digits, - and _ that tell two saves of the same game and seed apart."""
    return token_urlsafe(12)


@frozen
class Header:
    """What a game began with.

    Attributes:
        game: the version of the game that began the save, such as ``0.1.0``.
        scenario: the whole scenario as plain data; ``id`` and ``title`` in it are what menus show.
        rules: the whole rule set as plain data.
        seed: the seed of every draw, an integer of 64 bits; a secret until the debrief.
        seats: who sits where at the start, by seat.
        options: whatever else the game was begun with.
        id: random, so that two saves of the same game and seed have different heads.
        format: the version of the save format.
    """

    game: str
    scenario: dict[str, Any]
    rules: dict[str, Any]
    seed: int
    seats: dict[str, Any]
    options: dict[str, Any] = field(factory=dict)
    id: str = field(factory=new_id)
    format: int = FORMAT

    def to_body(self) -> dict[str, Any]:
        """Return the body of record 0."""
        return asdict(self, recurse=False)

    @classmethod
    def from_body(cls, body: Mapping[str, Any]) -> Header:
        """Return the header that record 0 holds; refused with ValueError: keys or types other than its own."""
        names = [one.name for one in fields(cls)]
        if sorted(body) != sorted(names):
            raise ValueError(f"its keys must be {', '.join(sorted(names))}")
        for name, kind in _TYPES.items():
            if type(body[name]) is not kind:
                raise ValueError(f"{name} must be of type {kind.__name__}")
        return cls(**body)


_TYPES: Final[dict[str, type]] = {
    "game": str,
    "scenario": dict,
    "rules": dict,
    "seed": int,
    "seats": dict,
    "options": dict,
    "id": str,
    "format": int,
}
