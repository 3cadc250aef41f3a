"""The delegation: its people and its talk, how it would vote, what the facilitator said, and the help line."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.widgets import Input

from wargame.actions.classroom import Ask, TellTeam, VoteAgainst, VoteFor
from wargame.actions.everywhere import Back, Next, Open, Palette, Up
from wargame.actions.everywhere import Panel as NextPanel
from wargame.engine import commands as cmd
from wargame.engine.text import harmless
from wargame.room.acts import Ask as Question
from wargame.room.acts import Say
from wargame.table.words import chronicle, why_deal, why_phase
from wargame.tui.boxes import Horizontal, Vertical
from wargame.tui.ink import SECRET
from wargame.tui.prompt import Prompt
from wargame.tui.roomclient import ANSWERS, TALK, TOLD
from wargame.tui.screens.voting import Voting
from wargame.tui.session import LATE
from wargame.tui.widgets.entry import Entry
from wargame.tui.widgets.spoken import Spoken
from wargame.tui.widgets.team import Around, People, Votes, tabled, talk_entries, told_entries

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.table.words import Why as Answer
    from wargame.tui.roomclient import RoomClient
    from wargame.tui.session import Session

ROUND: Final = ("talk", "votes", "said")
"""The panels that have a cursor, in the order of Tab."""
LINES: Final = {
    "team": ("to your delegation alone: write, then Enter", "Only your delegation reads this."),
    "ask": ("to the facilitator: write, then Enter", "The facilitator and your delegation read this."),
}
"""What a line is written for: its placeholder, and the move line."""


class TeamScreen(Voting):
    """The seventh place, in a class alone."""

    CSS_PATH = "team.tcss"
    PLACE: ClassVar[str] = "team"
    SENDS: ClassVar[bool] = True
    HERE: ClassVar[tuple[type[Action], ...]] = (TellTeam,)

    def __init__(self, session: Session, subject: str = "") -> None:
        """Open the talk, what was said (``notices``), or a line to the facilitator (``ask``)."""
        super().__init__(session, subject)
        self.panel = "said" if subject == "notices" else "talk"
        self.row = -1
        """What is pointed at in the panel that has the cursor, -1 for the newest."""
        self.writing = ""
        """What a line is being written for: team, ask, or nothing."""
        self.read = dict(self.room.read)
        """What was read when the screen was opened: what came after it is new."""

    @property
    def room(self) -> RoomClient:
        """The room; this place is gone to in a class alone."""
        room = self.session.room
        assert room is not None
        return room

    def panels(self) -> ComposeResult:
        """People and votes left, what was said right, the line under it."""
        with Horizontal(classes="columns"):
            with Vertical(classes="side"):
                yield People(self.session, id="people")
                yield Around(self.session, id="around")
                yield Votes(self.session, id="votes")
            with Vertical(classes="right"):
                yield Spoken(self.session, id="said")
                yield self._made("asking")
                yield Spoken(self.session, id="talk", classes="secret")
                yield self._made("line")

    @staticmethod
    def _made(name: str) -> Input:
        return Entry(id=name, compact=True, max_length=cmd.TEXT_LIMIT, select_on_focus=False)

    @property
    def open_line(self) -> Input:
        """The line that is written on: each stands under what it answers, so that none is taken for the other."""
        return self.query_one("#asking" if self.writing == "ask" else "#line", Input)

    def begin(self) -> None:
        """Open the line if that was asked for."""
        super().begin()
        for name in ("#line", "#asking"):
            self.query_one(name, Input).cursor_blink = False
        if self.subject == "ask":
            self.action_ask()

    def update(self) -> None:
        """Show what is new, and take it as read."""
        for what in (TALK, TOLD, ANSWERS) if self.is_current else ():
            self.room.heard(what)
        self._fill()
        count = self._count()
        self.row = max(-1, min(self.row, count - 1))
        for name in ROUND:
            self.query_one(f"#{name}").cursor = self._cursor(name) if name == self.panel else -1  # type: ignore[attr-defined]
        for name, what in (("#line", "team"), ("#asking", "ask")):
            line = self.query_one(name, Input)
            line.display, line.placeholder = self.writing == what, LINES[what][0]
        super().update()

    def _cursor(self, panel: str) -> int:
        return max(0, self.row) if panel == "votes" else self.row

    def _fill(self) -> None:
        room = self.room
        talk, said = self.query_one("#talk", Spoken), self.query_one("#said", Spoken)
        talk.name, talk.fact = "Team talk", ((f"{SECRET} only your delegation", "purple"),)
        talk.hush(secret=True)
        talk.calm = ("Nobody has said anything yet; s writes to your delegation. No other seat ever reads it.",)
        talk.entries = tuple(one for one in talk_entries(room, self.read) if self.has(one.text, one.label))
        said.name, said.fact = "Said to you", (("q", "bold blue"), (" asks", "muted"))
        said.calm = ("The facilitator has not said anything yet.",)
        said.entries = tuple(one for one in told_entries(room, self.read) if self.has(one.text))

    def _count(self) -> int:
        if self.panel == "votes":
            return len(tabled(self.session.view))
        return len(self.query_one(f"#{self.panel}", Spoken).entries)

    def local(self) -> Prompt | None:
        """While a line is open, say who reads it."""
        return Prompt(LINES[self.writing][1], "send", action="send", key="Enter") if self.writing else None

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        if self.writing:
            return ((Open, "send"), (Back, "close"))
        votes: tuple[tuple[type[Action], str], ...] = ()
        if self.panel == "votes" and tabled(self.session.view):
            votes = ((VoteFor, "for"), (VoteAgainst, "against"), (Open, "read it"))
        return (
            (Next, "next step"),
            (TellTeam, "say"),
            (Ask, "ask"),
            *votes,
            (NextPanel, "panel"),
            (Up, "choose"),
            (Back, "back"),
            (Palette, "actions"),
        )

    # --- the cursor

    def move(self, by: int) -> None:
        """Point at another row of the panel."""
        count = self._count()
        here = self.row if self.row >= 0 else (0 if self.panel == "votes" else count)
        self.row = max(0, min(here + by, count - 1)) if count else -1
        self.update()

    def choose(self, panel: str, item: int) -> None:
        """Point at a row of a panel."""
        if panel in ROUND:
            self.panel, self.row = panel, item
            self.update()

    def action_panel(self) -> None:
        """Go to the next panel."""
        self.panel, self.row = ROUND[(ROUND.index(self.panel) + 1) % len(ROUND)], -1
        self.update()

    def enter(self) -> None:
        """Read the deal that is pointed at; elsewhere, write to the delegation, or ask."""
        deals = tabled(self.session.view)
        if self.writing:
            self.action_send()
        elif self.panel == "votes" and deals:
            self.go("deals", deals[max(0, self.row)].id)
        elif self.panel == "said":
            self.action_ask()
        else:
            self.action_tell_team()

    def voted_deal(self) -> str:
        """Return the deal that is pointed at."""
        deals = tabled(self.session.view)
        self.panel = "votes"
        return deals[max(0, min(self.row, len(deals) - 1))].id if deals else ""

    def pointing(self) -> object:
        """Return the deal that is pointed at; what was said stays where it is."""
        deals = tabled(self.session.view)
        return deals[max(0, min(self.row, len(deals) - 1))].id if self.panel == "votes" and deals else None

    def regain(self, anchor: object) -> None:
        """Point at that deal again."""
        ids = [deal.id for deal in tabled(self.session.view)]
        if anchor in ids:
            self.row = ids.index(str(anchor))

    def whole_text(self) -> str:
        """Return what is pointed at as it was said, the newest where nothing is."""
        if self.panel == "votes" or self.writing:
            return ""
        entries = self.query_one(f"#{self.panel}", Spoken).entries
        return entries[self.row].text if entries else ""

    def question(self) -> tuple[Answer, tuple[Sight, ...]] | None:
        """Answer for the deal that is pointed at, else for the phase."""
        view, names = self.session.view, self.session.names
        deal = view.deal(str(self.pointing()))
        if deal is None:
            return why_phase(view, names), chronicle(view.reports)
        return why_deal(view, names, deal, self.session.preview(deal.clauses)), chronicle(view.reports)

    # --- writing

    def action_team(self) -> None:
        """Go back to where one came from."""
        self._back()

    def action_notices(self) -> None:
        """Point at what was said to the delegation."""
        self.panel, self.row = "said", -1
        self.update()

    def action_tell_team(self) -> None:
        """Open the line to the delegation."""
        self._write("team")

    def action_ask(self) -> None:
        """Open the line to the facilitator."""
        self._write("ask")

    def _write(self, what: str) -> None:
        self.keep_line()
        self.writing, self.panel, self.row = what, "said" if what == "ask" else "talk", -1
        line = self.open_line
        line.value = self.room.unsent.get(what, "")
        line.cursor_position = len(line.value)
        self.update()
        line.focus()

    def line_name(self) -> str:
        """Return what the line is written for."""
        return self.writing

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep pasted control characters off the screen."""
        clean = harmless(event.value).replace("\n", " ")
        if clean != event.value:
            event.input.value = clean

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Send what was typed."""
        if event.input.id in ("line", "asking"):
            event.stop()
            self.action_send()

    def action_send(self) -> None:
        """Send what was typed; what is refused stays, to be sent again."""
        line = self.open_line
        text = line.value.strip()
        if not text:
            return
        refused = self.room.place.tell(Say(text) if self.writing == "team" else Question(text))
        if refused is None or refused.code == LATE:
            line.value = ""
        self.session.notice = refused.sentence if refused is not None else ""
        self.session.late = refused is not None and refused.code == LATE
        self._close()

    def _close(self) -> None:
        self.keep_line()
        self.writing = ""
        self.set_focus(None)
        self.update()
        self.line_closed()

    def line_text(self) -> str:
        """Return what stands on the line while it is open."""
        return self.open_line.value.strip() if self.writing else ""

    def leave(self) -> None:
        """Close the line first; then back to where one came from."""
        if self.writing:
            self._close()
        else:
            self._back()

    def _back(self) -> None:
        place, subject = self.room.back
        self.go("table" if place == "team" else place, subject)
