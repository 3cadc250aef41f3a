"""A class on real sockets for tests: a server in its own thread, and raw clients that say exactly what they are told."""

from __future__ import annotations

import asyncio
import json
import secrets
import time

from attrs import define, field
from websockets.asyncio.client import connect

from wargame import __version__
from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.engine.digest import digest
from wargame.net.server.host import Host, Opening
from wargame.net.tokens import hashed, new_token
from wargame.room import acts
from wargame.room.classroom import Tools, go_on
from wargame.room.creating import Wish, create
from wargame.table.desk import Board

CODE = "K7QM2XWD"
PATIENCE = 20
"""Seconds that anything may take before a test gives up."""


def monotonic():
    """Return monotonic milliseconds."""
    return time.monotonic_ns() // 1_000_000


@define
class School:
    """A class in a folder, opened by ``async with`` and again by another ``async with``."""

    folder: object
    tables: int = 2
    opening: Opening = field(factory=lambda: Opening("127.0.0.1", 0))
    secret: str = field(factory=lambda: new_token(secrets.token_bytes))
    room: object = None
    host: Host = None
    sockets: list = field(factory=list)
    admitted: int = 0
    expected: str = ""
    """What the server is to say of itself in the end; None where that is the test's own business."""

    async def __aenter__(self):
        scenario = load_scenario("handshake-2025")
        tools = Tools(monotonic, lambda: 7, make_player, __version__)
        if self.folder.exists():
            self.room = go_on(self.folder, tools)
        else:
            wish = Wish(CODE, self.tables, rounds=3)
            self.room = create(self.folder, wish, scenario, load_rules(scenario.rules), None, tools)
        self.host = Host(self.room, Board(title="a class"), hashed(self.secret), monotonic, self.opening)
        self.host.start()
        return self

    async def __aexit__(self, *_):
        for socket in self.sockets:
            socket.transport.abort()
        await asyncio.gather(*(socket.wait_closed() for socket in self.sockets))
        self.sockets.clear()
        await asyncio.to_thread(self.host.stop)
        self.room.close()
        assert self.expected is None or self.host.faults.sentence == self.expected

    @property
    def scheme(self):
        """Return ws or wss."""
        return "wss" if self.opening.context else "ws"

    @property
    def url(self):
        """Return where it listens."""
        return f"{self.scheme}://127.0.0.1:{self.host.port}/"

    def digests(self):
        """Return the digest of every table's state."""
        return {number: room.table.look(digest) for number, room in self.room.rooms.items()}

    def logs(self):
        """Return every line of every log but what names no deed: refusals that are counted, and who is here."""
        lines = {}
        for path in sorted(self.folder.glob("*.jsonl")):
            found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
            lines[path.name] = [str(one) for one in found if "refused" not in one.values()]
        return lines

    def everything(self):
        """Return all that must stay as it is where nothing may be done."""
        return self.digests(), self.logs()

    async def loop(self, coroutine):
        """Run something on the server's own loop."""
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(coroutine, self.host._loop))

    async def line(self, **more):
        """Return a raw socket."""
        socket = await connect(self.url, compression=None, proxy=None, max_size=1 << 22, close_timeout=1, **more)
        self.sockets.append(socket)
        return socket

    async def knock(self, hello, **more):
        """Return a client that has said hello with these fields."""
        client = Client(await self.line(**more))
        await client.send({"t": "hello", "v": 1, **hello})
        return client

    async def sit(self, name, table=1, seat="us", **more):
        """Return a client that was let in as a newcomer; by the facilitator at once, where the game has begun."""
        wish = {"code": CODE, "name": name, "table": table, "seat": seat}
        client = await self.knock(wish, **more)
        if json.loads(await client.until("welcome", "error")).get("code") == "begun":
            own = {"t": "hello", "v": 1, **wish, "own": new_token(secrets.token_bytes)}
            await client.send(own)
            await client.until("error")
            for one in self.host.hall.doorkeeper.knocks.waiting():
                self.admitted += 1
                # Numbers that no desk comes to.
                await self.loop(self.host.hall.hand(1_000_000 + self.admitted, 0, acts.Admit(one.id)))
            await client.send(own)
            await client.until("welcome")
            client.welcome["token"] = own["own"]
        await client.until("view")
        return client

    async def desk(self):
        """Return the facilitator."""
        client = await self.knock({"facilitator": self.secret})
        await client.until("welcome")
        await client.until("view")
        return client


@define
class Client:
    """One raw socket: ``document`` is what it was shown, ``heard`` every frame as it came."""

    socket: object
    welcome: dict = field(factory=dict)
    document: dict = field(factory=dict)
    heard: list = field(factory=list)
    next: int = 1

    @property
    def token(self):
        """Return the token that came with the welcome."""
        return self.welcome["token"]

    async def send(self, frame):
        """Send a frame, or text as it is."""
        await self.socket.send(frame if isinstance(frame, str | bytes) else json.dumps(frame))

    async def until(self, *kinds):
        """Read until a frame of one of these kinds; return its text."""
        while True:
            async with asyncio.timeout(PATIENCE):
                text = await self.socket.recv()
            self.heard.append(text)
            frame = json.loads(text)
            if frame["t"] == "welcome":
                self.welcome = {**self.welcome, **frame}
                self.next = frame.get("next", 1)
            if frame["t"] == "view":
                kept = {} if frame.get("whole") else self.document
                self.document = {name: one for name, one in {**kept, **frame["set"]}.items() if one is not None}
            if frame["t"] in kinds:
                return text

    async def give(self, cmd, n=None, **more):
        """Give a command; return the text of the answer."""
        number = self.next if n is None else n
        await self.send({"t": "do", "n": number, "cmd": cmd, **more})
        text = await self.until("done", "refused", "error", "bye")
        if n is None:
            self.next += 1
        return text

    async def done(self, cmd, **more):
        """Give a command that is done."""
        text = await self.give(cmd, **more)
        assert json.loads(text)["t"] == "done", text

    async def close(self):
        """Leave."""
        await self.socket.close()

    async def ended(self):
        """Wait until the server closes the connection; return what was last said."""
        async with asyncio.timeout(PATIENCE):
            async for text in self.socket:
                self.heard.append(text)
        return self.heard[-1] if self.heard else ""
