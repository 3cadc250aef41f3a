"""A finished game again in line mode: the same playhead as the screen's, moved and asked by words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TextIO

from wargame.actions.replay import REPLAY
from wargame.debrief.notes import NotesError
from wargame.debrief.playhead import Playhead
from wargame.engine.seats import MARK, SEATS, TITLE
from wargame.engine.text import harmless
from wargame.plain.asking import why_lines
from wargame.plain.console import Console, GoneError
from wargame.plain.playing import INTERRUPTED
from wargame.plain.recounting import had_lines, knew_lines, table_lines, true_lines
from wargame.plain.rivalling import compared
from wargame.table.words import why

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.debrief.recording import Recording
    from wargame.engine.sights import Sight

PAGE: Final = 12
"""Events that ``list`` tells at a time."""
MARKS: Final = {MARK[seat].lower(): seat for seat in SEATS} | {seat: seat for seat in SEATS} | {"all": "", "truth": ""}
_WORDS: Final = {
    "": "next", "n": "next", "next": "next", "b": "back", "back": "back", "step": "step", "previous": "previous",
    "list": "list", "round": "round", "first": "first", "last": "last", "event": "event", "turn": "turn", "t": "turn",
    "turned": "turned", "turns": "turns", "find": "find", "as": "see", "who": "whose", "truth": "truth", "true": "true",
    "knew": "knew", "table": "table", "why": "why", "w": "why", "odds": "odds", "guess": "guess", "yes": "yes",
    "y": "yes", "no": "no", "bookmark": "note", "note": "note", "notes": "notes", "theory": "theory", "unmark": "unmark", "help": "help",
    "h": "help", "?": "help",
}  # fmt: skip
"""Word -> the method that answers it."""


class Replay:
    """A playhead, and the words that move it."""

    def __init__(self, recording: Recording, console: Console, eyes: str = "") -> None:
        """Begin before the first event; ``eyes`` is a seat, whose knowledge alone is told, or "" for every secret."""
        self._recording, self._console = recording, console
        self.head = Playhead(recording, eyes, truth=not eyes)
        self._begun = False
        self._asked: Sight | None = None
        self._wanted = ""

    def run(self) -> None:
        """Answer lines until the person leaves."""
        self._console.say()
        self._console.say(f"REPLAY. {harmless(self._recording.title)}, {self.head.total} events.")
        self.on_whose("")
        if self._recording.notes.trouble:
            self._console.say(self._recording.notes.trouble)
        self._console.say("n steps, help says what can be typed.")
        while True:
            line = self._console.ask("replay>")
            word, _, rest = line.partition(" ")
            if word.lower() in ("quit", "q"):
                return
            self._do(word.lower(), rest.strip())

    def _do(self, word: str, rest: str) -> None:
        if word.isdecimal() and not rest:
            self.on_event(word)
        elif word in _WORDS:
            getattr(self, f"on_{_WORDS[word]}")(rest)
        else:
            self._console.say(f"'{harmless(word)[:30]}' is no word here. help says what can be typed.")

    # --- moving

    def _tell(self) -> None:
        """Tell the event at the playhead, or the question that stands before it."""
        self._begun, self._asked = True, None
        head = self.head
        sight, asked = head.sight, head.question
        if sight is None:
            self._console.say(head.sentence)
            return
        scene = self._recording.scene(head.moment)
        step = f", step {scene.step} of 10" if scene.step else ""
        if asked is not None:
            self._console.say(f"{head.place + 1}. Round {scene.round}{step}. GUESS: {asked.text}", "  ")
            self._console.say(f"yes: {asked.yes}. no: {asked.no}.")
            return
        secret = " (not everybody knew)" if sight.secret else ""
        self._console.say(f"{head.place + 1}. Round {scene.round}{step}{secret}: {head.sentence}", "  ")
        if head.note is not None:
            self._console.say(f"  Bookmark{f': {head.note.text}' if head.note.text else '.'}", "  ")

    def _moved(self, moved: object, nothing: str) -> None:
        if moved:
            self._tell()
        else:
            self._console.say(nothing)

    def on_next(self, rest: str) -> None:
        """Tell the next event."""
        del rest
        moved = self.head.step(1) if self._begun else self.head.sight is not None
        self._moved(moved, "That was the last event. quit leaves, round 1 begins again.")

    def on_back(self, rest: str) -> None:
        """Tell the event before this one."""
        del rest
        self._moved(self.head.step(-1), f"The events go from 1 to {self.head.total}.")

    def on_event(self, rest: str) -> None:
        """Tell an event by its number."""
        if rest.isdecimal() and len(rest) < 9 and 1 <= int(rest) <= self.head.total:  # noqa: PLR2004 - a log is shorter
            self.head.go(int(rest) - 1)
            self._tell()
        else:
            self._console.say(f"The events go from 1 to {self.head.total}.")

    def on_first(self, rest: str) -> None:
        """Tell the first event."""
        del rest
        self.on_event("1")

    def on_last(self, rest: str) -> None:
        """Tell the last event."""
        del rest
        self.on_event(str(self.head.total))

    def on_step(self, rest: str) -> None:
        """Go to the next phase or settlement step."""
        del rest
        self._moved(self.head.turn_scene(1), "Nothing comes after this.")

    def on_previous(self, rest: str) -> None:
        """Go back to where this phase or step began, or the one before."""
        del rest
        self._moved(self.head.turn_scene(-1), "Nothing comes before this.")

    def on_list(self, rest: str) -> None:
        """Tell the next twelve events; stop at a question."""
        del rest
        for _ in range(PAGE):
            if self._begun and (self.head.question is not None or not self.head.step(1)):
                break
            self._tell()

    def on_round(self, rest: str) -> None:
        """Go to where a round begins."""
        found = [chapter.first for chapter in self._recording.chapters if str(chapter.round) == rest]
        if found:
            self.head.to(found[0])
            if self.head.place < 0:
                self.head.go(0)
            self._tell()
        else:
            self._console.say("Which round? round 1 is the first.")

    def on_turn(self, rest: str) -> None:
        """Go to the next turning point."""
        del rest
        self._turn(1, "There is no turning point after this.")

    def on_turned(self, rest: str) -> None:
        """Go to the turning point before."""
        del rest
        self._turn(-1, "There is no turning point before this.")

    def _turn(self, by: int, nothing: str) -> None:
        turn = self.head.next_turn(by)
        self._moved(turn is not None and (self.head.go(turn.place) or True), nothing)

    def on_turns(self, rest: str) -> None:
        """List the turning points."""
        del rest
        for turn in self.head.turns():
            told = "" if self.head.guessing else f": {turn.sentence} {turn.odds}".rstrip()
            self._console.say(f"{turn.place + 1}. Round {turn.round}{told}", "  ")

    def on_find(self, rest: str) -> None:
        """Go to the next event whose sentence has some words."""
        self._wanted = rest or self._wanted
        if not self._wanted:
            self._console.say("Find what? find signs is the next signature.")
            return
        self._moved(self.head.find(self._wanted), "No event has these words.")

    # --- eyes, truth, guesses

    def on_see(self, rest: str) -> None:
        """Look through other eyes, at the same moment."""
        if rest.lower() not in MARKS:
            self._console.say("Through whose eyes? as us, as ukraine, as europe, as russia, or as all.")
            return
        eyes = MARKS[rest.lower()]
        self.head.look(eyes)
        self.head.reveal(truth=not eyes)
        self.on_whose("")
        if self._begun:
            self._tell()

    def on_whose(self, rest: str) -> None:
        """Say through whose eyes this is seen."""
        del rest
        head = self.head
        eyes = f"Through the eyes of {TITLE[head.eyes]}" if head.eyes else "Through everybody's eyes"
        if head.open:
            self._console.say("Every secret is open." if not head.eyes else f"{eyes}, and every secret is open.")
        else:
            self._console.say(f"{eyes}.")

    def on_truth(self, rest: str) -> None:
        """Open the truth, or close it."""
        if rest.lower() not in ("on", "off", ""):
            self._console.say("truth on opens it, truth off closes it.")
            return
        self.head.reveal(truth=rest.lower() == "on" if rest else not self.head.open)
        self.on_whose("")

    def on_knew(self, rest: str) -> None:
        """Tell what these eyes knew."""
        del rest
        self._console.say_all(knew_lines(self.head.knew()))

    def on_true(self, rest: str) -> None:
        """Tell what was true."""
        del rest
        truth = self.head.true()
        self._console.say_all(true_lines(truth) if truth else ("The truth is closed; truth on opens it.",))

    def on_table(self, rest: str) -> None:
        """Tell weight, temptation and tracks as they stood at this moment."""
        del rest
        self._console.say_all(table_lines(self.head))

    def on_guess(self, rest: str) -> None:
        """Ask before outcomes and loads are told, or no longer."""
        if rest.lower() not in ("on", "off", ""):
            self._console.say("guess on asks before an outcome or a load is told, guess off tells at once.")
            return
        self.head.conceal(on=rest.lower() == "on" if rest else not self.head.guessing)
        score = f" {self.head.right} of {self.head.asked} guessed right." if self.head.asked else ""
        self._console.say(f"Guessing is {'on' if self.head.guessing else 'off'}.{score}")
        if self.head.question is not None:
            self._tell()

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
            self._console.say("There is no question here; guess on asks some.")
            return
        self.head.answer(yes=yes)
        self._console.say(self.head.verdict)
        self._tell()

    # --- why and odds

    def on_why(self, rest: str) -> None:
        """Say why, or follow one of the causes last told."""
        if rest and not rest.isdecimal():
            self._console.say("why asks about the event that was told last; why 2 follows its second cause.")
            return
        if not self._begun or self.head.why() is None:
            self._console.say("Guess first; then why says why." if self.head.guessing and self._begun else STEP_FIRST)
            return
        told, names = self.head.reel.sights, self.head.reel.names
        sight = self._asked or self.head.sight
        assert sight is not None
        answer = why(sight, names, told)
        causes = [line for line in answer.lines if line.follow >= 0]
        if rest:
            if not 0 < int(rest) <= len(causes):
                self._console.say(_no_cause(rest, len(causes), len(told)))
                return
            self._asked = told[causes[int(rest) - 1].follow]
            self.on_why("")
            return
        self._console.say_all(why_lines(answer))
        self._console.say_all(f"{number} because: {line.text}" for number, line in enumerate(causes, 1))

    def on_odds(self, rest: str) -> None:
        """Say what was drawn here, and what other loads would have made of it."""
        del rest
        lines = [self.head.odds] * bool(self.head.odds) + list(had_lines(self.head.had()))
        self._console.say_all(lines or ["Nothing was drawn here that these eyes know of."])

    def on_theory(self, rest: str) -> None:
        """Settle the same orders under a rival theory."""
        self._console.say_all(compared(self._recording.steps, rest, self._recording.rivals))

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
            self._console.say(change())
        except NotesError as error:
            self._console.say(str(error))
        if self._recording.notes.trouble:
            self._console.say(self._recording.notes.trouble)

    def on_notes(self, rest: str) -> None:
        """List the bookmarks, or go to one."""
        notes = self.head.notes()
        if rest.isdecimal() and 1 <= int(rest) <= len(notes):
            self.head.to(notes[int(rest) - 1].event - 1)
            self._tell()
            return
        for number, note in enumerate(notes, 1):
            place = self.head.reel.place(note.event - 1)
            self._console.say(f"{number:>3} event {place + 1}: {note.text or 'bookmark'}", "    ")
        self._console.say("notes 1 goes to the first." if notes else "There is no note; note TEXT makes one.")

    def on_help(self, rest: str) -> None:
        """Say what can be typed."""
        del rest
        self._console.say_all(help_lines())


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
