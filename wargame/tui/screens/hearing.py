"""A place while other people act: it follows what they do, and lets no cursor, open why or unfinished line go."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.widgets import Input

from wargame.engine import commands as cmd
from wargame.tui.prompt import Prompt
from wargame.tui.roomband import band_for
from wargame.tui.screens.framed import Framed
from wargame.tui.screens.places import home, screen_for
from wargame.tui.screens.small import SmallScreen
from wargame.tui.widgets.clockface import RoomBand
from wargame.tui.widgets.frame import Header

if TYPE_CHECKING:
    from wargame.engine.commands import Command
    from wargame.tui.screens.asking import Asking
    from wargame.tui.session import Session

ORDER: Final = ("briefing", "talks", "orders", "report", "debrief")
OVER: Final = {
    "briefing": "The briefing is over",
    "talks": "The talks are over",
    "orders": "The orders are over",
    "report": "The report is closed",
    "debrief": "The debrief is open",
}
COMES: Final = {
    "briefing": "a new round begins",
    "talks": "the talks begin",
    "orders": "fill in your sealed sheet",
    "report": "the round is settled",
    "debrief": "every secret is open",
}
"""What a phase is told to be when it ends, and when it comes."""
CLASS_CLOCK: Final = (
    "A clock can run in a class, at the right of the first row. Nothing is lost at zero: d goes on with your draft in the "
    "next talks, and a sheet counts as it is saved, sealed or not; every key saves it."
)
CLASS_TEAM: Final = (
    "m opens your delegation: who is here and its own talk, which no other seat reads. One of you holds the pen and signs "
    "and seals; the others draft, fill in the sheet and vote. q asks the facilitator."
)
FINAL: Final = frozenset({"next", "confirm", "ready", "follow", "open", "set", "sign", "refuse", "table_it", "behind"})
"""Actions that a key meant for the screen before may not do on one that came by itself."""


class Hearing(Framed):
    """What a place of a game does while others act; in a game at home nobody does, and nothing of it is used."""

    PLACE: ClassVar[str] = "table"
    SENDS: ClassVar[bool] = False
    """Whether what is typed here can be sent in any phase."""
    session: Session
    asking: Asking
    pending: Command | None
    stood: tuple[int, str]
    """The round and phase in which this screen was opened."""

    # --- what a kind of place adds

    def pointing(self) -> object:
        """Return what is pointed at by what it is, not by where it stands; None where rows never change places."""
        return None

    def regain(self, anchor: object) -> None:
        """Point at what ``pointing`` told, wherever it stands now."""

    def line_name(self) -> str:
        """Return the name under which an unfinished line of this place is kept; empty for none."""
        return ""

    # --- hearing

    @property
    def behind(self) -> bool:
        """Whether the game has gone on since this screen was opened."""
        return self.stood != (self.session.table.round, self.session.table.phase)

    @property
    def typed_line(self) -> Input | None:
        """The line that is being typed on."""
        here = self.focused
        return here if isinstance(here, Input) and here.id != "find" else None

    @property
    def typing(self) -> bool:
        """Whether there is text on the line that is being typed on; only that holds a switch back."""
        return self.typed_line is not None and bool(self.typed_line.value.strip())

    def others_acted(self) -> None:
        """Follow what others have done: repaint in place, or go on with the game."""
        session = self.session
        if self not in self.app.screen_stack:
            return
        before, anchor = session.view, self.pointing() if self.is_mounted else None
        session.forget_view()
        if session.room is not None:
            session.room.remember()
            if session.late and not session.room.company.link:
                # The server answers again, and has done what was sent meanwhile.
                session.late, session.notice = False, ""
        self._distrust(before.draft, before.sheet)
        if self.behind and self._free():
            self.lead_on()
            return
        if not self.is_mounted or not self.children:
            return
        self.regain(anchor)
        self.update()
        if self.asking.open:
            self.asking.follow_up(self.question())  # type: ignore[attr-defined]

    def _free(self) -> bool:
        """Whether the switch can be made now: the debrief waits for nothing but a terminal that is large enough."""
        top = self.app.screen
        if isinstance(top, SmallScreen):
            return False
        return self.session.table.over or (top is self and not self.typing)

    def _distrust(self, draft: object, sheet: object) -> None:
        """Take back a last look at something that somebody else has changed meanwhile."""
        view, pending = self.session.view, self.pending
        changed = ""
        if isinstance(pending, (cmd.Table, cmd.Discard)) and view.draft != draft:
            changed = "The draft has just been changed; look again."
        elif isinstance(pending, (cmd.Sign, cmd.Refuse, cmd.Release, cmd.Ready)) and pending not in view.legal:
            changed = "That has just changed; look again."
        elif isinstance(pending, cmd.Seal) or getattr(self, "looking", False):
            changed = "The sheet has just been changed; look again." if view.sheet != sheet and not self.behind else ""
        if changed:
            self.pending, self.session.notice = None, changed

    def lead_on(self) -> None:
        """Go where the game has gone, and say so; what is being written is kept."""
        session, room = self.session, self.session.room
        self.keep_line()
        if room is not None:
            round_, phase = self.stood
            here = (session.table.round, session.table.phase)
            back = (here[0], ORDER.index(here[1])) < (round_, ORDER.index(phase))
            if back:
                session.rewound()
                room.remember()
                # At once: a mark beyond what there is would swallow what is said next.
                room.flush()
            ended = "The table went back" if back else OVER[phase]
            kept = " What you were writing is kept." if self.line_text() else ""
            room.said = f"{ended}: {COMES[here[1]]}.{kept}"
            room.came = room.now()
        session.notice = ""
        while self.app.screen is not self:
            self.app.pop_screen()
        self.app.switch_screen(screen_for(session, home(session)))

    def on_screen_resume(self) -> None:
        """Go on with a game that has gone on while something lay over this screen."""
        if self.session.room is not None and self.behind:
            self.call_next(self.others_acted)

    # --- the line that is being typed

    def keep_line(self) -> None:
        """Keep what is being written, or take back what was kept once the line is empty."""
        room, name = self.session.room, self.line_name()
        if room is None or not name:
            return
        text = self.line_text()
        room.unsent.pop(name, None)
        if text:
            room.unsent[name] = text

    def line_closed(self) -> None:
        """Go on with the game, if only the line has held that back."""
        if self.session.room is not None and self.behind:
            self.call_next(self.others_acted)

    def line_text(self) -> str:
        """Return what stands on the line of this place."""
        return self.typed_line.value.strip() if self.typed_line is not None else ""

    def held_back(self) -> Prompt | None:
        """Return the move line while text that is being typed holds a switch back."""
        if self.session.room is None or not self.behind or not self.typing:
            return None
        says = "Enter sends, Esc keeps it." if self.SENDS else "Your text is kept."
        return Prompt(f"{OVER[self.stood[1]]}. {says}", "go on", "GO ON", "back", key="Esc")

    # --- the band and the clock

    def keep_time(self) -> None:
        """Write the clock and the band anew, as far as they have changed."""
        room = self.session.room
        if room is None:
            return
        for header in self.query(Header):
            header.tick()
        for band in self.query(RoomBand):
            band.told = band_for(self, room)

    def explained(self) -> tuple[str, ...]:
        """Return what is different in a class: the clock, what zero does, and the delegation."""
        room = self.session.room
        if room is None:
            return super().explained()
        zero = room.company.clock.zero
        return (f"{CLASS_CLOCK}{' Now: ' if zero else ''}{zero}", CLASS_TEAM)

    # --- going to the delegation

    def action_team(self) -> None:
        """Go to the delegation, or back from it."""
        self._visit("")

    def action_ask(self) -> None:
        """Write a question to the facilitator."""
        self._visit("ask")

    def action_notices(self) -> None:
        """Read what was said to the delegation."""
        self._visit("notices")

    def _visit(self, subject: str) -> None:
        room = self.session.room
        if room is None:
            return
        room.back = (self.PLACE, self.held_subject())
        self.go("team", subject)  # type: ignore[attr-defined]

    def held_subject(self) -> str:
        """Return what is open here, so that it is open again when one comes back."""
        return ""
