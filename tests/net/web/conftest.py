"""A small server of its own for the page and its tabs, with a client that is no game."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

pytest.importorskip("textual_serve", reason="the extra web is not installed")
pytest.importorskip("websockets", reason="websockets is not installed")

from attrs import define, evolve, field
from websockets.asyncio.client import connect
from websockets.asyncio.server import serve

from wargame.net.web.gate import Gate
from wargame.net.web.hello import Admitted, Bye
from wargame.net.web.page import Page
from wargame.net.web.tabs import PATH, Hands, Tabs

HERE = Path(__file__).parent
CODE = "K7M4"


@define
class School:
    """A server that lets everybody in who knows the code, a token a name, and remembers whom it was asked about."""

    port: int
    scheme: str = "http"
    tabs: Tabs = field(init=False)
    asked: list = field(factory=list)
    tokens: dict = field(factory=dict)
    knocking: dict = field(factory=dict)
    lines: list = field(factory=list)
    ended: asyncio.Queue = field(factory=asyncio.Queue)

    async def admit(self, hello, address):
        """Judge as a server does."""
        self.asked.append((hello, address))
        if hello.token:
            known = hello.token in self.tokens.values()
            return Admitted(hello.token, "there") if known else Bye("token", "This seat is not known.", forget=True)
        if hello.name in self.knocking:
            return self.knocking[hello.name]
        if hello.code != CODE:
            return Bye("code", "This is not the code of the class.")
        return Admitted(self.tokens.setdefault(hello.name, f"token-of-{hello.name}"), "there")

    @property
    def origin(self):
        """Return the origin of the school's own page."""
        return f"{self.scheme}://127.0.0.1:{self.port}"

    async def over(self):
        """Wait until one more tab has been led to its end."""
        await asyncio.wait_for(self.ended.get(), 20)

    def line(self, path=PATH, **changed):
        """Return a browser's websocket, yet to be opened."""
        return connect(
            f"ws://127.0.0.1:{self.port}{path}",
            **{"origin": self.origin, "compression": None, "proxy": None, "max_size": None, **changed},
        )


@pytest.fixture(scope="session")
def read():
    """Return the page, read and packed once."""
    return Page.read(Gate.at((), 0, secure=False))


@pytest.fixture
def school(read):
    """Return what opens a school: an async context over its Hands."""

    @asynccontextmanager
    async def opened(*how, command=None, context=None, **hands):
        own = socket.create_server(("127.0.0.1", 0))
        here = School(own.getsockname()[1], "https" if context else "http")
        argv = (sys.executable, str(HERE / "stand_in.py"), *how)
        here.tabs = Tabs(here.admit, Hands(command=command or (lambda _address: argv), **hands))
        page = evolve(read, gate=Gate.at((), here.port, secure=context is not None))

        async def handler(connection):
            here.lines.append(connection)
            if connection.request.path == PATH:
                await here.tabs.serve(connection)
                here.ended.put_nowait(None)

        async with serve(
            handler,
            sock=own,
            ssl=context,
            process_request=page.answer,
            compression=None,
            max_size=65_536,
            close_timeout=2,
        ):
            try:
                yield here
            finally:
                await here.tabs.close()

    return opened


@pytest.fixture
def sit():
    """Return what says hello on a line and gives its size; returns the welcome and the client's first words."""

    async def seated(line, size=(80, 24), **hello):
        await line.send(json.dumps({"t": "hello", "v": 1, **(hello or {"code": CODE, "name": "Mia"})}))
        welcome = json.loads(await line.recv())
        if welcome["t"] != "welcome":
            return welcome, None
        await line.send(json.dumps(["resize", {"width": size[0], "height": size[1]}]))
        return welcome, json.loads(await asyncio.wait_for(line.recv(), 20))

    return seated
