"""A class's server in a process of its own, for ``class_load``; says where it listens, and how it is when asked.

    python benchmarks/class_server.py FOLDER --tables 8      (or --echo: a bare server that sends back what it gets)

Prints ``{"port", "code", "secret"}``, then answers each line ``stats`` on its standard input: resident memory, seconds of
processor time, and how late the server's own loop was, asked every 5 ms since the last line. ``quit`` ends it.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import random
import secrets
import sys
import time
from pathlib import Path

import measuring
from websockets.asyncio.server import ServerConnection, serve

from wargame import __version__
from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.net.codes import new_code
from wargame.net.server.host import Host, Opening
from wargame.net.tokens import hashed, new_token
from wargame.room.classroom import Tools
from wargame.room.creating import Wish, create
from wargame.table.desk import Board

STEP = 0.005
"""Seconds between two looks at the loop."""


def now() -> int:
    """Return monotonic milliseconds."""
    return time.monotonic_ns() // 1_000_000


def memory() -> int:
    """Return the resident memory in KB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])


async def watch(late: list[float]) -> None:
    """Note how much later than asked the loop comes back, in milliseconds."""
    while True:
        asked = time.perf_counter()
        await asyncio.sleep(STEP)
        late.append((time.perf_counter() - asked - STEP) * 1000)


async def answer(late: list[float]) -> None:
    """Answer what is asked on the standard input until ``quit``."""
    loop = asyncio.get_running_loop()
    while (line := await loop.run_in_executor(None, sys.stdin.readline)).strip() not in ("quit", ""):
        seen = sorted(late) or [0.0]
        late.clear()
        lag = {"p50": seen[len(seen) // 2], "p99": seen[len(seen) * 99 // 100], "max": seen[-1]}
        say({"rss_mb": round(memory() / 1024, 1), "cpu_s": round(time.process_time(), 2), "gc": gc.get_count(),
             "lag_ms": {name: round(value, 1) for name, value in lag.items()}, "asked": line.strip()})  # fmt: skip


def say(what: dict[str, object]) -> None:
    """Print one line of JSON."""
    print(json.dumps(what), flush=True)


async def echo() -> None:
    """Send everything back."""

    async def handle(socket: ServerConnection) -> None:
        async for text in socket:
            await socket.send(text)

    async with serve(handle, "127.0.0.1", 0, compression=None) as server:
        late: list[float] = []
        say({"port": next(iter(server.sockets)).getsockname()[1]})
        watching = asyncio.create_task(watch(late))
        await answer(late)
        watching.cancel()


async def school(folder: Path, tables: int) -> None:
    """Open a class and serve it."""
    scenario = load_scenario("handshake-2025")
    code, secret = new_code(secrets.token_bytes), new_token(secrets.token_bytes)
    dice = random.Random(7)
    tools = Tools(now, lambda: dice.getrandbits(32), make_player, __version__)
    room = create(folder, Wish(code, tables), scenario, load_rules(scenario.rules), None, tools)
    host = Host(room, Board(title="load"), hashed(secret), now, Opening("127.0.0.1", 0))
    serving = asyncio.create_task(host.serve())
    while not host.port:  # noqa: ASYNC110 - a server says only by its port that it listens
        await asyncio.sleep(STEP)
    say({"port": host.port, "code": code, "secret": secret})
    late: list[float] = []
    watching = asyncio.create_task(watch(late))
    await answer(late)
    watching.cancel()
    host.end()
    await serving
    room.close()


def main() -> None:
    """Serve."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--tables", type=int, default=8)
    parser.add_argument("--echo", action="store_true")
    asked = parser.parse_args()
    asyncio.run(echo() if asked.echo else school(asked.folder, asked.tables))


assert measuring.machine
if __name__ == "__main__":
    main()
