"""Who has to be let in: late ones to a seat that is played, a crowd from one address, everybody at closed doors."""

from __future__ import annotations

import json

import pytest

from tests.engine.tables import advance, start
from tests.fog.classes import CODE, School
from wargame.net.protocol import VERSION
from wargame.net.server.knocks import FREELY, LATE, MOST, SAME, Knocks
from wargame.net.tokens import hashed, is_token, new_token
from wargame.room import acts
from wargame.room.card import read_card
from wargame.table.desk import Knocker

EVE = Knocker("", "Eve", 1, "us")


@pytest.fixture
def loop():
    import asyncio

    made = asyncio.new_event_loop()
    yield made
    made.close()


@pytest.fixture
def school(loop):
    """Return a class whose game has begun, with Ada in Russia's seat."""
    made = School(loop, advance(start(3), "talks"))
    yield made
    made.close()


@pytest.fixture
def fresh(loop):
    """Return a class whose game has not begun."""
    made = School(loop, advance(start(3), "briefing"), begun=False)
    yield made
    made.close()


def own(name):
    """Return a token of somebody's own."""
    return new_token(lambda size: name.encode().ljust(size, b"x")[:size])


def asks(peer, seat, **more):
    """Say hello on the same socket as before; return the last frame that came."""
    if peer.socket is None:
        peer.connect()
    wish = {"code": CODE, "name": peer.name, "table": 1, "seat": seat, "own": own(peer.name)}
    return peer.send({"t": "hello", "v": VERSION, **wish, **more})[-1]


def at_the_door(school):
    return [(one.name, one.table, one.seat) for one in school.hall.doorkeeper.knocks.waiting()]


def test_a_late_one_waits_for_the_facilitator_where_people_play(school):
    ada, eve = school.peer("Ada", "10.0.0.1"), school.peer("Eve", "10.0.0.2")
    ada.join("russia")
    assert asks(eve, "russia")["code"] == "knock"
    assert asks(eve, "russia")["code"] == "knock"
    assert at_the_door(school) == [("Eve", 1, "russia")]
    assert len(school.room.ledger.team("russia")) == 1
    (who,) = school.hall.doorkeeper.knocks.waiting()
    assert school.hand(acts.Admit(who.id)) == ""
    assert at_the_door(school) == []
    assert [one.text for one in school.room.ledger.notices["russia"]] == ["Eve has joined your delegation."]
    assert asks(eve, "russia")["t"] == "view"
    assert eve.id == "1-ru-2"
    assert school.hand(acts.Admit(who.id)) == "nobody-knocks"


def test_who_asks_for_something_else_meanwhile_is_not_let_in_by_the_first_answer(school):
    school.peer("Ada", "10.0.0.1").join("russia")
    school.peer("Chi", "10.0.0.3").join("us")
    eve = school.peer("Eve", "10.0.0.2")
    asks(eve, "us")
    (shown,) = school.hall.doorkeeper.knocks.waiting()
    asks(eve, "russia")
    assert at_the_door(school) == [("Eve", 1, "russia")]
    assert school.hand(acts.Admit(shown.id)) == "nobody-knocks"
    assert [one.name for one in school.room.ledger.team("russia")] == ["Ada"]
    (now,) = school.hall.doorkeeper.knocks.waiting()
    assert school.hand(acts.Admit(now.id)) == ""
    assert [one.name for one in school.room.ledger.team("russia")] == ["Ada", "Eve"]


def test_who_asks_for_something_else_meanwhile_is_turned_away_all_the_same(school):
    school.peer("Ada", "10.0.0.1").join("russia")
    eve = school.peer("Eve", "10.0.0.2")
    asks(eve, "russia")
    (shown,) = school.hall.doorkeeper.knocks.waiting()
    asks(eve, "russia", name="Eva")
    assert school.hand(acts.TurnAway(shown.id)) == ""
    assert at_the_door(school) == []
    assert asks(eve, "russia")["code"] == "turned-away"


