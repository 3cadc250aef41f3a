"""A finished game again in line mode: the same playhead as the screen's, moved and asked by words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TextIO

from wargame.actions.replay import REPLAY
from wargame.debrief.notes import NotesError
from wargame.debrief.telling import told
from wargame.engine.seats import MARK, NAME, SEATS
from wargame.engine.text import harmless
from wargame.plain.anywhere import answered
from wargame.plain.asking import why_lines
from wargame.plain.console import Console, GoneError
from wargame.plain.keeping import WHOLE, kept_text
from wargame.plain.playing import INTERRUPTED
from wargame.plain.recounting import had_lines, knew_lines, table_lines, true_lines
from wargame.plain.rivalling import compared
from wargame.plain.walking import Walk
from wargame.table.words import why

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.debrief.recording import Recording

MARKS: Final = {MARK[seat].lower(): seat for seat in SEATS} | {seat: seat for seat in SEATS} | {"all": "", "truth": ""}
_WORDS: Final = {
    "": "next", "n": "next", "next": "next", "b": "back", "back": "back", "step": "step", "previous": "previous",
    "list": "list", "round": "round", "first": "first", "last": "last", "event": "event", "turn": "turn", "t": "turn",
    "turned": "turned", "turns": "turns", "find": "find", "as": "see", "who": "whose", "truth": "truth", "true": "true",
    "knew": "knew", "table": "table", "why": "why", "w": "why", "odds": "odds", "guess": "guess", "yes": "yes",
    "y": "yes", "no": "no", "bookmark": "note", "note": "note", "notes": "notes", "theory": "theory", "unmark": "unmark", "help": "help",
    "h": "help", "?": "help", "copy": "copy", "k": "copy", "transcript": "transcript",
}  # fmt: skip
"""Word -> the method that answers it."""


class Replay(Walk):
    """A visit to a recording: every word that can be typed."""

    def run(self) -> None:
        """Answer lines until the person leaves."""
        self.console.say()
        self.console.say(f"REPLAY. {harmless(self.recording.title)}, {self.head.total} events.")
        self.on_whose("")
        if self.recording.notes.trouble:
            self.console.say(self.recording.notes.trouble)
        self.console.say("n steps, help says what can be typed.")
        while True:
            line = self.console.ask("replay>")
            word, _, rest = line.partition(" ")
            if word.lower() in ("quit", "q"):
                return
            self._do(word.lower(), rest.strip())

    def _do(self, word: str, rest: str) -> None:
        if word.isdecimal() and not rest:
            self.on_event(word)
        elif word in _WORDS:
            getattr(self, f"on_{_WORDS[word]}")(rest)
        elif not answered(self.console, f"{word} {rest}".lower()):
            self.console.say(f"'{harmless(word)[:30]}' is no word here. help says what can be typed.")

    # --- eyes, truth, guesses

    def on_see(self, rest: str) -> None:
        """Look through other eyes, at the same moment."""
        if rest.lower() not in MARKS:
            self.console.say("Through whose eyes? as us, as ukraine, as europe, as russia, or as all.")
            return
        eyes = MARKS[rest.lower()]
        self.head.look(eyes)
        self.head.reveal(truth=not eyes)
        self.on_whose("")
        if self.begun:
            self.tell()

    def on_whose(self, rest: str) -> None:
        """Say through whose eyes this is seen."""
        del rest
        head = self.head
        eyes = f"Through the eyes of {NAME[head.eyes]}" if head.eyes else "Through everybody's eyes"
        if head.open:
            self.console.say("Every secret is open." if not head.eyes else f"{eyes}, and every secret is open.")
        else:
            self.console.say(f"{eyes}.")

    def on_truth(self, rest: str) -> None:
        """Open the truth, or close it."""
        if rest.lower() not in ("on", "off", ""):
            self.console.say("truth on opens it, truth off closes it.")
            return
        self.head.reveal(truth=rest.lower() == "on" if rest else not self.head.open)
        self.on_whose("")

    def on_knew(self, rest: str) -> None:
        """Tell what these eyes knew."""
        del rest
        self.console.say_all(knew_lines(self.head.knew()))

    def on_true(self, rest: str) -> None:
        """Tell what was true."""
        del rest
        truth = self.head.true()
        self.console.say_all(true_lines(truth) if truth else ("The truth is closed; truth on opens it.",))

    def on_table(self, rest: str) -> None:
        """Tell weight, temptation and tracks as they stood at this moment."""
        del rest
        self.console.say_all(table_lines(self.head))

    def on_guess(self, rest: str) -> None:
        """Ask before outcomes and loads are told, or no longer."""
        if rest.lower() not in ("on", "off", ""):
            self.console.say("guess on asks before an outcome or a load is told, guess off tells at once.")
            return
        self.head.conceal(on=rest.lower() == "on" if rest else not self.head.guessing)
        score = f" {self.head.right} of {self.head.asked} guessed right." if self.head.asked else ""
        self.console.say(f"Guessing is {'on' if self.head.guessing else 'off'}.{score}")
        if self.head.question is not None:
            self.tell()

    def on_yes(self, rest: str) -> None:
        """Guess yes."""
        del rest
        self._answer(yes=True)

    def on_no(self, rest: str) -> None:
        """Guess no."""
        del rest
        self._answer(yes=False)

    def _answer(self, *, yes: bool) -> None:
        if self.head.question is None:
            self.console.say("There is no question here; guess on asks some.")
            return
        self.head.answer(yes=yes)
        self.console.say(self.head.verdict)
        self.tell()

    # --- why and odds

    def on_why(self, rest: str) -> None:
        """Say why, or follow one of the causes last told."""
        if rest and not rest.isdecimal():
            self.console.say("why asks about the event that was told last; why 2 follows its second cause.")
            return
        if not self.begun or self.head.why() is None:
            self.console.say("Guess first; then why says why." if self.head.guessing and self.begun else STEP_FIRST)
            return
        told, names = self.head.reel.sights, self.head.reel.names
        sight = self.asked or self.head.sight
        assert sight is not None
        answer = self.head.why() if self.asked is None else why(sight, names, told)
        assert answer is not None
        causes = [line for line in answer.lines if line.follow >= 0]
        if rest:
            if not 0 < int(rest) <= len(causes):
                self.console.say(_no_cause(rest, len(causes), len(told)))
                return
            self.asked = told[causes[int(rest) - 1].follow]
            self.on_why("")
            return
        self.console.say_all(why_lines(answer))
        self.console.say_all(f"{number} because: {line.text}" for number, line in enumerate(causes, 1))

    def on_odds(self, rest: str) -> None:
        """Say what was drawn here, and what other loads would have made of it."""
        del rest
        lines = [self.head.odds] * bool(self.head.odds) + list(had_lines(self.head.had()))
        self.console.say_all(lines or ["Nothing was drawn here that these eyes know of."])

    def on_theory(self, rest: str) -> None:
        """Settle the same orders under a rival theory; not while the room guesses, as it tells what happened."""
        if self.head.guessing:
            self.console.say("What if would tell what happened: guess off first.")
            return
        self.console.say_all(compared(self.recording.steps, rest, self.recording.rivals))

    # --- notes

    def on_note(self, rest: str) -> None:
        """Bookmark this event, with a note or without."""
        self._noted(lambda: self.head.mark(rest))

    def on_unmark(self, rest: str) -> None:
        """Take the bookmark away."""
        del rest
        self._noted(self.head.unmark)

    def _noted(self, change: Callable[[], str]) -> None:
        try:
            self.console.say(change())
        except NotesError as error:
            self.console.say(str(error))
        if self.recording.notes.trouble:
            self.console.say(self.recording.notes.trouble)

    def on_notes(self, rest: str) -> None:
        """List the bookmarks, or go to one."""
        notes = self.head.notes()
        if rest.isdecimal() and 1 <= int(rest) <= len(notes):
            self.head.to(notes[int(rest) - 1].event - 1)
            self.tell()
            return
        for number, note in enumerate(notes, 1):
            place = self.head.reel.place(note.event - 1)
            self.console.say(f"{number:>3} event {place + 1}: {note.text or 'bookmark'}", "    ")
        self.console.say("notes 1 goes to the first." if notes else "There is no note; note TEXT makes one.")

    # --- taking along

    def on_copy(self, rest: str) -> None:
        """Print the event whole, on one line of its own."""
        del rest
        if not self.begun or (self.head.question is not None):
            self.console.say("Guess first; then copy copies." if self.begun else STEP_FIRST)
            return
        self.console.say(WHOLE)
        self.console.whole(self.head.sentence)

    def on_transcript(self, rest: str) -> None:
        """Save the game as it is walked through here; while the room guesses, what was told so far."""
        del rest
        self.console.say(kept_text(self.recording.title, told(self.head)))

    def on_help(self, rest: str) -> None:
        """Say what can be typed."""
        del rest
        self.console.say_all(help_lines())


STEP_FIRST: Final = "Step to an event first; then why says why."


def help_lines() -> Sequence[str]:
    """Return what can be typed, from the list of actions."""
    lines = [f"{', '.join(action.typed)}: {action.typed_help}" for action in REPLAY if action.typed_help]
    return (*lines, "A number: that event. quit: leave.")


def _no_cause(number: str, causes: int, events: int) -> str:
    """Return what is said to ``why NUMBER`` where there is no such cause: a number there is never an event's."""
    there = f"the causes go from 1 to {causes}" if causes else "no cause of this leads further"
    if 0 < int(number) <= events:
        return f"{there[0].upper()}{there[1:]}. For event {int(number)} type {int(number)}, then why."
    return f"{there[0].upper()}{there[1:]}; the events from 1 to {events}."


def replay(recording: Recording, *, stdin: TextIO, stdout: TextIO, eyes: str = "") -> int:
    """Show a recording at these streams; ``eyes`` is a seat, or "" for every secret open.

    Returns 0, or 130 after an interrupt. Raises KeyError for eyes that are no seat.
    """
    try:
        Replay(recording, Console(stdin, stdout), eyes).run()
    except (GoneError, KeyboardInterrupt) as gone:
        stdout.write("\n")
        return INTERRUPTED if isinstance(gone, KeyboardInterrupt) or gone.interrupted else 0
    return 0
