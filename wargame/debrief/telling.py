"""A recording as a text to take along: as it is walked through, and no further than the room has guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.seats import TITLE
from wargame.table.words.transcript import story

if TYPE_CHECKING:
    from wargame.debrief.playhead import Playhead


def told(head: Playhead) -> tuple[str, ...]:
    """Return the whole game through the eyes of a playhead; while the room guesses, what was told so far."""
    whose = "every secret is open" if head.open else f"as {TITLE[head.eyes]} saw it" if head.eyes else "in public"
    sights = tuple(sight for sight in head.reel.sights if not head.guessing or sight.id < head.place)
    return story(head.recording.title, whose, sights, head.reel.names)
