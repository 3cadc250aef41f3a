"""A socket, a worker and a loop for tests: everything that is due is done before the next line, without a clock."""

from __future__ import annotations

import asyncio
from collections import deque
from concurrent.futures import Executor, Future

from websockets.exceptions import ConnectionClosedOK

TURNS = 20_000
"""Turns of the loop before something is held to go round in circles."""


class AtOnce(Executor):
    """Does work where it is asked for."""

    def submit(self, fn, /, *args, **kwargs):
        """Do it now; what it raises is in the future, as from a thread."""
        future = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - the future's own manner
            future.set_exception(error)
        return future


class Socket:
    """Both ends of a socket as the server's code sees one: ``inbox`` is what the client wrote, ``out`` what it received."""

    transport = None

    def __init__(self, moment):
        """``moment`` says at which step of the public story something was received."""
        self.moment = moment
        self.out = []
        self.inbox = deque()
        self.here = asyncio.Event()
        self.reads = asyncio.Event()
        self.reads.set()
        self.gone = False

    def write(self, text):
        """Send a frame as the client."""
        self.inbox.append(text)
        self.here.set()

    def hang_up(self):
        """Close the socket as the client."""
        self.gone = True
        self.here.set()

    # --- the server's end

    async def recv(self):
        """Return the client's next frame."""
        while not self.inbox:
            if self.gone:
                raise ConnectionClosedOK(None, None)
            self.here.clear()
            await self.here.wait()
        return self.inbox.popleft()

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return await self.recv()
        except ConnectionClosedOK:
            raise StopAsyncIteration from None

    async def send(self, text):
        """Hand the client a frame; one that does not read keeps the server waiting."""
        await self.reads.wait()
        if self.gone:
            raise ConnectionClosedOK(None, None)
        self.out.append((self.moment(), text))

    async def close(self, code=1000, reason=""):
        """Close from the server's side."""
        if not self.gone:
            self.out.append((self.moment(), f"closed {code} {reason}"))
        self.gone = True
        self.here.set()


async def quiet():
    """Let everything run that can run now."""
    ready = asyncio.get_running_loop()._ready
    for _ in range(TURNS):
        await asyncio.sleep(0)
        if not ready:
            return
    raise AssertionError("The loop does not come to rest.")
