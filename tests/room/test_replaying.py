"""What stands in the two files of a table is the whole room: after any sequence of acts it is rebuilt equal."""

from __future__ import annotations

import json

import pytest

from tests.engine.tables import chance
from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS
from wargame.room import acts
from wargame.room.clock import CHECKPOINT


class Hands:
    """Everybody in a class of two tables, doing whatever comes to mind."""

    def __init__(self, rig, seed):
        self.rig, self.chance = rig, chance(seed)
        self.number = 1000

    def people(self, table):
        """Return who has a place at a table."""
        return [one for one in self.rig.classroom.rooms[table].ledger.members.values() if one.token]

    def step(self):
        """Do one thing, whatever comes of it."""
        choose = self.chance.choice
        table = choose((1, 1, 1, 2))
        room = self.rig.classroom.rooms[table]
        act = choose((self.person,) * 6 + (self.game,) * 8 + (self.hand,) * 5 + (self.place,) * 2 + (self.time,) * 3)
        act(table, room)

    def person(self, table, room):
        """Say, vote, ask or mark."""
        people = self.people(table)
        if not people:
            return
        who = self.chance.choice(people)
        deals = [deal.id for deal in room.table.view(who.seat or "us").deals]
        command = self.chance.choice(
            [
                acts.Say(self.chance.choice(("", "Yes.", "мир", "x" * 281))),
                acts.Vote(self.chance.choice([*deals, "d9"]), self.chance.choice(("sign", "refuse", "", "?"))),
                acts.Ask("Why?"),
                acts.Mark(self.chance.choice(("public", "us-ukraine", "")), self.chance.randint(-1, 30)),
            ]
        )
        room.do(who.id, room.ledger.last(who.id) + self.chance.choice((1, 1, 1, 0, 2)), command)

    def game(self, table, room):
        """Give one of the commands that a seat is offered."""
        people = [one for one in self.people(table) if one.seat]
        if not people:
            return
        who = self.chance.choice(people)
        legal = room.table.view(who.seat).legal
        if legal:
            kinds = sorted({type(one) for one in legal}, key=lambda kind: kind.name)
            kind = self.chance.choice(kinds)
            command = self.chance.choice([one for one in legal if type(one) is kind])
            room.do(who.id, room.ledger.last(who.id) + 1, command)

    def hand(self, table, room):
        """Do one of the facilitator's acts."""
        seat, people = self.chance.choice(SEATS), [one.id for one in self.people(table)] or ["none"]
        self.number += 1
        choose = self.chance.choice
        act = choose(
            [
                acts.Begin(), acts.Begin(), acts.Hold(on=choose((True, False, False))), acts.SetClock(choose((0, 60, 600, -1))),
                acts.Nudge(choose((seat, ""))), acts.Tell("Hear."), acts.Answer(f"{choose(people)}-1", "So."),
                acts.Schedule(choose((1, 2, 3)), choose(("briefing", "talks", "orders")), title="Frost", text="Ice."),
                acts.Unschedule(choose((1, 2, 3, 4))), acts.SetOffice(choose(people), choose(("head", "analyst", "king"))),
                acts.PutBot(seat), acts.HandBack(seat), cmd.Advance(), cmd.Advance(), cmd.Pause(), cmd.Resume(), cmd.Resume(),
                cmd.Extend(60), cmd.Override("us.resolve", choose((10, 90)), "So."), cmd.Rewind(choose((1, 2)), "Again."),
                cmd.Inject(choose(("quiet", "lists", "none"))), cmd.InjectOwn("Thaw", "Mud.", ()), cmd.Note("N."),
            ]
        )  # fmt: skip
        room.hand(self.number, act)

    def place(self, table, room):
        """Join, leave, move."""
        what = self.chance.randint(0, 4)
        people = self.people(table)
        if what <= 1:
            self.rig.sit(self.chance.choice((*SEATS, "")), table=table) if room.room_for("us") and self.small(
                room
            ) else None
        elif what == 2 and people:
            self.number += 1
            room.hand(self.number, acts.Remove(self.chance.choice(people).id))
        elif people:
            self.rig.move(
                self.chance.choice(people), self.chance.choice((1, 2)), self.chance.choice((*SEATS, "")), table
            )

    def small(self, room):
        """Whether every delegation has room for one more."""
        return all(room.room_for(seat) for seat in SEATS)

    def time(self, table, room):
        """Let somebody come or go, and time pass."""
        for one in self.people(table):
            if self.chance.random() < 0.3:
                (room.arrive if one.id not in room.here else room.depart)(one.id)
        self.rig.wait(self.chance.choice((1, 5, 50, 100)))


def kept(rig):
    """Return all that must be the same after a restart: documents, outcomes, ways in and hidden values."""
    found = {}
    for number, room in rig.classroom.rooms.items():
        documents = rig.documents(room)
        for document in documents.values():
            for name in [name for name in document if name.endswith("clock")]:
                clock = json.loads(document.pop(name))
                document[f"{name} stands"] = clock["until"] is None and clock["left"] is not None
        ledger = room.ledger
        found[number] = (
            documents, ledger.members, ledger.done, ledger.marks, ledger.planned, ledger.turned, ledger.missed,
            ledger.acting, ledger.bots, ledger.by_hand, ledger.joined, ledger.rewinds,
        )  # fmt: skip
    return found


def different(one, other):
    """Return what differs between two mappings, or mappings of mappings, so that a failure can be read."""
    if isinstance(one, dict) and isinstance(other, dict):
        pairs = {key: (one.get(key), other.get(key)) for key in {**one, **other}}
        return {key: different(*pair) for key, pair in pairs.items() if pair[0] != pair[1]}
    return (one, other) if one != other else {}


def rebuilt(rig):
    """Assert that a restart gives the same rooms back."""
    for room in rig.classroom.rooms.values():
        # What a person was at just now is kept nowhere, and who was away is given time to come back.
        room.doing.clear()
        for one in room.ledger.members.values():
            if one.token:
                room.arrive(one.id)
    before = kept(rig)
    clocks = {number: room.clock.at(rig.time) for number, room in rig.classroom.rooms.items()}
    rig.restart()
    assert rig.classroom.broken == {}
    after = kept(rig)
    for number, parts in before.items():
        for one, other in zip(parts, after[number], strict=True):
            assert different(one, other) == {}
    for number, room in rig.classroom.rooms.items():
        left, now = clocks[number], room.clock.at(rig.time)
        assert (left is None) == (now is None)
        assert left is None or 0 <= now - left < CHECKPOINT + 1000


@pytest.mark.parametrize("seed", range(3))
def test_any_sequence_of_acts_is_rebuilt_from_the_logs(open_class, seed):
    _played(open_class, seed, 40)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 120))
def test_longer_sequences_too(open_class, seed):
    _played(open_class, seed, 250)


def _played(open_class, seed, steps):
    rig = open_class("90-minutes" if seed % 3 else None, tables=2, name=f"class-{seed}")
    hands = Hands(rig, seed)
    for seat in SEATS:
        rig.sit(seat)
    rig.act(acts.Begin())
    for step in range(steps):
        hands.step()
        if step % 20 == 19:
            rebuilt(rig)
    rebuilt(rig)
