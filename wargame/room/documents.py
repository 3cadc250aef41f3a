"""What each person is shown, as named JSON texts: one document a person, of which only what changed is sent.

Built from allowlists alone: the View of the seat, the company of the delegation, the public board, or the facilitator's
board. A part's name and text depend on nothing that its reader may not know.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from attrs import define, evolve, field

from wargame.engine.board import board
from wargame.engine.seats import SEATS
from wargame.room.clock import ZERO
from wargame.room.desk import table_board
from wargame.room.ledger import WATCHING
from wargame.room.schedule import waits_at_end
from wargame.table.company import NOT_BEGUN, Company, Person, Presence
from wargame.table.wire import encoded, encoded_value, plain_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.engine.commands import Command
    from wargame.engine.views import View
    from wargame.room.ledger import Member
    from wargame.room.room import Room
    from wargame.table.desk import Line
    from wargame.table.wire import Encoded

HELD: Final = "The facilitator holds the table here; go on meanwhile, nothing is lost."
AT_END: Final = "The last report is open; the facilitator opens the debrief, with every secret, for all tables at once."
STOPPED: Final = (
    "This table has stopped, because its save cannot be written; all that was shown is safe. Tell the facilitator."
)

_UNSENT: Final = ("clock", "link", "gone")


@define
class Documents:
    """The documents of one room, with the texts made last, so that what did not change is not made again."""

    room: Room
    _views: dict[tuple[str, str], Encoded] = field(factory=dict)
    _companies: dict[str, Encoded] = field(factory=dict)
    _public: Encoded | None = None
    _desk: Encoded | None = None
    _lines: dict[int, tuple[tuple[Line, ...], str]] = field(factory=dict)
    _legal: dict[tuple[str, str], tuple[tuple[Command, ...], tuple[Command, ...]]] = field(factory=dict)

    def of(self, member: Member) -> dict[str, str]:
        """Return the whole document of a person: {part: JSON text}."""
        if member.office == WATCHING:
            return self.public()
        return {**self._view(member), **self._company(member)}

    def of_all(self, members: Iterable[Member]) -> dict[str, dict[str, str]]:
        """Return the documents of several people by id; those who are shown the same share one."""
        public: dict[str, str] = {}
        made: dict[str, dict[str, str]] = {}
        for member in members:
            if member.office == WATCHING:
                made[member.id] = public = public or self.public()
            else:
                made[member.id] = self.of(member)
        return made

    def public(self) -> dict[str, str]:
        """Return what an observer and a projector are shown of this table."""
        room = self.room
        made = self._public = encoded_value(room.table.look(board), "board.", self._public)
        told = [plain_of(one) for one in room.ledger.notices.get("", ())]
        more = {
            "room.clock": clock_part(room), "room.table": room.number, "room.held": held(room), "room.notices": told,
        }  # fmt: skip
        return {**made.texts, **_texts(more)}

    def desk(self) -> dict[str, str]:
        """Return what the facilitator is shown of this table; it holds every seat's secrets."""
        prefix = f"t{self.room.number}."
        board = table_board(self.room)
        made = self._desk = encoded_value(evolve(board, lines=()), prefix, self._desk)
        texts = made.texts
        texts.pop(prefix + "lines", None)
        rounds: dict[int, list[Line]] = {}
        for line in board.lines:
            rounds.setdefault(line.round, []).append(line)
        for round_, lines in rounds.items():
            texts[f"{prefix}lines.{round_}"] = self._said(round_, tuple(lines))
        return {**texts, **_texts({prefix + "clock": clock_part(self.room)})}

    def _said(self, round_: int, lines: tuple[Line, ...]) -> str:
        """Return what was said in a round as text, made again only where something was added."""
        known = self._lines.get(round_)
        if known is None or known[0] != lines:
            known = self._lines[round_] = lines, _text([plain_of(line) for line in lines])
        return known[1]

    def _view(self, member: Member) -> dict[str, str]:
        room, seat = self.room, member.seat
        kind = _kind(room, member)
        view = room.table.view(seat)
        if kind != "pen":
            view = evolve(view, legal=self._offered(view, member, kind))
        made = self._views[seat, kind] = encoded(view, self._views.get((seat, kind)))
        return made.texts

    def _offered(self, view: View, member: Member, kind: str) -> tuple[Command, ...]:
        """Return the commands that this person may give; the same object as long as the seat's are the same."""
        known = self._legal.get((member.seat, kind))
        if known is not None and known[0] is view.legal:
            return known[1]
        offered = tuple(one for one in view.legal if self.room.may(member, type(one)))
        self._legal[member.seat, kind] = (view.legal, offered)
        return offered

    def _company(self, member: Member) -> dict[str, str]:
        room, ledger, seat = self.room, self.room.ledger, member.seat
        company = Company(
            room.number,
            member.id,
            member.name,
            seat,
            member.office,
            ledger.acting.get(seat) == member.id and seat not in ledger.bots,
            tuple(_person(room, one) for one in ledger.team(seat)),
            tuple(_presence(room, one) for one in SEATS),
            held=held(room),
            talk=tuple(evolve(one, by=_name(room, one.by)) for one in ledger.talk.get(seat, ())),
            votes=_votes(room, seat),
            notices=ledger.notices.get(seat, ()),
            questions=tuple(evolve(one, by=_name(room, one.by)) for asker, one in ledger.questions if asker == seat),
            read=tuple(sorted(ledger.marks.get(member.id, {}).items())),
        )
        made = self._companies[member.id] = encoded_value(company, "room.", self._companies.get(member.id))
        texts = made.texts
        for name in _UNSENT:
            texts.pop(f"room.{name}", None)
        return {**texts, **_texts({"room.clock": clock_part(room)})}


