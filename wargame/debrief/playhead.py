"""The playhead: somebody who walks through a recording, and what may be shown where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from wargame.debrief.counterfactual import had
from wargame.debrief.guessing import SEALED, SHEETS, question
from wargame.debrief.moment import knew, tracks, true
from wargame.debrief.sums import WEIGHED, summed
from wargame.debrief.turning import odds
from wargame.debrief.walk import Walk
from wargame.table.words import Because, why

if TYPE_CHECKING:
    from wargame.debrief.counterfactual import Had
    from wargame.debrief.guessing import Question
    from wargame.debrief.moment import Knew, Truth
    from wargame.debrief.notes import Note
    from wargame.debrief.recording import Recording
    from wargame.table.words import Why


class Playhead(Walk):
    """A walk through a recording that knows what may be shown where it stands.

    With ``open`` the truth stands beside what was known. With ``guessing`` an event with a question is not told before
    ``answer``.
    """

    def __init__(self, recording: Recording, eyes: str = "", *, truth: bool = True) -> None:
        """Stand on the first event; raises KeyError for eyes that are no seat."""
        super().__init__(recording, eyes, truth=truth)
        self.guessing = False
        self.asked = self.right = 0
        self.verdict = ""
        """What the last guess came to, until the playhead moves."""
        self._answered: set[int] = set()

    def moved(self) -> None:
        """Put the verdict on the last guess away."""
        self.verdict = ""

    # --- what is shown

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

    def find(self, words: str, *, back: bool = False) -> bool:
        """Go to the next event with these words; while the room guesses, search only what has been told up to here."""
        if not self.guessing:
            return super().find(words, back=back)
        wanted = words.casefold().split()
        last = self.place if self.question is None else self.place - 1
        told = [place for place in range(last + 1) if all(word in self.told(place).casefold() for word in wanted)]
        before = [place for place in told if place < self.place]
        if not wanted or not told:
            return False
        self.go((before or told)[-1])
        return True

    @property
    def missing(self) -> str:
        """What is said where no event has the words."""
        return (
            "No event up to here has these words; the room guesses." if self.guessing else "No event has these words."
        )

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
        """Return what was true, None while the truth is closed; sealed orders stay sealed while the room guesses."""
        return true(self.recording, self.shown_moment, sealed=self.guessing) if self.open else None

    def why(self) -> Why | None:
        """Return why this event happened, as these eyes may know it; None while it is not told."""
        if self.sight is None or self.question is not None or self.sealed:
            return None
        answer = why(self.sight, self.reel.names, self.reel.sights)
        if self.sight.kind not in WEIGHED:
            more = [Because("what if", one.sentence) for one in self.had()]
            return evolve(answer, lines=(*answer.lines, *more)) if more else answer
        before = self.recording.state(self.reel.at[self.place] - 1)
        return summed(answer, before, truly=self.sight.kind == "weighed-true")

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
