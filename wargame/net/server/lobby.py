"""The sockets of those who have not said yet who they are: few at a time, so that they cannot use up everybody's places.

A socket is a stranger's from the moment it is accepted, before any handshake, until a hello has come over it; what a hello
is worth is then judged in its turn. Where there are too many, the oldest of the address that has most gives way: whoever
only holds sockets open loses those, and somebody who is about to say hello has the time for it.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Final, Protocol

from attrs import define, field

from wargame.net.throttle import network

HERE: Final = 150
"""Strangers of one address: a whole class behind one address may come back at the same moment."""

STRANGERS: Final = 180
"""Strangers of all addresses together."""


class Cut(Protocol):
    """A socket that can be cut off."""

    def cut(self) -> None:
        """Close at once, without a word."""


@define
class Lobby:
    """Who waits at the door."""

    here: int = HERE
    most: int = STRANGERS
    turned_out: int = 0
    """How many had to give way."""
    _lanes: dict[str, OrderedDict[Cut, None]] = field(factory=dict)
    _where: dict[Cut, str] = field(factory=dict)

    def __len__(self) -> int:
        """Return how many wait."""
        return len(self._where)

    def come(self, socket: Cut, address: str) -> None:
        """Let a socket wait; another one may have to go for it."""
        key = self._where[socket] = network(address)
        lane = self._lanes.setdefault(key, OrderedDict())
        lane[socket] = None
        if len(lane) <= self.here and len(self) <= self.most:
            return
        crowded = lane if len(lane) > self.here else max(self._lanes.values(), key=len)
        oldest = next(iter(crowded))
        self.leave(oldest)
        self.turned_out += 1
        oldest.cut()

    def follow(self, old: Cut, new: Cut) -> bool:
        """Let another socket wait in the place of one, as old as that; return whether it waited."""
        key = self._where.pop(old, None)
        if key is None:
            return False
        self._where[new] = key
        self._lanes[key] = OrderedDict((new if one is old else one, None) for one in self._lanes[key])
        return True

    def leave(self, socket: Cut) -> None:
        """Let a socket wait no more: its owner has said hello, or it is closed. Twice is no error."""
        key = self._where.pop(socket, None)
        if key is None:
            return
        lane = self._lanes[key]
        del lane[socket]
        if not lane:
            del self._lanes[key]
