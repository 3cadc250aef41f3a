"""The example client plays a seat by what the protocol's description says: over plain text, over TLS, and as typed."""

from __future__ import annotations

import asyncio
import importlib.util
import re
import shlex
import sys
import time
from pathlib import Path

import pytest

from tests.net.live import CODE, PATIENCE, School
from wargame.engine.seats import SEATS
from wargame.net.certs import keep, server_context
from wargame.net.pins import client_context
from wargame.net.server.host import Opening

TOP = Path(__file__).resolve().parents[2]
EXAMPLE = TOP / "examples" / "bot_client.py"
_spec = importlib.util.spec_from_file_location("bot_client", EXAMPLE)
bot_client = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(bot_client)


def hello(seat):
    """Return what a bot says first."""
    return {"code": CODE, "name": f"R-{seat}", "table": 1, "seat": seat}


async def led(school, players, **line):
    """Begin when four are in, let them play two rounds, and open the debrief on all of them; return their seats."""
    desk = await school.knock({"facilitator": school.secret}, **line)
    await desk.until("view")
    async with asyncio.timeout(PATIENCE):
        while len(desk.document["t1.people"]) < len(players):
            await desk.until("view")
        await desk.done({"do": "begin"}, table=1)
        while desk.document["t1.round"] < 2:
            await desk.until("view")
        await desk.done({"do": "debrief"}, table=0)
        return await asyncio.gather(*players)


async def test_four_of_them_play_until_the_facilitator_opens_the_debrief(tmp_path):
    async with School(tmp_path / "class", tables=1) as school:
        players = [asyncio.create_task(bot_client.play(school.url, hello(seat), "")) for seat in SEATS]
        seats = await led(school, players)
        for seat, player in zip(SEATS, seats, strict=True):
            assert player.parts["phase"] == "debrief"
            assert player.parts["seat"] == seat
            assert any(
                "I am a program" in str(part) for name, part in player.parts.items() if name.startswith("messages.")
            )
        assert school.room.rooms[1].table.over


async def late(school, answer, asks=1):
    """Let a second one come for Russia once the game has begun, and be answered when they have asked so often."""
    desk = await school.knock({"facilitator": school.secret})
    early = asyncio.create_task(bot_client.play(school.url, hello("russia"), ""))
    pauses, ids = [], set()

    async def pause(seconds):
        pauses.append(seconds)
        while not desk.document.get("class.knocks"):
            await desk.until("view")
        (who,) = desk.document["class.knocks"]
        ids.add(who["id"])
        if len(pauses) == asks:
            await desk.done({"do": answer, "knock": who["id"]}, table=0)
            await desk.done({"do": "debrief"}, table=0)

    async with asyncio.timeout(PATIENCE):
        while not desk.document.get("t1.people"):
            await desk.until("view")
        await desk.done({"do": "begin"}, table=1)
        try:
            seat = await bot_client.play(school.url, {**hello("russia"), "name": "Late"}, "", pause=pause)
        finally:
            await early
    assert pauses == [bot_client.AGAIN] * asks
    assert len(ids) == 1
    return seat


async def test_late_it_waits_for_the_facilitator_with_one_token_and_comes_in(tmp_path, capsys):
    async with School(tmp_path / "class", tables=1) as school:
        seat = await late(school, "admit", asks=3)
        assert (seat.parts["seat"], seat.token) == ("russia", seat.own)
        assert [one.name for one in school.room.rooms[1].ledger.team("russia")] == ["R-russia", "Late"]
    assert capsys.readouterr().out.count("let you in") == 1


async def test_turned_away_is_the_end_in_one_sentence(tmp_path):
    async with School(tmp_path / "class", tables=1) as school:
        with pytest.raises(SystemExit, match="has not let you in there"):
            await late(school, "turn-away")


async def test_over_tls_the_fingerprint_is_compared_before_anything_is_said_and_the_call_works_as_typed(tmp_path):
    kept = keep(tmp_path / "keys", ("127.0.0.1",), int(time.time()))
    async with School(tmp_path / "class", tables=1, opening=Opening("127.0.0.1", 0, server_context(kept))) as school:
        with pytest.raises(SystemExit, match="fingerprint is another"):
            await bot_client.play(school.url, hello("us"), "0000-0000-0000-0000")
        assert not list(school.room.members())
        call = as_typed(school, kept.fingerprint)
        process = await asyncio.create_subprocess_exec(
            sys.executable, *call, cwd=TOP, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
        )
        others = [bot_client.play(school.url, hello(seat), kept.fingerprint) for seat in SEATS[1:]]
        players = [asyncio.create_task(one) for one in (process.communicate(), *others)]
        (out, err), *_ = await led(school, players, ssl=client_context(kept.fingerprint))
        assert err == b""
        assert out.decode().startswith("The game is over: ")
        assert process.returncode == 0


def as_typed(school, fingerprint):
    """Return the call that stands in the protocol's description, for this class; the example says the same."""
    shown = re.search(
        r"^    python (examples/bot_client\.py .*)$", (TOP / "docs/protocol.md").read_text(), re.MULTILINE
    )[1]
    assert shown in EXAMPLE.read_text(encoding="utf-8")
    own = {"wss://192.168.1.20:8765/": school.url, "K7QM-2XWD": CODE, "3fk8-w2md-09qx-7chz": fingerprint}
    words = [own.get(word, word) for word in shlex.split(shown)]
    assert set(own.values()) <= set(words)
    return words


async def test_nobody_at_the_address_is_one_sentence():
    with pytest.raises(SystemExit, match="Nobody answers"):
        await bot_client.play("ws://127.0.0.1:1/", hello("us"), "")
