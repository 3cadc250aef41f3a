"""Why a room refuses something, besides the game's own reasons: a fixed catalogue, so that a refusal tells no secret."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "unknown-person": "There is no such person at this table; look at the list of seats.",
    "not-begun": "The game has not begun at this table; begin it first.",
    "no-clock": "No clock runs in this phase; set one first, or end the phase when it is time.",
    "nobody-here": "Nobody of that delegation is here; the bot gives way by itself when somebody comes.",
    "sealed-game": "The debrief is open and the game is sealed, so no round of it can be played again; begin a new one.",
    "nobody-knocks": "Nobody waits at the door under that name any more; look at the board.",
    "not-kept": "The disk of this computer refuses to write that down; free some space and try again.",
    "unknown-question": "There is no such question; look at the help line.",
}
"""Code -> its sentence; the game's own stand in ``wargame.engine.refusals``, the network's in ``wargame.net.errors``."""
