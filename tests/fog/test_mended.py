"""What the two worlds found, each by itself: names are told apart within a delegation, and an end is an end."""

from __future__ import annotations

import asyncio

from tests.engine.tables import advance, start
from tests.fog.classes import School
from tests.fog.sockets import Socket, quiet
from wargame.net.server.connection import Connection
from wargame.room import acts


def test_a_name_that_somebody_has_elsewhere_is_not_changed(loop):
    """A number behind one's name would tell that somebody in another delegation has it."""
    school = School(loop, advance(start(3), "talks"), start(7))
    try:
        people = [school.peer(f"P{place}", f"10.0.1.{place}") for place in range(3)]
        for peer, seat in zip(people, ("us", "europe", "europe"), strict=True):
            peer.join(seat, name="Ada")
        members = school.room.ledger.members
        assert [members[peer.id].name for peer in people] == ["Ada", "Ada", "Ada 2"]
        assert school.hand(acts.Move(people[0].id, 1, "europe")) == ""
        assert [one.name for one in school.room.ledger.team("europe")] == ["Ada", "Ada 2", "Ada 3"]
        assert school.hand(acts.Move(people[1].id, 2, "us")) == ""
        assert [one.name for one in school.shelf.rooms[2].ledger.team("us")] == ["Ada"]
    finally:
        school.close()


def test_nothing_is_answered_once_the_end_is_decided(loop):
    async def answers():
        socket = Socket(lambda: 0)
        connection = Connection(socket)
        writing = asyncio.ensure_future(connection.write())
        connection.answer({"t": "done", "n": 1})
        connection.end("removed")
        connection.answer({"t": "done", "n": 2})
        await quiet()
        await writing
        return [text for _, text in socket.out]

    first, farewell, closed = loop.run_until_complete(answers())
    assert first == '{"n":1,"t":"done"}'
    assert '"removed"' in farewell
    assert closed.startswith("closed")
