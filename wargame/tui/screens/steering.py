"""The acts of the facilitator on the clock and the phase: at the tables that are meant, with a question where one is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS
from wargame.room.acts import Begin, Doors, Hold, Nudge, OpenDebrief
from wargame.table.words.of_board import at_end, lapses, seated, team_of
from wargame.tui.screens.framed import Framed

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.table.desk import TableBoard
    from wargame.tui.control.hand import Hand

MORE: Final = 120
"""Seconds that ``+`` gives."""


class Steering(Framed):
    """A screen with a hand; every act puts away what was asked and said before it."""

    def __init__(self, hand: Hand) -> None:
        """Act with ``hand``."""
        super().__init__()
        self.hand = hand

    def fresh(self) -> None:
        """Put away what was asked, refused and said."""
        self.hand.calm()

    def action_settle(self) -> None:
        """Put a refusal away."""
        self.fresh()
        self.update()

    def action_confirm(self) -> None:
        """Do what was asked."""
        asked = self.hand.question
        if asked is not None and not self.hand.notice:
            self.fresh()
            asked.do()
            self.update()

    # --- acts on the clock and the phase

    def _act(self, command: cmd.Command, fits: Callable[[TableBoard], bool], done: str) -> None:
        self.fresh()
        where = self.hand.where
        self.hand.give(command, fits, done=done.replace("{}", where))
        self.hand.drawer = None
        self.update()

    def action_pause(self) -> None:
        """Stop what runs; where all stands, let it go on."""
        if any(not table.paused for table in self.hand.meant if not table.over):
            self._act(cmd.Pause(), lambda table: not (table.paused or table.over), "Paused: {}.")
        else:
            self._act(cmd.Resume(), lambda table: table.paused and not table.over, "Going on: {}.")

    def action_extend(self) -> None:
        """Give two minutes more."""
        self._act(cmd.Extend(MORE), lambda table: table.begun and table.clock.left is not None, "Two minutes more: {}.")

    def action_hold(self) -> None:
        """Hold what goes; where all is held, let it go."""
        if any(not table.held for table in self.hand.meant if not table.over):
            self._act(Hold(on=True), lambda table: not (table.held or table.over), "Held after this phase: {}.")
        else:
            self._act(Hold(on=False), lambda table: table.held and not table.over, "Let go: {}.")

    def action_doors(self) -> None:
        """Close the doors of the class, or open them."""
        self.fresh()
        opened = self.hand.board.closed
        done = "The doors are open." if opened else "The doors are closed: newcomers wait for you."
        self.hand.give_to((self.hand.table.number,), Doors(opened), done=done)
        self.update()

    def action_nudge(self) -> None:
        """Remind those who are waited for."""
        meant = self.hand.meant
        self._act(Nudge(), lambda table: bool(table.waits) and table.begun and not table.over, "Reminded: {}.")
        self.hand.seen |= {(table.number, table.round, table.phase) for table in meant}

    def action_advance(self) -> None:
        """Ask once, and say what lapses."""
        self.fresh()
        hand = self.hand
        tables = [table for table in hand.meant if table.begun and not table.over]
        # The debrief opens every secret, so no table comes to it among others that still play.
        going = [table for table in tables if not at_end(table)]
        if not tables:
            hand.notice = "The game has to begin first; B begins it." if not hand.table.over else "That game is over."
        elif not going:
            self.action_debrief()
            return
        else:
            says = "What is not signed or saved lapses." if len(going) > 1 else lapses(going[0])
            every = hand.every

            def advance() -> None:
                hand.every = every
                hand.give(
                    cmd.Advance(),
                    lambda table: table.begun and not (table.over or at_end(table)),
                    done=f"Ended the phase: {where}.",
                )

            where = hand.where
            hand.ask(f"Advance {where}? {says}", "advance", advance, going)
        self.update()

    def action_begin_game(self) -> None:
        """Begin the tables that wait; where seats are empty, say so and ask once."""
        self.fresh()
        hand = self.hand
        everywhere = hand.every or not any(table.begun for table in hand.tables)
        tables = [table for table in (hand.tables if everywhere else hand.meant) if not (table.begun or table.over)]
        begun = not tables
        if everywhere:
            # A table at which nobody sits stays fresh for whoever comes late.
            tables = [table for table in tables if seated(table)]
        numbers = tuple(table.number for table in tables)
        empty = sum(not any(one.here for one in team_of(table, seat)) and seat not in table.bots
                    for table in tables for seat in SEATS)  # fmt: skip
        several = "all tables" if len(tables) == len(hand.tables) else f"{len(tables)} tables"
        where = several if len(tables) > 1 else f"table {numbers[0]}" if numbers else ""
        if not tables:
            hand.notice = (
                "The game has begun there already." if begun else "Nobody sits at a table yet; j shows how to join."
            )
        elif empty:
            seats = f"{empty} empty seat{'s' if empty > 1 else ''}"
            hand.ask(f"Begin {where}? Bots play {seats}.", "begin", lambda: self._begin(numbers))
        else:
            self._begin(numbers)
        self.update()

    def _begin(self, numbers: tuple[int, ...]) -> None:
        self.hand.drawer = None
        self.hand.give_to(numbers, Begin(), done="The game has begun.")

    def action_debrief(self) -> None:
        """Open the debrief everywhere, asking once; where every game is over, compare the tables."""
        self.fresh()
        hand = self.hand
        going = [table for table in hand.tables if not table.over and (table.begun or table.people)]
        if not going:
            from wargame.tui.screens.comparing import ComparingScreen  # noqa: PLC0415 - opened once

            self.app.push_screen(ComparingScreen(hand))
            return
        hand.drawer = None
        early = sum(not at_end(table) for table in going)
        says = (
            f"{early} game{'s' if early > 1 else ''} end{'' if early > 1 else 's'} here." if early else "Secrets open."
        )
        numbers = tuple(table.number for table in going)
        hand.ask(f"Open the debrief everywhere? {says}", "debrief", lambda: self._debrief(numbers), going)
        self.update()

    def _debrief(self, numbers: tuple[int, ...]) -> None:
        self.hand.give_to(numbers, OpenDebrief(), done="The debrief is open on every screen.")
