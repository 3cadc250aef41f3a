"""The replay viewer: what was known beside what was true, at every event of a game, through any eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.widgets import Input

from wargame.actions.everywhere import Back, Confirm, Next, Open, Palette
from wargame.actions.finding import FindEvent
from wargame.actions.replay import (
    REPLAY,
    Bookmark,
    Causes,
    Earlier,
    Eyes,
    Guess,
    Play,
    RoundBack,
    SceneBack,
    Story,
    Truth,
    Turn,
)
from wargame.actions.rivals import WhatIf
from wargame.debrief.guessing import CLOSED
from wargame.debrief.notes import LONGEST
from wargame.debrief.telling import told
from wargame.engine.seats import SEATS
from wargame.tui.boxes import Horizontal
from wargame.tui.ink import fit
from wargame.tui.prompt import Prompt
from wargame.tui.screens.answering import Answering
from wargame.tui.screens.noting import ASKS
from wargame.tui.screens.viewing import SPEEDS
from wargame.tui.widgets.event import NotesList, StoryList, ThisEvent
from wargame.tui.widgets.knew import KnewHalf, TrueHalf
from wargame.tui.widgets.timeline import ReplayHead, ReplayPanel, Timeline
from wargame.tui.widgets.why import WhyPanel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.debrief.recording import Recording

EYES: Final = ("", *SEATS)


class ReplayScreen(Answering):
    """Look at a finished game; the playhead says where, through whose eyes, and what may be shown."""

    CSS_PATH = "replay.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (36, "-tall")]  # noqa: RUF012 - Textual declares it so
    HERE = (Next, *REPLAY, Confirm, Open, Back)

    def __init__(
        self, recording: Recording, eyes: str = "", *, truth: bool = True, moment: int = 0, over: bool = False
    ) -> None:
        """Begin at ``moment`` through ``eyes`` (a seat, or "" for everybody); ``over`` lies over another screen."""
        super().__init__(recording, eyes, truth=truth, moment=moment)
        self.over = over

    # --- what is shown

    def top(self) -> ComposeResult:
        """The game and its timeline."""
        yield ReplayHead(id="head")
        yield Timeline(id="timeline")

    def body(self) -> ComposeResult:
        """Knew beside true, the event, at high sizes the story and the notes; and room for a line and a why."""
        with Horizontal(id="halves"):
            yield KnewHalf(id="knew")
            yield TrueHalf(id="true")
        yield StoryList(id="list")
        yield ThisEvent(id="event")
        with Horizontal(id="foot"):
            yield StoryList(id="story")
            yield NotesList(id="notes")
        panel = WhyPanel(id="why")
        panel.at_rule = True
        yield panel
        yield Input(id="line", compact=True, max_length=LONGEST, select_on_focus=False)

    def update(self) -> None:
        """Show where the playhead stands."""
        for panel in self.query(ReplayPanel):
            panel.head = self.head
        each = f"{SPEEDS[self.speed]:g}"
        self.query_one(Timeline).playing = f"playing, {each} s an event" if self.timer else ""
        super().update()

    def whole_text(self) -> str:
        """Return the event, or the question that stands before it."""
        return self.head.sentence

    def chosen_title(self) -> str:
        """Return that it is a replay, the event and the eyes."""
        return f"replay-event-{self.head.place + 1}-{self.head.eyes or 'all'}"

    def transcript(self) -> tuple[str, ...]:
        """Return the whole game as it is walked through here; while the room guesses, what was told so far."""
        return told(self.head)

    def prompt(self) -> Prompt:
        """Return a question, what a line is for, or the way to the next turning point."""
        if self.typing:
            _, text, word = ASKS[self.typing]
            return Prompt(text, word, "REPLAY", "submit", key="Enter")
        asked = self.asks()
        if asked is not None:
            return asked
        if self.said:
            return Prompt(fit(self.said, 60), "next event", "REPLAY", "right")
        turn = self.head.next_turn()
        if turn is None:
            return Prompt("There is no turning point after this.", "back" if self.over else "leave", "REPLAY", "leave")
        what = f"event {turn.place + 1}." if self.head.guessing else turn.sentence
        return Prompt(fit(f"Next turning point: {what}", max(62, self.size.width - 18)), "go", "REPLAY", "turn")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        if self.typing:
            return ((Open, "done"), (Back, "close"))
        if self.asking.open:
            return ((Open, "follow"), (Back, "back"), (Earlier, "event"), (Palette, "actions"))
        if self.guessable:
            return (
                (SceneBack, "choose"),
                (Open, "answer"),
                (Earlier, "event"),
                (Back, "end guessing"),
                (Palette, "actions"),
            )
        return (
            (Earlier, "event"),
            (RoundBack, "PgDn round"),
            (Play, "stop" if self.timer else "play"),
            (Eyes, "eyes"),
            (Truth, "truth"),
            (Guess, "guess"),
            (Bookmark, "mark"),
            (Causes, "why"),
            (Turn, "turn"),
            (FindEvent, "find"),
            (Story, "list"),
            (WhatIf, "what if"),
            (Palette, "actions"),
        )

    def pointed(self, panel: str, item: int) -> None:
        """Go to the event that the mouse pointed at, or choose a cause."""
        if panel == "why":
            self.asking.point(item)
        elif panel == "event":
            self.point_at(item)
        else:
            self.go(item)

    # --- eyes and truth

    def action_eyes(self) -> None:
        """Look through the next pair of eyes."""
        self.head.look(EYES[(EYES.index(self.head.eyes) + 1) % len(EYES)])
        self.moved()

    def action_truth(self) -> None:
        """Open the truth, or close it."""
        self.head.reveal(truth=not self.head.open)
        self.moved()

    # --- why, the list, what if

    def action_why(self) -> None:
        """Open or close the why of the event."""
        if self.asking.open:
            self.asking.close()
        else:
            self.ask()

    def action_open(self) -> None:
        """Follow a cause; without a why that is open, ask why."""
        if self.asking.open:
            self.asking.follow(self.head.reel.names)
        elif self.guessable:
            super().action_open()
        else:
            self.ask()

    def action_story(self) -> None:
        """Show the events as a list, or the table again."""
        self.toggle_class("listing")
        self.update()

    def action_whatif(self) -> None:
        """Settle the same orders under a rival theory, at this round."""
        from wargame.tui.screens.whatif import WhatIfScreen  # noqa: PLC0415 - opened rarely

        self.stop()
        if self.head.guessing:
            self.say(CLOSED)
            return
        self.update()
        self.app.push_screen(WhatIfScreen(self.recording.steps, self.recording.rivals, self.head.scene.round))
