"""What a room remembers: its people, what was said in it, and which commands are done. A fold over its journal.

The same ``apply`` serves the running class and a restart, so that what comes back is what was written down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import define, evolve, field, frozen

from wargame.engine.seats import MARK, SEATS
from wargame.room.clock import PhaseClock
from wargame.table.company import HEAD, NEGOTIATOR, OFFICES, Notice, Question, Said, Vote

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FULL: Final = 4
"""People in a delegation, at most."""

WATCHING: Final = "observer"
"""The office of an observer, whose seat is empty."""


@frozen
class Member:
    """A person in the class. ``token`` is the hash of their way in; empty once they were removed or moved away."""

    id: str
    name: str
    seat: str
    office: str
    token: str
    turn: int = 0
    """In which order they joined this delegation, from 1."""
    former: tuple[str, ...] = ()
    """Hashes of tokens they had at other seats; each opens this one for a new token, until that is used."""
    origin: str = ""
    """Who they were at the place that they were moved from: an id."""


@frozen
class Planned:
    """A card of the facilitator's that will be turned, in a round and a phase."""

    number: int
    round: int
    phase: str
    card: str = ""
    title: str = ""
    text: str = ""
    effects: tuple[str, ...] = ()


@frozen
class Turned:
    """A planned card that was turned: in which round at last, and how often, since a rewound round comes again."""

    planned: Planned
    round: int
    times: int = 1


@define
class Ledger:
    """The fold. Every record that has ``by`` and ``n`` also marks that person's command ``n`` as done."""

    members: dict[str, Member] = field(factory=dict)
    acting: dict[str, str] = field(factory=dict)
    """Who holds the pen of each seat: a member's id."""
    bots: dict[str, str] = field(factory=dict)
    """Seats that bots play now, with the doctrine."""
    by_hand: set[str] = field(factory=set)
    """Seats that the facilitator gave to a bot, so that no arrival takes them back."""
    begun: bool = False
    held: bool = False
    clock: PhaseClock = field(factory=PhaseClock)
    talk: dict[str, tuple[Said, ...]] = field(factory=dict)
    votes: dict[str, tuple[Vote, ...]] = field(factory=dict)
    questions: tuple[tuple[str, Question], ...] = ()
    """(seat, question), oldest first."""
    notices: dict[str, tuple[Notice, ...]] = field(factory=dict)
    """What each seat was told; numbered for each seat, so that no number tells of another's."""
    marks: dict[str, dict[str, int]] = field(factory=dict)
    planned: dict[int, Planned] = field(factory=dict)
    plans: int = 0
    turned: dict[int, Turned] = field(factory=dict)
    missed: tuple[str, ...] = ()
    """Planned cards that could not be turned, by their titles or ids."""
    rewinds: int = 0
    """How often the table was taken back to an earlier round."""
    joined: dict[str, int] = field(factory=dict)
    """How many ever joined each seat: ids are numbered within a delegation."""
    done: dict[str, dict[int, str]] = field(factory=dict)
    """Person -> number of a command -> its outcome: empty for done, else the code of the refusal."""

    def apply(self, kind: str, body: Mapping[str, Any]) -> None:
        """Take one record of the journal in; a kind of a later version is passed over."""
        act = _KINDS.get(kind)
        if act is not None:
            act(self, body)
        if "n" in body:
            self.finish(str(body["by"]), int(body["n"]), str(body.get("code", "")))

    def finish(self, person: str, number: int, code: str = "") -> None:
        """Mark a person's command as answered."""
        self.done.setdefault(person, {})[number] = code

    def last(self, person: str) -> int:
        """Return the number of the last command that was answered for a person, 0 before the first."""
        return max(self.done.get(person, {0: ""}))

    def team(self, seat: str) -> tuple[Member, ...]:
        """Return the delegation of a seat: by office, then in the order in which they joined."""
        found = [one for one in self.members.values() if one.seat == seat and one.token and one.office != WATCHING]
        return tuple(sorted(found, key=lambda one: (OFFICES.index(one.office), one.turn)))

    def names(self, seat: str) -> tuple[str, ...]:
        """Return the names that are taken in a delegation; of the observers where ``seat`` is empty."""
        return tuple(one.name for one in self.members.values() if one.seat == seat and one.token)

    def next_id(self, table: int, seat: str) -> str:
        """Return the id of the next to join a seat; ids are never used twice."""
        return f"{table}-{MARK[seat].lower() if seat else 'ob'}-{self.joined.get(seat, 0) + 1}"


def _joined(ledger: Ledger, body: Mapping[str, Any]) -> None:
    seat = body["seat"]
    turn = ledger.joined[seat] = ledger.joined.get(seat, 0) + 1
    ledger.members[body["id"]] = Member(
        body["id"],
        body["name"],
        seat,
        body["office"],
        body["token"],
        turn,
        tuple(body.get("former", ())),
        body.get("origin", ""),
    )


def _token(ledger: Ledger, body: Mapping[str, Any]) -> None:
    ledger.members[body["id"]] = evolve(ledger.members[body["id"]], token=body["token"])


def _used(ledger: Ledger, body: Mapping[str, Any]) -> None:
    ledger.members[body["id"]] = evolve(ledger.members[body["id"]], former=())


