"""The playhead: where somebody stands in a recording, through whose eyes, and what may be shown there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.debrief.counterfactual import had
from wargame.debrief.guessing import SEALED, SHEETS, question
from wargame.debrief.moment import knew, tracks, true
from wargame.debrief.reel import OPEN, PUBLIC
from wargame.debrief.seek import seek
from wargame.debrief.turning import odds
from wargame.engine.seats import SEATS
from wargame.table.words import why

if TYPE_CHECKING:
    from wargame.debrief.counterfactual import Had
    from wargame.debrief.guessing import Question
    from wargame.debrief.moment import Knew, Truth
    from wargame.debrief.notes import Note
    from wargame.debrief.recording import Recording, Scene
    from wargame.debrief.reel import Reel
    from wargame.debrief.turning import Turn
    from wargame.engine.sights import Sight
    from wargame.table.words import Why

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


class Playhead:
    """A place in a recording. It stands on a moment of the whole log, so that other eyes look at the same moment.

    ``eyes`` is a seat, or "" for everybody at the table. With ``open`` every event is told, and the truth stands beside
    what was known; closed, only what these eyes saw. With ``guessing`` an event with a question is not told before
    ``answer``. ``moment`` is -1 before the first event.
    """

    def __init__(self, recording: Recording, eyes: str = "", *, truth: bool = True) -> None:
        """Stand on the first event; raises KeyError for eyes that are no seat."""
        if eyes and eyes not in SEATS:
            raise KeyError(eyes)
        self.recording = recording
        self.eyes = eyes
        self.open = truth
        self.guessing = False
        self.asked = self.right = 0
        self.verdict = ""
        """What the last guess came to, until the playhead moves."""
        self._answered: set[int] = set()
        self.moment = self.reel.at[0] if self.reel.at else -1

    # --- what is shown

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

    @property
    def question(self) -> Question | None:
        """The question that has to be answered before this event is shown, None where there is none."""
        if not self.guessing or self.moment < 0 or self.moment in self._answered:
            return None
        if self.place < 0 or self.reel.at[self.place] != self.moment:
            return None
        event = self.recording.events[self.moment]
        return question(event, self.recording.state(self.moment - 1), self.reel.names)

    @property
    def sealed(self) -> bool:
        """Whether the event is an order on a sheet that stays sealed while the room guesses."""
        sight = self.sight
        return self.guessing and sight is not None and sight.kind in SHEETS

    @property
    def shown_moment(self) -> int:
        """The moment up to which anything may be shown: the one before, while a question is open."""
        return self.moment - 1 if self._hides() else self.moment

    def _hides(self) -> bool:
        """Whether the event at this very moment is one to guess, be it in this reel or not, that nobody has guessed."""
        if not self.guessing or self.moment < 0 or self.moment in self._answered:
            return False
        event = self.recording.events[self.moment]
        return question(event, self.recording.state(self.moment - 1), self.recording.names) is not None

    @property
    def sentence(self) -> str:
        """What happened, or the question before it is told."""
        asked = self.question
        if asked is not None:
            return asked.text
        if self.sealed:
            return SEALED
        return self.reel.sentence(self.place) if self.place >= 0 else "These eyes have seen nothing yet."

    @property
    def odds(self) -> str:
        """What was drawn at this event, in words."""
        told = self.sight is not None and self.question is None and not self.sealed
        return odds(self.reel.sights[self.place]) if told else ""

    def told(self, place: int) -> str:
        """Return the sentence of an event of the reel; an order stays sealed while the room guesses."""
        hidden = self.guessing and self.reel.sights[place].kind in SHEETS
        return SEALED if hidden else self.reel.sentence(place)

    def had(self) -> tuple[Had, ...]:
        """Return what would have been with other loads; nothing while the truth is closed or a question is open."""
        if not self.open or self._hides() or self.place < 0:
            return ()
        return had(self.recording, self.moment)

    def knew(self) -> Knew:
        """Return what these eyes knew."""
        return knew(self.recording, self.shown_moment, self.viewer)

    def tracks(self) -> tuple[tuple[str, str, int | None], ...]:
        """Return every track as (name, what these eyes saw, what was true); the truth is None while it is closed."""
        return tracks(self.recording, self.shown_moment, self.viewer, truth=self.open)

    def true(self) -> Truth | None:
        """Return what was true, None while the truth is closed."""
        return true(self.recording, self.shown_moment) if self.open else None

    def why(self) -> Why | None:
        """Return why this event happened, as these eyes may know it; None while it is not told."""
        if self.sight is None or self.question is not None or self.sealed:
            return None
        return why(self.sight, self.reel.names, self.reel.sights)

    # --- notes

    @property
    def note(self) -> Note | None:
        """The bookmark of this event; None where there is none, or while it is not told."""
        shown = self.place >= 0 and self.question is None
        return self.recording.notes.at(self.reel.at[self.place] + 1) if shown else None

    def notes(self) -> tuple[Note, ...]:
        """Return the bookmarks of events that these eyes saw; while the room guesses, of those that were told."""
        at = set(self.reel.at)
        last = self.shown_moment if self.guessing else len(self.recording.events)
        return tuple(note for note in self.recording.notes.all if note.event - 1 in at and note.event - 1 <= last)

    def mark(self, text: str = "") -> str:
        """Bookmark this event with a note, or change its note; return a sentence. Refused as ``Notes.mark`` says."""
        return self.recording.notes.mark(self.reel.at[self.place] + 1 if self.place >= 0 else 1, text)

    def unmark(self) -> str:
        """Take the bookmark of this event away; return a sentence."""
        return self.recording.notes.unmark(self.reel.at[self.place] + 1 if self.place >= 0 else 1)

    # --- moving

    def go(self, place: int) -> bool:
        """Go to an event of the reel by its place, from 0, held at both ends; return whether that moved anything."""
        if not self.reel.at:
            return False
        before, self.moment = self.moment, self.reel.at[max(0, min(place, self.total - 1))]
        self._moved()
        return self.moment != before

    def to(self, moment: int) -> None:
        """Go to a moment of the whole log, held at both ends."""
        self.moment = max(-1, min(moment, len(self.recording.events) - 1))
        self._moved()

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

    def look(self, eyes: str) -> None:
        """Look through other eyes (a seat, or "" for everybody) at the same moment; KeyError for any others."""
        if eyes and eyes not in SEATS:
            raise KeyError(eyes)
        self.eyes = eyes
        self.verdict = ""

    def reveal(self, *, truth: bool) -> None:
        """Open the truth, or close it."""
        self.open = truth
        self.verdict = ""

    def _moved(self) -> None:
        self.verdict = ""

    # --- guessing

    def conceal(self, *, on: bool) -> None:
        """Ask before outcomes and loads are shown, or no longer."""
        self.guessing = on
        self.verdict = ""
        if on:
            self._answered.discard(self.moment)

    def answer(self, *, yes: bool) -> bool:
        """Answer the open question; return whether the guess was right. Raises ValueError where none is open."""
        asked = self.question
        if asked is None:
            msg = "there is no question to answer here"
            raise ValueError(msg)
        right = yes == asked.right
        self._answered.add(self.moment)
        self.asked += 1
        self.right += right
        truth = asked.yes if asked.right else asked.no
        self.verdict = f"{'Right' if right else 'No'}: {truth}. {self.right} of {self.asked} guessed right."
        return right