def test_nobody_sits_down_in_a_game_that_has_begun_without_leave_and_everybody_may_watch(school):
    assert asks(school.peer("Eve", "10.0.0.2"), "russia")["code"] == "knock"
    assert asks(school.peer("Ana", "10.0.0.4"), "")["code"] == "knock"
    assert asks(school.peer("Bob", "10.0.0.3"), "observer")["t"] == "view"


def test_before_the_game_begins_everybody_comes_in_freely(fresh):
    for number in range(3):
        assert asks(fresh.peer(f"P{number}", f"10.0.1.{number}"), "russia")["t"] == "view"


def test_who_has_lost_a_computer_is_given_the_place_back(school):
    ben = school.peer("Ben", "10.0.0.1")
    ben.join("russia")
    other = school.peer("ben", "10.0.0.2")
    assert asks(other, "")["code"] == "knock"
    assert [one.person for one in school.hall.doorkeeper.knocks.waiting()] == [""], "Ben is here"
    ben.hang_up()
    assert asks(other, "")["code"] == "knock"
    (who,) = school.hall.doorkeeper.knocks.waiting()
    assert (who.person, who.table, who.seat) == (ben.id, 1, "russia")
    assert school.hand(acts.Admit(who.id)) == ""
    assert asks(other, "")["t"] == "view"
    assert other.id == ben.id
    assert len(school.room.ledger.team("russia")) == 1
    assert ben.come_back()[-1]["code"] == "expired", "the lost computer's own way in is closed"


def test_a_place_is_not_given_away_whose_owner_has_come_back(school):
    ben = school.peer("Ben", "10.0.0.1")
    ben.join("russia")
    ben.hang_up()
    asks(school.peer("Ben", "10.0.0.2"), "")
    (who,) = school.hall.doorkeeper.knocks.waiting()
    assert who.person == ben.id
    ben.come_back()
    assert school.hand(acts.Admit(who.id)) == "nobody-knocks"
    assert ben.open


def test_who_is_turned_away_is_told_and_may_ask_elsewhere(school):
    school.peer("Ada", "10.0.0.1").join("russia")
    eve = school.peer("Eve", "10.0.0.2")
    asks(eve, "russia")
    (who,) = school.hall.doorkeeper.knocks.waiting()
    assert school.hand(acts.TurnAway(who.id)) == ""
    assert school.hand(acts.TurnAway(who.id)) == "nobody-knocks"
    assert asks(eve, "russia")["code"] == "turned-away"
    assert asks(eve, "us", own=own("another"))["code"] == "knock"


def test_who_has_no_token_of_their_own_cannot_wait(school):
    school.peer("Ada", "10.0.0.1").join("russia")
    eve = school.peer("Eve", "10.0.0.2")
    assert asks(eve, "russia", own="")["code"] == "begun"
    assert at_the_door(school) == []


def test_an_admission_that_is_sent_twice_is_one(school):
    school.peer("Ada", "10.0.0.1").join("russia")
    asks(school.peer("Eve", "10.0.0.2"), "russia")
    (who,) = school.hall.doorkeeper.knocks.waiting()
    assert school.run(school._hand(41, 0, acts.Admit(who.id))) == ""
    assert school.run(school._hand(41, 0, acts.Admit(who.id))) == ""
    assert len(school.room.ledger.team("russia")) == 2


def test_a_full_delegation_stays_full_and_who_waits_stays(school):
    for number in range(4):
        school.peer(f"P{number}", f"10.0.1.{number}").join("russia")
    eve = school.peer("Eve", "10.0.0.2")
    assert asks(eve, "russia")["code"] == "seat-full"


def test_a_crowd_from_one_address_has_to_knock(fresh):
    for number in range(FREELY):
        assert asks(fresh.peer(f"Ghost {number}", "10.0.0.9"), "observer")["t"] == "view"
    assert asks(fresh.peer("Ghost", "10.0.0.9"), "us")["code"] == "knock"
    assert asks(fresh.peer("Ada", "10.0.0.1"), "us")["t"] == "view"
    fresh.public(61_000)
    assert asks(fresh.peer("Late", "10.0.0.9"), "ukraine")["t"] == "view"


