"""The talks: channels left, cables right, and a line to write on with ready-made sentences under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import evolve
from textual.widgets import Input

from wargame.actions.everywhere import Aims, Back, Cable, Draft, Left, Next, Open, Palette, Up
from wargame.engine import commands as cmd
from wargame.engine.seats import NAME, SEATS
from wargame.engine.text import harmless
from wargame.table.words import chronicle, why_talks
from wargame.tui.boxes import Horizontal, Vertical
from wargame.tui.ink import SECRET, Line, fit, seat, seats, window, wrap
from wargame.tui.prompt import Prompt
from wargame.tui.screens.place import PlaceScreen
from wargame.tui.widgets.panel import Panel
from wargame.tui.widgets.summaries import cables, channels, unread

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.learn import Here
    from wargame.table.words import Why as Answer
    from wargame.tui.ink import Pen
    from wargame.tui.session import Session
    from wargame.tui.widgets.summaries import Channel


class ChannelList(Panel):
    """Everyone, then the private channels, with what is unread."""

    def paint(self, pen: Pen) -> None:
        """Write them."""
        pen.title("Channels", ("▒ private", "purple"))
        listed = channels(self.game.view)
        for place in window(len(listed), self.cursor, pen.room):
            channel = listed[place]
            line = pen.row(selected=place == self.cursor, pick=place)
            if channel:
                line.put(1, (SECRET, "purple"), " ", *seats(channel))
            else:
                line.put(3, "everyone")
            new = unread(self.game, channel)
            count = len(cables(self.game.view, channel))
            line.end((f"{new} new", "bold orange") if new else (str(count) if count else "", "muted"))


class Cables(Panel):
    """What was said in one channel, the newest at the bottom."""

    channel: Channel = ()
    back = 0
    """Rows scrolled back."""

    def paint(self, pen: Pen) -> None:
        """Write as many as fit."""
        view = self.game.view
        if self.channel:
            pen.title("Private", (" and you alone read this", "purple"))
            pen.lines[-1].end(*seats(self.channel), (" and you alone read this", "purple"))
        else:
            pen.title("In public", ("everybody reads this", "muted"))
        page: list[Line] = []
        said = 0
        for message in cables(view, self.channel):
            if message.round != said:
                page += [self._line(pen)] if page else []
                page.append(self._line(pen).put(6, (f"round {message.round}", "muted")))
                said = message.round
            page += self._message(pen, message.seat, message.text)
        if not page:
            pen.gap()
            pen.row(("Nobody has said anything here yet.", "muted"), column=2)
            return
        self.back = max(0, min(self.back, len(page) - pen.room))
        end = len(page) - self.back
        pen.lines += page[max(0, end - pen.room) : end]

    def _line(self, pen: Pen) -> Line:
        line = Line(pen.width)
        return line.put(0, (SECRET, "purple")) if self.secret else line

    def _message(self, pen: Pen, sender: str, text: str) -> list[Line]:
        own = sender == self.game.seat
        lines: list[Line] = []
        for number, part in enumerate(wrap(text, min(72, pen.width - 8))):
            line = self._line(pen)
            if not number:
                line.put(2, ("you", "muted") if own else seat(sender))
            lines.append(line.put(6, (part, "muted" if own else "")))
        return lines


class ReadyMade(Panel):
    """Cables that need no typing."""

    texts: tuple[str, ...] = ()

    def paint(self, pen: Pen) -> None:
        """Write them under the line."""
        pen.title("Or choose", ("↑↓ choose  Enter send  Esc close", "muted"))
        for place in window(len(self.texts), max(0, self.cursor), pen.room):
            pen.row(fit(self.texts[place], pen.width - 4), selected=place == self.cursor, pick=place, column=3)


class TalksScreen(PlaceScreen):
    """Place 2."""

    CSS_PATH = "talks.tcss"
    PLACE: ClassVar[str] = "talks"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Open a channel (seats joined by ``+``, or ``everyone``), or the line to write on (``write``)."""
        super().__init__(session, subject)
        self.writing = False
        self.channel: Channel = self._wanted(subject)

    def _wanted(self, subject: str) -> Channel:
        named = tuple(other for other in SEATS if other in subject.split("+"))
        listed = channels(self.session.view)
        if named in listed and (named or subject == "everyone"):
            return named
        new = [channel for channel in listed if unread(self.session, channel)]
        return new[0] if new else ()

    def panels(self) -> ComposeResult:
        """Channels left, cables and the line right."""
        with Horizontal(classes="columns"):
            yield ChannelList(self.session, id="channels")
            with Vertical(classes="right"):
                yield Cables(self.session, id="cables")
                yield Input(id="line", compact=True, max_length=cmd.TEXT_LIMIT, select_on_focus=False)
                yield ReadyMade(self.session, id="ready")

    def on_mount(self) -> None:
        """Open the line if that was asked for."""
        super().on_mount()
        if self.subject == "write":
            self.action_cable()

    def update(self) -> None:
        """Show the channel, and remember that it was read."""
        view = self.session.view
        here = self.query_one(Cables)
        here.channel = self.channel
        here.hush(secret=bool(self.channel))
        self.query_one(ChannelList).cursor = channels(view).index(self.channel)
        self.session.memory.read[self.channel] = len(cables(view, self.channel))
        ready = self.query_one(ReadyMade)
        ready.texts = tuple(c.text for c in view.legal if isinstance(c, cmd.Cable) and c.to == self.channel)
        ready.display = self.writing
        line = self.query_one("#line", Input)
        line.display = self.writing
        line.placeholder = f"to {' and '.join(NAME[s] for s in self.channel) or 'everyone'}: write, then Enter"
        super().update()

    def stands(self) -> Here:
        """Want no hint while a line is being written."""
        here = super().stands()
        return evolve(here, place="writing") if self.writing else here

    def local(self) -> Prompt | None:
        """Lead to the next channel with something unread; while writing, say what Enter does."""
        if self.writing:
            return Prompt("Write your own words, or choose some below.", "send", action="send", key="Enter")
        new = [c for c in channels(self.session.view) if unread(self.session, c)]
        if new:
            return Prompt("There is more to hear.", "next channel", action="unread")
        return None

    def action_unread(self) -> None:
        """Go to the next channel with something unread."""
        new = [c for c in channels(self.session.view) if unread(self.session, c)]
        if new:
            self.channel = new[0]
        self.see()
        self.update()

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        if self.writing:
            return ((Up, "choose words"), (Open, "send"), (Back, "close"))
        return (
            (Next, "next step"),
            (Up, "channel"),
            (Left, "scroll"),
            (Cable, "cable here"),
            (Draft, "draft"),
            (Aims, "aims"),
            (Palette, "actions"),
        )

    def move(self, by: int) -> None:
        """Choose the channel, or a ready-made cable."""
        if self.writing:
            ready = self.query_one(ReadyMade)
            ready.cursor = max(-1, min(ready.cursor + by, len(ready.texts) - 1))
            return
        listed = channels(self.session.view)
        self.channel = listed[(listed.index(self.channel) + by) % len(listed)]
        self.query_one(Cables).back = 0
        self.update()

    def choose(self, panel: str, item: int) -> None:
        """Open a channel, or take a ready-made cable."""
        if panel == "channels":
            self.channel = channels(self.session.view)[item]
            self.query_one(Cables).back = 0
            self.update()
        elif panel == "ready" and self.writing:
            self.query_one(ReadyMade).cursor = item

    def shift(self, by: int) -> None:
        """Scroll back and forth."""
        self.query_one(Cables).back -= by * 5
        self.update()

    def action_cable(self) -> None:
        """Open the line."""
        if not any(isinstance(command, cmd.Cable) for command in self.session.view.legal):
            self.session.notice = "Cables are sent during the talks."
            self.update()
            return
        self.writing = True
        self.query_one(ReadyMade).cursor = -1
        self.update()
        self.query_one("#line", Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep pasted control characters off the screen."""
        clean = harmless(event.value)
        if clean != event.value:
            event.input.value = clean

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Send what was typed, or what was chosen."""
        event.stop()
        self.action_send()

    def action_send(self) -> None:
        """Send what was typed, or else the ready-made cable."""
        line, ready = self.query_one("#line", Input), self.query_one(ReadyMade)
        text = line.value.strip() or (ready.texts[ready.cursor] if 0 <= ready.cursor < len(ready.texts) else "")
        if not text:
            return
        line.value = ""
        self._close()
        self.give(cmd.Cable(self.channel, text))

    def _close(self) -> None:
        self.writing = False
        self.set_focus(None)

    def whole_text(self) -> str:
        """Return the cable that is pointed at, else the newest of the channel; its words alone."""
        here = self.query_one(Cables)
        said = cables(self.session.view, self.channel)
        if self.writing or not said:
            return ""
        return here.chosen_text() if here.cursor >= 0 else said[-1].text

    def question(self) -> tuple[Answer, tuple[Sight, ...]] | None:
        """Answer who reads what is said here, and who is ready."""
        view = self.session.view
        return why_talks(view, self.session.names, self.channel), chronicle(view.reports)

    def enter(self) -> None:
        """Write in this channel."""
        self.action_cable()

    def leave(self) -> None:
        """Close the line first."""
        if self.writing:
            self._close()
            self.update()
        else:
            super().leave()
