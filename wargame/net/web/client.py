"""One client process behind one tab: Textual's packets both ways, and an end that always comes."""

from __future__ import annotations

import asyncio
import json
import os
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from wargame.net.web.handed import RENEWED
from wargame.net.web.hello import LONGEST_TOKEN

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence
    from pathlib import Path

OPENS_WITHIN: Final = 30.0
"""Seconds until a client must show its first screen: a class that opens at once shares the computer."""
GRACE: Final = 2.0
"""Seconds that a client has to leave when asked, and again when told, before it is ended."""
LARGEST: Final = 4 << 20
"""Bytes that one packet of a client may have; a screen of 400 by 200 cells has less."""
_GREETING: Final = b"__GANGLION__\n"
_PRELUDE: Final = 10
"""Lines before the greeting that are passed over."""
_NICER: Final = 5
"""How much a client stands back behind the server, which every table waits for."""


class TabClient(AppService):
    """A client process: started with a line that holds its token, asked to leave, told to leave, ended.

    Unlike the class it comes from it needs no shell, prints nothing (a traceback may hold a seat's secrets), passes on
    no web address and no file, and never waits for ever.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        folder: Path,
        handed: bytes,
        show: Callable[[bytes], Awaitable[None]],
        renew: Callable[[str], Awaitable[None]],
        grace: float = GRACE,
    ) -> None:
        """Take what ``start`` needs; ``show`` is awaited with every piece of the screen, ``renew`` with a new token."""
        super().__init__("", write_bytes=show, write_str=_nothing, close=_nothing, download_manager=DownloadManager())
        self._argv = tuple(command)
        self._environment = environment
        self._folder = folder
        self._handed = handed
        self._renew = renew
        self._grace = grace
        self.opened = asyncio.Event()
        """Set once the client has shown that it is one, or has gone."""
        self.left = False
        """Whether it has left by itself, as a person asks it to."""

    @property
    def pid(self) -> int:
        """The process; 0 before it is started."""
        return self._process.pid if self._process else 0

    async def wait(self) -> None:
        """Wait until the client shows nothing more; raises what ``show`` has raised."""
        assert self._task is not None
        await asyncio.shield(self._task)

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        environment = {**self._environment, "COLUMNS": str(width), "ROWS": str(height)}
        self._process = process = await asyncio.create_subprocess_exec(
            *self._argv,
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            env=environment,
            cwd=self._folder,
            # Ctrl-C in the teacher's terminal is the teacher's.
            start_new_session=True,
        )
        assert process.stdin is not None
        self._stdin = process.stdin
        process.stdin.write(self._handed)
        if hasattr(os, "setpriority"):
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, process.pid, _NICER)
        return process

    async def run(self) -> None:
        """Pass on what the client shows until it leaves; Textual's own name for it."""
        assert self._process is not None
        stdout = self._process.stdout
        assert stdout is not None
        try:
            async with asyncio.timeout(OPENS_WITHIN):
                await _greeting(stdout)
            self.opened.set()
            while not self.left:
                kind, size = await stdout.readexactly(1), int.from_bytes(await stdout.readexactly(4), "big")
                if size > LARGEST:
                    return
                await self._packet(kind, await stdout.readexactly(size))
        except (asyncio.IncompleteReadError, ConnectionError, TimeoutError, ValueError):
            return
        finally:
            self.opened.set()

    async def _packet(self, kind: bytes, payload: bytes) -> None:
        if kind == b"D":
            await self.on_data(payload)
        elif kind == b"M":
            await self.on_meta(payload)

    async def on_meta(self, data: bytes) -> None:
        """Notice that the client leaves or has been given a new token; whatever else it says to the browser is dropped."""
        try:
            found = json.loads(data)
        except ValueError:
            return
        if not isinstance(found, dict):
            return
        token = found.get("token")
        if found.get("type") == "exit":
            self.left = True
        elif found.get("type") == RENEWED and isinstance(token, str) and 0 < len(token) <= LONGEST_TOKEN:
            await self._renew(token)

    async def stop(self) -> None:
        """End the process: ask, tell, then end it; returns once it is gone."""
        process = self._process
        if process is None:
            return
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        # Read on, for a client that cannot write does not listen either.
        drain = asyncio.create_task(_drained(process))
        try:
            for step in (self._ask, process.terminate, process.kill):
                with suppress(ProcessLookupError, ConnectionError, RuntimeError):
                    step()
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._grace):
                        await process.wait()
                    return
        finally:
            drain.cancel()
            await asyncio.gather(drain, return_exceptions=True)

    def _ask(self) -> None:
        self.stdin.write(self.encode_packet(b"M", b'{"type": "quit"}'))
        self.stdin.close()


async def _greeting(stdout: asyncio.StreamReader) -> None:
    """Read up to Textual's greeting; EOFError's kin where it does not come."""
    for _ in range(_PRELUDE):
        line = await stdout.readline()
        if line == _GREETING:
            return
        if not line:
            break
    raise asyncio.IncompleteReadError(b"", None)


async def _drained(process: Process) -> None:
    assert process.stdout is not None
    while await process.stdout.read(1 << 16):
        pass


async def _nothing(_data: str = "") -> None:
    """Take what goes to no browser."""
