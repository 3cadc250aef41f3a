"""The frame of every screen: who and where above, whose move and which keys below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.events import Click
from textual.reactive import reactive

from wargame.actions.everywhere import PLACES
from wargame.engine.seats import MARK, TITLE
from wargame.tui.ink import SEAT_STYLE, Line, fit
from wargame.tui.messages import Go, Press
from wargame.tui.prompt import Prompt
from wargame.tui.widgets.clockface import face
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.actions.base import Action
    from wargame.tui.ink import Part, Pen

PHASES: Final = ("briefing", "talks", "orders", "report")


class Header(Panel):
    """Row 1: who you are, the round, the phase, the story."""

    DEFAULT_CSS = "Header { height: 1; background: $g-band; }"
    _shown: tuple[str, str] = ("", "")
    """The clock of a class as it was painted last."""

    def paint(self, pen: Pen) -> None:
        """Write the row."""
        view = self.game.view
        line = Line(pen.width, "on band")
        line.put(0, (f" {MARK[view.seat]} ", f"bold bg on {SEAT_STYLE[view.seat]}"), " ", (TITLE[view.seat], "bold"))
        wide = pen.width >= 100  # noqa: PLR2004 - the breakpoint of the screens
        line.put(20 if not wide else 22, (f"round {view.round} of {view.rounds}", "muted"))
        room = self.game.room
        line.put((35 if room is None else 34) if not wide else 40)
        for place, phase in enumerate(PHASES):
            if place:
                line.add((" › ", "muted"))
            here = phase == view.phase
            line.add((phase.upper(), "bold blue") if here else (phase, "muted"))
        clock: tuple[str, str] = ("paused", "bold") if view.paused else ("no clock", "muted")
        if room is not None:
            clock = self._shown = self.clock()
        space = pen.width - line.column - cell_len(clock[0]) - 6
        title = view.scenario.title if room is None else f"{view.scenario.title}, table {room.company.table}"
        parts: list[Part] = [(title, "muted"), "   "] if cell_len(title) <= space else []
        line.end(*parts, clock)
        pen.lines.append(line)

    def clock(self) -> tuple[str, str]:
        """Return the clock of a class as it stands now."""
        room = self.game.room
        assert room is not None
        still = getattr(self.app, "still", False)
        return face(room.company, room.left(), paused=self.game.view.paused, still=still)

    def tick(self) -> None:
        """Paint the row anew if its clock reads otherwise than it was painted."""
        if self.clock() != self._shown:
            self.version += 1


class Places(Panel):
    """Row 2: the six places, with what waits in each."""

    DEFAULT_CSS = "Places { height: 1; }"

    here: reactive[str] = reactive("table")
    counts: reactive[dict[str, int]] = reactive(dict)

    def paint(self, pen: Pen) -> None:
        """Write the row."""
        line = Line(pen.width)
        self._spans: list[tuple[int, int, str]] = []
        gap = 3 if pen.width >= 100 else 2 - (self.game.room is not None)  # noqa: PLR2004 - the breakpoint of the screens
        for number, place in enumerate(PLACES, 1):
            start = line.column
            chosen = place == self.here
            count = self.counts.get(place, 0)
            tint = " on select" if chosen else ""
            line.add(("[" if chosen else " ", f"bold{tint}"), (str(number), f"bold blue{tint}"))
            line.add((f" {place.capitalize()}", f"bold{tint}" if chosen else "muted"))
            if count:
                line.add((f" ({count})", f"bold orange{tint}"))
            line.add(("]" if chosen else " ", f"bold{tint}"))
            self._spans.append((start, line.column, place))
            line.add(" " * max(0, gap - 2 if count else gap - 1))
        help_at = pen.width - 8
        if self.game.room is not None:
            self._team(line)
            help_at = pen.width - 8 if line.column < pen.width - 8 else pen.width - 3
        if line.column <= help_at:
            line.put(help_at, ("F1", "bold blue"), (" help" if help_at < pen.width - 3 else "", "muted"))
        pen.lines.append(line)

    def _team(self, line: Line) -> None:
        """Write the way to the delegation, with what waits there."""
        start, chosen = line.column, self.here == "team"
        room = self.game.room
        news = room.news if room is not None else 0
        tint = " on select" if chosen else ""
        line.add(("[" if chosen else " ", f"bold{tint}"), ("m", f"bold blue{tint}"))
        line.add((" Team", f"bold{tint}" if chosen else "muted"))
        if news:
            line.add((f" ({news})", f"bold orange{tint}"))
        line.add(("]" if chosen else " ", f"bold{tint}"))
        self._spans.append((start, line.column, "team"))

    def on_click(self, event: Click) -> None:
        """Go where the mouse pointed."""
        for start, end, place in self._spans:
            if start <= event.x < end:
                self.post_message(Go(place))


class MoveLine(Panel):
    """Row 23: whose move, what next, which key."""

    DEFAULT_CSS = "MoveLine { height: 1; }"

    prompt: reactive[Prompt] = reactive(Prompt(""))

    def paint(self, pen: Pen) -> None:
        """Write the row."""
        prompt = self.prompt
        tint = {"move": "on moveband", "wait": "on waitband", "no": "on waitband"}[prompt.tone]
        chip = {"move": "bold chiptext on chip", "wait": "bold text on band", "no": "bold bg on orange"}[prompt.tone]
        ink = "movetext" if prompt.tone == "move" else "text"
        line = Line(pen.width, tint)
        line.put(0, (f" {fit(prompt.chip, 14)} ", chip), " ")
        end: list[Part] = [(f" {prompt.key} ", chip), (f" {prompt.word}", f"bold {ink}")] if prompt.word else []
        size = sum(cell_len(part[0]) for part in end)
        line.add((fit(prompt.text, pen.width - line.column - size - 2), f"bold {ink}"))
        line.end(*end)
        pen.lines.append(line)

    def on_click(self, event: Click) -> None:
        """Do the next step, confirm a last look, or do what another key would."""
        event.stop()
        action = {"n": "next", "y": "confirm"}.get(self.prompt.key, self.prompt.action)
        if action:
            self.post_message(Press(action))


class KeyRow(Panel):
    """Row 24: the keys that work here, as many as fit."""

    DEFAULT_CSS = "KeyRow { height: 1; }"

    actions: reactive[tuple[tuple[type[Action], str], ...]] = reactive(())
    """Actions with the word to print, the most important first."""

    def paint(self, pen: Pen) -> None:
        """Write the row."""
        line = Line(pen.width).put(1)
        self._spans: list[tuple[int, int, str]] = []
        for action, word in self.actions:
            size = cell_len(action.shown()) + cell_len(word) + 1
            if line.column + size > pen.width:
                break
            start = line.column
            line.add((action.shown(), "bold blue"), (f" {word}", "muted"))
            self._spans.append((start, line.column, action.name))
            line.add("  ")
        pen.lines.append(line)

    def on_click(self, event: Click) -> None:
        """Do what the mouse pointed at."""
        for start, end, name in self._spans:
            if start <= event.x < end:
                self.post_message(Press(name))
