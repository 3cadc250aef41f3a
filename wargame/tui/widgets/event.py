"""The event at the playhead, the story around it, and the notes on the game."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.tui.ink import LONGEST, SECRET, fit, window, wrap
from wargame.tui.widgets.timeline import BOOKMARK, TURN, ReplayPanel

if TYPE_CHECKING:
    from wargame.debrief.playhead import Playhead
    from wargame.tui.ink import Part, Pen

AIRY: Final = 6
"""Rows above which one is left empty."""
NARROW: Final = 80
"""Columns up to which what would have been is told in shorter words."""
SIDE: Final = 39
"""Columns up to which a list stands in half of a narrow screen."""


class ThisEvent(ReplayPanel):
    """What happened, what was drawn, what might have been; a question before that, while the room guesses."""

    answer = -1
    """The answer that is pointed at: 0 yes, 1 no, -1 none."""

    def write(self, pen: Pen, head: Playhead) -> None:
        """Write it."""
        asked, note = head.question, head.note
        if asked is not None:
            pen.title("Guess first", ("y yes, or ↑ ↓ and Enter", "muted"))
        elif note is not None:
            pen.title("This event", (BOOKMARK, "bold purple"), (f" {fit(note.text, pen.width - 20)}", "purple"))
        else:
            pen.title("This event", *self._fact(pen, head))
        if pen.height > AIRY:
            pen.gap()
        secret = head.sight is not None and head.sight.secret and asked is None
        for number, part in enumerate(wrap(head.sentence, min(LONGEST, pen.width - 5))[: max(1, pen.room - 1)]):
            line = pen.row((SECRET if secret and not number else " ", "purple"), " ")
            line.add((part, "bold" if asked is not None else "purple" if secret else ""))
        if asked is not None:
            for number, answer in enumerate((asked.yes, asked.no)):
                here = number == self.answer
                line = pen.row(selected=here, pick=number, column=1)
                line.put(3, "  ", (answer, "bold" if here else ""))
                line.add((" (y)" if not number else "", "muted"))
            return
        if head.verdict:
            pen.row("  ", (head.verdict, "bold blue" if head.verdict.startswith("Right") else "bold orange"))
        if head.odds and pen.room:
            pen.row("  ", (fit(head.odds, pen.width - 5), "bold"))
        self._had(pen, head)

    def _fact(self, pen: Pen, head: Playhead) -> tuple[Part, ...]:
        """Return what stands at the right of the title: the key for why, and how many rows wait behind it."""
        rows = len(wrap(head.sentence, min(LONGEST, pen.width - 5))) + bool(head.odds) + bool(head.verdict) + 1
        hidden = len(head.had()) - max(0, pen.height - rows - (pen.height > AIRY))
        if hidden > 0:
            return ((f"+{hidden} more: ", "bold orange"), ("w why", "muted"))
        return (("w why", "muted"),)

    def _had(self, pen: Pen, head: Playhead) -> None:
        found = head.had()
        if len(found) > pen.room:
            # Other theories first: their rows are the fewest, and the loads stand in the why.
            found = tuple(sorted(found, key=lambda one: not one.theory))[: pen.room]
        if len(found) + 1 < pen.room:
            pen.gap()
        for one in found:
            wide = pen.width > NARROW
            line = pen.row("  ", (fit(f"{one.words}:", 38 if wide else 35), "muted"))
            line.put(
                42 if wide else 38, ("weight ", "muted"), (f"{one.weight:>3}", "bold blue"), (", repelled ", "muted")
            )
            line.add((f"{one.chance:>2}", "bold"), (" in 100", "muted"))
            if one.differs:
                how = ("is repelled", "gets through") if wide else ("repelled", "through")
                line.add((f"  {how[not one.repelled]}", "bold orange"))


class StoryList(ReplayPanel):
    """The events around the playhead, one a row."""

    def write(self, pen: Pen, head: Playhead) -> None:
        """Write them; while the room guesses, nothing that is still to come."""
        pen.title("The story", (f"event {head.place + 1} of {head.total}", "muted"))
        known = head.place + 1 if head.guessing else head.total
        places = {head.reel.place(note.event - 1): note.text for note in head.notes()}
        if self.id == "list":
            for place, text in list(places.items())[: max(0, pen.room // 2)]:
                line = pen.row((BOOKMARK, "bold purple"), (f" event {place + 1:<5}", "muted"), pick=place)
                line.add(fit(text, pen.width - line.column - 1))
        self.cursor = head.place
        for place in window(known, head.place, pen.room):
            here = place == head.place
            line = pen.row(selected=here, pick=place, column=2)
            sight = head.reel.sights[place]
            line.put(1, (f"{place + 1:>5}", "muted"), " ", (SECRET if sight.secret else " ", "purple"))
            line.add((BOOKMARK if place in places else " ", "bold purple"))
            words = head.sentence if here else head.told(place)
            line.add((fit(words, pen.width - 10), "bold" if here else "purple" if sight.secret else ""))


class NotesList(ReplayPanel):
    """The bookmarks, or where there is none the turning points."""

    def write(self, pen: Pen, head: Playhead) -> None:
        """Write them, each with the number of its event."""
        notes = head.notes()
        trouble = head.recording.notes.trouble
        fact = "beside the save, never in it" if pen.width > SIDE else ""
        pen.title("Notes and bookmarks", (fact, "muted"))
        if trouble:
            pen.text(trouble, "orange", most=3)
        for note in notes[: pen.room]:
            place = head.reel.place(note.event - 1)
            line = pen.row((BOOKMARK, "bold purple"), (f" event {place + 1:<5}", "muted"), pick=place)
            line.add(fit(note.text, pen.width - line.column - 1))
        if not notes and pen.room:
            pen.row(("b", "bold blue"), (" marks an event, with a note if you like.", "muted"))
        if head.guessing:
            return
        if pen.room > 1:
            pen.gap()
        for turn in head.turns()[: pen.room]:
            line = pen.row((TURN, "bold orange"), (f" round {turn.round:<5}", "muted"), pick=turn.place)
            line.add(fit(turn.sentence, pen.width - line.column - 1))
