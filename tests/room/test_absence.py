"""People who are away: the pen passes on, a bot takes the seat, and both give way again, all of it announced."""

from __future__ import annotations

from wargame.engine import commands as cmd
from wargame.engine.seats import NAME, SEATS
from wargame.room import acts
from wargame.room.presence import USUAL


def test_the_pen_passes_on_after_45_seconds_and_comes_back_with_the_head(rig):
    head, second = rig.sit("us", "Ana"), rig.sit("us", "Ben")
    rig.room.depart(head.id)
    rig.wait(44)
    assert rig.room.ledger.acting["us"] == head.id
    rig.wait(1)
    assert rig.room.ledger.acting["us"] == second.id
    assert rig.said("us")[-1] == "Ben signs and seals while Ana is away."
    rig.room.arrive(head.id)
    assert rig.room.ledger.acting["us"] == head.id
    assert rig.said("us")[-1] == "Ana signs and seals."
    assert rig.said("russia") == []


def test_whoever_holds_the_pen_signs_and_seals(rig):
    head, second = rig.sit("us"), rig.sit("us")
    rig.sit("europe")
    rig.act(acts.Begin())
    rig.do(second, cmd.Ready(), "not-allowed")
    rig.room.depart(head.id)
    rig.wait(45)
    rig.do(second, cmd.Ready())
    rig.room.arrive(head.id)
    rig.do(second, cmd.NotReady(), "not-allowed")
    rig.do(head, cmd.NotReady())


def test_the_pen_goes_to_the_next_office_that_is_here(rig):
    team = [rig.sit("us") for _ in range(3)]
    for one in team[:2]:
        rig.room.depart(one.id)
    rig.wait(45)
    assert rig.room.ledger.acting["us"] == team[2].id
    rig.room.arrive(team[1].id)
    assert rig.room.ledger.acting["us"] == team[1].id


def test_where_everybody_is_away_nobody_is_handed_the_pen(rig):
    head, second = rig.sit("us"), rig.sit("us")
    rig.room.depart(head.id)
    rig.room.depart(second.id)
    rig.wait(80)
    assert rig.room.ledger.acting["us"] == head.id


def test_a_short_absence_changes_nothing(rig):
    head, _ = rig.sit("us"), rig.sit("us")
    before = rig.said("us")
    for _ in range(5):
        rig.room.depart(head.id)
        rig.wait(40)
        rig.room.arrive(head.id)
    assert rig.room.ledger.acting["us"] == head.id
    assert rig.said("us") == before


def test_a_bot_takes_the_seat_after_90_seconds_and_gives_way_on_return(rig):
    people = rig.begun()
    rig.room.depart(people["russia"].id)
    rig.wait(89)
    assert rig.room.ledger.bots == {}
    rig.wait(1)
    assert rig.room.ledger.bots == {"russia": USUAL["russia"]}
    sits, back = f"A bot plays for {NAME['russia']} until somebody is back.", f"People play for {NAME['russia']} again."
    assert all(rig.said(seat)[-1] == sits for seat in SEATS)
    rig.do(people["russia"], cmd.Ready(), "not-allowed")
    rig.room.arrive(people["russia"].id)
    assert rig.room.ledger.bots == {}
    assert all(rig.said(seat)[-1] == back for seat in SEATS)
    assert rig.notes()[-2:] == [sits, back]


def test_one_of_a_delegation_who_stays_keeps_the_bot_out(rig):
    people = rig.fill()
    other = rig.sit("us")
    rig.act(acts.Begin())
    rig.room.depart(people["us"].id)
    rig.wait(200)
    assert rig.room.ledger.bots == {}
    rig.room.depart(other.id)
    rig.wait(90)
    assert list(rig.room.ledger.bots) == ["us"]


def test_no_bot_sits_down_before_the_game_has_begun(rig):
    people = rig.fill()
    rig.room.depart(people["us"].id)
    rig.wait(300)
    assert rig.room.ledger.bots == {}


