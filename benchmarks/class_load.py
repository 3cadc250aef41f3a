"""A class on real sockets: how long until everybody sees what somebody did, and what the server needs for it.

    python benchmarks/class_load.py [--seconds 60] [--only 97,500,hostile]

The server has a process of its own and writes to a real disk; the people are raw sockets in two more processes, a
command every three seconds each (words, drafts, sheets, marks, now and then a ready), and the facilitator advances
tables. ``join`` is from a hello to the welcome, while all come in at a
hundred a second, ``ack`` from a command to its answer, ``own`` from words to the own view of them, ``others`` to everybody
else's at the table, ``board`` to the facilitator's board, which is
brought up to date four times a second; milliseconds. ``echo`` is a bare websocket server under as many clients in the same minute, for comparison.

Promises: 97 clients p99 < 150 ms and < 300 MB; 500 clients p99 < 500 ms; with one that never reads and one that floods
the others' p99 < 200 ms.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from measuring import emit
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

HERE = Path(__file__).parent
TABLES = 8
FLOOD = 400
"""Frames a second that the flooding one sends: twenty times what a connection is read."""


async def spawn(name: str, *words: str) -> asyncio.subprocess.Process:
    """Start one of the other scripts."""
    return await asyncio.create_subprocess_exec(
        sys.executable, str(HERE / f"{name}.py"), *words,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, limit=1 << 26,
    )  # fmt: skip


async def heard(process: asyncio.subprocess.Process, seconds: float = 300) -> dict[str, Any]:
    """Return the next line that a process prints."""
    assert process.stdout is not None
    return json.loads(await asyncio.wait_for(process.stdout.readline(), seconds))


async def asked(process: asyncio.subprocess.Process, word: str) -> dict[str, Any]:
    """Ask a server how it is."""
    assert process.stdin is not None
    process.stdin.write(f"{word}\n".encode())
    return await heard(process)


async def end(process: asyncio.subprocess.Process) -> None:
    """End a server."""
    assert process.stdin is not None
    process.stdin.write(b"quit\n")
    await asyncio.wait_for(process.wait(), 30)


def percentiles(values: list[float]) -> dict[str, float]:
    """Return what is promised of some times, and how many there are."""
    found = sorted(values) or [0.0]
    places = {"p50": 50, "p90": 90, "p99": 99}
    return {name: found[len(found) * at // 100] for name, at in places.items()} | {
        "max": found[-1],
        "n": len(values),
    }


async def class_run(folder: Path, seconds: float, *, watching: int = 0, hostile: bool = False) -> dict[str, Any]:
    """Run one class; return its figures."""
    server = await spawn("class_server", str(folder), "--tables", str(TABLES))
    at = await heard(server)
    everything = list(range(1, TABLES + 1))
    plan = {**at, "all": everything, "a_seat": 3, "watching": watching, "pace": 3.0, "warm": 5.0, "seconds": seconds}
    halves = [
        await spawn("class_people", json.dumps({**plan, "tables": everything[half::2], "facilitator": not half}))
        for half in range(2)
    ]
    for one in halves:
        await heard(one)
    bad = [asyncio.create_task(one(at)) for one in (flood, never_read)] if hostile else []
    load = os.getloadavg()[0]
    before = await asked(server, "begin")
    began = time.perf_counter()
    found = [await heard(one, seconds + 120) for one in halves]
    after = await asked(server, "end")
    for one in bad:
        one.cancel()
    spent = time.perf_counter() - began
    await end(server)
    figures = {
        name: percentiles([ms for half in found for ms in half[name]])
        for name in ("join", "ack", "own", "others", "board")
    }
    totals = {name: sum(half[name] for half in found) for name in ("clients", "commands", "frames", "bytes", "lost")}
    refused = {code: sum(half["refused"].get(code, 0) for half in found) for half in found for code in half["refused"]}
    return {**totals, **figures, "refused": refused, "rss_mb": after["rss_mb"], "loop_lag_ms": after["lag_ms"],
            "cpu_share": round((after["cpu_s"] - before["cpu_s"]) / spent, 2), "load_average": load}  # fmt: skip


async def never_read(at: dict[str, Any]) -> None:
    """Come in and read nothing more; come back whenever that ends."""
    while True:
        with contextlib.suppress(OSError, WebSocketException, TimeoutError):
            socket = await connect(f"ws://127.0.0.1:{at['port']}/", compression=None, max_queue=1, proxy=None)
            socket.transport.pause_reading()
            hello = {"t": "hello", "v": 1, "code": at["code"], "name": "sloth", "table": 1, "seat": "observer"}
            await socket.send(json.dumps(hello))
            await asyncio.sleep(600)
        await asyncio.sleep(1)


async def flood(at: dict[str, Any]) -> None:
    """Send commands that are done, refused and none at all, as fast as they are taken; come back after every end."""
    words = ({"do": "say", "text": "flood " * 40}, {"do": "say", "text": ""}, {"do": "advance"},
             {"do": "mark", "channel": "all", "count": 1})  # fmt: skip
    hello: dict[str, Any] = {"t": "hello", "v": 1, "code": at["code"], "name": "flood", "table": 1, "seat": "us"}
    while True:
        with contextlib.suppress(OSError, WebSocketException, TimeoutError):
            async with connect(f"ws://127.0.0.1:{at['port']}/", compression=None, proxy=None) as socket:
                await socket.send(json.dumps(hello))
                welcome = json.loads(await socket.recv())
                if "token" in welcome:
                    hello = {"t": "hello", "v": 1, "token": welcome["token"]}
                await _pour(socket, words, int(welcome.get("next", 1)))
        await asyncio.sleep(0.2)


async def _pour(socket: ClientConnection, words: tuple[dict[str, Any], ...], number: int) -> None:
    """Send and never look at what comes back."""

    async def drain() -> None:
        async for _ in socket:
            pass

    draining = asyncio.create_task(drain())
    try:
        while True:
            cmd = words[number % len(words)]
            await socket.send(json.dumps({"t": "do", "n": number, "cmd": cmd}))
            number += 1
            await asyncio.sleep(1 / FLOOD)
    finally:
        draining.cancel()


async def echo_run(clients: int, seconds: float) -> dict[str, Any]:
    """Return the round trips of a bare server: as many clients, as many messages, each back to its sender."""
    server = await spawn("class_server", "--echo")
    at = await heard(server)
    times: list[float] = []

    async def one(place: int) -> None:
        async with connect(f"ws://127.0.0.1:{at['port']}/", compression=None, proxy=None) as socket:
            await asyncio.sleep(3 * place / clients)
            until = time.perf_counter() + seconds
            while time.perf_counter() < until:
                began = time.perf_counter()
                await socket.send("x" * 1000)
                await socket.recv()
                times.append(round((time.perf_counter() - began) * 1000, 2))
                await asyncio.sleep(3)

    await asyncio.gather(*(one(place) for place in range(clients)))
    await end(server)
    return percentiles(times)


def verdict(runs: dict[str, dict[str, Any]]) -> dict[str, bool]:
    """Return which promises were kept."""
    worst = {name: max(run["ack"]["p99"], run["others"]["p99"]) for name, run in runs.items()}
    most = {"97": 150, "500": 500, "hostile": 200}
    kept = {f"{name}: p99 < {most[name]} ms": value < most[name] for name, value in worst.items()}
    return kept | ({"97: < 300 MB": runs["97"]["rss_mb"] < 300} if "97" in runs else {})


async def main() -> None:
    """Run what is asked for, and print it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--only", default="97,500,hostile")
    parser.add_argument("--folder", type=Path, default=None, help="where the class writes; a disk, not memory")
    options = parser.parse_args()
    runs: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for name in options.only.split(","):
            more: dict[str, Any] = {"97": {}, "500": {"watching": 50}, "hostile": {"hostile": True}}[name]
            runs[name] = await class_run(Path(folder) / f"class-{name}", options.seconds, **more)
    bare = await echo_run(97, min(20, options.seconds))
    for run in runs.values():
        run["others_p99_to_echo_p99"] = round(run["others"]["p99"] / max(0.01, bare["p99"]), 1)
    emit(seconds=options.seconds, echo_97=bare, **runs, promises=verdict(runs))


if __name__ == "__main__":
    asyncio.run(main())
