"""Who stands at the door and has to be let in by the facilitator.

Whoever wants to sit down in a game that has begun: somebody of another seat could sit down among the rivals under a second
name, and read their sheet; whoever has lost their computer comes back into their own place this way. Before that, who comes after many others of the same address within
a minute: a script could fill every seat. Whoever comes as somebody who was removed. And everybody, as long as the
facilitator has closed the doors. Only that is written down: whoever still waits after a restart knocks again.
"""

from __future__ import annotations

from collections import OrderedDict
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from attrs import define, evolve, field, frozen

from wargame.net.errors import Fault
from wargame.net.names import likeness
from wargame.net.throttle import network

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.table.desk import Knocker

MOST: Final = 40
"""Who may wait at once; one more is told to come again."""

SAME: Final = 12
"""The same of one address."""

LATE: Final = 20_000
"""Milliseconds after which somebody who has not asked again has gone."""

REMEMBERED: Final = 400
"""Who was turned away and is told so again."""

FREELY: Final = 12
"""Newcomers of one address who come in freely within a minute; more are a script, or a whole class behind one address."""

MINUTE: Final = 60_000
"""Milliseconds."""

ADDRESSES: Final = 4_096
"""Addresses whose newcomers are counted; the one seen longest ago is forgotten first."""


@frozen
class _Knock:
    knocker: Knocker
    token: str
    address: str
    at: int


@define
class Knocks:
    """The door. A person is known by the hash of the token that they have chosen."""

    now: Callable[[], int]
    changed: int = 0
    """Counts every change of who waits."""
    _waiting: dict[str, _Knock] = field(factory=dict)
    _refused: OrderedDict[str, None] = field(factory=OrderedDict)
    _came: OrderedDict[str, tuple[int, ...]] = field(factory=OrderedDict)
    """When newcomers of an address came in of late."""

    _origins: dict[str, str] = field(factory=dict)
    """From which address each person came in as a newcomer."""
    _shown_out: set[str] = field(factory=set)
    """Names, as they look, and addresses of people whom the facilitator has removed."""

    def many(self, address: str) -> bool:
        """Whether so many of an address have come in of late that the next has to knock; never of the server's own."""
        key = network(address)
        return not _own(key) and len(self._recent(key)) >= FREELY

    def shown_out(self, name: str, address: str) -> bool:
        """Whether somebody of that name or address was removed, so that whoever comes as them has to knock."""
        return likeness(name) in self._shown_out or network(address) in self._shown_out

    def show_out(self, who: str, name: str) -> None:
        """Take note that the facilitator has removed somebody; an address that is this computer's own is not held against them."""
        key = self._origins.get(who, "")
        self._shown_out |= {likeness(name), *([] if _own(key) else [key])}

    def came(self, who: str, address: str) -> None:
        """Take note that a newcomer of an address came in."""
        key = self._origins[who] = network(address)
        self._came[key] = (*self._recent(key), self.now())
        self._came.move_to_end(key)
        while len(self._came) > ADDRESSES:
            self._came.popitem(last=False)

    def _recent(self, key: str) -> tuple[int, ...]:
        return tuple(at for at in self._came.get(key, ()) if self.now() - at < MINUTE)

    def knock(self, token: str, wish: Knocker, address: str) -> Fault:
        """Let somebody wait, or wait on, with a wish that has no id yet; return what they are told."""
        if token in self._refused:
            return Fault("turned-away")
        self.tidy()
        before, key = self._waiting.get(_id(token)), network(address)
        if before is None:
            same = sum(one.address == key for one in self._waiting.values())
            if len(self._waiting) >= MOST or same >= SAME:
                return Fault("busy")
        if before is None or evolve(before.knocker, id="") != wish:
            # Numbered: what the facilitator answers to one wish must not let in whoever has another by then.
            self.changed += 1
            who = evolve(wish, id=f"{_id(token)}-{self.changed}")
        else:
            who = before.knocker
        self._waiting[_id(token)] = _Knock(who, token, key, self.now())
        return Fault("knock")

    def find(self, who: str) -> tuple[Knocker, str] | None:
        """Return somebody who waits, with the hash of their token; None where nobody waits with that very wish."""
        found = self._waiting.get(_person(who))
        return (found.knocker, found.token) if found is not None and found.knocker.id == who else None

    def gone_in(self, who: str) -> None:
        """Take note that somebody waits no more."""
        if self._waiting.pop(_person(who), None) is not None:
            self.changed += 1

    def elsewhere(self, token: str) -> None:
        """Take note that whoever has this token was given another place, and asks for none any more."""
        self.gone_in(_id(token))

    def turn_away(self, who: str) -> bool:
        """Refuse somebody for good, whatever they ask for by now; return whether they waited."""
        found = self._waiting.get(_person(who))
        if found is None:
            return False
        self.gone_in(who)
        self._refused[found.token] = None
        while len(self._refused) > REMEMBERED:
            self._refused.popitem(last=False)
        return True

    def waiting(self) -> tuple[Knocker, ...]:
        """Return who waits, the first comer first."""
        return tuple(one.knocker for one in self._waiting.values())

    def tidy(self) -> None:
        """Forget who has gone."""
        gone = [who for who, one in self._waiting.items() if self.now() - one.at > LATE]
        for who in gone:
            del self._waiting[who]
        self.changed += bool(gone)


def _own(key: str) -> bool:
    """Whether an address is this computer's own: people at its screens, whom the facilitator sees."""
    return not key or key.startswith("127.") or key == "::/64"


def _id(token: str) -> str:
    """Return what a person is called while they wait; the facilitator's board need not hold the hash of a way in."""
    return sha256(token.encode()).hexdigest()[:12]


def _person(who: str) -> str:
    """Return the part of an id that stays the same whatever they ask for."""
    return who.partition("-")[0]
