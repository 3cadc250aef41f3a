"""The doors of a running class: pages of others, guessed codes, rivals at somebody's seat, and servers that are not ours."""

from __future__ import annotations

import asyncio
import json
import ssl
import time
from contextlib import suppress

import pytest
from websockets.exceptions import InvalidStatus

from tests.net.live import CODE, School
from wargame.engine.seats import SEATS
from wargame.net.certs import keep, server_context
from wargame.net.client.link import JoinError, Link
from wargame.net.pins import PinMismatchError, client_context
from wargame.net.server import doorkeeper, serving
from wargame.net.server import hall as halls
from wargame.net.server.host import MOST, Opening, Web
from wargame.net.server.lobby import STRANGERS
from wargame.net.throttle import OWN_BURST
from wargame.room.card import MOST as MOST_TABLES
from wargame.room.ledger import FULL

WRONG = "AAAAAAAA"
ELSEWHERE = ("http://evil.example", "null", "http://127.0.0.1", "https://127.0.0.1", "file://")


@pytest.fixture
async def school(tmp_path):
    """Return an open class."""
    async with School(tmp_path / "class") as school:
        yield school


@pytest.mark.parametrize("origin", ELSEWHERE)
async def test_a_page_of_somebody_else_is_refused(school, origin):
    """With or without the class's own page: a browser names its page, and no page but the class's may speak."""
    with pytest.raises(InvalidStatus) as refused:
        await school.line(origin=origin)
    assert refused.value.response.status_code == 403


async def test_only_the_own_page_is_served_where_there_is_one(tmp_path):
    async def nothing(*_):
        """Lead no tab."""

    web = Web(lambda *_: None, nothing, nothing, origins=("http://127.0.0.1:8080",))
    opening = Opening("127.0.0.1", 0, web=web)
    async with School(tmp_path / "class", opening=opening) as school:
        for origin in (*ELSEWHERE, "http://127.0.0.1:8081"):
            with pytest.raises(InvalidStatus):
                await school.line(origin=origin)
        client = await school.sit("Ada", origin="http://127.0.0.1:8080")
        assert client.token


@pytest.mark.slow
async def test_guesses_are_slow_and_harm_nobody_else(school):
    """One address may guess ten codes and then one a second; a correct one from elsewhere is not kept waiting."""
    first = await school.sit("Ada", 1, "us")
    began = time.monotonic()
    said = []
    for _ in range(OWN_BURST + 2):
        client = await school.knock({"code": WRONG, "name": "Eve"}, local_addr=("127.0.0.2", 0))
        said.append(await client.until("error", "bye"))
        await client.close()
    assert time.monotonic() - began > 1.5
    assert "127.0.0.2 tries one code after the other" in school.host.hall.trouble()
    assert set(said) == {said[0]}
    assert json.loads(said[0])["code"] == "wrong-code"
    guesses = [school.knock({"code": WRONG, "name": "Eve"}, local_addr=("127.0.0.2", 0)) for _ in range(6)]
    guessing = await asyncio.gather(*guesses)
    began = time.monotonic()
    other = await school.sit("Ben", 1, "us", local_addr=("127.0.0.3", 0))
    back = await school.knock({"token": first.token}, local_addr=("127.0.0.2", 0))
    await back.until("welcome")
    assert time.monotonic() - began < 1
    answers = {json.loads(await client.until("error", "bye"))["code"] for client in guessing}
    assert answers == {"wrong-code", "slow-down"}
    assert school.host.hall.people[other.welcome["id"]]


async def test_one_socket_has_few_tries(school):
    client = await school.line()
    said = []
    with suppress(Exception):
        for _ in range(30):
            await client.send(json.dumps({"t": "hello", "v": 1, "code": "short", "name": "Eve"}))
            said.append(json.loads(await client.recv())["code"])
    assert said == ["wrong-code"] * 8


async def test_codes_and_names_tell_nothing(school):
    """A wrong code is told before a bad name, a full seat or a table that is not: who has no code learns nothing."""
    await school.sit("Ada", 1, "us")
    said = set()
    for more in ({}, {"name": "\x1b[2J"}, {"name": "Ada", "table": 99}, {"table": 1, "seat": "nowhere"}, {"look": True},
                 {"watch": True}, {"name": 7}):  # fmt: skip
        client = await school.knock({"code": WRONG, "name": "Eve", "table": 1, "seat": "us", **more})
        said.add(await client.until("error", "bye", "places"))
        await client.close()
    assert len(said) == 1