def test_who_was_removed_has_to_knock_to_come_again(fresh):
    eve = fresh.peer("Eve", "10.0.0.2")
    asks(eve, "us")
    assert fresh.hand(acts.Remove(eve.id)) == ""
    assert asks(fresh.peer("Eve", "10.0.0.7"), "us", own=own("new"))["code"] == "knock"
    assert asks(fresh.peer("Another", "10.0.0.2"), "us")["code"] == "knock"
    assert asks(fresh.peer("Ada", "10.0.0.1"), "us")["t"] == "view"


def test_closed_doors_let_nobody_in_and_everybody_knock(fresh, monkeypatch):
    kept = []
    monkeypatch.setattr(type(fresh.shelf), "keep", lambda self, **changes: (kept.append(changes), _card(self, changes)))
    assert fresh.hand(acts.Doors(open=True)) == "already"
    assert fresh.hand(acts.Doors(open=False)) == ""
    eve = fresh.peer("Eve", "10.0.0.2")
    assert asks(eve, "us")["code"] == "knock"
    watcher = fresh.peer("Bob", "10.0.0.3")
    assert asks(watcher, "observer")["code"] == "knock"
    assert at_the_door(fresh) == [("Eve", 1, "us"), ("Bob", 1, "")]
    for one in fresh.hall.doorkeeper.knocks.waiting():
        assert fresh.hand(acts.Admit(one.id)) == ""
    assert asks(eve, "us")["t"] == "view"
    assert asks(watcher, "observer")["t"] == "view"
    assert watcher.id == "1-ob-1"
    assert fresh.hand(acts.Doors(open=True)) == ""
    assert asks(fresh.peer("Chi", "10.0.0.4"), "europe")["t"] == "view"
    assert kept == [{"closed": True}, {"closed": False}]


def _card(classroom, changes):
    from attrs import evolve

    classroom.card = evolve(classroom.card, **changes)


async def test_the_facilitator_is_shown_who_waits_and_the_doors(tmp_path):
    from tests.net.live import School as Live

    async with Live(tmp_path / "class") as live:
        desk = await live.desk()
        await desk.done({"do": "doors", "open": False}, table=0)
        while not desk.document["class.closed"]:
            await desk.until("view")
        eve = await live.knock({"code": CODE, "name": "Eve", "table": 1, "seat": "us", "own": own("Eve")})
        assert json.loads(await eve.until("error"))["code"] == "knock"
        while not desk.document["class.knocks"]:
            await desk.until("view")
        (who,) = desk.document["class.knocks"]
        assert (who["name"], who["table"], who["seat"]) == ("Eve", 1, "us")
        assert not any(is_token(part) or part == hashed(own("Eve")) for part in who.values() if isinstance(part, str))
        await desk.done({"do": "admit", "knock": who["id"]}, table=0)
        await eve.send(
            {"t": "hello", "v": VERSION, "code": CODE, "name": "Eve", "table": 1, "seat": "us", "own": own("Eve")}
        )
        await eve.until("welcome")
        # A restart finds the doors as they were.
        assert read_card(tmp_path / "class").closed


def test_who_has_gone_is_forgotten_and_few_wait_at_once():
    now = [0]
    knocks = Knocks(lambda: now[0])
    for number in range(SAME):
        assert knocks.knock(f"t{number}", EVE, "10.0.0.1").code == "knock"
    assert knocks.knock("one more", EVE, "10.0.0.1").code == "busy"
    for number in range(MOST - SAME):
        assert knocks.knock(f"u{number}", EVE, f"10.0.1.{number}").code == "knock"
    assert knocks.knock("one more", EVE, "10.0.2.1").code == "busy"
    before = knocks.changed
    now[0] += LATE + 1
    assert knocks.knock("t0", EVE, "10.0.0.1").code == "knock"
    assert [one.name for one in knocks.waiting()] == ["Eve"]
    assert knocks.changed > before
