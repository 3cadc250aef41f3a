"""The facilitator's hand on one table: what each act does, as a function from room and act to the code of a refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wargame.engine import commands as cmd
from wargame.engine.seats import FACILITATOR, NAME, SEATS
from wargame.engine.text import harmless, said
from wargame.room import acts, presence, schedule
from wargame.table.company import OFFICES

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.commands import Command
    from wargame.room.room import Room

FOUR_HOURS: Final = 14_400
"""Seconds that a phase can be given, at most."""

PLANNED: Final = 40
"""Cards that can wait at a table at once."""


def do(room: Room, number: int, command: Command) -> str:
    """Do one act of the facilitator's; return the code of a refusal, or nothing."""
    if isinstance(command, cmd.CONTROL):
        return _control(room, number, command)
    by: dict[str, Any] = {"by": FACILITATOR, "n": number}
    return _ACTS[type(command)](room, by, command)


def _control(room: Room, number: int, command: Command) -> str:
    code = _untimely(room, command) or room.play(FACILITATOR, command, f"{FACILITATOR}.{number}")
    if code:
        return code
    if isinstance(command, cmd.Extend):
        left = room.clock.at(room.now())
        assert left is not None
        room.clock = room.clock.give(left + command.seconds * 1000, room.now())
        schedule.keep(room)
    elif isinstance(command, cmd.Rewind):
        room.rewound(command.round)
        why = harmless(command.rationale)
        room.tell(SEATS, "room", f"The facilitator took the table back to round {command.round}: {why}")
    elif isinstance(command, cmd.Override):
        room.tell(SEATS, "room", f"The facilitator changed a number: {harmless(command.rationale)}")
    schedule.announce(room, command)
    return ""


def _untimely(room: Room, command: Command) -> str:
    """Return why the room does not pass an act on to the referee, as the code of a refusal; empty where it does."""
    if isinstance(command, cmd.Rewind) and room.table.over:
        return "sealed-game"
    if isinstance(command, cmd.Extend) and (room.clock.left is None or schedule.waits_at_end(room)):
        return "no-clock"
    return "not-begun" if isinstance(command, cmd.Advance) and not room.ledger.begun else ""


def _begin(room: Room, by: dict[str, Any], act: acts.Begin) -> str:
    del act
    if room.ledger.begun:
        return "already"
    room.write("begun", by)
    room.note("The facilitator began the game.")
    room.settle_down()
    for seat in SEATS:
        if presence.nobody_here(room, seat) and seat not in room.ledger.bots:
            presence.sit_in(room, seat, presence.USUAL[seat])
    return ""


def _debrief(room: Room, by: dict[str, Any], act: acts.OpenDebrief) -> str:
    del act
    if room.table.over:
        return "over"
    last = schedule.waits_at_end(room)
    command: cmd.Command = cmd.Advance() if last else cmd.End("The facilitator opened the debrief.")
    return room.play(FACILITATOR, command, f"{by['by']}.{by['n']}")


def _hold(room: Room, by: dict[str, Any], act: acts.Hold) -> str:
    if room.ledger.held == act.on:
        return "already"
    room.write("hold", by | {"on": act.on})
    room.note("The facilitator holds the table." if act.on else "The facilitator lets the table go on.")
    if not act.on:
        room.settle_down()
        presence.run(room)
    return ""


def _clock(room: Room, by: dict[str, Any], act: acts.SetClock) -> str:
    if not 0 <= act.seconds <= FOUR_HOURS:
        return "bad-value"
    if room.table.over or schedule.waits_at_end(room):
        return "no-clock"
    room.clock = room.clock.give(act.seconds * 1000 or None, room.now())
    round_, phase = room.clock.phase
    room.write("clock", by | {"round": round_, "phase": phase, "left": room.clock.left})
    room.note(
        f"The facilitator set the clock to {act.seconds} seconds." if act.seconds else "The clock was taken away."
    )
    return ""


def _nudge(room: Room, by: dict[str, Any], act: acts.Nudge) -> str:
    if act.seat and act.seat not in SEATS:
        return "not-a-seat"
    late = tuple(seat for seat in SEATS if seat not in room.table.view(seat).ready)
    seats = (act.seat,) if act.seat else late
    if not seats:
        return "already"
    room.write(
        "told", by | {"seats": list(seats), "kind": "nudge", "text": "The facilitator asks: the table waits for you."}
    )
    room.note(f"The facilitator nudged {', '.join(NAME[seat] for seat in seats)}.")
    return ""


def _tell(room: Room, by: dict[str, Any], act: acts.Tell) -> str:
    text = said(act.text, cmd.TEXT_LIMIT)
    if not text:
        return "bad-text"
    room.write("told", by | {"seats": ["", *SEATS], "kind": "tell", "text": text})
    room.note(f"The facilitator told everybody: {text}")
    return ""


