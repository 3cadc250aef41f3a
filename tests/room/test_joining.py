"""Who sits where: four a delegation, offices in order, ids of their own, and who may do what."""

from __future__ import annotations

import json

import pytest

from wargame.engine import commands as cmd
from wargame.engine.seats import NAME, SEATS
from wargame.room import acts
from wargame.room.documents import Documents
from wargame.room.ledger import FULL, WATCHING
from wargame.room.offices import may
from wargame.table.company import ANALYST, HEAD, NEGOTIATOR

PEN = (
    cmd.Ready,
    cmd.NotReady,
    cmd.Declare,
    cmd.Withdraw,
    cmd.Table,
    cmd.Sign,
    cmd.Refuse,
    cmd.Release,
    cmd.Choose,
    cmd.Seal,
)
"""What binds the seat: for whoever holds the pen."""
PAPER = (
    cmd.OpenDraft, cmd.TakeUp, cmd.AddClause, cmd.StrikeClause, cmd.Flag, cmd.Discard, cmd.Amend, cmd.SetRow, cmd.SetPromise,
    cmd.SetLoad, cmd.SetAct, cmd.SetAnswer,
)  # fmt: skip


def test_offices_are_given_in_order_and_the_fifth_finds_the_delegation_full(rig):
    team = [rig.sit("europe") for _ in range(FULL)]
    assert [one.office for one in team] == [HEAD, NEGOTIATOR, ANALYST, ANALYST]
    assert not rig.room.room_for("europe")
    with pytest.raises(ValueError, match="seat-full"):
        rig.room.join("Fifth", "europe", "token")
    assert len(rig.room.ledger.members) == FULL
    assert rig.room.room_for("russia")


def test_nobody_joins_a_seat_that_is_none(rig):
    with pytest.raises(ValueError, match="seat-full"):
        rig.room.join("Who", "china", "token")


def test_ids_are_counted_within_a_delegation_and_never_used_twice(rig):
    first, other, second = rig.sit("europe"), rig.sit("us"), rig.sit("europe")
    assert (first.id, second.id, other.id) == ("1-eu-1", "1-eu-2", "1-us-1")
    rig.act(acts.Remove(second.id))
    assert rig.sit("europe").id == "1-eu-3"
    assert rig.restart().join("Late", "europe", "t").id == "1-eu-4"


def test_the_first_free_office_is_filled_again(rig):
    head, _ = rig.sit("us"), rig.sit("us")
    rig.act(acts.Remove(head.id))
    assert rig.sit("us").office == HEAD


def test_observers_are_without_number_and_see_the_public_board_alone(rig):
    watchers = [rig.sit() for _ in range(6)]
    assert {one.office for one in watchers} == {WATCHING}
    made = Documents(rig.room)
    assert made.of(watchers[0]) == made.public()
    rig.do(watchers[0], acts.Say("hello"), "not-allowed")
    rig.do(watchers[0], acts.Vote("d1", "sign"), "not-allowed")
    rig.do(watchers[0], acts.Mark("public", 1), "not-allowed")
    rig.do(watchers[0], cmd.Ready(), "not-allowed")
    rig.do(watchers[0], acts.Ask("What is W?"), "not-allowed")


@pytest.mark.parametrize("kind", [one for one in cmd.ALL if one not in cmd.CONTROL], ids=lambda one: one.name)
def test_every_command_of_the_game_belongs_to_the_pen_to_words_or_to_papers(kind):
    papers, words = kind in PAPER, kind is cmd.Cable
    assert papers + words + (kind in PEN) == 1
    assert may(HEAD, kind, acting=False)
    assert may(NEGOTIATOR, kind, acting=False) == (papers or words)
    assert may(ANALYST, kind, acting=False) == papers
    assert all(may(office, kind, acting=True) for office in (HEAD, NEGOTIATOR, ANALYST))


@pytest.mark.parametrize("kind", cmd.CONTROL, ids=lambda one: one.name)
def test_no_office_holds_the_facilitators_hand(kind):
    assert not any(may(office, kind, acting=pen) for office in (HEAD, NEGOTIATOR, ANALYST) for pen in (True, False))


def test_the_analyst_drafts_the_negotiator_speaks_and_the_head_signs(rig):
    head, negotiator, analyst = (rig.sit("us") for _ in range(3))
    rig.act(acts.Begin())
    rig.to("talks")
    rig.do(analyst, cmd.OpenDraft())
    rig.do(analyst, cmd.Cable((), "Hear us."), "not-allowed")
    rig.do(negotiator, cmd.Cable((), "Hear us."))
    rig.do(negotiator, cmd.Ready(), "not-allowed")
    rig.do(head, cmd.Ready())
    assert rig.room.table.phase == "orders"


def test_a_person_is_offered_what_they_may_do_and_nothing_else(rig):
    people = [rig.sit("us") for _ in range(3)]
    rig.act(acts.Begin())
    rig.to("talks")
    made = Documents(rig.room)
    documents = [made.of(one) for one in people]
    offered = [
        {one["do"] for name, text in found.items() if name.startswith("legal.") for one in json.loads(text)}
        for found in documents
    ]
    assert {"cable", "ready", "open-draft"} <= offered[0]
    assert offered[1] == offered[0] & {kind.name for kind in (*PAPER, cmd.Cable)}
    assert offered[2] == offered[1] - {"cable"}


def test_whoever_was_removed_can_do_nothing_more(rig):
    people = rig.begun()
    gone = people["us"]
    rig.act(acts.Remove(gone.id))
    rig.do(gone, acts.Say("still here"), "not-allowed")
    rig.do(gone, cmd.Ready(), "not-allowed")
    assert rig.room.ledger.talk == {}
    rig.act(acts.Remove(gone.id), "unknown-person")
    assert [one.id for one in rig.room.ledger.team("us")] == []


def test_the_facilitator_gives_offices_and_the_old_head_becomes_negotiator(rig):
    head, second = rig.sit("us", "Ana"), rig.sit("us", "Ben")
    rig.act(acts.SetOffice(second.id, HEAD))
    offices = {one.name: one.office for one in rig.room.ledger.team("us")}
    assert offices == {"Ben": HEAD, "Ana": NEGOTIATOR}
    assert rig.room.ledger.acting["us"] == second.id
    assert rig.said("us")[-2:] == ["Ben is now head of your delegation.", "Ben signs and seals."]
    rig.act(acts.SetOffice(head.id, "king"), "bad-value")
    rig.act(acts.SetOffice("1-us-9", HEAD), "unknown-person")
    assert f"The facilitator made somebody of {NAME['us']} its head." in rig.notes()


def test_an_empty_seat_does_not_keep_the_game_from_beginning(rig):
    rig.sit("us")
    rig.act(acts.Begin())
    assert sorted(rig.room.ledger.bots) == sorted(set(SEATS) - {"us"})
    assert "A bot plays for Russia until somebody comes." in rig.said("us")
    rig.act(acts.Begin(), "already")


def test_nothing_ends_a_phase_before_the_game_has_begun(rig):
    people = rig.fill()
    for seat in SEATS:
        rig.do(people[seat], cmd.Ready())
    rig.act(cmd.Advance(), "not-begun")
    rig.wait(1000)
    assert rig.room.table.phase == "briefing"
    rig.act(acts.Begin())
    assert rig.room.table.phase == "talks"
