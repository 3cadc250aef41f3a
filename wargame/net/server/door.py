"""What is asked of whoever comes in: the code in its turn, a name, or a token."""

from __future__ import annotations

import asyncio
from secrets import token_bytes, token_hex
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import define, field

from wargame.net.codes import read_code, same_code
from wargame.net.errors import Fault, Misread
from wargame.net.names import read_name
from wargame.net.throttle import OWN_BURST, Bucket, Throttle
from wargame.net.tokens import hashed, is_token, new_token
from wargame.room.room import RoomStoppedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.net.server.hall import Hall
    from wargame.room.ledger import Member


GUESSES: Final = OWN_BURST - 2
"""Wrong codes of one address in quick succession of which the facilitator is told."""


class Admitted(NamedTuple):
    """Who was let in as a newcomer, with the token that is sent once."""

    table: int
    member: Member
    token: str


@define
class Door:
    """What is asked of whoever comes in; one for the whole class."""

    hall: Hall
    secret: str
    """The hash of the facilitator's secret."""
    now: Callable[[], int]
    epoch: str = field(factory=lambda: token_hex(8))
    """Names this run of the server: numbers of documents mean nothing in another."""
    words: dict[str, Bucket] = field(factory=dict)
    """By person: how much they may say now."""
    token_bytes: Callable[[int], bytes] = token_bytes
    """Where the ways in are drawn from."""
    throttle: Throttle = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Put the brake on the door, and tell the facilitator who keeps it busy."""
        self.throttle = Throttle(self.now)
        self.hall.trouble = self._trouble

    def _trouble(self) -> str:
        """Return what the facilitator should know of the door, as a sentence; empty where all is calm."""
        address = self.throttle.busiest(GUESSES)
        return f"Somebody at {address} tries one code after the other; look whose computer that is." if address else ""

    async def code(self, typed: object, address: str) -> Fault | None:
        """Compare a join code in its turn; None where it is this class's."""
        found = read_code(typed) if isinstance(typed, str) else Misread("")
        if isinstance(found, Misread):
            return Fault("wrong-code")
        wait = self.throttle.turn(address)
        if isinstance(wait, Fault):
            return wait
        if wait:
            await asyncio.sleep(wait / 1000)
        if not same_code(found, self.hall.classroom.card.code):
            return Fault("wrong-code")
        self.throttle.right(address)
        return None

    async def newcomer(self, hello: dict[str, Any], address: str) -> Admitted | Fault:
        """Let somebody in who has the code and a name.

        They may bring a token of ``own`` choosing: whoever never heard that they were let in asks again with the same
        one, and is given the same place instead of a second one.
        """
        fault = await self.code(hello.get("code"), address)
        if fault is not None:
            return fault
        own = hello.get("own", "")
        if own and not is_token(own):
            return Fault("bad-frame")
        if own and self.hall.find(hashed(own)) is not None:
            return await self.returning(own)
        name = read_name(hello["name"]) if isinstance(hello.get("name"), str) else Misread("")
        if isinstance(name, Misread):
            return Fault("bad-name")
        table, seat = hello.get("table", 0), hello.get("seat", "")
        if type(table) is not int or not isinstance(seat, str):
            return Fault("no-such-table")
        token = own or new_token(self.token_bytes)
        entered = await self.hall.doorkeeper.enter(name, table, seat, hashed(token), address, waits=bool(own))
        return entered if isinstance(entered, Fault) else Admitted(*entered, token)

    async def returning(self, token: object) -> Admitted | Fault:
        """Let somebody in again by their token; one who was moved is given a new one."""
        if not is_token(token):
            return Fault("expired")
        assert isinstance(token, str)
        found = self.hall.find(hashed(token))
        if found is None:
            return Fault("expired")
        table, member = found
        if hashed(token) not in member.former:
            return Admitted(table, member, "")
        fresh = new_token(self.token_bytes)
        try:
            await self.hall.do(table, lambda room: room.new_token(member.id, hashed(fresh)))
        except RoomStoppedError:
            return Fault("stopped-table")
        return Admitted(table, self.hall.classroom.rooms[table].ledger.members[member.id], fresh)
