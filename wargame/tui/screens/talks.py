"""The talks: channels left, cables right, and a line to write on with ready-made sentences under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import evolve
from textual.widgets import Input

from wargame.actions.everywhere import Aims, Back, Cable, Draft, Next, Open, Palette, Up
from wargame.actions.everywhere import Panel as NextPanel
from wargame.actions.finding import Find
from wargame.engine import commands as cmd
from wargame.engine.seats import NAME, SEATS
from wargame.engine.text import harmless
from wargame.table.words import chronicle, why_deal, why_talks
from wargame.tui.boxes import Horizontal, Vertical
from wargame.tui.prompt import Prompt
from wargame.tui.screens.finding import FindingScreen
from wargame.tui.widgets.cables import Cables
from wargame.tui.widgets.channels import ChannelList, ReadyMade
from wargame.tui.widgets.entry import Entry
from wargame.tui.widgets.summaries import DealList, cables, channels, open_deals, unread

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.learn import Here
    from wargame.table.words import Why as Answer
    from wargame.tui.session import Session
    from wargame.tui.widgets.summaries import Channel, Said


class TalksScreen(FindingScreen):
    """Place 2."""

    CSS_PATH = "talks.tcss"
    PLACE: ClassVar[str] = "talks"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Open a channel (seats joined by ``+``, or ``everyone``), or the line to write on (``write``)."""
        super().__init__(session, subject)
        self.writing = False
        self.channel: Channel = self._wanted(subject)
        self.panel = "channels"
        self.row = -1
        """The cable or the deal that is pointed at, where these have the cursor."""
        self.heard: dict[Channel, int] = {}
        """How many cables of each channel were read when it was opened here first."""

    def _wanted(self, subject: str) -> Channel:
        named = tuple(other for other in SEATS if other in subject.split("+"))
        listed = channels(self.session.view)
        if named in listed and (named or subject == "everyone"):
            return named
        new = [channel for channel in listed if unread(self.session, channel)]
        return new[0] if new else ()

    def panels(self) -> ComposeResult:
        """Channels and deals left, cables and the line right."""
        with Horizontal(classes="columns"):
            with Vertical(classes="side"):
                yield ChannelList(self.session, id="channels")
                yield DealList(self.session, id="deals")
            with Vertical(classes="right"):
                yield Cables(self.session, id="cables")
                yield Entry(id="line", compact=True, max_length=cmd.TEXT_LIMIT, select_on_focus=False)
                yield ReadyMade(self.session, id="ready")

    def begin(self) -> None:
        """Open the line if that was asked for."""
        super().begin()
        self.query_one("#line", Input).cursor_blink = False
        if self.subject == "write":
            self.action_cable()

    def update(self) -> None:
        """Show the channel, and remember that it was read."""
        view = self.session.view
        if self.channel not in channels(view):
            # A rewind took what was said in it back.
            self.channel = ()
        here = self.query_one(Cables)
        here.channel, here.wanted = self.channel, self.wanted
        here.heard = self.heard.setdefault(self.channel, self.session.memory.read.get(self.channel, 0))
        here.hush(secret=bool(self.channel))
        here.cursor = min(self.row, len(here.listed()) - 1) if self.panel == "cables" else -1
        self.query_one(DealList).cursor = min(self.row, len(open_deals(view)) - 1) if self.panel == "deals" else -1
        self.query_one(ChannelList).cursor = channels(view).index(self.channel)
        self.session.memory.read[self.channel] = len(cables(view, self.channel))
        ready = self.query_one(ReadyMade)
        ready.texts = tuple(c.text for c in view.legal if isinstance(c, cmd.Cable) and c.to == self.channel)
        ready.display = self.writing
        line = self.query_one("#line", Input)
        line.display = self.writing
        line.set_class(bool(self.channel), "private")
        alone = " alone, in secret" if self.channel else ""
        line.placeholder = f"to {' and '.join(NAME[s] for s in self.channel) or 'everyone'}{alone}: write, then Enter"
        super().update()

    def stands(self) -> Here:
        """Want no hint while a line is being written."""
        here = super().stands()
        return evolve(here, place="writing") if self.writing else here

    def local(self) -> Prompt | None:
        """Lead to the next channel with something unread; while writing, say what Enter does."""
        if self.writing:
            room, seats = self.session.room, self.channel or SEATS
            people = (
                self.session.table.people if room is None else [one.seat for one in room.company.seats if not one.bot]
            )
            heard = any(seat in people for seat in seats if seat != self.session.seat)
            says = (
                "Write your own words, or choose some below."
                if heard
                else "Bots heed deals, not cables; all the same, write."
            )
            return Prompt(says, "send", action="send", key="Enter")
        new = [c for c in channels(self.session.view) if unread(self.session, c)]
        if new:
            return Prompt("There is more to hear.", "next channel", action="unread")
        return None

    def action_unread(self) -> None:
        """Go to the next channel with something unread."""
        new = [c for c in channels(self.session.view) if unread(self.session, c)]
        if new:
            self.channel = new[0]
            self.panel = "channels"
        self.see()
        self.update()

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        if self.writing:
            return ((Up, "choose words"), (Open, "send"), (Back, "close"))
        return (
            (Next, "next step"),
            (Up, {"channels": "channel", "cables": "cable", "deals": "deal"}[self.panel]),
            (NextPanel, "panel"),
            (Cable, "cable here"),
            (Draft, "draft"),
            (Find, "find"),
            (Aims, "aims"),
            (Palette, "actions"),
        )

    def move(self, by: int) -> None:
        """Choose the channel, or a ready-made cable."""
        if self.writing:
            ready = self.query_one(ReadyMade)
            ready.cursor = max(-1, min(ready.cursor + by, len(ready.texts) - 1))
            return
        if self.panel == "channels":
            listed = channels(self.session.view)
            self.channel = listed[(listed.index(self.channel) + by) % len(listed)]
        else:
            self.row = max(0, min(self.row + by, self._count() - 1))
        self.update()

    def _count(self) -> int:
        return len(self.query_one(Cables).listed() if self.panel == "cables" else open_deals(self.session.view))

    def cable(self) -> Said | None:
        """Return the cable that is pointed at, for whoever copies it or asks about it; None while none is."""
        told = self.query_one(Cables).listed()
        return told[self.row][1] if self.panel == "cables" and 0 <= self.row < len(told) else None

    def found(self) -> None:
        """Point at the newest cable that was found."""
        self._take("cables" if self.wanted else "channels")

    def action_panel(self) -> None:
        """Go from the channels to the cables, and to the deals where they are on the screen."""
        order = ["channels", "cables", *(("deals",) if self.query_one(DealList).display else ())]
        self._take(order[(order.index(self.panel) + 1) % len(order)])

    def _take(self, panel: str) -> None:
        """Give the cursor to a panel: to the newest cable, or to the first deal."""
        self.panel = panel
        self.row = self._count() - 1 if panel == "cables" else 0
        self.update()

    def choose(self, panel: str, item: int) -> None:
        """Open a channel, or take a ready-made cable."""
        if panel == "channels":
            self.channel, self.panel = channels(self.session.view)[item], "channels"
            self.update()
        elif panel in ("cables", "deals"):
            self.panel, self.row = panel, item
            self.update()
        elif panel == "ready" and self.writing:
            self.query_one(ReadyMade).cursor = item

    def shift(self, by: int) -> None:
        """Go to the cables, or back to the channels."""
        self._take("cables" if by > 0 else "channels")

    def action_cable(self) -> None:
        """Open the line."""
        if not any(isinstance(command, cmd.Cable) for command in self.session.view.legal):
            sent = self.session.room is not None and self.session.view.phase == "talks"
            self.session.notice = (
                "Your head and your negotiator send cables." if sent else "Cables are sent during the talks."
            )
            self.update()
            return
        self.writing = True
        self.query_one(ReadyMade).cursor = -1
        line, room = self.query_one("#line", Input), self.session.room
        if room is not None and not line.value:
            line.value = room.unsent.get(self.line_name(), "")
            line.cursor_position = len(line.value)
        self.update()
        line.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep pasted control characters off the screen."""
        if event.input.id != "line":
            return
        clean = harmless(event.value)
        if clean != event.value:
            event.input.value = clean

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Send what was typed, or what was chosen."""
        if event.input.id == "line":
            event.stop()
            self.action_send()

    def action_send(self) -> None:
        """Send what was typed, or else the ready-made cable."""
        line, ready = self.query_one("#line", Input), self.query_one(ReadyMade)
        text = line.value.strip() or (ready.texts[ready.cursor] if 0 <= ready.cursor < len(ready.texts) else "")
        if not text:
            return
        if self.session.room is not None and self.behind:
            self._close()
            return
        if self.session.room is not None:
            self.session.room.unsent.pop(self.line_name(), None)
        self.writing = False
        self.set_focus(None)
        if self.give(cmd.Cable(self.channel, text)) or self.session.late:
            line.value = ""
        self.keep_line()

    def _close(self) -> None:
        self.writing = False
        self.set_focus(None)
        if self.session.room is not None:
            self.keep_line()
            self.query_one("#line", Input).value = ""
            self.line_closed()

    def line_name(self) -> str:
        """Return the channel that is written to, while something is."""
        writes = self.writing or bool(self.line_text())
        return f"to {'+'.join(self.channel) or 'everyone'}" if writes else ""

    def line_text(self) -> str:
        """Return what stands on the line, whether it is open or not."""
        return self.query_one("#line", Input).value.strip()

    def pointing(self) -> object:
        """Return the deal that is pointed at."""
        deals = open_deals(self.session.view)
        return deals[min(self.row, len(deals) - 1)].id if self.panel == "deals" and deals and self.row >= 0 else None

    def regain(self, anchor: object) -> None:
        """Point at that deal again."""
        ids = [deal.id for deal in open_deals(self.session.view)]
        if anchor in ids:
            self.row = ids.index(str(anchor))

    def held_subject(self) -> str:
        """Return the channel that is open."""
        return "+".join(self.channel) or "everyone"

    def whole_text(self) -> str:
        """Return the cable that is pointed at, else the newest of the channel; its words alone."""
        said = self.cable() or next(reversed(cables(self.session.view, self.channel)), None)
        return said.text if said is not None and not self.writing and self.panel != "deals" else ""

    def question(self) -> tuple[Answer, tuple[Sight, ...]] | None:
        """Answer for the deal that is pointed at; else who reads what is said here, and who is ready."""
        view, names = self.session.view, self.session.names
        deals = open_deals(view)
        if self.panel == "deals" and deals:
            deal = deals[max(0, min(self.row, len(deals) - 1))]
            answer = why_deal(view, names, deal, self.session.preview(deal.clauses))
        else:
            answer = why_talks(view, names, self.channel)
        return answer, chronicle(view.reports)

    def enter(self) -> None:
        """Write in this channel, or read the deal that is pointed at."""
        deals = open_deals(self.session.view)
        if self.panel == "deals" and deals:
            self.go("deals", deals[max(0, min(self.row, len(deals) - 1))].id)
        else:
            self.action_cable()

    def leave(self) -> None:
        """Close the line first."""
        if self.writing:
            self._close()
            self.update()
        else:
            super().leave()
