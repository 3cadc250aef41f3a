"""Who is given which place: newcomers, those who are moved, and those whom the facilitator lets in."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field

from wargame.engine.seats import FACILITATOR, NAME, SEATS
from wargame.net.errors import Fault
from wargame.net.names import distinct, likeness
from wargame.room import acts
from wargame.room.card import ClassError
from wargame.room.ledger import WATCHING
from wargame.room.room import Outcome, RoomStoppedError
from wargame.table.desk import Knocker

if TYPE_CHECKING:
    from wargame.engine.commands import Command
    from wargame.net.server.hall import Hall
    from wargame.net.server.knocks import Knocks
    from wargame.room.ledger import Member

WATCHERS: Final = 400
"""Observers of a class. With the seats of 24 tables, the walls and the lobby they stay below the server's connections, so
that whoever has the code, and friends, cannot use up the place of somebody who comes back."""

DOORS: Final = (acts.Move, acts.Doors, acts.Admit, acts.TurnAway)
"""The facilitator's acts that concern the whole class, and are done here."""


@define
class Doorkeeper:
    """Gives places, one at a time, so that two people cannot be given the last one."""

    hall: Hall
    knocks: Knocks
    _turn: asyncio.Lock = field(factory=asyncio.Lock)

    async def enter(
        self, name: str, table: int, seat: str, token: str, address: str = "", *, waits: bool = True
    ) -> tuple[int, Member] | Fault:
        """Give a newcomer a place (table 0, seat empty: any; seat ``observer``: none), whose token hashes to ``token``.

        Not everybody comes in without the facilitator's leave, see ``knocks``; whoever ``waits`` comes again with the
        same token.
        """
        rooms = self.hall.classroom.rooms
        fault = self._wrong_wish(table, seat)
        if fault is not None:
            return fault
        watching = seat == WATCHING
        async with self._turn:
            place = (table or min(rooms), "") if watching else self.hall.classroom.free_seat(table, seat)
            if place is None:
                return Fault("seat-full")
            number, given = place
            wish = Knocker("", name, number, given)
            begun = given and rooms[number].ledger.begun
            if begun:
                wish = self._own_place(name) or wish
            strange = self.knocks.many(address) or self.knocks.shown_out(name, address)
            if begun or strange or self.hall.classroom.card.closed:
                return self.knocks.knock(token, wish, address) if waits else Fault("begun")
            found = await self._give(name, number, given, token)
            if not isinstance(found, Fault):
                self.knocks.came(found[1].id, address)
                self.knocks.elsewhere(token)
            return found

    def _own_place(self, name: str) -> Knocker | None:
        """Return the place of the one person of a name who is away, for whoever comes under it on another computer."""
        same = [
            (number, member)
            for number, member in self.hall.classroom.members()
            if member.seat and likeness(member.name) == likeness(name)
        ]
        if len(same) != 1 or same[0][1].id in self.hall.people:
            return None
        number, member = same[0]
        return Knocker("", name, number, member.seat, member.id)

    async def do(self, number: int, table: int, command: Command) -> Outcome:
        """Do one of ``DOORS``, numbered as all acts of the facilitator's; a move is from ``table``."""
        if isinstance(command, acts.Move):
            return await self._move(number, table, command)
        if isinstance(command, acts.Doors):
            return await self._turn_key(command)
        if isinstance(command, acts.TurnAway):
            return Outcome("" if self.knocks.turn_away(command.knock) else "nobody-knocks")
        assert isinstance(command, acts.Admit)
        return await self._admit(number, command)

    def removed(self, person: str) -> None:
        """Take note that the facilitator has removed somebody, who does not come in again without leave."""
        rooms = self.hall.classroom.rooms.values()
        name = next(room.ledger.members[person].name for room in rooms if person in room.ledger.members)
        self.knocks.show_out(person, name)

    async def _move(self, number: int, source: int, act: acts.Move) -> Outcome:
        tables = sorted({source, act.table} & set(self.hall.classroom.rooms))
        async with self._turn, contextlib.AsyncExitStack() as held:
            for table in tables:
                await held.enter_async_context(self.hall.locks[table])
            try:
                code = await self.hall.thread(
                    lambda: self.hall.classroom.move(number, act.person, source, act.table, act.seat, distinct)
                )
            except RoomStoppedError:
                return Outcome("stopped-table")
        for table in tables:
            await self.hall.do(table, lambda _room: None)
        return Outcome(code)

    async def _admit(self, number: int, act: acts.Admit) -> Outcome:
        """Let somebody in who waits at the door."""
        async with self._turn:
            if any(number in room.ledger.done.get(FACILITATOR, {}) for room in self.hall.classroom.rooms.values()):
                return Outcome(again=True)
            found = self.knocks.find(act.knock)
            if found is None:
                return Outcome("nobody-knocks")
            who, token = found
            code = await self._hand_over(who, token, number) if who.person else ""
            if not who.person:
                given = await self._give(who.name, who.table, who.seat, token, by=FACILITATOR, n=number)
                code = given.code if isinstance(given, Fault) else ""
            if code:
                return Outcome(code)
            self.knocks.gone_in(act.knock)
        where = f"for {NAME[who.seat]}" if who.seat else "to watch"
        text = f"The facilitator let somebody {'in again' if who.person else 'in'} {where}."
        with contextlib.suppress(RoomStoppedError):
            await self.hall.do(who.table, lambda room: room.note(text))
        return Outcome()

    async def _hand_over(self, who: Knocker, token: str, number: int) -> str:
        """Give somebody their own place back, on another computer; return the code of a refusal, or nothing."""
        member = self.hall.classroom.rooms[who.table].ledger.members[who.person]
        if who.person in self.hall.people or not member.token:
            # They have come back by themselves, or the place is not theirs any more.
            return "nobody-knocks"
        try:
            more = {"by": FACILITATOR, "n": number}
            await self.hall.look(who.table, lambda room: room.new_token(who.person, token, **more))
        except RoomStoppedError:
            return "stopped-table"
        return ""

    async def _turn_key(self, act: acts.Doors) -> Outcome:
        """Open the doors of the class, or close them."""
        if self.hall.classroom.card.closed != act.open:
            return Outcome("already")
        try:
            await self.hall.thread(lambda: self.hall.classroom.keep(closed=not act.open))
        except ClassError:
            return Outcome("not-kept")
        self.knocks.changed += 1
        return Outcome()

    async def _give(self, name: str, table: int, seat: str, token: str, **more: Any) -> tuple[int, Member] | Fault:  # noqa: ANN401 - of the record
        """Give somebody a place at a table, under a name that is free there; ``seat`` empty: among the observers."""
        # Unlike every name in the own delegation alone: a number behind it would tell of names elsewhere.
        shown = distinct(name, self.hall.classroom.rooms[table].ledger.names(seat))
        try:
            # Nobody is shown the newcomer yet: they arrive at once, and a crowd at the door would be shown twice.
            member = await self.hall.look(table, lambda room: room.join(shown, seat, token, **more))
        except RoomStoppedError:
            return Fault("stopped-table")
        except ValueError:
            return Fault("seat-full")
        return table, member

    def _wrong_wish(self, table: int, seat: str) -> Fault | None:
        """Return why nobody can be given such a place."""
        rooms = self.hall.classroom.rooms
        if not rooms or (table and table not in rooms):
            return Fault("no-such-table")
        if seat == WATCHING:
            watchers = sum(member.office == WATCHING for _, member in self.hall.classroom.members())
            return Fault("busy") if watchers >= WATCHERS else None
        return Fault("no-such-seat") if seat and seat not in SEATS else None
