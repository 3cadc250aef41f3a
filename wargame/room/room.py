"""One table of a class: people in delegations around one game, each command done once, everything written down first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from wargame.engine import commands as cmd
from wargame.engine.refusals import Refusal
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.engine.text import harmless, said
from wargame.room import acts, hand, presence, schedule
from wargame.room.ledger import FULL, WATCHING
from wargame.room.offices import PAPERS, first_office, may
from wargame.saves import SaveError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wargame.engine.commands import Command
    from wargame.room.clock import PhaseClock
    from wargame.room.ledger import Ledger, Member
    from wargame.room.schedule import Timing
    from wargame.table.table import Log, Player, Table

CHANNELS: Final = 64
"""Channels that a person can have read marks for: more than a table has."""

COUNT: Final = 100_000
"""The highest read mark."""

MOVED: Final = "-"
"""What stands for the token of somebody who was moved and has not come to the new place yet; nothing hashes to it."""


@frozen
class Outcome:
    """What became of a numbered command: ``code`` is empty where it was done, else a key of a catalogue of refusals."""

    code: str = ""
    again: bool = field(default=False, eq=False)
    """Whether it had been answered before, or could not be: nothing has changed."""

    @property
    def done(self) -> bool:
        """Whether it was done."""
        return not self.code


class RoomStoppedError(Exception):
    """The table's files cannot be written; one sentence for the facilitator: what, where, what to do."""