async def test_a_rival_can_neither_lock_nor_take_a_seat(school):
    """Somebody with the code and another's name gets a place of their own; only the token takes a connection over."""
    ada = await school.sit("Ada", 1, "us")
    for name in ("Ada", "ada", "Ada "):
        rival = await school.sit(name, 1, "us")
        assert rival.welcome["id"] != ada.welcome["id"]
        assert rival.document["room.name"] != "Ada"
    full = await school.knock({"code": CODE, "name": "Eve", "table": 1, "seat": "us"})
    assert json.loads(await full.until("error", "bye", "welcome"))["code"] == "seat-full"
    for token in (rival.token, "A" * 22, ada.token[:-1] + "x"):
        client = await school.knock({"token": token, "id": ada.welcome["id"]})
        await client.until("welcome", "error", "bye")
        assert client.welcome.get("id") != ada.welcome["id"]
    await ada.done({"do": "say", "text": "still mine"})
    second = await school.knock({"token": ada.token})
    await second.until("welcome")
    assert json.loads(await ada.ended())["code"] == "replaced"


async def test_whoever_has_the_code_cannot_use_up_the_room(school, monkeypatch):
    """Observers and projectors are counted: the places of those who come back with a token are theirs."""
    seats, most = len(SEATS) * FULL * MOST_TABLES, doorkeeper.WATCHERS + halls.WALLS + STRANGERS
    assert seats + most < MOST
    monkeypatch.setattr(doorkeeper, "WATCHERS", 2)
    monkeypatch.setattr(serving, "WALLS", 1)
    watchers = [await school.sit("Eve", 1, "observer") for _ in range(2)]
    hellos = [{"code": CODE, "name": "Eve", "table": 2, "seat": "observer"}, {"code": CODE, "watch": True}]
    wall = await school.knock(hellos[1])
    await wall.until("welcome")
    for hello in hellos:
        client = await school.knock(hello)
        assert json.loads(await client.until("error", "welcome", "bye"))["code"] == "busy"
    back = await school.knock({"token": watchers[0].token})
    await back.until("welcome")
    await school.sit("Ada", 1, "us")


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Return a certificate of the class's own."""
    return keep(tmp_path_factory.mktemp("tls"), ["127.0.0.1"], int(time.time()))


async def test_the_pinned_server_is_taken_and_another_hears_nothing(tmp_path, kept):
    opening = Opening("127.0.0.1", 0, context=server_context(kept))
    async with School(tmp_path / "class", opening=opening) as school:
        hello = {"code": CODE, "name": "Ada", "table": 1, "seat": "us"}
        link = Link(school.url, hello, context=client_context(kept.fingerprint))
        welcome = await asyncio.to_thread(link.open)
        assert welcome["seat"] == "us"
        await asyncio.to_thread(link.close)
        before = school.everything()
        for pin in ("0000-0000-0000-0000", kept.fingerprint[::-1]):
            link = Link(school.url, hello, context=client_context(pin))
            with pytest.raises((PinMismatchError, JoinError, ssl.SSLError, OSError)):
                await asyncio.to_thread(link.open)
        assert school.everything() == before
        assert len(school.host.hall.people) <= 1


async def test_plain_text_at_a_port_with_tls_is_answered_with_nothing(tmp_path, kept):
    opening = Opening("127.0.0.1", 0, context=server_context(kept))
    async with School(tmp_path / "class", opening=opening) as school:
        reader, writer = await asyncio.open_connection("127.0.0.1", school.host.port)
        writer.write(b"GET /?code=K7QM2XWD HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        answer = await asyncio.wait_for(reader.read(), 20)
        writer.close()
        assert len(answer) < 16
        assert b"HTTP" not in answer


async def test_a_browser_that_looks_in_without_a_page_learns_nothing(school):
    reader, writer = await asyncio.open_connection("127.0.0.1", school.host.port)
    writer.write(b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")
    answer = (await asyncio.wait_for(reader.read(), 20)).decode()
    writer.close()
    assert answer.startswith("HTTP/1.1 426 ")
    assert CODE not in answer
    assert "Server:" not in answer
