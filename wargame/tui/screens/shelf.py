"""The shelf of finished games, and the simple viewer: what was told, round by round, through any pair of eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.actions.base import Action
from wargame.actions.everywhere import Back, Down, Left, Next, Open, Palette, Right, Up, Why
from wargame.actions.places import Eyes
from wargame.engine.seats import TITLE
from wargame.table.words import sentence, story, why
from wargame.tui.boxes import Horizontal, Vertical
from wargame.tui.house import HouseError
from wargame.tui.ink import LONGEST, SECRET, Line, fit, window, wrap
from wargame.tui.prompt import Prompt
from wargame.tui.screens.framed import Framed
from wargame.tui.watching import EYES
from wargame.tui.widgets.panel import Panel
from wargame.tui.widgets.why import WhyPanel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.tui.house import House, Saved
    from wargame.tui.ink import Pen
    from wargame.tui.watching import Recording


class Shelf(Panel):
    """The finished games, one a row."""

    games: tuple[Saved, ...] = ()

    def paint(self, pen: Pen) -> None:
        """Write them."""
        pen.title("Replay", ("the last played first", "muted"))
        for place in window(len(self.games), self.cursor, pen.room):
            saved = self.games[place]
            pen.row((fit(saved.name, 40), "bold"), selected=place == self.cursor, pick=place, column=3).put(
                45, (fit(saved.title, 28), "muted")
            )


class ShelfScreen(Framed):
    """Choose a finished game."""

    CSS_PATH = "shelf.tcss"
    HERE = (Next, Up, Down, Open, Back)

    def __init__(self, house: House) -> None:
        """List what ``house`` has."""
        super().__init__()
        self.house = house
        self.games = house.finished()
        self.row = 0

    def body(self) -> ComposeResult:
        """The list."""
        yield Shelf(id="shelf")

    def update(self) -> None:
        """Point at a game."""
        shelf = self.query_one(Shelf)
        shelf.games, shelf.cursor = self.games, self.row
        super().update()

    def prompt(self) -> Prompt:
        """Open it."""
        return Prompt("Choose a game to see again.", "open it", "REPLAY", "open")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return ((Up, "choose"), (Open, "open"), (Back, "menu"), (Palette, "actions"))

    def pointed(self, panel: str, item: int) -> None:
        """Point at a game."""
        if panel == "shelf":
            self.row = item
            self.update()

    def action_up(self) -> None:
        """The game above."""
        self.row = (self.row - 1) % max(1, len(self.games))
        self.update()

    def action_down(self) -> None:
        """The game below."""
        self.row = (self.row + 1) % max(1, len(self.games))
        self.update()

    def action_open(self) -> None:
        """Open the game."""
        if not self.games:
            return
        try:
            recording = self.house.watch(self.games[self.row])
        except HouseError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        self.app.switch_screen(ReplayScreen(recording))

    def action_back(self) -> None:
        """Back to the menu."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        self.app.open_menu()


class Told(Panel):
    """What was told in a round."""

    recording: Recording | None = None
    eyes = ""
    round = 1

    def paint(self, pen: Pen) -> None:
        """Write a sentence a block, the chosen one tinted; headings where a step begins."""
        if self.recording is None:
            return
        fact = (f"what {TITLE[self.eyes]} was told", "muted") if self.eyes else ("every secret is open", "purple")
        pen.title(f"Round {self.round}", fact)
        names = self.recording.names[self.eyes]
        page: list[Line] = []
        at, chapter = 0, ""
        for number, (heading, sight) in enumerate(self.recording.chapters(self.eyes, self.round)):
            if heading != chapter:
                chapter = heading
                page.append(Line(pen.width).put(1, (heading, "bold muted")))
            at = len(page) if number == self.cursor else at
            for place, part in enumerate(wrap(sentence(sight, names), min(LONGEST, pen.width - 6))):
                line = Line(pen.width, "on select" if number == self.cursor else "")
                if not place:
                    line.put(
                        0,
                        ("▸" if number == self.cursor else " ", "bold blue"),
                        (SECRET if sight.secret else " ", "purple"),
                    )
                page.append(line.put(3, (part, "purple" if sight.secret else "")))
        if not page:
            pen.row(("Nothing was told.", "muted"), column=3)
        shown = window(len(page), at, pen.room)
        pen.lines += [page[place] for place in shown]


