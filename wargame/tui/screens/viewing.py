"""Walking through a recording: step by step, by scenes, rounds and turning points, or playing by a timer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.debrief.playhead import Playhead
from wargame.tui.screens.asking import Asking
from wargame.tui.screens.framed import Framed

if TYPE_CHECKING:
    from textual.timer import Timer

    from wargame.debrief.recording import Recording

SPEEDS: Final = (4.0, 2.0, 1.0, 0.5, 0.25)
"""Seconds an event stays while the story plays; nothing moves in between, so there is no motion to reduce."""


class Viewing(Framed):
    """A screen with a playhead, and what moves it."""

    def __init__(self, recording: Recording, eyes: str, *, truth: bool, moment: int) -> None:
        """Stand at ``moment`` of a recording, and look through ``eyes`` (a seat, or "" for everybody)."""
        super().__init__()
        self.recording = recording
        self.head = Playhead(recording, eyes, truth=truth)
        if moment:
            self.head.to(moment)
        self.asking = Asking(self)
        self.said = ""
        """A sentence about what was done, until the playhead moves."""
        self.speed = 2
        self.timer: Timer | None = None

    def go(self, place: int) -> None:
        """Go to an event of the reel by its place."""
        self.head.go(place)
        self.moved()

    def moved(self) -> None:
        """Show the new place; an open why answers for the new event."""
        self.said = ""
        if self.asking.open:
            self.ask()
        else:
            self.update()

    def action_left(self) -> None:
        """The event before."""
        self.head.step(-1)
        self.moved()

    def action_right(self) -> None:
        """The event after."""
        self.head.step(1)
        self.moved()

    def action_up(self) -> None:
        """The cause above, or the scene before."""
        if not self.asking.step(-1):
            self.head.turn_scene(-1)
            self.moved()

    def action_down(self) -> None:
        """The cause below, or the scene after."""
        if not self.asking.step(1):
            self.head.turn_scene(1)
            self.moved()

    def action_round_back(self) -> None:
        """Where this round begins, or the one before."""
        self.head.turn_round(-1)
        self.moved()

    def action_round_on(self) -> None:
        """Where the next round begins."""
        self.head.turn_round(1)
        self.moved()

    def action_first(self) -> None:
        """The first event."""
        self.go(0)

    def action_final(self) -> None:
        """The last event."""
        self.go(self.head.total - 1)

    def action_turn(self) -> None:
        """The next turning point."""
        self._turn(1)

    def action_turn_back(self) -> None:
        """The turning point before."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        turn = self.head.next_turn(by)
        if turn is not None:
            self.go(turn.place)
        else:
            self.say(f"There is no turning point {'after' if by > 0 else 'before'} this.")

    def say(self, sentence: str) -> None:
        """Say something on the move line, until the playhead moves."""
        self.said = sentence
        self.update()

    # --- playing

    def action_play(self) -> None:
        """Play, or stop."""
        if self.timer is None:
            self.timer = self.set_interval(SPEEDS[self.speed], self.tick)
        else:
            self.stop()
        self.update()

    def stop(self) -> None:
        """Stop playing."""
        if self.timer is not None:
            self.timer.stop()
            self.timer = None

    def tick(self) -> None:
        """Go to the next event of the story; stop at its end, and before a question."""
        if self.head.question is not None or not self.head.story():
            self.stop()
        self.moved()

    def action_faster(self) -> None:
        """Play faster."""
        self._pace(1)

    def action_slower(self) -> None:
        """Play slower."""
        self._pace(-1)

    def _pace(self, by: int) -> None:
        self.speed = max(0, min(self.speed + by, len(SPEEDS) - 1))
        if self.timer is not None:
            self.stop()
            self.action_play()
        else:
            self.say(f"Space plays, {SPEEDS[self.speed]:g} s an event.")

    # --- why

    def ask(self) -> None:
        """Show why the event happened, or say why it cannot be told."""
        answer = self.head.why()
        if answer is not None:
            self.asking.ask(answer, self.head.reel.sights)
        elif self.asking.open:
            self.asking.close()
        else:
            self.say("Guess first; then w says why." if self.head.guessing else "Nothing has happened here yet.")
