"""The server of a class in a thread of its own, so that the console in the same process never holds it up."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from concurrent.futures import Future
from threading import Thread
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen
from websockets.asyncio.server import serve

from wargame.net.frames import FROM_CLIENT
from wargame.net.server.door import Door
from wargame.net.server.doorstep import Doorstep, listen
from wargame.net.server.faults import Faults
from wargame.net.server.hall import Hall
from wargame.net.server.line import Line, lines
from wargame.net.server.lobby import Lobby
from wargame.net.server.serving import Visit

if TYPE_CHECKING:
    import ssl
    from collections.abc import Awaitable, Callable

    from websockets.asyncio.server import Server, ServerConnection
    from websockets.http11 import Request, Response

    from wargame.room.classroom import Classroom
    from wargame.table.desk import Board

ALIVE: Final = 20
"""Seconds between two pings; a socket that does not answer one in as many is closed: half-open ones end here."""

WAITING: Final = 512
"""Connections that the system may keep waiting."""

HANDSHAKE: Final = 10.0
"""Seconds for the handshake of TLS."""

FAREWELL: Final = 100
"""Looks, 20 ms apart, at whether everybody has heard that the class is over."""

MOST: Final = 1_000
"""Connections at once; one more is told to come again."""

OTHERS: Final = 256
"""Files that a class may have open besides: saves, clients of browser tabs, whatever the console reads."""


@frozen
class Web:
    """What serves browsers on the same port: pages, and the sockets of their tabs."""

    request: Callable[[ServerConnection, Request], Response | None]
    """Answers a plain HTTP request, or lets a websocket pass (None)."""
    tab: Callable[[ServerConnection, Door], Awaitable[None]]
    """Leads the socket of a tab from its first frame to its last."""
    close: Callable[[bool], Awaitable[None]]
    """Ends the tabs and their clients; it is told whether the class is over for good."""
    path: str = "/tab"
    origins: tuple[str, ...] = ()
    """The page's own origins, whose sockets are served besides those of programs, which have none."""


@frozen
class Opening:
    """Where a server listens, and with what."""

    host: str
    port: int
    context: ssl.SSLContext | None = None
    web: Web | None = None


