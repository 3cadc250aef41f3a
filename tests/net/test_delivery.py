"""Each command is done once: frames that come twice, late, in another order, over a broken line, across a restart."""

from __future__ import annotations

import asyncio
import json
import random
from threading import Event

import pytest

from tests.net.live import School
from wargame.engine.commands import to_plain
from wargame.net.client import link as links
from wargame.net.client.link import Link
from wargame.net.server import serving
from wargame.room import acts

ADA = "1-us-1"


@pytest.fixture(autouse=True)
def no_brake(monkeypatch):
    """Read a test's ten thousand frames as fast as they come, and come back at once where a line breaks."""
    monkeypatch.setattr(serving, "BURST", 1_000_000)
    monkeypatch.setattr(serving, "WORDS_BURST", 1_000_000)
    monkeypatch.setattr(links, "DELAYS", (0.02,))


def chance(seed):
    """Return dice that fall alike each time."""
    return random.Random(seed)  # noqa: S311 - nothing secret is drawn


def script(dice, count):
    """Return the commands of one person, most of them done, some refused."""
    kinds = (
        lambda n: {"do": "say", "text": f"word {n}"},
        lambda _: {"do": "say", "text": ""},
        lambda n: {"do": "mark", "channel": f"c{n % 5}", "count": n},
        lambda n: {"do": "ready"} if n % 3 else {"do": "not-ready"},
        lambda _: {"do": "advance"},
        lambda n: {"do": "cable", "to": ["russia"], "text": f"cable {n}"},
        lambda n: {"do": "open-draft"} if n % 2 else {"do": "discard"},
        lambda _: {"do": "vote", "deal": "D1", "choice": "sign"},
    )
    return [dice.choice(kinds)(number) for number in range(1, count + 1)]


def storm(dice, count, frames):
    """Yield numbers of frames to send: mostly the next, often an old one, sometimes one too far."""
    due, sent = 1, 0
    while sent < frames or due <= count:
        turn = dice.random()
        if turn < 0.25 and due <= count:
            yield due, True
            due += 1
        elif turn < 0.9 and due > 1:
            yield dice.randint(1, due - 1), False
        else:
            yield due + dice.randint(1, 50), False
        sent += 1