def _answer(room: Room, by: dict[str, Any], act: acts.Answer) -> str:
    text = said(act.text, cmd.TEXT_LIMIT)
    if not text:
        return "bad-text"
    if not any(one.id == act.question for _, one in room.ledger.questions):
        return "unknown-question"
    room.write("answered", by | {"id": act.question, "text": text})
    room.note("The facilitator answered a question of the help line.")
    return ""


def _schedule(room: Room, by: dict[str, Any], act: acts.Schedule) -> str:
    code = planning_fault(room, act)
    if code:
        return code
    body = {name: getattr(act, name) for name in ("round", "phase", "card", "title", "text")}
    room.write("planned", by | body | {"effects": list(act.effects)})
    room.note(f"The facilitator planned the card {act.title or act.card} for the {act.phase} of round {act.round}.")
    return ""


def planning_fault(room: Room, act: acts.Schedule) -> str:
    """Return why a card cannot be planned like this, as the code of a refusal; empty where it can."""
    table = room.table
    order = ("briefing", "talks", "orders")
    if act.phase not in order or len(room.ledger.planned) >= PLANNED:
        return "bad-value"
    rounds = table.view(SEATS[0]).rounds
    here = (table.round, ("briefing", "talks", "orders", "report", "debrief").index(table.phase))
    if not 1 <= act.round <= rounds or (act.round, order.index(act.phase)) < here:
        return "no-such-round"
    if bool(act.card) == bool(act.title):
        return "bad-value"
    return table.look(lambda state: _card_fault(state, act))


def _card_fault(state: Any, act: acts.Schedule) -> str:  # noqa: ANN401 - the state's type is the referee's
    if act.card:
        known = act.card in state.setting.scenario.card_by_id
        return "" if known and act.card not in state.turned else "unknown-card"
    from wargame.engine.own_card import flaw  # noqa: PLC0415 - own cards are rare

    title, text = said(" ".join(act.title.split()), cmd.TITLE_LIMIT), said(act.text, cmd.TEXT_LIMIT)
    if not (title and text):
        return "bad-text"
    return flaw(act.effects, state.tracks)


def _unschedule(room: Room, by: dict[str, Any], act: acts.Unschedule) -> str:
    if act.number not in room.ledger.planned:
        return "unknown-card"
    planned = room.ledger.planned[act.number]
    room.write("unplanned", by | {"number": act.number})
    room.note(f"The facilitator took the card {planned.title or planned.card} off the plan.")
    return ""


def _office(room: Room, by: dict[str, Any], act: acts.SetOffice) -> str:
    member = room.ledger.members.get(act.person)
    if member is None or not member.token or not member.seat:
        return "unknown-person"
    if act.office not in OFFICES:
        return "bad-value"
    room.write("office", by | {"id": member.id, "office": act.office})
    room.note(f"The facilitator made somebody of {NAME[member.seat]} its {act.office}.")
    room.tell((member.seat,), "room", f"{member.name} is now {act.office} of your delegation.")
    return ""


def _remove(room: Room, by: dict[str, Any], act: acts.Remove) -> str:
    member = room.ledger.members.get(act.person)
    if member is None or not member.token:
        return "unknown-person"
    room.write("left", by | {"id": member.id})
    room.note(f"The facilitator took somebody out of {NAME[member.seat] if member.seat else 'the observers'}.")
    room.leave(member.id, written=True)
    return ""


def _bot(room: Room, by: dict[str, Any], act: acts.PutBot) -> str:
    if act.seat not in SEATS or act.seat in room.ledger.bots:
        return "not-a-seat" if act.seat not in SEATS else "already"
    try:
        room.make_bot(act.seat, act.doctrine or presence.USUAL[act.seat])
    except ValueError:
        return "bad-value"
    presence.sit_in(room, act.seat, act.doctrine or presence.USUAL[act.seat], by)
    return ""


def _hand_back(room: Room, by: dict[str, Any], act: acts.HandBack) -> str:
    if act.seat not in room.ledger.bots:
        return "already"
    if presence.nobody_here(room, act.seat):
        return "nobody-here"
    presence.hand_back(room, act.seat, by)
    return ""


_ACTS: Final[dict[Any, Callable[..., str]]] = {
    acts.Begin: _begin,
    acts.OpenDebrief: _debrief,
    acts.Hold: _hold,
    acts.SetClock: _clock,
    acts.Nudge: _nudge,
    acts.Tell: _tell,
    acts.Answer: _answer,
    acts.Schedule: _schedule,
    acts.Unschedule: _unschedule,
    acts.SetOffice: _office,
    acts.Remove: _remove,
    acts.PutBot: _bot,
    acts.HandBack: _hand_back,
}
"""``Move`` is the class's: it concerns two tables."""
