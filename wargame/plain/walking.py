"""Walking through a recording in line mode: the words that move the playhead, and how an event is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.debrief.playhead import Playhead

if TYPE_CHECKING:
    from wargame.debrief.recording import Recording
    from wargame.engine.sights import Sight
    from wargame.plain.console import Console

PAGE: Final = 12
"""Events that ``list`` tells at a time."""


class Walk:
    """A playhead, and the words that move it."""

    def __init__(self, recording: Recording, console: Console, eyes: str = "") -> None:
        """Begin before the first event; ``eyes`` is a seat, whose knowledge alone is told, or "" for every secret."""
        self.recording, self.console = recording, console
        self.head = Playhead(recording, eyes, truth=not eyes)
        self.begun = False
        self.asked: Sight | None = None
        self._wanted = ""

    def tell(self) -> None:
        """Tell the event at the playhead, or the question that stands before it."""
        self.begun, self.asked = True, None
        head = self.head
        sight, asked = head.sight, head.question
        if sight is None:
            self.console.say(head.sentence)
            return
        scene = self.recording.scene(head.moment)
        step = f", step {scene.step} of 10" if scene.step else ""
        if asked is not None:
            self.console.say(f"{head.place + 1}. Round {scene.round}{step}. GUESS: {asked.text}", "  ")
            self.console.say(f"yes: {asked.yes}. no: {asked.no}.")
            return
        secret = " (not everybody knew)" if sight.secret else ""
        self.console.say(f"{head.place + 1}. Round {scene.round}{step}{secret}: {head.sentence}", "  ")
        if head.note is not None:
            self.console.say(f"  Bookmark{f': {head.note.text}' if head.note.text else '.'}", "  ")

    def _moved(self, moved: object, nothing: str) -> None:
        if moved:
            self.tell()
        else:
            self.console.say(nothing)

    def on_next(self, rest: str) -> None:
        """Tell the next event."""
        del rest
        moved = self.head.step(1) if self.begun else self.head.sight is not None
        self._moved(moved, "That was the last event. quit leaves, round 1 begins again.")

    def on_back(self, rest: str) -> None:
        """Tell the event before this one."""
        del rest
        self._moved(self.head.step(-1), f"The events go from 1 to {self.head.total}.")

    def on_event(self, rest: str) -> None:
        """Tell an event by its number."""
        if rest.isdecimal() and len(rest) < 9 and 1 <= int(rest) <= self.head.total:  # noqa: PLR2004 - a log is shorter
            self.head.go(int(rest) - 1)
            self.tell()
        else:
            self.console.say(f"The events go from 1 to {self.head.total}.")

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
            if self.begun and (self.head.question is not None or not self.head.step(1)):
                break
            self.tell()

    def on_round(self, rest: str) -> None:
        """Go to where a round begins."""
        found = [chapter.first for chapter in self.recording.chapters if str(chapter.round) == rest]
        if found:
            self.head.to(found[0])
            if self.head.place < 0:
                self.head.go(0)
            self.tell()
        else:
            self.console.say("Which round? round 1 is the first.")

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
        if turn is not None:
            self.head.go(turn.place)
        self._moved(turn is not None, nothing)

    def on_turns(self, rest: str) -> None:
        """List the turning points."""
        del rest
        for turn in self.head.turns():
            if self.head.guessing:
                self.console.say(f"Event {turn.place + 1}, in round {turn.round}: guess what turns there.", "  ")
                continue
            self.console.say(f"{turn.place + 1}. Round {turn.round}: {turn.sentence} {turn.odds}".rstrip(), "  ")

    def on_find(self, rest: str) -> None:
        """Go to the next event whose sentence has some words."""
        self._wanted = rest or self._wanted
        if not self._wanted:
            self.console.say("Find what? find signs is the next signature.")
            return
        self._moved(self.head.find(self._wanted), self.head.missing)
