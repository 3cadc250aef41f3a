"""Who is here, who holds the pen, and which seats bots play until somebody is back; all of it announced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wargame.engine import commands as cmd
from wargame.engine.seats import NAME, SEATS
from wargame.table.company import HEAD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.room.ledger import Member
    from wargame.room.room import Room

NOBODY: Final[Mapping[str, Any]] = {}
"""Whose act it was that nobody gave: time's."""

AWAY: Final = 45_000
"""Milliseconds that a head may be away before the pen passes on to the next of the delegation."""

GONE: Final = 90_000
"""Milliseconds that a whole delegation may be away before a bot plays its seat."""

USUAL: Final = {"us": "guarantor", "ukraine": "steadfast", "europe": "backbone", "russia": "honest"}
"""Who plays a seat whose people are away: partners who mean it. A person's seat, so it keeps that person's agenda."""


def settle(room: Room) -> None:
    """Bring pens and bots up to date with who is here now."""
    if room.table.over:
        return
    for seat in SEATS:
        _pen(room, seat)
        _give_way(room, seat)


def tick(room: Room) -> bool:
    """Let pens pass on and bots sit in where people have been away for long; return whether anything changed."""
    if room.table.over:
        return False
    changed = False
    for seat in SEATS:
        changed |= _pen(room, seat)
        if room.ledger.begun and seat not in room.ledger.bots and _gone(room, seat):
            sit_in(room, seat, USUAL[seat])
            changed = True
    return changed


def sit_in(room: Room, seat: str, doctrine: str, by: Mapping[str, Any] = NOBODY) -> None:
    """Let a bot play a seat from now on, and say so to everybody; ``by`` is the facilitator's act, where it is one."""
    player = room.make_bot(seat, doctrine)
    back = "is back" if room.ledger.team(seat) else "comes"
    text = f"A bot plays for {NAME[seat]} until somebody {back}."
    if by:
        text = f"The facilitator lets a bot play for {NAME[seat]}."
    room.write("bot", {"seat": seat, "doctrine": doctrine, "hand": bool(by), **by})
    room.table.seat_player(seat, player)
    room.note(text)
    room.tell(SEATS, "room", text)
    run(room)


def hand_back(room: Room, seat: str, by: Mapping[str, Any] = NOBODY) -> None:
    """Take the bot out of a seat again, and say so to everybody; ``by`` as in `sit_in`."""
    room.write("bot", {"seat": seat, "doctrine": "", **by})
    room.table.seat_player(seat, None)
    if room.table.phase != "orders" and seat in room.table.view(seat).ready:
        # Whether the phase may end is for the people who are back to say.
        room.play(seat, cmd.NotReady())
    text = f"People play for {NAME[seat]} again."
    room.note(text)
    room.tell(SEATS, "room", text)


def run(room: Room) -> None:
    """Let the bots of this table act."""
    from wargame.saves import SaveError  # noqa: PLC0415 - a table's own trouble is rare

    try:
        room.table.run()
    except SaveError as error:
        raise room.stop(str(error)) from error


def nobody_here(room: Room, seat: str) -> bool:
    """Whether nobody of a delegation is connected, or there is none."""
    return not any(one.id in room.here for one in room.ledger.team(seat))


def _gone(room: Room, seat: str) -> bool:
    if not nobody_here(room, seat):
        return False
    team, now = room.ledger.team(seat), room.now()
    return all(now - room.away.setdefault(one.id, now) >= GONE for one in team)


def _give_way(room: Room, seat: str) -> None:
    """Let a bot that only stood in give way as soon as one of its delegation is here."""
    if seat in room.ledger.bots and seat not in room.ledger.by_hand and not nobody_here(room, seat):
        hand_back(room, seat)


def _pen(room: Room, seat: str) -> bool:
    """Give the pen to the first of the delegation who is here; who holds it may be away for a while."""
    team = room.ledger.team(seat)
    holder = room.ledger.acting.get(seat, "")
    now = room.now()

    def near(one: Member) -> bool:
        waited_for = holder in ("", one.id)
        return one.id in room.here or (waited_for and now - room.away.setdefault(one.id, now) < AWAY)

    wanted = next((one.id for one in team if near(one)), holder or next((one.id for one in team), ""))
    if not wanted or wanted == holder:
        return False
    room.write("acting", {"seat": seat, "id": wanted})
    _announce(room, seat, room.ledger.members[wanted], team)
    return True


def _announce(room: Room, seat: str, holder: Member, team: tuple[Member, ...]) -> None:
    """Say inside the delegation who signs and seals now; nobody is told of the first, who has just sat down."""
    if len(team) < 2:  # noqa: PLR2004 - somebody else has to be there to be told
        return
    head = next((one for one in team if one.office == HEAD), None)
    again = head is None or head.id == holder.id
    text = f"{holder.name} signs and seals{'' if again else f' while {head.name} is away' if head else ''}."
    room.tell((seat,), "room", text)
