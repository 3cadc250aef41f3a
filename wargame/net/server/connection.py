"""One socket: who is behind it, the newest document still to be sent, and answers waiting; nobody waits for it."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from typing import TYPE_CHECKING, Any, Final

from websockets.exceptions import ConnectionClosed

from wargame.net.errors import Fault
from wargame.net.frames import write_frame
from wargame.net.protocol import BYE, ERROR, SEND_SECONDS
from wargame.net.server.feed import Feed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from websockets.asyncio.server import ServerConnection

ANSWERS: Final = 256
"""Answers that may wait for a connection that does not read; one more and it is closed."""

WAITING: Final = 16 << 20
"""Characters that may wait in them; a save that is asked for again and again is long."""

GONE: Final = 1001
"""The close code of websockets for an end that leaves."""

MOVED: Final = "moved"
"""The one end that is no error: the person has another place, and comes back with the same way in."""


class Connection:
    """A socket's outgoing side. What is sent is made when it can be sent: who reads slowly is sent fewer, larger steps."""

    def __init__(self, socket: ServerConnection) -> None:
        """Nobody is behind the socket yet."""
        self.socket = socket
        self.role = ""
        self.table = 0
        self.person = ""
        self.way_in = ""
        """The hash of the token that the person came in with."""
        self.feed = Feed()
        self._answers: deque[str] = deque()
        self._greeting = ""
        self._document: Mapping[str, str] | None = None
        self._resume: int | None = 0
        self._wake = asyncio.Event()
        self._ending = ""
        self._numbers: tuple[int, ...] = ()
        self._done = False

    @property
    def over(self) -> bool:
        """Whether its end is decided; nothing that still comes in counts."""
        return self._done

    def show(self, document: Mapping[str, str]) -> None:
        """Send a document as soon as the socket takes it; a later one takes its place."""
        if not self._done:
            self._document = document
            self._wake.set()

    def resume(self, feed: Feed, seq: int) -> None:
        """Go on with somebody's feed, of which they have the document ``seq``, 0 for none."""
        self.feed = feed
        self._resume = seq

    def greet(self, text: str) -> None:
        """Send a welcome, before everything else."""
        self._greeting = text
        self._wake.set()

    def answer(self, frame: Mapping[str, Any]) -> None:
        """Send an answer, after the document that belongs to it."""
        self.answer_text(write_frame(dict(frame)))

    def answer_text(self, text: str) -> None:
        """Send an answer that is text already; nothing once the end is decided."""
        if self._done:
            return
        if len(self._answers) >= ANSWERS or self.backlog + len(text) > WAITING:
            self.end("slow-down")
            return
        self._answers.append(text)
        self._wake.set()

    @property
    def backlog(self) -> int:
        """How many characters of answers have not been sent yet."""
        return sum(map(len, self._answers))

    def fault(self, fault: Fault, **more: int) -> None:
        """Send an error of the catalogue; ``id`` is the question's that it answers."""
        self.answer({"t": ERROR, "code": fault.code, "sentence": fault.sentence, **more})

    def end(self, code: str = "", numbers: tuple[int, ...] = ()) -> None:
        """Say why and close, once the answers that wait have been sent; without a code nothing is said.

        ``numbers`` are filled into the sentence of the code.

        No document is sent any more: somebody else may go on with the feed.
        """
        if not self._ending:
            self._ending, self._numbers = code, numbers
        self._done = True
        self._document = None
        self._wake.set()

    async def write(self) -> None:
        """Send what there is until the socket closes or an end is wanted."""
        with contextlib.suppress(ConnectionClosed, TimeoutError):
            while not self._done:
                await self._wake.wait()
                self._wake.clear()
                await self._send_all()
            await self._send_all()
            if self._ending:
                await self._send(write_frame(farewell(self._ending, self._numbers)))
        await self._close()

    async def _send_all(self) -> None:
        while self._greeting or self._document is not None or self._answers:
            if self._greeting:
                text, self._greeting = self._greeting, ""
                await self._send(text)
            document, self._document = self._document, None
            # What was answered before the document was made belongs to it or to an older one.
            answers = [self._answers.popleft() for _ in range(len(self._answers))]
            if document is not None:
                frame = (
                    self.feed.frame(document) if self._resume is None else self.feed.catch_up(self._resume, document)
                )
                self._resume = None
                if frame:
                    await self._send(frame)
            for one in answers:
                await self._send(one)

    async def _send(self, frame: str) -> None:
        async with asyncio.timeout(SEND_SECONDS):
            await self.socket.send(frame)

    async def _close(self) -> None:
        """Close the socket; one that does not answer is cut off."""
        with contextlib.suppress(ConnectionClosed, TimeoutError, OSError):
            async with asyncio.timeout(2):
                await self.socket.close(GONE)
        self.cut()

    def cut(self) -> None:
        """Close at once, without a word."""
        self._done = True
        transport = self.socket.transport
        if transport is not None:
            transport.abort()


def farewell(code: str, numbers: tuple[int, ...] = ()) -> dict[str, Any]:
    """Return the last frame of a connection: why it ends."""
    if code == MOVED:
        sentence = "The facilitator has given you another place; the game goes there by itself."
    else:
        sentence = Fault(code, numbers).sentence
    return {"t": BYE, "code": code, "sentence": sentence}