async def deliver(folder, commands, plan, *, restart=0):
    """Deliver frames as planned; return the first answer to each number."""
    first = {}
    async with School(folder) as school:
        desk = await school.desk()
        client = await school.sit("Ada", 1, "us")
        await desk.done({"do": "begin"}, table=1)
        await desk.done({"do": "advance"}, table=1)
        await desk.close()
        token = client.token
    steps = list(plan)
    cut = [len(steps)] if not restart else [len(steps) * part // restart for part in range(1, restart + 1)]
    begin = 0
    for end in cut:
        async with School(folder) as school:
            client = await school.knock({"token": token})
            await client.until("welcome")
            assert client.next == len(first) + 1
            for number, new in steps[begin:end]:
                answer = await client.give(commands[(number - 1) % len(commands)], n=number)
                body = json.loads(answer)
                if new:
                    first[number] = answer
                elif number in first:
                    assert answer == first[number]
                else:
                    assert (body["code"], body["next"]) == ("gap", len(first) + 1)
            state = school.digests()
        begin = end
    return first, state


def clean(folder):
    """Return what Ada's commands left in both logs of table 1, in order."""
    found = []
    for path in sorted(folder.glob("*-1.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            record = json.loads(line)
            body = record["c"]
            if body.get("by") == ADA or body.get("key", "").startswith(f"{ADA}."):
                found.append((record["k"], body))
    return found


@pytest.mark.parametrize(
    ("frames", "restarts"),
    ((150, 3), pytest.param(300, 0, marks=pytest.mark.slow), pytest.param(10_000, 6, marks=pytest.mark.slow)),
)
async def test_a_storm_of_frames_is_a_single_delivery(tmp_path, frames, restarts):
    dice = chance(frames)
    count = frames // 6
    commands = script(dice, count)
    in_order = [(number, True) for number in range(1, count + 1)]
    once, state = await deliver(tmp_path / "once", commands, in_order)
    many, again = await deliver(tmp_path / "many", commands, storm(dice, count, frames), restart=restarts)
    assert many == once
    assert again == state
    assert clean(tmp_path / "many") == clean(tmp_path / "once")
    assert {json.loads(text)["t"] for text in once.values()} == {"done", "refused"}
    assert len(clean(tmp_path / "once")) == count


HAND = (
    {"do": "tell", "text": "Good morning."}, {"do": "hold", "on": True}, {"do": "hold", "on": False}, {"do": "pause"},
    {"do": "resume"}, {"do": "nudge"}, {"do": "note", "text": "a note"}, {"do": "begin"}, {"do": "advance"},
    {"do": "clock", "seconds": 900}, {"do": "bot", "seat": "us"}, {"do": "hand-back", "seat": "us"},
    {"do": "schedule", "round": 2, "phase": "talks", "title": "Rain", "text": "It rains."}, {"do": "unschedule", "number": 1},
    {"do": "override", "track": "us.resolve", "value": 40, "rationale": "a test"}, {"do": "extend", "seconds": 60},
    {"do": "reply", "question": "none", "text": "no"}, {"do": "office", "person": "none", "office": "head"},
)  # fmt: skip


@pytest.mark.parametrize("table", (0, pytest.param(1, marks=pytest.mark.slow)))
async def test_acts_of_the_facilitator_are_done_once(tmp_path, table):
    """At one table and at all, replayed in any order, also after a restart: the same bytes, and nothing done again."""
    dice = chance(table)
    folder = tmp_path / "class"
    async with School(folder) as school:
        secret = school.secret
        desk = await school.desk()
        said = {number: await desk.give(cmd, n=number, table=table) for number, cmd in enumerate(HAND, 1)}
        before = school.digests(), _hand_marks(school)
        for number in dice.choices(sorted(said), k=40):
            assert await desk.give(HAND[number - 1], n=number, table=table) == said[number]
        assert (school.digests(), _hand_marks(school)) == before
    async with School(folder, secret=secret) as school:
        desk = await school.desk()
        assert desk.next == len(HAND) + 1
        for number in dice.sample(sorted(said), k=len(said)):
            assert await desk.give(HAND[number - 1], n=number, table=table) == said[number]
        assert (school.digests(), _hand_marks(school)) == before
    assert {json.loads(text)["t"] for text in said.values()} == {"done", "refused"}


def _hand_marks(school):
    """Return what every room remembers of the facilitator's acts and of what was told."""
    return {
        number: (room.ledger.done.get("facilitator"), room.ledger.notices, dict(room.ledger.bots), room.ledger.plans)
        for number, room in school.room.rooms.items()
    }


BYTES = (200, 600, 900, 1_200, 2_000, 4_000)
"""After how many a line may break."""


class Cutter:
    """A line that breaks: it carries bytes to a server and back, and closes after a number of them."""

    def __init__(self, port, dice, least=0):
        self.port, self.dice, self.least = port, dice, least
        self.cuts = 0
        self.steady = True
        self.tasks = set()
        self.shares = []

    async def __aenter__(self):
        self.server = await asyncio.start_server(self.carry, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_):
        self.server.close()
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    @property
    def url(self):
        """Return where a client connects to."""
        return f"ws://127.0.0.1:{self.server.sockets[0].getsockname()[1]}/"

    def shake(self):
        """Break from now on."""
        self.steady = False
        for share in self.shares:
            share[0] = self.dice.choice(BYTES)

    def share(self):
        """Return after how many bytes the line breaks."""
        return 1 << 40 if self.steady else self.least + self.dice.choice(BYTES)

    async def carry(self, reader, writer):
        """Carry one connection until its end, or its share of bytes."""
        self.tasks.add(asyncio.current_task())
        there, back = await asyncio.open_connection("127.0.0.1", self.port)
        share = [self.share()]
        self.shares.append(share)
        pours = [asyncio.create_task(self.pour(*pair, share)) for pair in ((reader, back), (there, writer))]
        try:
            await asyncio.wait(pours, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in pours:
                task.cancel()
            for side in (back, writer):
                side.transport.abort()
            await asyncio.gather(*pours, return_exceptions=True)

    async def pour(self, reader, writer, share):
        """Carry one direction."""
        while data := await reader.read(256):
            share[0] -= len(data)
            if share[0] < 0:
                self.cuts += 1
                return
            writer.write(data)


@pytest.mark.parametrize("count", (15, pytest.param(200, marks=pytest.mark.slow)))
@pytest.mark.parametrize("who", ("person", "facilitator"))
async def test_a_line_that_breaks_loses_nothing_and_doubles_nothing(tmp_path, who, count):
    """A client behind a line that breaks at any byte has every command done exactly once, in order."""
    words = [f"word {number}" for number in range(count)]
    async with School(tmp_path / "class") as school, Cutter(school.host.port, chance(count)) as line:
        ada = await school.sit("Ada", 1, "us")
        hello, act = {"token": ada.token}, acts.Say
        if who == "facilitator":
            hello, act = {"facilitator": school.secret}, acts.Tell
            # A board comes whole each time; a line that never carries one is no line.
            line.least = sum(map(len, (await school.desk()).heard))
        link = Link(line.url, hello)
        await asyncio.to_thread(link.open)
        line.shake()
        board = line.least
        for number, text in enumerate(words):
            line.least = board + 80 * number  # the talk is one part, and grows
            await asyncio.to_thread(speak, link, act(text), {"table": 0} if who == "facilitator" else {})
        line.steady = True
        await asyncio.to_thread(speak, link, act("the end"), {"table": 0} if who == "facilitator" else {})
        await asyncio.to_thread(link.close)
        ledgers = [room.ledger for room in school.room.rooms.values()]
    if who == "person":
        assert [one.text for one in ledgers[0].talk["us"]] == [*words, "the end"]
    else:
        for ledger in ledgers:
            assert [one.text for one in ledger.notices["russia"] if one.kind == "tell"] == [*words, "the end"]
    assert line.cuts >= 1


def speak(link, command, more):
    """Say something once; wait while the line is down, as a screen does."""
    for _ in range(600):
        answer = link.do(to_plain(command), **more)
        if answer is None or answer.code == "late":
            return  # what is late is sent again by itself
        assert answer.code == "lost", answer
        Event().wait(0.05)
    pytest.fail("the line never came back")
