"""A walk through a recording: from event to event, scene to scene, turning point to turning point, through some eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.debrief.reel import OPEN, PUBLIC
from wargame.debrief.seek import seek
from wargame.engine.seats import SEATS

if TYPE_CHECKING:
    from wargame.debrief.recording import Recording, Scene
    from wargame.debrief.reel import Reel
    from wargame.debrief.turning import Turn
    from wargame.engine.sights import Sight

QUIET: Final = frozenset(
    {
        "clause-added",
        "clause-struck",
        "clause-flagged",
        "draft-opened",
        "draft-discarded",
        "ready",
        "not-ready",
        "phase",
        "settlement",
    }
)
"""Kinds of event that a story does without; playing passes over them."""


class Walk:
    """A place in a recording. It stands on a moment of the whole log, so that other eyes look at the same moment.

    ``eyes`` is a seat, or "" for everybody at the table. With ``open`` every event is walked through; closed, only what
    these eyes saw. ``moment`` is -1 before the first event.
    """

    def __init__(self, recording: Recording, eyes: str = "", *, truth: bool = True) -> None:
        """Stand on the first event; raises KeyError for eyes that are no seat."""
        if eyes and eyes not in SEATS:
            raise KeyError(eyes)
        self.recording = recording
        self.eyes = eyes
        self.open = truth
        self.moment = self.reel.at[0] if self.reel.at else -1

    # --- where it stands

    @property
    def viewer(self) -> str:
        """Whose knowledge is shown: the seat's, or the public's where no seat was chosen."""
        return self.eyes or PUBLIC

    @property
    def reel(self) -> Reel:
        """The events to walk through: all of them while the truth is open, else those these eyes saw."""
        return self.recording.reel(OPEN if self.open else self.viewer)

    @property
    def place(self) -> int:
        """The place in the reel of the last event seen, -1 before the first."""
        return self.reel.place(self.moment)

    @property
    def total(self) -> int:
        """How many events there are for these eyes."""
        return len(self.reel.sights)

    @property
    def sight(self) -> Sight | None:
        """The event to show, None before the first one that these eyes saw."""
        return self.reel.sights[self.place] if self.place >= 0 else None

    @property
    def scene(self) -> Scene:
        """The phase or settlement step that the playhead stands in."""
        return self.recording.scene(max(0, self.moment))

    # --- moving

    def go(self, place: int) -> bool:
        """Go to an event of the reel by its place, from 0, held at both ends; return whether that moved anything."""
        if not self.reel.at:
            return False
        before, self.moment = self.moment, self.reel.at[max(0, min(place, self.total - 1))]
        self.moved()
        return self.moment != before

    def to(self, moment: int) -> None:
        """Go to a moment of the whole log, held at both ends."""
        self.moment = max(-1, min(moment, len(self.recording.events) - 1))
        self.moved()

    def step(self, by: int) -> bool:
        """Go to the event ``by`` places on; return whether there was one."""
        return self.go(self.place + by)

    def story(self) -> bool:
        """Go to the next event that a story tells; return whether there was one."""
        for place in range(self.place + 1, self.total):
            if self.reel.sights[place].kind not in QUIET:
                return self.go(place)
        return False

    def turn_scene(self, by: int) -> bool:
        """Go to the first event of the next scene in which these eyes saw something, or of one before."""
        scenes, here = self.recording.scenes, self.recording.scene(max(0, self.moment))
        place = scenes.index(here)
        if by < 0 and self.place > self._first(here.first):
            return self.go(self._first(here.first))
        while 0 <= place + by < len(scenes):
            place += by
            first = self._first(scenes[place].first)
            if first < self.total and self.recording.scene(self.reel.at[first]) == scenes[place]:
                return self.go(first)
        return False

    def turn_round(self, by: int) -> bool:
        """Go to where the round after begins, or this one, or the one before."""
        chapters = self.recording.chapters
        here = self.recording.chapter(max(0, self.moment))
        if by < 0 and self.place > self._first(chapters[here].first):
            by = 0
        return self.go(self._first(chapters[max(0, min(here + by, len(chapters) - 1))].first)) if self.total else False

    def _first(self, moment: int) -> int:
        """Return the place of the first event that these eyes saw at a moment or later."""
        place = self.reel.place(moment)
        return place if place >= 0 and self.reel.at[place] == moment else place + 1

    def turns(self) -> tuple[Turn, ...]:
        """Return the turning points that can be gone to."""
        return self.recording.turns(self.reel.eyes)

    def next_turn(self, by: int = 1) -> Turn | None:
        """Return the next turning point, or the one before; None where there is none."""
        if by > 0:
            return next((turn for turn in self.turns() if turn.moment > self.moment), None)
        return next((turn for turn in reversed(self.turns()) if turn.moment < self.moment), None)

    def find(self, words: str, *, back: bool = False) -> bool:
        """Go to the next event whose sentence has these words; return whether there is one."""
        place = seek(self.reel, words, self.place, back=back)
        if place >= 0:
            self.go(place)
        return place >= 0

    # --- through whose eyes

    def look(self, eyes: str) -> None:
        """Look through other eyes (a seat, or "" for everybody) at the same moment; KeyError for any others."""
        if eyes and eyes not in SEATS:
            raise KeyError(eyes)
        self.eyes = eyes
        self.moved()

    def reveal(self, *, truth: bool) -> None:
        """Open the truth, or close it."""
        self.open = truth
        self.moved()

    def moved(self) -> None:
        """Do what follows whenever it stands elsewhere, or looks otherwise; nothing here."""