class ReplayHead(Panel):
    """The first rows: the game, the rounds, the eyes."""

    recording: Recording | None = None
    eyes = ""
    round = 1

    def paint(self, pen: Pen) -> None:
        """Write them."""
        if self.recording is None:
            return
        line = Line(pen.width, "on band").put(1, ("REPLAY", "bold"), "  ", (fit(self.recording.title, 40), ""))
        line.end(("eyes: ", "muted"), (TITLE[self.eyes] if self.eyes else "all, every secret open", "bold"))
        pen.lines.append(line)
        line = Line(pen.width).put(1)
        for number in range(1, self.recording.rounds + 1):
            here = number == self.round
            line.add((f"[round {number}]" if here else f" round {number} ", "bold on select" if here else "muted"), " ")
        pen.lines.append(line)


class ReplayScreen(Framed):
    """Look at a finished game."""

    CSS_PATH = "shelf.tcss"
    HERE = (Next, Why, Up, Down, Left, Right, Eyes, Back)

    def __init__(self, recording: Recording) -> None:
        """Begin in round 1 with every secret open."""
        super().__init__()
        self.recording = recording
        self.eyes, self.round, self.row = 0, 1, 0

    def top(self) -> ComposeResult:
        """The game and its rounds."""
        yield ReplayHead(id="head")

    def body(self) -> ComposeResult:
        """The story, and room for a why."""
        with Vertical(id="body"), Horizontal():
            yield Told(id="told")
        yield WhyPanel(id="why")

    def whole_text(self) -> str:
        """Return the event that is pointed at, as a sentence."""
        eyes = EYES[self.eyes]
        told = self.recording.story(eyes, self.round)
        return sentence(told[self.row], self.recording.names[eyes]) if told else ""

    def chosen_title(self) -> str:
        """Return that it is a replay, the round and the eyes."""
        return f"replay-round-{self.round}-{EYES[self.eyes] or 'open'}"

    def transcript(self) -> tuple[str, ...]:
        """Return the whole game through the eyes that are chosen."""
        eyes, recording = EYES[self.eyes], self.recording
        whose = f"as {TITLE[eyes]} saw it" if eyes else "every secret open"
        return story(recording.title, whose, recording.told[eyes], recording.names[eyes])

    def story(self) -> tuple[object, ...]:
        """Return what is shown now."""
        return self.recording.story(EYES[self.eyes], self.round)

    def update(self) -> None:
        """Show round and eyes."""
        self.row = max(0, min(self.row, len(self.story()) - 1))
        for part in (self.query_one(Told), self.query_one(ReplayHead)):
            part.recording, part.eyes, part.round = self.recording, EYES[self.eyes], self.round
        self.query_one(Told).cursor = self.row
        super().update()

    def prompt(self) -> Prompt:
        """Lead through the rounds."""
        if self.round < self.recording.rounds:
            return Prompt(f"Then round {self.round + 1}.", "next round", "REPLAY", "right")
        return Prompt("That was the last round.", "menu", "REPLAY", "leave")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return (
            (Up, "event"),
            (Left, "round"),
            (Eyes, "eyes"),
            (Why, "why"),
            (Next, "next round"),
            (Back, "menu"),
            (Palette, "actions"),
        )

    def action_up(self) -> None:
        """The event above."""
        self._to(self.row - 1)

    def action_down(self) -> None:
        """The event below."""
        self._to(self.row + 1)

    def _to(self, row: int) -> None:
        self.row = row % max(1, len(self.story()))
        if self.query_one(WhyPanel).stack:
            self._ask()
        self.update()

    def action_left(self) -> None:
        """The round before."""
        self.round, self.row = max(1, self.round - 1), 0
        self._close()

    def action_right(self) -> None:
        """The round after."""
        self.round, self.row = min(self.recording.rounds, self.round + 1), 0
        self._close()

    def action_eyes(self) -> None:
        """Another pair of eyes."""
        self.eyes, self.row = (self.eyes + 1) % len(EYES), 0
        self._close()

    def action_why(self) -> None:
        """Open or close the why of the event."""
        if self.query_one(WhyPanel).stack:
            self._close()
        else:
            self._ask()
            self.update()

    def _ask(self) -> None:
        story = self.recording.story(EYES[self.eyes], self.round)
        panel = self.query_one(WhyPanel)
        if story:
            eyes = EYES[self.eyes]
            panel.stack = (why(story[self.row], self.recording.names[eyes], self.recording.told[eyes]),)
            panel.add_class("open")

    def _close(self) -> None:
        panel = self.query_one(WhyPanel)
        panel.stack = ()
        panel.remove_class("open")
        self.update()

    def action_back(self) -> None:
        """Close the why, or leave."""
        if self.query_one(WhyPanel).stack:
            self._close()
        else:
            self.action_leave()

    def action_leave(self) -> None:
        """Back to the menu, or out where there is none."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        self.app.open_menu()