class Room:
    """One table in a class. Not safe for threads: whoever holds it does one thing at a time.

    Everything that changes it is a record first: of the game in the table's save, of the room in its journal. A file
    that cannot be written stops this table alone (``stopped``), with all that was acknowledged kept.
    """

    def __init__(
        self,
        number: int,
        table: Table,
        journal: Log,
        ledger: Ledger,
        *,
        timing: Timing,
        now: Callable[[], int],
        make_bot: Callable[[str, str], Player],
    ) -> None:
        """Go on from what the ledger remembers; ``now`` reads a monotonic clock in milliseconds."""
        self.number = number
        self.table = table
        self.ledger = ledger
        self.timing = timing
        self.now = now
        self.make_bot = make_bot
        self.clock: PhaseClock = ledger.clock
        self.stopped = ""
        """Why the table has stopped, as one sentence; empty while it goes on."""
        self.here: set[str] = set()
        """The people who are connected now."""
        self.away: dict[str, int] = dict.fromkeys(ledger.members, now())
        """Since when each of the others is away; after a restart everybody has their time to come back."""
        self.doing: dict[str, str] = {}
        """What each person was at last; kept nowhere."""
        self._journal = journal
        table.held = self.holds
        for seat, doctrine in ledger.bots.items():
            table.seat_player(seat, make_bot(seat, doctrine))
        self.settle_down()

    # --- writing

    def write(self, kind: str, body: Mapping[str, Any]) -> None:
        """Write a record of the room down, then let it be so; RoomStoppedError where the disk refuses."""
        self._open()
        try:
            self._journal.append(kind, body)
        except SaveError as error:
            raise self.stop(str(error)) from error
        self.ledger.apply(kind, body)

    def play(self, seat: str, command: Command, key: str = "") -> str:
        """Do a command of the game for a seat or the facilitator; return the code of a refusal, or nothing.

        A game that is over takes nothing more: its save is sealed.
        """
        self._open()
        if self.table.over:
            return "over"
        try:
            refusal = self.table.submit(seat, command, key)
        except SaveError as error:
            raise self.stop(str(error)) from error
        return refusal.code if isinstance(refusal, Refusal) else ""

    def note(self, text: str) -> None:
        """Leave a note in the game's log, so that the replay shows what the facilitator and the room did."""
        self.play(FACILITATOR, cmd.Note(harmless(text, cmd.TEXT_LIMIT)))

    def tell(self, seats: tuple[str, ...], kind: str, text: str) -> None:
        """Say something to the delegations of some seats."""
        self.write("told", {"seats": list(seats), "kind": kind, "text": text})

    def stop(self, reason: str) -> RoomStoppedError:
        """Stop this table; everybody else goes on."""
        self.stopped = self.stopped or reason
        self.clock = self.clock.stand(self.now())
        return RoomStoppedError(self.stopped)

    def _open(self) -> None:
        if self.stopped:
            raise RoomStoppedError(self.stopped)

    # --- people

    def join(self, name: str, seat: str, token: str, **more: Any) -> Member:  # noqa: ANN401 - of the record
        """Seat a person (``seat`` empty: an observer) whose way in hashes to ``token``.

        Raises ValueError where the delegation is full; see ``room_for``.
        """
        if not self.room_for(seat):
            msg = "seat-full"
            raise ValueError(msg)
        taken = tuple(one.office for one in self.ledger.team(seat)) if seat else ()
        given = first_office(taken) if seat else WATCHING
        who = self.ledger.next_id(self.number, seat)
        self.write("joined", {"id": who, "name": name, "seat": seat, "office": given, "token": token, **more})
        self.away[who] = self.now()
        if self.ledger.begun and taken:
            # What lies on the sheet is theirs as well from now on: the others must not overlook it.
            self.tell((seat,), "room", f"{name} has joined your delegation.")
        self.refresh()
        return self.ledger.members[who]

    def take_in(self, old: Member, number: int, seat: str, name: str) -> Member:
        """Seat somebody who is moved here by the facilitator's act ``number``, under a name that is free here.

        Their old way in opens the place once.
        """
        former = [*old.former, *([old.token] if old.token != MOVED else [])]
        more = {"former": former, "origin": old.id, "by": FACILITATOR, "n": number}
        return self.join(name, seat, MOVED, **more)

    def let_go(self, person: str) -> None:
        """Close the old place of somebody who has another by now; a table that has stopped need not write it down.

        The new place names the old one, so that a restart closes it all the same.
        """
        try:
            self.leave(person)
        except RoomStoppedError:
            self.ledger.apply("left", {"id": person})
            self._forget(person)

    def room_for(self, seat: str) -> bool:
        """Whether one more can join a seat; observers always can."""
        return not seat or (seat in SEATS and len(self.ledger.team(seat)) < FULL)

    def leave(self, person: str, *, written: bool = False) -> None:
        """Close a person's way in, unless that was ``written`` down with the act that closes it."""
        if not written:
            self.write("left", {"id": person})
        self._forget(person)
        self.refresh()

    def _forget(self, person: str) -> None:
        self.here.discard(person)
        self.away.pop(person, None)
        self.doing.pop(person, None)

    def new_token(self, person: str, token: str, **more: Any) -> None:  # noqa: ANN401 - of the record
        """Replace a person's way in by another; the one of their place before opens this one until it is used."""
        self.write("token", {"id": person, "token": token, **more})

    def arrive(self, person: str) -> None:
        """Take note that a person is connected."""
        self.here.add(person)
        self.away.pop(person, None)
        if not self.stopped:
            self.refresh()

    def depart(self, person: str) -> None:
        """Take note that a person's last connection is gone."""
        if person in self.here:
            self.here.discard(person)
            self.doing.pop(person, None)
            self.away[person] = self.now()

    # --- commands

    def do(self, person: str, number: int, command: Command) -> Outcome:
        """Do a person's command once, whatever its number of deliveries; numbers follow one another from 1.

        A number that was answered gets the same answer again; one that leaves a gap is refused with ``gap`` and
        nothing is remembered. RoomStoppedError where the disk refuses.
        """
        answered = self._answered(person, number)
        if answered is not None:
            return answered
        member = self.ledger.members[person]
        if member.former and member.token != MOVED:
            # Who gives a command was welcomed, and so has the new token; until then a crash may have eaten it.
            self.write("used", {"id": person})
        code = self._do(member, number, command)
        return self._close(person, number, code)

    def refuse(self, person: str, number: int, code: str) -> Outcome:
        """Refuse a command that cannot even be read, and count it."""
        return self._answered(person, number) or self._close(person, number, code)

    def hand(self, number: int, command: Command) -> Outcome:
        """Do a command of the facilitator's, under the same law of numbers, though gaps are no fault here.

        The facilitator counts over all tables, and a table is only told of what concerns it.
        """
        self._open()
        known = self.ledger.done.get(FACILITATOR, {})
        if number in known:
            return Outcome(known[number], again=True)
        return self._close(FACILITATOR, number, hand.do(self, number, command))

    def _answered(self, person: str, number: int) -> Outcome | None:
        self._open()
        known = self.ledger.done.get(person, {})
        if number in known:
            return Outcome(known[number], again=True)
        return Outcome("gap", again=True) if number != self.ledger.last(person) + 1 else None

    def _close(self, person: str, number: int, code: str) -> Outcome:
        if number not in self.ledger.done.get(person, {}):
            if code:
                self.write("refused", {"by": person, "n": number, "code": code})
            else:
                # The game's own record carries the key.
                self.ledger.finish(person, number)
        if not code:
            self.refresh()
        return Outcome(code)

    def _do(self, member: Member, number: int, command: Command) -> str:
        by: dict[str, Any] = {"by": member.id, "n": number}
        if not member.token:
            return "not-allowed"
        if isinstance(command, acts.PERSON):
            return self._room_act(member, by, command)
        if not self.may(member, type(command)):
            return "not-allowed"
        code = self.play(member.seat, command, f"{member.id}.{number}")
        if not code:
            self.doing[member.id] = _doing(command)
        return code

    def may(self, member: Member, kind: type[Command]) -> bool:
        """Whether a person may give game commands of this kind now."""
        if not member.seat or member.seat in self.ledger.bots:
            return False
        return may(member.office, kind, acting=self.ledger.acting.get(member.seat) == member.id)

    def _room_act(self, member: Member, by: dict[str, Any], command: Command) -> str:
        seat = member.seat
        # Who was removed or moved may still be at the other end of a socket for a moment.
        # An observer only watches: nothing that they said could be answered on their board.
        if not member.token or not seat:
            return "not-allowed"
        if isinstance(command, acts.Mark):
            marks = self.ledger.marks.get(member.id, {})
            full = command.channel not in marks and len(marks) >= CHANNELS
            if full or not 0 <= command.count <= COUNT or not said(command.channel, _CHANNEL):
                return "bad-value"
            self.write("mark", by | {"channel": command.channel, "count": command.count})
        elif isinstance(command, acts.Vote):
            deal = self.table.view(seat).deal(command.deal)
            if deal is None or deal.state != "tabled":
                return "unknown-deal"
            if command.choice not in ("", "sign", "refuse"):
                return "bad-value"
            self.write("vote", by | {"seat": seat, "deal": command.deal, "choice": command.choice})
        else:
            assert isinstance(command, (acts.Say, acts.Ask))
            text = said(command.text, cmd.TEXT_LIMIT)
            if not text:
                return "bad-text"
            if isinstance(command, acts.Say):
                self.write("said", by | {"seat": seat, "round": self.table.round, "text": text})
            else:
                self.write("asked", by | {"seat": seat, "id": f"{member.id}-{by['n']}", "text": text})
        return ""

    # --- time

    def tick(self) -> bool:
        """Let time do its work: clocks run out, pens pass on, bots sit in; return whether anything changed."""
        if self.stopped:
            return False
        try:
            return schedule.tick(self) | presence.tick(self)
        except RoomStoppedError:
            return True

    def tick_alone(self) -> bool:
        """Let time do its work, and stop this table where that fails in a way nobody foresaw; the others go on."""
        try:
            return self.tick()
        except Exception as error:  # noqa: BLE001 - a fault at one table must not stop the clocks of all
            what = f"Table {self.number} has stopped by a fault of the game ({type(error).__name__})"
            self.stop(f"{what}; close the server and start the class again, and all that was shown is back.")
            return True

    def refresh(self) -> None:
        """Bring what follows from the last change up to date: pens, bots that give way, the clock, cards that are due."""
        presence.settle(self)
        self.settle_down()

    def settle_down(self) -> None:
        """Bring the clock and the cards that are due up to date with the game, and a phase that need not wait any more."""
        if self.stopped:
            return
        try:
            self.table.let_end()
        except SaveError as error:
            raise self.stop(str(error)) from error
        schedule.settle(self)

    def holds(self) -> bool:
        """Whether the phase may not end by itself now, though everybody is ready; the facilitator ends it all the same.

        So does the clock, but for a hold. Bots alone keep the pace of the class: a network that fails for everybody must not play the game to its end.
        """
        ledger = self.ledger
        return ledger.held or not ledger.begun or len(ledger.bots) == len(SEATS) or schedule.waits_at_end(self)

    def mend(self, rewinds: tuple[int, ...]) -> None:
        """Finish what a crash cut in half: ``rewinds`` are the rounds that the game's log was taken back to, in order."""
        for round_ in rewinds[self.ledger.rewinds :]:
            self.rewound(round_)
        self.settle_down()

    def rewound(self, round_: int) -> None:
        """Take note that the game begins again with the briefing of a round: clock, votes and planned cards follow."""
        self.write("rewound", {"round": round_})
        self.clock = self.ledger.clock


_CHANNEL: Final = 40


def _doing(command: Command) -> str:
    if not isinstance(command, PAPERS):
        return ""
    return "on the sheet" if type(command) in cmd_sheet else "drafting"


cmd_sheet: Final = (cmd.SetRow, cmd.SetPromise, cmd.SetLoad, cmd.SetAct, cmd.SetAnswer)
