"""A server's socket that cannot hold the loop up: it is read in small slices, and cut off where it sends only noise.

``websockets`` handles all frames of what one read brings before anybody else's turn: a quarter of a megabyte of empty
pings is 40,000 frames, and half a second. It answers each ping, whether or not the other end reads the answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from websockets.asyncio.server import ServerConnection
from websockets.frames import DATA_OPCODES, Frame, Opcode

from wargame.net.throttle import Bucket

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from websockets.protocol import Event

    from wargame.net.server.doorstep import Doorstep

SLICE: Final = 4_096
"""Bytes that are handled before others have their turn."""

NOISE: Final = 20
"""Pings, pongs and pieces of messages a second; an honest client sends one in twenty seconds."""

NOISE_BURST: Final = 100


class Line(ServerConnection):
    """A connection of ``websockets`` that reports to the lobby."""

    def __init__(self, step: Doorstep, *args: Any, **more: Any) -> None:  # noqa: ANN401 - the library's own
        """Begin as a stranger's, who stood on the doorstep until now."""
        super().__init__(*args, **more)
        self.step = step
        self.lobby = step.lobby
        self.address = ""
        self._rest = b""
        self._full = False
        self._turn: asyncio.Handle | None = None
        self._noise = Bucket(NOISE, NOISE_BURST, lambda: int(self.loop.time() * 1000))

    def waits(self, waits: bool) -> None:  # noqa: FBT001 - the one thing it tells
        """Take note whether the server waits for whoever is behind it to say who they are."""
        if not waits:
            self.lobby.leave(self)
        elif not self.transport.is_closing():
            self.lobby.come(self, self.address)

    def cut(self) -> None:
        """Close at once, without a word."""
        self._rest = b""
        self.transport.abort()

    # --- what asyncio and websockets call

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Wait in the lobby."""
        super().connection_made(transport)
        # The queue of messages stops the transport itself; here two have a say in that.
        self.recv_messages.pause, self.recv_messages.resume = self._stop, self._go_on
        peer = transport.get_extra_info("peername")
        self.address = str(peer[0]) if peer else ""
        accepted = transport.get_extra_info("socket")
        self.step.passed(accepted.fileno() if accepted is not None else -1, self, self.address)

    def connection_lost(self, exc: Exception | None) -> None:
        """Leave the lobby."""
        self._rest = b""
        self.lobby.leave(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take in what has come, a slice at a time."""
        waiting = bool(self._rest)
        self._rest += data
        if not waiting:
            self._slice()

    def process_event(self, event: Event) -> None:
        """Take one frame in."""
        if isinstance(event, Frame) and not _whole(event) and not self._noise.take():
            self.cut()
            return
        super().process_event(event)

    def _slice(self) -> None:
        self._turn = None
        if not self._rest or self._full:
            return
        now, self._rest = self._rest[:SLICE], self._rest[SLICE:]
        super().data_received(now)
        if self._rest:
            self.transport.pause_reading()
            self._later()
        elif not self._full:
            self.transport.resume_reading()

    def _stop(self) -> None:
        self._full = True
        self.transport.pause_reading()

    def _go_on(self) -> None:
        self._full = False
        if self._rest:
            self._later()
        else:
            self.transport.resume_reading()

    def _later(self) -> None:
        if self._turn is None:
            self._turn = self.loop.call_soon(self._slice)


def _whole(frame: Frame) -> bool:
    """Whether a frame is a message by itself, or the end of the connection."""
    return (frame.opcode in DATA_OPCODES and frame.opcode is not Opcode.CONT and frame.fin) or (
        frame.opcode is Opcode.CLOSE
    )


def lines(step: Doorstep) -> Callable[..., Line]:
    """Return what makes the connections of a server with this doorstep."""

    def make(*args: Any, **more: Any) -> Line:  # noqa: ANN401 - the library's own
        return Line(step, *args, **more)

    return make
