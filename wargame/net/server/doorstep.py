"""The listening socket: it counts whoever it accepts as a stranger at once, before a byte of TLS has been said.

With TLS, asyncio tells a protocol of its connection only when the handshake is over. Whoever never begins one would hold
a file open that nobody has counted.
"""

from __future__ import annotations

import errno
import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field

if TYPE_CHECKING:
    from wargame.net.server.lobby import Cut, Lobby

AT_ONCE: Final = 64
"""Sockets that are taken in before the others have their turn."""

_FULL: Final = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})


@define(eq=False)
class Accepted:
    """A socket that has said nothing yet."""

    socket: socket.socket
    gone: bool = False

    def cut(self) -> None:
        """End it both ways; the loop, which reads it, closes it."""
        self.gone = True
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)


@define
class Doorstep:
    """Who was accepted and has not come as far as the lobby's door; they wait in the lobby all the same."""

    lobby: Lobby
    _waiting: dict[int, Accepted] = field(factory=dict)
    """By file number, which is theirs as long as they are open."""

    def come(self, sock: socket.socket, address: str) -> None:
        """Let a socket wait that has just been accepted."""
        self.tidy()
        one = self._waiting[sock.fileno()] = Accepted(sock)
        self.lobby.come(one, address)

    def passed(self, number: int, line: Cut, address: str) -> None:
        """Let the connection wait that the socket with this file number has got, in its place; cut it where that is lost."""
        one = self._waiting.pop(number, None)
        if one is not None and one.gone:
            line.cut()
        elif one is None or not self.lobby.follow(one, line):
            self.lobby.come(line, address)

    def tidy(self) -> None:
        """Forget those that are closed."""
        for number, one in tuple(self._waiting.items()):
            if one.socket.fileno() != number:
                del self._waiting[number]
                self.lobby.leave(one)

    def relieve(self) -> None:
        """Cut off whoever waits here: the process can open no more files."""
        for one in self._waiting.values():
            one.cut()


class Listening(socket.socket):
    """A listening socket with a doorstep; asyncio accepts from it as from any other."""

    step: Doorstep | None = None
    _taken = 0

    def accept(self) -> tuple[socket.socket, Any]:
        """Accept one; BlockingIOError where nobody knocks, no file is left, or it is somebody else's turn."""
        if self._taken >= AT_ONCE:
            self._taken = 0
            raise BlockingIOError
        try:
            taken, address = super().accept()
        except BlockingIOError:
            self._taken = 0
            raise
        except OSError as error:
            self._taken = 0
            if error.errno in _FULL:
                # What asyncio does instead is a line on the terminal for each of a backlog, and it goes on with that.
                if self.step is not None:
                    self.step.tidy()
                    self.step.relieve()
                raise BlockingIOError from error
            raise
        self._taken += 1
        if self.step is not None:
            self.step.come(taken, str(address[0]))
        return taken, address


def listen(host: str, port: int, backlog: int) -> Listening:
    """Return a socket that listens at a host's first address; OSError where the port cannot be had."""
    family, kind, protocol, _, place = socket.getaddrinfo(
        host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    made = Listening(family, kind, protocol)
    try:
        if hasattr(socket, "SO_REUSEPORT"):
            # As asyncio does on POSIX: a port that a server has just left can be had again. Windows means another thing.
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.setblocking(False)
        made.bind(place)
        made.listen(backlog)
    except BaseException:
        made.close()
        raise
    return made
