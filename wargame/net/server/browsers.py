"""Browsers on the server's own port: the page, and tabs that come in by the same code, name and token as everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.seats import MARK, SEATS
from wargame.net.errors import Fault
from wargame.net.invitation import Invitation
from wargame.net.server.host import Web
from wargame.net.tokens import hashed, is_token
from wargame.net.web.gate import Gate
from wargame.net.web.hello import Admitted, Bye, Hello
from wargame.net.web.page import Page
from wargame.net.web.tab import CLOSING
from wargame.net.web.tabs import PATH, Tabs

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from websockets.asyncio.server import ServerConnection

    from wargame.net.server.door import Door

AGAIN: Final = ("slow-down", "busy", "stopped-table", "knock")
"""Faults that may be gone when the page tries the same once more."""

GONE: Final = ("expired", "removed", "class-over")
"""Faults after which the token that the browser keeps is worth nothing."""


def browsers(addresses: Iterable[str], loopback: Invitation) -> Web:
    """Return what serves browsers that call this computer by ``addresses``; their clients join at ``loopback``."""
    gate = Gate.at(addresses, loopback.port, secure=loopback.tls)
    page = Page.read(gate)
    tabs: list[Tabs] = []

    async def tab(socket: ServerConnection, door: Door) -> None:
        if not tabs:
            tabs.append(Tabs(admitting(door, loopback.address)))
        await tabs[0].serve(socket)

    async def close(over: bool) -> None:  # noqa: FBT001 - the one thing it is told
        for one in tabs:
            await one.close(_bye(Fault("class-over")) if over else CLOSING)

    return Web(page.answer, tab, close, PATH, gate.origins)


def admitting(door: Door, address: str) -> Callable[[Hello, str], Awaitable[Admitted | Bye]]:
    """Return the judgement on a tab's hello: the class's own, by code and name or by token."""

    async def admit(hello: Hello, peer: str) -> Admitted | Bye:
        if hello.token:
            # The client presents the token itself; here it is only asked whether starting one is worth it.
            found = door.hall.find(hashed(hello.token)) if is_token(hello.token) else None
            return Admitted(hello.token, address) if found else _bye(Fault("expired"))
        frame = {"code": hello.code, "name": hello.name, "table": hello.table, "seat": _SEATS.get(hello.seat.lower(), hello.seat),
                 "own": hello.own}  # fmt: skip
        admitted = await door.newcomer(frame, peer)
        return _bye(admitted) if isinstance(admitted, Fault) else Admitted(admitted.token or hello.own, address)

    return admit


_SEATS: Final = {MARK[seat].lower(): seat for seat in SEATS}
"""A link may name a seat by its letters."""


def _bye(fault: Fault) -> Bye:
    return Bye(fault.code, fault.sentence, again=fault.code in AGAIN, forget=fault.code in GONE)
