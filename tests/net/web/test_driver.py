"""A real Textual app behind a tab: it opens nothing, delivers nothing, hears keys, and leaves with its server."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE
from pathlib import Path

import pytest

from wargame.net.web.surroundings import Surroundings

APP = Path(__file__).parent / "nosy_app.py"

pytestmark = pytest.mark.slow


async def until(process, wanted):
    """Read packets until a screen shows the wanted text; return the packets so far by their kind."""
    kinds = {b"D": b"", b"M": b"", b"P": b""}
    while wanted not in kinds[b"D"]:
        kind, size = await process.stdout.readexactly(1), await process.stdout.readexactly(4)
        kinds[kind] += await process.stdout.readexactly(int.from_bytes(size, "big"))
    return kinds


async def test_an_app_reaches_nobody_hears_its_keys_and_leaves_with_its_server():
    surroundings = Surroundings()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, str(APP)), stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=surroundings.of("x", light=False)
    )
    async with asyncio.timeout(30):
        assert await process.stdout.readline() == b"__GANGLION__\n"
        before = await until(process, b"refused")
        process.stdin.write(b"D\0\0\0\5here\r")
        after = await until(process, b"typed-here")
        # As when the server is killed: nobody asks, nobody tells.
        process.stdin.close()
        rest = await process.stdout.read()
        assert await process.wait() == 0
    surroundings.leave()
    assert before[b"M"] + before[b"P"] + after[b"P"] == b""
    assert after[b"M"] == b'{"type": "renewed", "token": "here"}'
    assert b'{"type": "exit"}' in rest
    assert b"example.org" not in rest + before[b"D"] + after[b"D"]
