"""Some tables' people for ``class_load``: raw sockets that play at a person's pace and time what they see.

    python benchmarks/class_people.py '{"port": ..., "code": ..., "tables": [1, 2], ...}'

Prints one JSON object of lists in milliseconds: ``ack`` from a command to its answer, ``own`` from words to the own
view of them, ``others`` to everybody else's at the table, ``board`` to the facilitator's board of all tables; each of them once the ``warm`` seconds are over.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import sys
import time
from typing import Any

import measuring
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

MARKED = re.compile(r"~(\d+)~")
SEATS = ("us", "ukraine", "europe", "russia")
SHEET = ("row", "promise", "load", "act", "answer", "open-draft", "add-clause", "flag", "discard", "declare", "sign")


END = ("ready", "seal")
GAP = 0.02
"""Seconds between two people of this process who come in."""


class Crowd:
    """All people of this process, and what they measured."""

    def __init__(self, asked: dict[str, Any]) -> None:
        self.asked = asked
        self.sent: dict[int, tuple[float, object]] = {}
        self.figures: dict[str, list[float]] = {"ack": [], "own": [], "others": [], "board": [], "join": []}
        self.refused: dict[str, int] = {}
        self.frames = self.bytes = self.commands = self.lost = 0
        self.warm = False
        self.dice = random.Random(str(asked["tables"]))
        self.over = asyncio.Event()

    def mark(self, who: object) -> str:
        """Return words that can be found again."""
        number = len(self.sent) * 2 + self.asked["tables"][0] % 2
        self.sent[number] = (time.perf_counter(), who)
        return f"~{number}~ what do you say to article {number % 9}?"


class Person:
    """One socket. ``kind`` is ``seat``, ``observer`` or ``facilitator``."""

    def __init__(self, crowd: Crowd, kind: str, table: int, seat: str, place: int) -> None:
        self.crowd, self.kind, self.table, self.seat, self.place = crowd, kind, table, seat, place
        self.number = 1
        self.seated = asyncio.Event()
        self.given: dict[int, float] = {}
        self.seen: set[int] = set()
        self.legal: dict[str, list[dict[str, Any]]] = {}

    def hello(self) -> dict[str, Any]:
        """Return the first frame."""
        first = {"t": "hello", "v": 1}
        if self.kind == "facilitator":
            return {**first, "facilitator": self.crowd.asked["secret"]}
        name = f"{self.kind[0]}{self.table} {self.seat} {self.place}"
        seat = self.seat if self.kind == "seat" else "observer"
        return {**first, "code": self.crowd.asked["code"], "name": name, "table": self.table, "seat": seat}

    async def live(self, ready: asyncio.Semaphore) -> None:
        """Come in, play, and look until it is over."""
        url = f"ws://127.0.0.1:{self.crowd.asked['port']}/"
        async with connect(url, compression=None, max_size=1 << 22, proxy=None, ping_interval=None) as socket:
            await socket.send(json.dumps(self.hello()))
            began = time.perf_counter()
            reading = asyncio.create_task(self.read(socket))
            await asyncio.wait_for(self.seated.wait(), 120)
            self.crowd.figures["join"].append(round((time.perf_counter() - began) * 1000, 2))
            ready.release()
            try:
                await asyncio.wait_for(self.crowd.over.wait(), 600) if self.kind == "observer" else await self.play(
                    socket
                )
            finally:
                self.crowd.lost += reading.done()
                reading.cancel()

    async def play(self, socket: ClientConnection) -> None:
        """Give a command about every ``pace`` seconds."""
        crowd = self.crowd
        pace = crowd.asked["pace"]
        while not crowd.over.is_set():
            await asyncio.sleep(crowd.dice.uniform(0.2, 1.8) * pace)
            frame = self.frame()
            self.given[self.number] = time.perf_counter()
            self.number += 1
            crowd.commands += 1
            try:
                await socket.send(json.dumps(frame))
            except ConnectionClosed:
                return

    def frame(self) -> dict[str, Any]:
        """Return the next command, as a person of this office would give it."""
        dice = self.crowd.dice
        frame = {"t": "do", "n": self.number}
        if self.kind == "facilitator":
            table = dice.choice(self.crowd.asked["all"])
            acts = [{"do": "advance"}, {"do": "tell", "text": "Five minutes."}, {"do": "nudge"}]
            return {**frame, "table": table, "cmd": {"do": "begin"} if self.number <= 1 else dice.choice(acts)}
        turn = dice.random()
        if turn < 0.5:
            text = self.crowd.mark(self)
            last = {"do": "say", "text": text} if self.place else {"do": "cable", "to": [], "text": text}
            return {**frame, "cmd": last}
        if turn < 0.6:
            return {**frame, "cmd": {"do": "mark", "channel": "all", "count": self.number}}
        end = turn > 0.97
        listed = [one for part in self.legal.values() for one in part]
        known = [one for one in listed if one["do"] in (END if end else SHEET)]
        return {**frame, "cmd": dice.choice(known) if known else {"do": "say", "text": self.crowd.mark(self)}}

    async def read(self, socket: ClientConnection) -> None:
        """Take what comes, and the time."""
        crowd = self.crowd
        async for text in socket:
            now = time.perf_counter()
            crowd.frames += 1
            self.seated.set()
            crowd.bytes += len(text)
            for found in MARKED.findall(str(text)):
                number = int(found)
                if number not in self.seen:
                    self.seen.add(number)
                    began, who = crowd.sent.get(number, (now, None))
                    kind = "own" if who is self else "others" if self.kind != "facilitator" else "board"
                    if who is not None:
                        self.note(kind, now - began)
            if self.kind != "observer":
                self.take(json.loads(text), now)

    def take(self, frame: dict[str, Any], now: float) -> None:
        """Read a frame."""
        kind = frame["t"]
        if kind == "view":
            self.legal.update((name, part or []) for name, part in frame["set"].items() if name.startswith("legal."))
        elif kind in ("done", "refused"):
            self.note("ack", now - self.given.pop(frame["n"], now))
            if kind == "refused":
                self.crowd.refused[frame["code"]] = self.crowd.refused.get(frame["code"], 0) + 1
        elif kind == "welcome":
            self.number = frame.get("next", 1)

    def note(self, what: str, seconds: float) -> None:
        """Keep a figure."""
        if self.crowd.warm:
            self.crowd.figures[what].append(round(seconds * 1000, 2))


async def run(asked: dict[str, Any]) -> dict[str, Any]:
    """Play, and return what was measured."""
    crowd = Crowd(asked)
    people = [Person(crowd, "facilitator", 0, "", 0)] if asked["facilitator"] else []
    for table in asked["tables"]:
        people += [Person(crowd, "seat", table, seat, place) for place in range(asked["a_seat"]) for seat in SEATS]
        people += [Person(crowd, "observer", table, "", place) for place in range(asked["watching"])]
    ready = asyncio.Semaphore(0)
    tasks = []
    for one in people:
        tasks.append(asyncio.create_task(one.live(ready)))
        await asyncio.sleep(GAP)
    for _ in people:
        await asyncio.wait_for(ready.acquire(), 120)
    print(json.dumps({"in": len(people)}), flush=True)
    await asyncio.sleep(asked["warm"])
    crowd.warm = True
    await asyncio.sleep(asked["seconds"])
    crowd.warm = False
    crowd.over.set()
    await asyncio.gather(*tasks, return_exceptions=True)
    return {"clients": len(people), "commands": crowd.commands, "frames": crowd.frames, "bytes": crowd.bytes,
            "refused": crowd.refused, "lost": crowd.lost, **crowd.figures}  # fmt: skip


assert measuring.machine
if __name__ == "__main__":
    print(json.dumps(asyncio.run(run(json.loads(sys.argv[1])))), flush=True)
