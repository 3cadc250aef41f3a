"""Each numbered command is done once: delivered twice, out of order, after a restart, it is as if it came once."""

from __future__ import annotations

import random

import pytest

from wargame.engine import commands as cmd
from wargame.engine.seats import FACILITATOR
from wargame.room import acts
from wargame.room.room import Outcome


def test_a_number_is_done_once_and_answered_alike_for_ever(rig):
    people = rig.begun()
    us, room = people["us"].id, rig.room
    assert room.do(us, 1, cmd.Ready()) == Outcome()
    assert room.do(us, 2, cmd.Ready()) == Outcome("already")
    assert room.do(us, 3, acts.Say("")) == Outcome("bad-text")
    for again in (room, rig.restart(), rig.restart()):
        assert again.do(us, 1, cmd.Ready()) == Outcome()
        assert again.do(us, 2, cmd.NotReady()) == Outcome("already")
        assert again.do(us, 3, acts.Say("now with words")) == Outcome("bad-text")
        assert again.ledger.talk == {}
        assert again.ledger.last(us) == 3


def test_a_gap_is_refused_and_nothing_of_it_remembered(rig):
    us = rig.begun()["us"].id
    assert rig.room.do(us, 2, cmd.Ready()) == Outcome("gap")
    assert rig.room.refuse(us, 5, "not-allowed") == Outcome("gap")
    assert rig.room.ledger.last(us) == 0
    assert rig.room.do(us, 1, cmd.Ready()) == Outcome()


def test_what_cannot_be_read_is_counted_too(rig):
    us = rig.begun()["us"].id
    assert rig.room.refuse(us, 1, "not-allowed") == Outcome("not-allowed")
    room = rig.restart()
    assert room.do(us, 1, cmd.Ready()) == Outcome("not-allowed")
    assert room.do(us, 2, cmd.Ready()) == Outcome()


def test_numbers_are_each_persons_own(rig):
    people = rig.begun()
    assert rig.room.do(people["us"].id, 1, cmd.Ready()) == Outcome()
    assert rig.room.do(people["russia"].id, 1, cmd.Ready()) == Outcome()


@pytest.mark.parametrize(
    "act",
    (
        acts.Hold(on=True), acts.SetClock(100), acts.Nudge(), acts.Tell("Hear."), acts.PutBot("us"), acts.Remove("1-us-1"),
        acts.SetOffice("1-us-1", "analyst"), acts.Schedule(3, "talks", title="A", text="B"), acts.OpenDebrief(),
        cmd.Advance(), cmd.Pause(), cmd.Extend(120), cmd.Rewind(1, "Again."), cmd.Override("us.resolve", 3, "So."),
        cmd.InjectOwn("A", "B", ()), cmd.Note("N"), cmd.End("E"),
    ),
    ids=lambda act: act.name,
)  # fmt: skip
def test_an_act_of_the_facilitators_is_done_once_also_across_a_restart(rig, act):
    rig.begun()
    assert rig.room.hand(70, act) == Outcome()
    records = rig.log(), rig.room.ledger.done[FACILITATOR]
    assert rig.room.hand(70, act) == Outcome()
    room = rig.restart()
    assert room.hand(70, act) == Outcome()
    assert (rig.log(), room.ledger.done[FACILITATOR]) == records


def test_duplicates_reorders_and_replays_leave_the_state_of_a_single_delivery(open_class):
    chance = random.Random(4)  # noqa: S311 - the same cases each time
    script = [
        cmd.Ready(), acts.Say("one"), cmd.NotReady(), acts.Mark("public", 3), cmd.Cable((), "No."), acts.Ask("Why?"),
        cmd.Ready(), acts.Say("two"), cmd.Sign("d1"), acts.Mark("public", 4),
    ]  # fmt: skip

    def state(rig):
        room = rig.room
        return room.ledger.talk, room.ledger.marks, room.ledger.done, room.ledger.questions, rig.log()

    once, often = open_class(name="once"), open_class(name="often")
    for rig in (once, often):
        rig.begun()
    for number, command in enumerate(script, 1):
        once.room.do("1-us-1", number, command)
    due = 1
    while due <= len(script):
        number = chance.randint(1, len(script))
        outcome = often.room.do("1-us-1", number, script[number - 1])
        assert (outcome.code == "gap") == (number > due)
        due = max(due, number + 1) if outcome.code != "gap" else due
        if chance.random() < 0.05:
            often.restart()
    assert state(often) == state(once)
