"""Who may do what: every command, by everybody who may not, is refused in the same bytes and changes nothing."""

from __future__ import annotations

import json
import re
import secrets

import pytest
from attrs import NOTHING, fields

from tests.net.live import CODE, School
from wargame.engine import commands as cmd
from wargame.net.tokens import new_token
from wargame.room import acts
from wargame.room.offices import PAPERS, WORDS

SAMPLES = {
    "to": [], "text": "hello", "instrument": "us-sanctions", "kind": "ceasefire", "givers": ["ukraine", "russia"],
    "flag": "ambiguous", "public": True, "deal": "D1", "obligation": "D1.1", "choice": "sign", "row": "keep", "honour": True,
    "load": True, "act": "", "target": "", "answer": "pass", "card": "card", "title": "Own card", "effects": [],
    "track": "us.resolve", "value": 50, "rationale": "because", "round": 1, "seconds": 60, "channel": "all", "count": 1,
    "on": True, "seat": "us", "question": "1-us-1-1", "phase": "talks", "number": 1, "person": "1-us-1", "office": "head",
    "table": 2, "doctrine": "", "open": False, "knock": "0123456789ab",
}  # fmt: skip
"""A value that would do for each field of a command."""

GAME = tuple(kind for kind in cmd.ALL if kind not in cmd.CONTROL)
FACILITATORS = (*cmd.CONTROL, *acts.ROOM)
EVERYTHING = (*GAME, *FACILITATORS, *acts.PERSON)
QUESTIONS = ("preview", "save", "state", "", None, 7)
NOBODY = ({"do": "nothing"}, {"do": 1}, {}, [], None, "ready", {"do": "ready", "seat": "russia"}, {"do": "cable"})
"""What is no command at all."""


def plain(kind):
    """Return a command of a kind as a client sends it."""
    return {"do": kind.name} | {
        item.name: SAMPLES[item.name] for item in fields(kind) if item.name in SAMPLES or item.default is NOTHING
    }


def alike(answers):
    """Return the different answers, numbers of commands aside."""
    return {re.sub(r'"(n|id)":\d+', r'"\1":0', text) for text in answers}


async def answers(client, kinds, **more):
    """Give every command, and what is none; return the answers."""
    return [await client.give(one, **more) for one in (*map(plain, kinds), *NOBODY)]


async def replies(client):
    """Ask everything; return what is said."""
    said = []
    for number, about in enumerate(QUESTIONS, 1):
        await client.send({"t": "ask", "id": number, "about": about, "table": 1, "clauses": []})
        said.append(await client.until("answer", "error"))
    return said


def refused(code):
    """Return the one answer of a row of the matrix."""
    from wargame.net.server.refusing import sentence_of

    body = {"code": code, "n": 0, "sentence": sentence_of(code), "t": "refused"}
    return {json.dumps(body, separators=(",", ":"), sort_keys=True)}


@pytest.fixture
async def school(tmp_path):
    """Return a class of two tables that is open."""
    async with School(tmp_path / "class") as school:
        yield school


async def test_without_a_hello_nothing_is_done(school):
    before = school.everything()
    frames = [{"t": "do", "n": 1, "cmd": plain(kind), "table": 1} for kind in EVERYTHING]
    frames += [{"t": "ask", "id": 1, "about": about} for about in QUESTIONS]
    frames += [{"t": "bye"}, {"t": "welcome"}, {"t": "view"}, {}]
    said = set()
    for frame in frames:
        socket = await school.line()
        await socket.send(json.dumps(frame))
        said.add("".join([text async for text in socket]))
    assert len(said) == 1
    assert '"not-allowed"' in said.pop()
    assert school.everything() == before


