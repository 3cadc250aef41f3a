"""All browser tabs of a server: who is let in, how many at once, one client a seat, and none left behind."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen
from websockets.exceptions import ConnectionClosed

from wargame.net.web.client import GRACE, TabClient
from wargame.net.web.handed import Handed, write_handed
from wargame.net.web.hello import VERSION, WITHIN, Admitted, Bye, Hello, TurnedAwayError, read_hello
from wargame.net.web.pace import Pace
from wargame.net.web.surroundings import Surroundings, joining
from wargame.net.web.tab import CLOSING, ELSEWHERE, LEFT, STOPPED, Limits, Opened, Tab, part, say

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from websockets.asyncio.server import ServerConnection

PATH: Final = "/tab"
"""The path of the websocket; any other is not ours."""
MOST: Final = 40
"""Tabs at once, unless the server is told otherwise."""
STARTING: Final = 3
"""Clients that start at once: more would only make each other slower."""
LIMITS: Final = Limits(WITHIN)
_STRANGERS: Final = 400
"""Connections that may be without a hello at once."""
_OF_ONE_ADDRESS: Final = 40
"""The same of one address: whoever keeps silent on many lines must not shut the others out; a class may share one."""

FULL: Final = Bye(
    "full", "All places for browser tabs are taken: use  wargame join  in a terminal, or wait.", again=True
)
BUSY: Final = Bye("busy", "Too many browsers come in at once; wait a moment.", again=True)
LATE: Final = Bye("late", "The page did not say who is there: load it again.", again=True)


@frozen
class Hands:
    """What a server hands in besides its judgement.

    ``command`` makes the client's command from the address to join, ``most`` is the number of tabs at once; ``now`` and
    ``pause`` are the clock and how to wait; ``grace`` is how many seconds a client has to leave.
    """

    command: Callable[[str], Sequence[str]] = joining
    most: int = MOST
    now: Callable[[], float] = time.monotonic
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep
    limits: Limits = LIMITS
    grace: float = GRACE


class Tabs:
    """The browser tabs of one server; ``serve`` is the handler of every websocket at ``PATH``."""

    def __init__(self, admit: Callable[[Hello, str], Awaitable[Admitted | Bye]], hands: Hands | None = None) -> None:
        """Let in whom ``admit`` lets in: it is awaited with what a tab says and the address it comes from."""
        self._admit = admit
        self._hands = hands or Hands()
        self._surroundings = Surroundings()
        self._tabs: dict[str, Tab] = {}
        self._renewed: dict[str, str] = {}
        """Token -> the one that has taken its place while its tab was open; a page that was away still has the old one."""
        self._strangers = Counter[str]()
        self._starts = asyncio.Semaphore(STARTING)
        self._closed = False

    def __len__(self) -> int:
        """Return the number of tabs that are open."""
        return len(self._tabs)

    async def serve(self, connection: ServerConnection) -> None:
        """Lead one tab from its first frame to its last; returns once its client is gone and its socket closed."""
        try:
            hello, admitted = await self._admitted(connection)
            bye = await self._seated(connection, hello, admitted)
            if bye is LEFT:
                bye = await self._parting(connection, admitted.token)
        except TurnedAwayError as away:
            bye = away.bye
        except TimeoutError:
            bye = LATE
        except ConnectionClosed:
            return
        except OSError:
            bye = STOPPED
        await part(connection, bye)

    async def _parting(self, connection: ServerConnection, token: str) -> Bye:
        """Return why a client has left by itself: its person did, or the seat is theirs no more."""
        latest = self._latest(Hello(token=token))
        verdict = await self._admit(latest, str(connection.remote_address[0]))
        return verdict if isinstance(verdict, Bye) else LEFT

    async def close(self, bye: Bye = CLOSING) -> None:
        """End all tabs with a sentence and let in no more; returns once no client is left."""
        self._closed = True
        await asyncio.gather(*(tab.leave(bye) for tab in list(self._tabs.values())))
        self._surroundings.leave()

    async def _admitted(self, connection: ServerConnection) -> tuple[Hello, Admitted]:
        address = str(connection.remote_address[0])
        if self._strangers.total() >= _STRANGERS or self._strangers[address] >= _OF_ONE_ADDRESS:
            raise TurnedAwayError(BUSY)
        self._strangers[address] += 1
        try:
            async with asyncio.timeout(self._hands.limits.within):
                hello = self._latest(read_hello(await connection.recv()))
            # A code would be spent on a seat that has no client; a token may take its own tab over.
            if self._closed or (not hello.token and self._full()):
                raise TurnedAwayError(CLOSING if self._closed else FULL)
            verdict = await self._admit(hello, address)
        finally:
            self._strangers -= Counter([address])
        if isinstance(verdict, Bye):
            raise TurnedAwayError(verdict)
        return hello, verdict

    def _full(self) -> bool:
        return len(self._tabs) >= self._hands.most

    async def _seated(self, connection: ServerConnection, hello: Hello, admitted: Admitted) -> Bye:
        token = admitted.token
        before = self._tabs.get(token)
        if self._closed or (before is None and self._full()):
            raise TurnedAwayError(CLOSING if self._closed else FULL)
        tab = self._tabs[token] = Tab(connection, self._hands.limits, token)
        try:
            if before is not None:
                await before.leave(ELSEWHERE)
            await say(connection, {"t": "welcome", "v": VERSION, "token": token})
            return await tab.run(self._opened(tab, hello, admitted), self._starts)
        finally:
            tab.gone.set()
            if self._tabs.get(tab.token) is tab:
                del self._tabs[tab.token]

    def _latest(self, hello: Hello) -> Hello:
        token = hello.token
        while token in self._renewed:
            token = self._renewed[token]
        return evolve(hello, token=token)

    async def _renew(self, tab: Tab, token: str) -> None:
        """Let a tab's seat have another token, for which it was moved; a tab that was taken over has none any more."""
        old = tab.token
        if token == old or token in self._renewed or self._tabs.get(old) is not tab or token in self._tabs:
            return
        self._renewed[old] = token
        self._tabs[token] = self._tabs.pop(old)
        self._surroundings.renewed(old, token)
        await tab.renew(token)

    def _opened(self, tab: Tab, hello: Hello, admitted: Admitted) -> Opened:
        client = TabClient(
            self._hands.command(admitted.address),
            self._surroundings.of(admitted.token, light=hello.light),
            self._surroundings.folder,
            write_handed(Handed(admitted.token)),
            tab.show,
            partial(self._renew, tab),
            self._hands.grace,
        )
        return Opened(client, Pace(self._hands.now), self._hands.pause)
