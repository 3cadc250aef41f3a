"""What the keys of the facilitator's console choose and open; the acts on clock and phase are those of ``Steering``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.table.words.of_board import here
from wargame.tui.control.cards import Cards
from wargame.tui.control.forms import EndForm, OverrideForm, RewindForm, TellForm
from wargame.tui.control.people import People
from wargame.tui.control.questions import Questions
from wargame.tui.control.talk import Talk
from wargame.tui.ink import fit
from wargame.tui.screens.steering import Steering

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.tui.control.drawer import Drawer
    from wargame.tui.control.hand import Hand

PAGE: Final = 8
"""Tables, or rows, that a page goes on."""


class Acting(Steering):
    """What is chosen, and what is opened below the tables or over them."""

    qr: tuple[str, ...] = ()
    leaving = ""
    goodbye = ""

    # --- choosing

    def action_table(self, number: int) -> None:
        """Choose a table by its number."""
        self.fresh()
        if self.hand.choose(number):
            self.hand.drawer = None
        else:
            self.hand.notice = f"There is no table {number}; this class has {len(self.hand.tables)}."
        self.update()

    def action_every_table(self) -> None:
        """Let the next act be for all tables, or take that back."""
        self.fresh()
        self.hand.every, self.hand.drawer = not self.hand.every, None
        self.update()

    def action_up(self) -> None:
        """The row above."""
        self._move(-1)

    def action_down(self) -> None:
        """The row below."""
        self._move(1)

    def action_page_on(self) -> None:
        """A page on."""
        self._move(PAGE)

    def action_page_back(self) -> None:
        """A page back."""
        self._move(-PAGE)

    def _move(self, by: int) -> None:
        self.fresh()
        if self.hand.drawer is not None:
            self.hand.drawer.move(by)
        else:
            self.hand.step(by)
        self.update()

    def action_left(self) -> None:
        """The choice before."""
        self._shift(-1)

    def action_right(self) -> None:
        """The choice after."""
        self._shift(1)

    def _shift(self, by: int) -> None:
        self.fresh()
        if self.hand.drawer is not None:
            self.hand.drawer.shift(by)
        self.update()

    def action_panel(self) -> None:
        """The next row of what is open; the next table where nothing is."""
        self._move(1)

    def action_open(self) -> None:
        """Go on with what is open; else begin, or list the people."""
        if self.hand.question is not None:
            return
        self.fresh()
        if self.hand.drawer is not None:
            self.hand.drawer.enter()
        elif not self.hand.table.begun and not self.hand.table.over:
            self.action_begin_game()
        else:
            self.action_seats()
        self.update()

    def action_back(self) -> None:
        """Take a question back, else close what is open a step, else be for one table again."""
        hand = self.hand
        if hand.question is not None or hand.notice:
            self.fresh()
        elif hand.drawer is not None:
            if not hand.drawer.back():
                hand.drawer = None
        else:
            self.fresh()
            hand.every = False
        self.update()

    def action_drop(self) -> None:
        """Take what is chosen off its list."""
        self.fresh()
        if self.hand.drawer is not None:
            self.hand.drawer.drop()
        self.update()

    # --- drawers

    def _open(self, name: str, make: Callable[[Hand], Drawer], *, one: bool = False) -> None:
        """Open a drawer; one that is about a single table refuses to be for all."""
        self.fresh()
        hand = self.hand
        if one and hand.every:
            hand.notice = "That is about one table; choose it first."
        else:
            hand.open((name, hand.table.number, hand.every), make)
        self.update()

    def action_card(self) -> None:
        """List the cards."""
        self._open("cards", Cards)

    def action_tell(self) -> None:
        """Say something to everybody."""
        self._open("tell", TellForm)

    def action_seats(self) -> None:
        """List the people."""
        self._open("seats", People, one=True)

    def action_rewind(self) -> None:
        """Go back to a round."""
        self._open("rewind", RewindForm)

    def action_override(self) -> None:
        """Set a track."""
        self._open("override", OverrideForm)

    def action_reply(self) -> None:
        """Answer the help line."""
        self._open("reply", Questions, one=True)

    def action_channels(self) -> None:
        """Read what is said."""
        self._open("channels", Talk, one=True)

    def action_end(self) -> None:
        """End the game."""
        self._open("end", EndForm)

    # --- other screens

    def action_invite(self) -> None:
        """Show how to join."""
        from wargame.tui.screens.inviting import InvitingScreen  # noqa: PLC0415 - it shows when a class gathers

        self.fresh()
        self.app.push_screen(InvitingScreen(self.hand, self.qr))

    def action_hide(self) -> None:
        """Cover the board."""
        from wargame.tui.facilitating import ControlApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, ControlApp)
        self.app.action_hide()

    def action_menu(self) -> None:
        """Ask whether the console should be left, and say what becomes of the class."""
        self.fresh()
        present = here(self.hand.board)[0]
        says = self.leaving or f"{present} people stay where they are."
        self.hand.ask(fit(f"Leave? {says}", 60), "leave", lambda: self.app.exit(self.goodbye))
        self.update()