async def test_every_wrong_way_in_is_answered_alike(school):
    """A token that never was, of another shape, of somebody who was removed or moved, and the facilitator's secret."""
    desk = await school.desk()
    gone, moved = await school.sit("Ada", 1, "us"), await school.sit("Ben", 1, "europe")
    await desk.done({"do": "remove", "person": gone.welcome["id"]}, table=1)
    await desk.done({"do": "move", "person": moved.welcome["id"], "table": 2, "seat": "us"}, table=1)
    assert json.loads(await gone.ended())["code"] == "removed"
    assert json.loads(await moved.ended())["code"] == "moved"
    back = await school.knock({"token": moved.token})
    await back.until("welcome")
    assert back.token != moved.token
    await back.done({"do": "say", "text": "here"})  # the new token has arrived, so the old one is void
    before = school.everything()
    said = []
    wrong = (
        new_token(secrets.token_bytes),
        gone.token,
        moved.token,
        school.secret,
        "",
        "A" * 22,
        "A" * 4000,
        None,
        7,
        [],
        {},
    )
    for token in wrong:
        client = await school.knock({"token": token})
        said.append(await client.until("error", "bye", "welcome"))
        await client.close()
    assert len(set(said)) == 1
    assert json.loads(said[0])["code"] == "expired"
    for secret in (back.token, new_token(secrets.token_bytes), "", None, 7, [], CODE):
        client = await school.knock({"facilitator": secret, "token": back.token})
        assert json.loads(await client.ended())["code"] == "not-allowed"
    assert school.everything() == before


async def test_a_lost_welcome_locks_nobody_out(school):
    """Whoever was moved comes in with the old token until the new one is known to have arrived, also moved twice."""
    desk = await school.desk()
    one = await school.sit("Ada", 1, "us")
    await desk.done({"do": "move", "person": one.welcome["id"], "table": 2, "seat": "russia"}, table=1)
    lost = await school.knock({"token": one.token})
    await lost.until("welcome")
    again = await school.knock({"token": one.token})
    await again.until("welcome")
    assert again.token != lost.token
    await desk.done({"do": "move", "person": again.welcome["id"], "table": 1, "seat": "europe"}, table=2)
    for token in (one.token, again.token):
        here = await school.knock({"token": token})
        await here.until("welcome")
        assert (here.welcome["table"], here.welcome["seat"]) == (1, "europe")
    await here.done({"do": "say", "text": "the welcome has arrived"})
    for token in (one.token, again.token, lost.token):
        client = await school.knock({"token": token})
        assert json.loads(await client.until("error", "bye", "welcome"))["code"] == "expired"


async def test_a_player_is_no_facilitator(school):
    head = await school.sit("Ada", 1, "us")
    before = school.everything()
    said = await answers(head, FACILITATORS) + await answers(head, FACILITATORS, table=2)
    assert alike(said) == refused("not-allowed")
    asked = await replies(head)
    assert alike(asked[2:]) == {asked[2]}
    assert json.loads(asked[1])["code"] == "not-yet"
    assert school.everything() == before


async def test_an_observer_only_watches(school):
    watcher = await school.sit("Eve", 1, "observer")
    assert watcher.welcome["role"] == "observer"
    before = school.everything()
    said = await answers(watcher, EVERYTHING)
    assert alike(said) == refused("not-allowed")
    asked = await replies(watcher)
    assert json.loads(asked[1])["code"] == "not-yet"
    assert {json.loads(text)["code"] for text in (asked[0], *asked[2:])} == {"not-allowed"}
    assert school.everything() == before


async def test_a_projector_only_looks(school):
    wall = await school.knock({"code": CODE, "watch": True})
    await wall.until("welcome")
    before = school.everything()
    said = await answers(wall, EVERYTHING) + await replies(wall)
    assert len(alike(said)) == 1
    assert json.loads(said[0])["code"] == "not-allowed"
    assert school.everything() == before


@pytest.mark.parametrize(("office", "place", "theirs"), (("negotiator", 1, (*PAPERS, *WORDS)), ("analyst", 2, PAPERS)))
async def test_an_office_has_its_limits(school, office, place, theirs):
    people = [await school.sit(f"P{number}", 1, "us") for number in range(3)]
    client = people[place]
    assert client.document["room.office"] == office
    before = school.everything()
    beyond = [kind for kind in (*GAME, *FACILITATORS) if kind not in theirs]
    assert alike(await answers(client, beyond)) == refused("not-allowed")
    assert school.everything() == before


