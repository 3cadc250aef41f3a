"""A place of a game: its frame, its panels, the cursor and the why, and the ways to the other places."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from wargame.actions import EVERYWHERE
from wargame.actions.classroom import CLASSROOM, Ask, Notices, Team
from wargame.actions.everywhere import Cable, Draft
from wargame.actions.learn import Hints
from wargame.actions.places import Behind, TableIt
from wargame.engine import commands as cmd
from wargame.table.words import PLACES as NUMBERS
from wargame.table.words import counsel
from wargame.tui import coach
from wargame.tui.boxes import Container
from wargame.tui.screens.leading import Place
from wargame.tui.widgets.band import LessonBand
from wargame.tui.widgets.clockface import RoomBand
from wargame.tui.widgets.frame import Header, Places
from wargame.tui.widgets.summaries import channels, unread
from wargame.tui.widgets.why import WhyPanel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions import Action
    from wargame.tui.session import Session


SHARED_CSS: Final = Path(__file__).with_name("place.tcss")
"""Textual reads the styles of the screen's own class alone, and a game may go on at any place."""


class PlaceScreen(Place):
    """A place of a game, seen by the seat at the keyboard: its panels, and what its keys do."""

    CSS_PATH = "place.tcss"
    HERE = (Hints, *EVERYWHERE, Team, Ask, Notices)

    def __init__(self, session: Session, subject: str = "") -> None:
        """Look at ``subject``; the styles that all places share come before those of this one."""
        super().__init__(session, subject)
        self.css_path = list(dict.fromkeys((SHARED_CSS, *self.css_path)))

    def top(self) -> ComposeResult:
        """Who you are, and the six places."""
        yield Header(self.session, id="header")
        yield Places(self.session, id="places")

    def body(self) -> ComposeResult:
        """The panels of the place, and room for a why."""
        with Container(id="main"):
            with Container(id="body"):
                yield from self.panels()
            yield WhyPanel(self.session, id="why")
        if self.session.lesson is not None:
            yield LessonBand(self.session, id="band")
        if self.session.room is not None:
            yield RoomBand(self.session, id="room")

    def panels(self) -> ComposeResult:
        """Return the panels of the place."""
        return iter(())

    def actions(self) -> tuple[type[Action], ...]:
        """Return every action that works here; hints are offered in a lesson only, the delegation in a class only."""
        absent = (() if self.session.lesson is not None else (Hints,)) + (() if self.session.room else CLASSROOM)
        return tuple(action for action in super().actions() if action not in absent)

    def begin(self) -> None:
        """Remember that this place was seen, and paint."""
        self.see()
        super().begin()

    def see(self) -> None:
        """Take what the guide says about this very place as followed."""
        seen = self.session.memory.seen
        move = self.session.move
        while isinstance(move.step, int) and NUMBERS.get(move.step, "").lower() == self.PLACE and not move.subject:
            if move.key in seen:
                return
            seen.add(move.key)
            move = self.session.move

    def update(self) -> None:
        """Hand the newest data down."""
        view = self.session.view
        waiting = sum(deal.state == "tabled" and view.seat in deal.waiting for deal in view.deals)
        new = sum(unread(self.session, channel) for channel in channels(view))
        for places in self.query(Places):
            places.here = self.PLACE
            places.counts = {"talks": new, "deals": waiting} if view.phase == "talks" else {}
        super().update()
        coach.dress(self)
        if self.session.room is not None:
            self.keep_time()

    def shown_keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print; none that the phase has no use for."""
        return tuple(pair for pair in super().shown_keys() if self.works(pair[0]))

    def works(self, action: type[Action]) -> bool:
        """Whether an action that needs the talks can be done now; the key row prints no other."""
        view = self.session.view
        room = self.session.room
        if room is None and action in CLASSROOM:
            return False
        if room is not None and action in (TableIt, Behind):
            return room.company.acting
        if action is Cable:
            return any(isinstance(command, cmd.Cable) for command in view.legal)
        return action is not Draft or view.draft is not None or cmd.OpenDraft() in view.legal

    # --- going and saying

    def action_place(self, place: str) -> None:
        """Go to a place by its key."""
        self.go(place)

    def action_aims(self) -> None:
        """Go to the briefing."""
        self.go("briefing")

    def action_cable(self) -> None:
        """Go and write a cable."""
        self.go("talks", "write")

    def action_draft(self) -> None:
        """Open an own draft, or go on with it."""
        view = self.session.view
        if view.draft is None:
            # What lay open when the last talks ended comes first.
            opening = next((one for one in (cmd.TakeUp(), cmd.OpenDraft()) if one in view.legal), None)
            if opening is not None:
                self.session.submit(opening)
        if self.session.view.draft is not None:
            self.go("draft")
        else:
            self.refuse(self.session.notice or "A deal is written during the talks.")

    def action_declare(self) -> None:
        """Choose an instrument to lay on the table, or to take off."""
        self.go("declare")

    def action_ready(self) -> None:
        """Say ready, or take it back."""
        view = self.session.view
        command = cmd.NotReady() if cmd.NotReady() in view.legal else cmd.Ready()
        if command == cmd.Ready() and command in view.legal:
            self.end_phase()
        elif command in view.legal:
            self.give(command)
        elif self.session.room is not None and not self.session.room.company.acting:
            self.refuse(f"{self.session.room.signer} says ready for your delegation.")
        else:
            self.action_follow()

    async def action_find(self) -> None:
        """Say where something can be found; a place with a long list finds it there."""
        self.refuse("Find works in talks, deals, promises and report.")

    def action_undo(self) -> None:
        """Take the last change back."""
        self.session.undo()
        self.update()

    def action_back(self) -> None:
        """Close what is open: a notice, a last look, a why; else go to the table."""
        if self.session.notice or self.pending is not None:
            self.session.notice, self.pending = "", None
            self.update()
        elif self.asking.open:
            self.asking.back()
        else:
            self.leave()

    def leave(self) -> None:
        """Go back where Esc leads from here."""
        if self.PLACE != "table":
            self.go("table")

    # --- why

    def section(self) -> str:
        """Open the rulebook at what an open why is about."""
        stack = self.asking.panel.stack
        return stack[-1].section if stack else ""

    def action_why(self) -> None:
        """Open or close the why of what is chosen."""
        asked = None if self.asking.open else self.question()
        if asked is None:
            self.asking.close()
        else:
            self.asking.ask(*asked)

    def chosen_text(self) -> str:
        """Return the cause that is chosen where a why is open, else what is chosen at this place."""
        return self.asking.chosen_text() if self.asking.open else super().chosen_text()

    def action_advice(self) -> None:
        """Open what would pay most now, in the panel of the why."""
        self.asking.ask(counsel(self.session.view), (), stays=True)

    # --- cursors; a why that is open has them first

    def action_up(self) -> None:
        """Choose the row above, in the why where one is open."""
        if not self.asking.step(-1):
            self.move(-1)

    def action_down(self) -> None:
        """Choose the row below, in the why where one is open."""
        if not self.asking.step(1):
            self.move(1)

    def move(self, by: int) -> None:
        """Move the cursor of this place by rows."""

    def action_left(self) -> None:
        """Choose the column to the left."""
        self.shift(-1)

    def action_right(self) -> None:
        """Choose the column to the right."""
        self.shift(1)

    def shift(self, by: int) -> None:
        """Move the cursor of this place by columns."""

    def pointed(self, panel: str, item: int) -> None:
        """Give the cursor to what the mouse pointed at: a cause of the why, or an item of this place."""
        if panel == "why":
            self.asking.point(item)
        else:
            self.choose(panel, item)
            self.asking.again(self.question())

    def choose(self, panel: str, item: int) -> None:
        """Give the cursor to an item of a panel of this place."""

    def action_open(self) -> None:
        """Follow a cause where a why is open, else open what is chosen."""
        if self.asking.open:
            self.asking.follow(self.session.names)
        else:
            self.enter()

    def enter(self) -> None:
        """Open what is chosen."""

    def action_set(self) -> None:
        """Set what the cursor stands on."""
        self.enter()

    def action_panel(self) -> None:
        """Go to the next panel."""