def _left(ledger: Ledger, body: Mapping[str, Any]) -> None:
    gone = ledger.members[body["id"]] = evolve(ledger.members[body["id"]], token="", former=())
    if ledger.acting.get(gone.seat) == gone.id:
        del ledger.acting[gone.seat]
    ledger.votes[gone.seat] = tuple(vote for vote in ledger.votes.get(gone.seat, ()) if vote.by != gone.id)


def _office(ledger: Ledger, body: Mapping[str, Any]) -> None:
    member = ledger.members[body["id"]]
    if body["office"] == HEAD:
        for one in ledger.team(member.seat):
            if one.office == HEAD:
                ledger.members[one.id] = evolve(one, office=NEGOTIATOR)
    ledger.members[member.id] = evolve(ledger.members[member.id], office=body["office"])


def _acting(ledger: Ledger, body: Mapping[str, Any]) -> None:
    ledger.acting[body["seat"]] = body["id"]


def _bot(ledger: Ledger, body: Mapping[str, Any]) -> None:
    seat = body["seat"]
    if body["doctrine"]:
        ledger.bots[seat] = body["doctrine"]
    else:
        ledger.bots.pop(seat, None)
    (ledger.by_hand.add if body["doctrine"] and body.get("hand") else ledger.by_hand.discard)(seat)


def _begun(ledger: Ledger, body: Mapping[str, Any]) -> None:
    del body
    ledger.begun = True


def _hold(ledger: Ledger, body: Mapping[str, Any]) -> None:
    ledger.held = body["on"]


def _clock(ledger: Ledger, body: Mapping[str, Any]) -> None:
    ledger.clock = PhaseClock((body["round"], body["phase"]), body["left"])


def _said(ledger: Ledger, body: Mapping[str, Any]) -> None:
    seat = body["seat"]
    ledger.talk[seat] = (*ledger.talk.get(seat, ()), Said(body["round"], body["by"], body["text"]))


def _vote(ledger: Ledger, body: Mapping[str, Any]) -> None:
    seat, by, deal, choice = body["seat"], body["by"], body["deal"], body["choice"]
    others = [vote for vote in ledger.votes.get(seat, ()) if (vote.by, vote.deal) != (by, deal)]
    ledger.votes[seat] = (*others, Vote(by, deal, choice)) if choice else tuple(others)


def _mark(ledger: Ledger, body: Mapping[str, Any]) -> None:
    ledger.marks.setdefault(body["by"], {})[body["channel"]] = body["count"]


def _asked(ledger: Ledger, body: Mapping[str, Any]) -> None:
    asked = Question(body["id"], body["text"], body["by"])
    ledger.questions = (*ledger.questions, (body["seat"], asked))


def _answered(ledger: Ledger, body: Mapping[str, Any]) -> None:
    ledger.questions = tuple(
        (seat, evolve(one, answer=body["text"]) if one.id == body["id"] else one) for seat, one in ledger.questions
    )


def _told(ledger: Ledger, body: Mapping[str, Any]) -> None:
    for seat in body["seats"]:
        before = ledger.notices.get(seat, ())
        ledger.notices[seat] = (*before, Notice(len(before) + 1, body["kind"], body["text"]))


def _planned(ledger: Ledger, body: Mapping[str, Any]) -> None:
    ledger.plans += 1
    names = ("card", "title", "text")
    words = {name: body[name] for name in names}
    ledger.planned[ledger.plans] = Planned(
        ledger.plans, body["round"], body["phase"], **words, effects=tuple(body["effects"])
    )


def _unplanned(ledger: Ledger, body: Mapping[str, Any]) -> None:
    number = body["number"]
    planned = ledger.planned.pop(number, None)
    if planned is None:
        return
    if "turned" in body:
        before = ledger.turned.get(number)
        ledger.turned[number] = Turned(planned, body["turned"], before.times + 1 if before else 1)
    elif "missed" in body:
        ledger.missed = (*ledger.missed, planned.title or planned.card)


def _rewound(ledger: Ledger, body: Mapping[str, Any]) -> None:
    """Forget the votes on deals that are gone, and plan again what was turned in rounds that come again."""
    ledger.rewinds += 1
    ledger.votes.clear()
    ledger.clock = PhaseClock()
    for number, one in sorted(ledger.turned.items()):
        if one.round >= body["round"]:
            ledger.planned[number] = one.planned
    ledger.planned = dict(sorted(ledger.planned.items()))


_KINDS: Final[dict[str, Callable[[Ledger, Mapping[str, Any]], None]]] = {
    "joined": _joined,
    "token": _token,
    "used": _used,
    "left": _left,
    "office": _office,
    "acting": _acting,
    "bot": _bot,
    "begun": _begun,
    "hold": _hold,
    "clock": _clock,
    "said": _said,
    "vote": _vote,
    "mark": _mark,
    "asked": _asked,
    "answered": _answered,
    "told": _told,
    "planned": _planned,
    "unplanned": _unplanned,
    "rewound": _rewound,
}
"""What each kind of record does. ``refused`` only marks a command as answered."""

EVERY_SEAT: Final = SEATS