async def test_a_seat_that_a_bot_plays_takes_no_commands_of_the_game(school):
    head, desk = await school.sit("Ada", 1, "us"), await school.desk()
    await desk.done({"do": "bot", "seat": "us"}, table=1)
    before = school.everything()
    assert alike(await answers(head, (*GAME, *FACILITATORS))) == refused("not-allowed")
    assert school.everything() == before
    await head.done({"do": "say", "text": "talk goes on"})


async def test_whoever_was_removed_is_not_heard_any_more(school):
    """Not even what was on its way: the act is refused in the room, whatever the socket still holds."""
    one, desk = await school.sit("Ada", 1, "us"), await school.desk()
    room = school.room.rooms[1]
    await desk.done({"do": "remove", "person": one.welcome["id"]}, table=1)
    before = school.everything()
    for number, kind in enumerate((*GAME, *acts.PERSON), 1):
        command = acts.person_command(plain(kind))
        outcome = await school.loop(school.host.hall.command(1, one.welcome["id"], number, command))
        assert outcome.code == "not-allowed"
    assert school.everything() == before
    assert room.ledger.talk == {}


async def test_what_is_another_seats_is_as_if_it_were_not(school):
    """Naming a secret deal, a draft or an instrument of somebody else's gets the bytes of what does not exist."""
    desk = await school.desk()
    seats = {seat: await school.sit(seat, 1, seat) for seat in ("us", "ukraine", "europe", "russia")}
    await desk.done({"do": "begin"}, table=1)
    await desk.done({"do": "advance"}, table=1)
    ukraine, us = seats["ukraine"], seats["us"]
    await ukraine.done({"do": "open-draft"})
    clause = next(one for one in ukraine.document["legal.add"] if set(one["givers"]) <= {"ukraine", "russia"})
    await ukraine.done(clause)
    await ukraine.done({"do": "table", "public": False})
    deal = next(one for one in ukraine.document["deals"])["id"]
    assert deal not in json.dumps(us.document)
    before = school.everything()
    for kind in ("sign", "refuse", "amend"):
        pair = [await us.give({"do": kind, "deal": name}) for name in (deal, "D77")]
        assert len(alike(pair)) == 1, pair
    for choice in ("sign", "refuse"):
        pair = [await us.give({"do": "vote", "deal": name, "choice": choice}) for name in (deal, "D77")]
        assert len(alike(pair)) == 1, pair
    for kind in ("declare", "withdraw"):
        theirs = [await us.give({"do": kind, "instrument": name}) for name in ("ru-offensive", "nothing-such")]
        assert len(alike(theirs)) == 1, theirs
    assert school.everything() == before


async def test_a_table_has_no_way_to_another(school):
    """A person's frame may name any table: it is done at their own, and nothing happens at the other."""
    here, there = await school.sit("Ada", 1, "us"), await school.sit("Ben", 2, "us")
    before = school.digests()[2], school.logs()["room-2.jsonl"], school.logs()["table-2.jsonl"]
    await here.done({"do": "say", "text": "only ours"}, table=2)
    await here.give({"do": "vote", "deal": "D1", "choice": "sign"}, table=2)
    await here.give({"do": "mark", "channel": "all", "count": 1}, table=2, by=there.welcome["id"], seat="russia")
    assert (school.digests()[2], school.logs()["room-2.jsonl"], school.logs()["table-2.jsonl"]) == before
    desk = await school.desk()
    for table in (3, -1, 10**9):
        assert json.loads(await desk.give({"do": "hold", "on": True}, table=table))["code"] == "no-such-table"
    assert json.loads(await desk.give({"do": "hold", "on": True}, table=[1]))["code"] == "not-allowed"
    assert (school.digests()[2], school.logs()["room-2.jsonl"], school.logs()["table-2.jsonl"]) == before


async def test_a_second_desk_takes_the_place_of_the_first(school):
    """Two desks would number their acts alike, and one act would pass for the other."""
    first, second = await school.desk(), await school.desk()
    assert json.loads(await first.ended())["code"] == "replaced"
    await second.done({"do": "hold", "on": True}, table=1)
    assert school.room.rooms[1].ledger.held