def _name(room: Room, who: str) -> str:
    """Return the name of one of the delegation, also of one who has left."""
    return room.ledger.members[who].name


def _kind(room: Room, member: Member) -> str:
    if member.seat in room.ledger.bots:
        return "none"
    return "pen" if room.ledger.acting.get(member.seat) == member.id else member.office


def _person(room: Room, one: Member) -> Person:
    here = one.id in room.here
    acting = room.ledger.acting.get(one.seat) == one.id
    return Person(one.id, one.name, one.office, here, acting, room.doing.get(one.id, "") if here else "")


def _presence(room: Room, seat: str) -> Presence:
    here = any(one.id in room.here for one in room.ledger.team(seat))
    return Presence(seat, here, seat in room.ledger.bots)


def _votes(room: Room, seat: str) -> tuple[Any, ...]:
    """Return the votes on deals that are still on the table, by name."""
    open_deals = {deal.id for deal in room.table.view(seat).deals if deal.state == "tabled"}
    names = {one.id: one.name for one in room.ledger.members.values()}
    found = [vote for vote in room.ledger.votes.get(seat, ()) if vote.deal in open_deals]
    return tuple(evolve(vote, by=names[vote.by]) for vote in found)


def held(room: Room) -> str:
    """Return why the phase does not end now, as a sentence; empty where it can."""
    if room.stopped:
        return STOPPED
    if room.table.over:
        return ""
    if waits_at_end(room):
        return AT_END
    return HELD if room.ledger.held else "" if room.ledger.begun else NOT_BEGUN


def clock_part(room: Room) -> dict[str, Any]:
    """Return the clock as it is sent: it changes when the clock is set, not as it runs.

    ``until`` is a reading of the server's monotonic clock in milliseconds, ``left`` what a clock that stands has left.
    """
    clock = room.clock
    if clock.left is None or room.table.over:
        return {"left": None, "until": None, "zero": ""}
    zero = ZERO.get(room.table.phase, "")
    if clock.since is None:
        return {"left": clock.left, "until": None, "zero": zero}
    return {"left": None, "until": clock.since + clock.left, "zero": zero}


def _texts(parts: dict[str, Any]) -> dict[str, str]:
    return {name: _text(value) for name, value in parts.items()}


def _text(value: Any) -> str:  # noqa: ANN401 - plain data
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