class Host:
    """A running server. ``port`` is where it listens; ``stop`` closes every connection and waits for the disk."""

    def __init__(
        self, classroom: Classroom, board: Board, secret: str, now: Callable[[], int], opening: Opening
    ) -> None:
        """``secret`` is the hash of the facilitator's secret; ``now`` reads a monotonic clock in milliseconds."""
        self.classroom = classroom
        self.board = board
        self.port = 0
        self.on_begin: Callable[[Board], Board] = _as_it_is
        """What the beginning of a game makes of the facilitator's board; to be set before ``start``."""
        self.on_look: Callable[[Board], Board] = _as_it_is
        """What the clock on the wall makes of it; the same."""
        self.hall: Hall | None = None
        self.faults = Faults()
        """What went wrong inside the server, for whoever runs it."""
        self.lobby = Lobby()
        self._over = False
        self._opening = opening
        self._secret = secret
        self._now = now
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._thread = Thread(target=self._run, name="class server", daemon=True)
        self._ready: Future[int] = Future()

    def start(self) -> None:
        """Listen; OSError where the port cannot be had."""
        self._thread.start()
        self._ready.result()

    def tell(self, board: Board) -> None:
        """Change what the facilitator is shown besides the tables."""
        self.board = board
        if self.hall is not None:
            self.hall.board = board

    def wait(self) -> None:
        """Wait until the server is stopped, or the process interrupted."""
        while self._thread.is_alive():
            self._thread.join(1)

    def stop(self, *, over: bool = False) -> None:
        """Close every connection, wait for what is being written, and end the thread; ``over`` tells everybody that it is for good."""
        self._over = over
        self.end()
        self._thread.join()

    def end(self) -> None:
        """Let ``serve`` come to its end; from any thread, and again without harm."""
        if self._loop is not None and self._stopping is not None:
            # The loop may have come to its end just now.
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._stopping.set)

    def _run(self) -> None:
        try:
            asyncio.run(self.serve())
        except BaseException as error:
            if not self._ready.done():
                self._ready.set_exception(error)
                return
            raise

    async def serve(self) -> None:
        """Serve until ``stop``; to be run on a loop of the caller's, or by ``start`` in a thread."""
        allow_files(MOST + OTHERS)
        self._loop, self._stopping = asyncio.get_running_loop(), asyncio.Event()
        hall = self.hall = Hall(self.classroom, self.board, self.faults)
        hall.on_begin, hall.on_look = self.on_begin, self.on_look
        door = Door(hall, self._secret, self._now)
        opening = self._opening
        visits = set[Visit]()

        async def handle(socket: ServerConnection) -> None:
            await self._handle(door, socket, visits)

        more: dict[str, Any] = {}
        if opening.web is not None:
            more["process_request"] = opening.web.request
        if opening.context is not None:
            more["ssl_handshake_timeout"] = HANDSHAKE
        self._loop.set_exception_handler(self._stumble)
        step = Doorstep(self.lobby)
        listening = listen(opening.host, opening.port, WAITING)
        listening.step = step
        async with serve(
            handle,
            sock=listening,
            ssl=opening.context,
            origins=[None, *(opening.web.origins if opening.web is not None else ())],  # type: ignore[list-item]
            compression=None,
            max_size=FROM_CLIENT.size,
            max_queue=8,
            ping_interval=ALIVE,
            ping_timeout=ALIVE,
            close_timeout=2,
            backlog=WAITING,
            logger=_quiet(),
            server_header=None,
            create_connection=lines(step),  # type: ignore[arg-type]
            **more,
        ) as server:
            self.port = _port(server)
            self._ready.set_result(self.port)
            ticking = asyncio.create_task(hall.tick())
            await self._stopping.wait()
            ticking.cancel()
            if opening.web is not None:
                await opening.web.close(self._over)
            if self._over:
                await _farewell(hall)
        hall.close()

    def _stumble(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Count what nobody caught; asyncio would write it over the facilitator's screen, with what was in it."""
        error = context.get("exception")
        if error is not None and not isinstance(error, (OSError, asyncio.CancelledError)):
            self.faults.note(error)

    async def _handle(self, door: Door, socket: ServerConnection, visits: set[Visit]) -> None:
        web, request = self._opening.web, socket.request
        assert isinstance(socket, Line)
        if web is not None and request is not None and request.path.partition("?")[0] == web.path:
            socket.waits(False)
            try:
                await web.tab(socket, door)
            except Exception as error:
                self.faults.note(error)
                raise
            return
        if len(visits) >= MOST:
            await socket.close(1013, "busy")
            return
        peer = socket.remote_address
        visit = Visit(door, socket, str(peer[0]) if peer else "", socket.waits)
        visits.add(visit)
        try:
            await visit.serve()
        finally:
            visits.discard(visit)


async def _farewell(hall: Hall) -> None:
    """Tell everybody that the class is over, and wait a moment until they have heard it."""
    for connection in (*hall.people.values(), *hall.projectors):
        connection.end("class-over")
    for _ in range(FAREWELL):
        if not (hall.people or hall.projectors):
            return
        await asyncio.sleep(0.02)


def allow_files(wanted: int) -> None:
    """Let this process have so many files and sockets open, as far as the system allows; many systems begin with 256 to 1,024."""
    try:
        import resource  # noqa: PLC0415 - Windows has none, and no such limit
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    enough = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < enough:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (enough, hard))


def _port(server: Server) -> int:
    return int(next(iter(server.sockets)).getsockname()[1])


def _quiet() -> logging.Logger:
    """Return a logger that writes nowhere: a line about a connection could hold what its frames hold."""
    logger = logging.getLogger("wargame.net.server")
    logger.addHandler(logging.NullHandler())
    logger.propagate = False
    logger.setLevel(logging.CRITICAL + 1)
    return logger


def _as_it_is(board: Board) -> Board:
    return board
