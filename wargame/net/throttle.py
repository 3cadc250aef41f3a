"""The brake on guessing the join code, and a bucket for the frames of one connection.

**How often a code may be wrong.** A code is one of 2**40. Whatever the number of sockets and addresses, codes are compared
in turn, at most ``PER_SECOND`` = 50 a second with ``BURST`` = 50 at once, because every wrong one uses up a turn. In a class of two
hours that is 50 x 7,200 + 50 = 360,050 guesses, and they hit with probability 360,050 / 2**40 = 3.3e-7, below the 1e-6 that is
promised; three codes open at the same time would still be below it.

**Why a rival cannot lock the door.** A correct code gives its turn back, so a class that comes in all at once brakes nobody.
Each address may be wrong ``OWN_BURST`` = 10 times and then once a second, and has one code waiting at most, so that a
person waits for at most one code of every other address: behind a whole subnet of 253 rivals 253 / 50 = 5.1 seconds, while
one rival, with however many sockets, makes nobody else wait for longer than 0.02 seconds. Only when 500 addresses wait at once (10 seconds) is a
newcomer told to come again. An IPv6 network (/64) is one address, as whoever is in it can have all of them. People
behind one address share its turns: a rival among them can keep newcomers of that address waiting, and the facilitator
sees whose address it is and seats them by hand.

**Whom it never meets.** A seat token is 128 random bits and needs no brake (``tokens``), so nobody who has a seat passes
here: the code is asked of newcomers alone.
"""

from __future__ import annotations

import ipaddress
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from wargame.net.errors import Fault

PER_SECOND: Final = 50
"""Codes compared in a second, of all addresses together."""

BURST: Final = 50
"""Codes compared at once after a pause, of all addresses together."""

OWN_GAP: Final = 1000
"""Milliseconds between two codes of one address."""

OWN_BURST: Final = 10
"""Codes of one address at once."""

PATIENCE: Final = 10_000
"""Milliseconds that a code may wait for its turn; behind that its sender is told to come again."""

REMEMBERED: Final = 4096
"""Addresses that are kept apart; the one seen longest ago is forgotten first."""

CLASS_SECONDS: Final = 2 * 60 * 60
"""How long a class lasts, for the arithmetic above."""

_FRAME: Final = 1000  # a bucket counts in thousandths, so that a millisecond brings a whole number of them


def network(address: str) -> str:
    """Return what counts as one address: an IPv4 address itself, an IPv6 network of 64 bits; what is neither, as it is."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address[:64]
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    if found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((found, 64), strict=False))


class _Lane:
    """Turns ``gap`` milliseconds apart, ``burst`` of them at once after a pause."""

    def __init__(self, gap: int, burst: int) -> None:
        self.gap = gap
        self.slack = gap * (burst - 1)
        self.booked = 0  # the moment until which turns are booked; at or before now, all the burst is free

    def turn(self, now: int) -> int:
        """Return when the next turn is."""
        return max(now, self.booked - self.slack)

    def book(self, now: int) -> None:
        self.booked = max(now, self.booked) + self.gap

    def give_back(self) -> None:
        self.booked -= self.gap


class Throttle:
    """Decides when a code may be compared. For one class; not safe to share between threads."""

    def __init__(self, now: Callable[[], int]) -> None:
        """``now`` returns milliseconds that never run backwards, from any start of at least 0."""
        self._now = now
        self._all = _Lane(1000 // PER_SECOND, BURST)
        self._lanes: OrderedDict[str, tuple[_Lane, int]] = OrderedDict()

    def turn(self, address: str) -> int | Fault:
        """Book the next turn for a code from an address: return the milliseconds to wait before it is compared.

        The caller waits that long, compares, and calls ``right`` where the code was correct. Refused with ``slow-down``,
        and without a turn, where a code of that address is waiting, or where the turn were further away than ``PATIENCE``.
        """
        now = self._now()
        key = network(address)
        lane, waits_until = self._lanes.get(key) or (_Lane(OWN_GAP, OWN_BURST), 0)
        if waits_until > now:
            return Fault("slow-down")
        own = lane.turn(now)
        at = max(own, self._all.turn(now))
        if at - now > PATIENCE:
            return Fault("slow-down")
        lane.book(now)
        self._all.book(now)
        self._lanes[key] = (lane, at)
        self._lanes.move_to_end(key)
        while len(self._lanes) > REMEMBERED:
            self._lanes.popitem(last=False)
        return at - now

    def right(self, address: str) -> None:
        """Give the turn of a correct code back."""
        self._all.give_back()
        found = self._lanes.get(network(address))
        if found is not None:
            found[0].give_back()

    def busiest(self, least: int = 1) -> str:
        """Return the address that has used up most turns, and at least so many, for the facilitator; empty for none."""
        after = self._now() + (least - 1) * OWN_GAP
        late = {key: lane.booked for key, (lane, _) in self._lanes.items() if lane.booked > after}
        return max(late, key=lambda key: late[key], default="")

    def __len__(self) -> int:
        """Return how many addresses are remembered."""
        return len(self._lanes)


class Bucket:
    """Frames that a connection may send: ``rate`` a second, and ``burst`` at once after a pause."""

    def __init__(self, rate: int, burst: int, now: Callable[[], int]) -> None:
        """Begin full. ``rate`` and ``burst`` are at least 1; ``now`` returns milliseconds that never run backwards."""
        if rate < 1 or burst < 1:
            raise ValueError("A bucket needs a rate and a burst of at least 1.")
        self._rate, self._most, self._now = rate, burst * _FRAME, now
        self._level = self._most
        self._seen = now()

    def _fill(self) -> None:
        now = self._now()
        self._level = min(self._most, self._level + max(0, now - self._seen) * self._rate)
        self._seen = now

    def take(self) -> bool:
        """Take one frame out; False, and nothing taken, where there is none."""
        self._fill()
        if self._level < _FRAME:
            return False
        self._level -= _FRAME
        return True

    def wait(self) -> int:
        """Return the milliseconds until ``take`` succeeds; 0 for now."""
        self._fill()
        return -(-max(0, _FRAME - self._level) // self._rate)
