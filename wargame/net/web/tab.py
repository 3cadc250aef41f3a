"""One browser tab: its websocket, its client process, and what passes between them."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen
from websockets.exceptions import ConnectionClosed

from wargame.net.web.hello import GARBLED, Bye, TurnedAwayError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from websockets.asyncio.server import ServerConnection

    from wargame.net.web.client import TabClient
    from wargame.net.web.pace import Pace

PATIENCE: Final = 10.0
"""Seconds that a tab may leave its screen unread, or a client its keys."""
PIECE: Final = 32_768
"""Bytes of one frame to a tab."""
WIDTHS: Final = (20, 400)
HEIGHTS: Final = (5, 200)
_CLOSES_WITHIN: Final = 2.0

LEFT: Final = Bye("left", "You have left the table. Your seat waits for you.")
STOPPED: Final = Bye("stopped", "The game's window has stopped; nothing you had done is lost.", again=True)
UNREAD: Final = Bye("unread", "The connection was too slow to show the table.", again=True)
UNHEARD: Final = Bye("unheard", "The game's window does not answer; it is opened anew.", again=True)
ELSEWHERE: Final = Bye("elsewhere", "Your seat has been opened in another tab or on another computer.")
CLOSING: Final = Bye("closing", "The class's server is closing; if it comes back, so does your seat.", again=True)


@frozen
class Limits:
    """Seconds: until a tab has said what it must, and that a screen may stay unread or a key unheard."""

    within: float
    patience: float = PATIENCE


@frozen
class Opened:
    """What a tab is opened with: the client to start, how fast it may speak, and how to wait for so many seconds."""

    client: TabClient
    pace: Pace
    pause: Callable[[float], Awaitable[None]]


class Tab:
    """From its welcome to the end of its process."""

    def __init__(self, connection: ServerConnection, limits: Limits, token: str) -> None:
        """Take the websocket and the seat's token; ``run`` does the rest."""
        self.token = token
        self._connection = connection
        self._limits = limits
        self._leave: asyncio.Future[Bye] = asyncio.get_running_loop().create_future()
        self.gone = asyncio.Event()
        """Set once its process has ended, or will never be started."""

    async def leave(self, bye: Bye) -> None:
        """End the tab with a sentence; returns once its process is gone."""
        if not self._leave.done():
            self._leave.set_result(bye)
        await self.gone.wait()

    async def run(self, opened: Opened, starts: asyncio.Semaphore) -> Bye:
        """Start the client at the size of the tab and pass on what both say; return why it ended."""
        client = opened.client
        talk = asyncio.create_task(self._talk(opened, starts))
        # A tab that is closed while its client waits for its turn to start needs none.
        closed = asyncio.create_task(self._connection.wait_closed())
        ends: list[asyncio.Future[Any]] = [talk, closed, self._leave]
        try:
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            if self._leave.done():
                return self._leave.result()
            return talk.result() if talk.done() else STOPPED
        finally:
            talk.cancel()
            closed.cancel()
            await asyncio.gather(talk, closed, return_exceptions=True)
            await client.stop()
            self.gone.set()

    async def show(self, screen: bytes) -> None:
        """Send a piece of the screen; TurnedAwayError where the tab does not read."""
        for start in range(0, len(screen), PIECE):
            try:
                async with asyncio.timeout(self._limits.patience):
                    await self._connection.send(screen[start : start + PIECE])
            except TimeoutError:
                raise TurnedAwayError(UNREAD) from None

    async def renew(self, token: str) -> None:
        """Let the browser keep another token from now on."""
        self.token = token
        await say(self._connection, {"t": "token", "token": token})

    async def _talk(self, opened: Opened, starts: asyncio.Semaphore) -> Bye:
        client = opened.client
        async with asyncio.timeout(self._limits.within):
            width, height = await self._size()
        async with starts:
            try:
                await client.start(width, height)
            except OSError:
                # The computer has no room for one more process.
                return STOPPED
            await client.opened.wait()
        down = asyncio.create_task(client.wait())
        up = asyncio.create_task(self._keys(opened))
        try:
            done, _ = await asyncio.wait([down, up], return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
            return LEFT if client.left else STOPPED
        finally:
            down.cancel()
            up.cancel()
            await asyncio.gather(down, up, return_exceptions=True)

    async def _size(self) -> tuple[int, int]:
        kind, value = _packet(await self._connection.recv())
        if kind != "resize":
            raise TurnedAwayError(GARBLED)
        return _sized(value)

    async def _keys(self, opened: Opened) -> None:
        async for frame in self._connection:
            kind, value = _packet(frame)
            try:
                async with asyncio.timeout(self._limits.patience):
                    if kind == "ping":
                        await self._connection.send('{"t": "pong"}')
                    else:
                        await _passed_on(opened.client, kind, value)
            except TimeoutError:
                raise TurnedAwayError(UNHEARD) from None
            seconds = opened.pace.wait(len(frame))
            if seconds:
                await opened.pause(seconds)


async def say(connection: ServerConnection, what: dict[str, Any]) -> None:
    """Send one JSON frame; whoever does not read it is not waited for."""
    with suppress(ConnectionClosed, TimeoutError):
        async with asyncio.timeout(_CLOSES_WITHIN):
            await connection.send(json.dumps(what))


async def part(connection: ServerConnection, bye: Bye) -> None:
    """Tell a tab why it ends and close it; the socket is cut where that takes too long."""
    words = {"t": "bye", "code": bye.code, "sentence": bye.sentence, "again": bye.again, "forget": bye.forget}
    try:
        if bye is not UNREAD:
            await say(connection, words)
            async with asyncio.timeout(_CLOSES_WITHIN):
                await connection.close(4000, bye.code)
    except TimeoutError:
        pass
    finally:
        connection.transport.abort()


def _packet(frame: str | bytes) -> tuple[str, Any]:
    """Read what the page says after its hello: ``[kind]`` or ``[kind, value]``, as Textual's own page says it."""
    try:
        found = json.loads(frame) if isinstance(frame, str) else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, list) or not 1 <= len(found) <= 2 or not isinstance(found[0], str):  # noqa: PLR2004 - a pair
        raise TurnedAwayError(GARBLED)
    return found[0], found[1] if len(found) > 1 else None


def _sized(value: Any) -> tuple[int, int]:  # noqa: ANN401 - any JSON value
    """Return a size in cells, brought within bounds; TurnedAwayError where it is none."""
    if not isinstance(value, dict):
        raise TurnedAwayError(GARBLED)
    return _side(value.get("width"), *WIDTHS), _side(value.get("height"), *HEIGHTS)


def _side(cells: Any, least: int, most: int) -> int:  # noqa: ANN401 - any JSON value
    if not isinstance(cells, int) or isinstance(cells, bool):
        raise TurnedAwayError(GARBLED)
    return min(max(cells, least), most)


async def _passed_on(client: TabClient, kind: str, value: Any) -> None:  # noqa: ANN401 - any JSON value
    if kind == "stdin":
        if not isinstance(value, str):
            raise TurnedAwayError(GARBLED)
        await client.send_bytes(value.encode("utf-8", "replace"))
    elif kind == "resize":
        await client.set_terminal_size(*_sized(value))
    elif kind == "focus":
        await client.focus()
    elif kind == "blur":
        await client.blur()
