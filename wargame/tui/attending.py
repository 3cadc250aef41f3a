"""Who listens to a game in a class: changes that come from another thread, and the seconds of its clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve
from textual.message import Message

from wargame.engine.seats import NAME
from wargame.tui.roomclient import RoomClient, monotonic
from wargame.tui.screens.curtain import CurtainScreen
from wargame.tui.screens.leading import Place
from wargame.tui.screens.places import home, screen_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.timer import Timer

    from wargame.tui.app import GunApp
    from wargame.tui.session import Session

SECOND: Final = 1.0


class Heard(Message):
    """Something has changed at the table or in the room."""


class Attendance:
    """Brings what others do to the screen: one message however many changes, and a tick a second."""

    def __init__(self, app: GunApp, session: Session, room: RoomClient) -> None:
        """Listen until ``leave``."""
        self.app = app
        self.session = session
        self.room = room
        self._waiting = False
        self._timer: Timer = app.set_interval(SECOND, self.tick)
        room.place.on_change = self.changed
        self._table = room.company.table

    def changed(self) -> None:
        """Take note, from whatever thread, that something has changed; the screen follows once it comes to it."""
        if self._waiting:
            return
        # Before the message is posted: it may be handled before the thread comes back here.
        self._waiting = True
        if not self.app.post_message(Heard()):
            self._waiting = False

    def follow(self) -> None:
        """Bring the newest state to the screen; what changes from now on is another message."""
        self._waiting = False
        if self.app.session is not self.session:
            return
        company = self.room.company
        if company.gone and not self.session.table.over:
            # Removed, or opened elsewhere: nothing of the seat may stay on a screen that is left behind.
            self.app.show_out(company.link)
            return
        if company.seat and (company.table, company.seat) != (self._table, self.session.seat):
            self._move(company.seat)
            return
        place = self.here()
        if place is not None:
            place.others_acted()
            return
        self.session.forget_view()
        top = self.app.screen
        if isinstance(top, CurtainScreen) and self.session.table.over:
            self.app.switch_screen(screen_for(self.session, home(self.session)))

    def here(self) -> Place | None:
        """Return the place of the game, whatever lies over it; None behind a closed curtain."""
        return next((one for one in reversed(self.app.screen_stack) if isinstance(one, Place)), None)

    def tick(self) -> None:
        """Let the clock go on, and note what was read from time to time."""
        if self.app.session is not self.session:
            return
        place = self.here()
        if place is not None and place.is_mounted:
            place.keep_time()
        if self.room.due():
            self.room.flush()

    def leave(self) -> None:
        """Note what was read, and close the connection."""
        self.stop()
        self.room.place.leave()

    def stop(self) -> None:
        """Note what was read, and listen no longer; the connection stays for whoever goes on."""
        self.room.flush()
        self._detach()

    def _detach(self) -> None:
        self.room.place.on_change = None
        self._timer.stop()
        if self.app.attendance is self:
            self.app.attendance = None

    def _move(self, seat: str) -> None:
        """Sit down in another seat, or in the same one of another table, where the facilitator has moved this person."""
        game = self.app.game
        assert game is not None
        # What was read in the old seat is no mark of the new one.
        self._detach()
        while len(self.app.screen_stack) > 2:  # noqa: PLR2004 - the first screen and the place
            self.app.pop_screen()
        self.app.sit_down(evolve(game, seats=(seat,)))
        self.app.notify(
            f"The facilitator has moved you: you sit for {NAME[seat]} at table {self.room.company.table} now.",
            timeout=10,
        )


def attend(app: GunApp, session: Session, now: Callable[[], int] | None = None) -> None:
    """Give a session the room that it is in, and listen to it."""
    session.room = RoomClient(session, now or app.monotonic or monotonic)
    app.attendance = Attendance(app, session, session.room)