def test_a_bot_plays_its_seat_with_what_was_on_the_table(rig):
    people = rig.begun()
    rig.room.depart(people["us"].id)
    rig.wait(90)
    for seat in ("ukraine", "europe", "russia"):
        rig.do(people[seat], cmd.Ready())
    assert rig.room.table.phase == "talks"


def test_a_network_that_fails_for_everybody_does_not_play_the_game_to_its_end(open_class):
    rig = open_class(None)
    people = rig.begun()
    for one in people.values():
        rig.room.depart(one.id)
    rig.wait(600)
    assert len(rig.room.ledger.bots) == 4
    assert (rig.room.table.round, rig.room.table.phase) == (1, "briefing")
    rig.room.arrive(people["us"].id)
    rig.do(people["us"], cmd.Ready())
    assert rig.room.table.phase == "talks"


def test_bots_alone_keep_the_pace_of_the_clock(rig):
    rig.act(acts.Begin())
    assert len(rig.room.ledger.bots) == 4
    plan = rig.classroom.card.plan
    rig.wait(plan.seconds(1, "briefing") - 1)
    assert rig.room.table.phase == "briefing"
    rig.wait(1)
    assert rig.room.table.phase == "talks"
    rig.wait(plan.seconds(1, "talks") + plan.seconds(1, "orders"))
    assert (rig.room.table.round, rig.room.table.phase) == (1, "report")


def test_a_bot_by_hand_stays_when_people_come_back_until_the_facilitator_hands_the_seat_back(rig):
    people = rig.begun()
    rig.act(acts.PutBot("us", "bluffer"))
    assert rig.said("europe")[-1] == f"The facilitator lets a bot play for {NAME['us']}."
    rig.room.depart(people["us"].id)
    rig.room.arrive(people["us"].id)
    assert rig.room.ledger.bots == {"us": "bluffer"}
    rig.do(people["us"], cmd.Ready(), "not-allowed")
    rig.do(people["us"], acts.Say("We watch."))
    rig.act(acts.PutBot("us"), "already")
    rig.act(acts.HandBack("us"))
    assert rig.room.ledger.bots == {}
    assert rig.said("europe")[-1] == f"People play for {NAME['us']} again."
    rig.act(acts.HandBack("us"), "already")


def test_bots_that_there_are_not_are_refused(rig):
    rig.begun()
    rig.act(acts.PutBot("us", "napoleon"), "bad-value")
    rig.act(acts.PutBot("china"), "not-a-seat")
    rig.act(acts.PutBot("ukraine", USUAL["us"]), "bad-value")
    assert rig.room.ledger.bots == {}


def test_a_seat_is_not_handed_back_to_nobody(rig):
    rig.sit("us")
    rig.act(acts.Begin())
    rig.act(acts.HandBack("russia"), "nobody-here")
    assert "russia" in rig.room.ledger.bots


def test_bots_and_pens_are_back_after_a_restart(rig):
    people = rig.fill()
    second = rig.sit("europe")
    rig.act(acts.Begin())
    rig.act(acts.PutBot("us", "bluffer"))
    for who in (people["russia"], people["europe"]):
        rig.room.depart(who.id)
    rig.wait(90)
    ledger = rig.room.ledger
    before = (dict(ledger.bots), set(ledger.by_hand), dict(ledger.acting), rig.room.table.people)
    assert before[0] == {"us": "bluffer", "russia": USUAL["russia"]}
    room = rig.restart()
    assert (room.ledger.bots, room.ledger.by_hand, room.ledger.acting, room.table.people) == before
    assert room.ledger.acting["europe"] == second.id


def test_after_a_restart_people_have_their_time_to_come_back(rig):
    rig.begun()
    rig.classroom.close()
    from wargame.room.classroom import go_on

    rig.time += 3_600_000
    rig.classroom = go_on(rig.folder, rig.tools())
    rig.wait(80)
    assert rig.room.ledger.bots == {}
    rig.wait(10)
    assert len(rig.room.ledger.bots) == 4
