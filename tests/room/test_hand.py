"""The facilitator's acts besides clocks and cards: every one is in the log, and said to whom it concerns."""

from __future__ import annotations

import pytest

from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS
from wargame.room import acts
from wargame.room.documents import Documents


def test_a_rewind_takes_the_table_back_and_gives_the_clock_anew(rig):
    plan = rig.classroom.card.plan
    rig.begun()
    rig.to("talks", 2)
    rig.wait(100)
    rig.act(cmd.Rewind(1, "The first round was a misunderstanding."))
    assert (rig.room.table.round, rig.room.table.phase) == (1, "briefing")
    assert rig.room.clock.at(rig.time) == plan.seconds(1, "briefing") * 1000
    assert all("took the table back to round 1: The first" in rig.said(seat)[-1] for seat in SEATS)
    rig.act(cmd.Rewind(3, "There was none."), "no-such-round")
    rig.act(cmd.Rewind(1, ""), "bad-text")


def test_a_rewind_within_the_same_briefing_gives_the_clock_anew_also_where_a_crash_comes_between(rig):
    plan = rig.classroom.card.plan
    rig.begun()
    rig.wait(100)
    rig.act(cmd.Rewind(1, "Once more."))
    whole = plan.seconds(1, "briefing") * 1000
    assert rig.room.clock.at(rig.time) == whole
    rig.wait(60)
    # The game's record is durable, and the room's was never written.
    rig.room.table.submit("facilitator", cmd.Rewind(1, "And once more."), "facilitator.90")
    room = rig.restart()
    assert room.clock.at(rig.time) == whole
    assert room.ledger.rewinds == 2
    assert rig.restart().ledger.rewinds == 2
    rig.wait(10)
    assert rig.room.clock.at(rig.time) == whole - 10_000


def test_votes_are_gone_with_the_rounds_that_were_taken_back(rig):
    people = rig.begun()
    deal = _tabled(rig, people)
    rig.do(people["us"], acts.Vote(deal, "sign"))
    rig.act(cmd.Rewind(1, "Once more."))
    assert rig.room.ledger.votes == {}
    assert _tabled(rig, people) == deal, "the same name comes again"
    assert Documents(rig.room).of(people["us"])["room.votes"] == "[]"


def test_an_override_is_said_with_its_reason(rig):
    rig.begun()
    rig.act(cmd.Override("us.resolve", 40, "A slip of mine\x1b[31m."))
    assert rig.room.table.look(lambda state: state.tracks["us.resolve"]) == 40
    assert "changed a number: A slip of mine�[31m." in rig.said("us")[-1]
    rig.act(cmd.Override("us.nerve", 40, "x"), "unknown-track")
    rig.act(cmd.Override("us.resolve", 101, "x"), "bad-value")
    rig.act(cmd.Override("us.resolve", 1, " "), "bad-text")


def test_a_nudge_goes_to_those_whom_the_table_waits_for(rig):
    people = rig.begun()
    rig.do(people["us"], cmd.Ready())
    rig.act(acts.Nudge())
    assert [seat for seat in SEATS if "the table waits" in (rig.said(seat) or [""])[-1]] == [
        "ukraine",
        "europe",
        "russia",
    ]
    rig.act(acts.Nudge("us"))
    assert "the table waits" in rig.said("us")[-1]
    rig.act(acts.Nudge("china"), "not-a-seat")
    kinds = [one.kind for one in rig.room.ledger.notices["us"]]
    assert kinds == ["nudge"]
    assert "The facilitator nudged Ukraine, Europe, Russia." in rig.notes()


def test_what_the_facilitator_says_reaches_everybody(rig):
    rig.begun()
    rig.act(acts.Tell("Five minutes' break."))
    assert all(rig.said(seat)[-1] == "Five minutes' break." for seat in SEATS)
    for text in ("", "  ", "x" * 281):
        rig.act(acts.Tell(text), "bad-text")
    assert "The facilitator told everybody: Five minutes' break." in rig.notes()


def test_the_help_line(rig):
    people = rig.begun()
    rig.do(people["us"], acts.Ask("What is W?"))
    rig.do(people["russia"], acts.Ask("What is T?"))
    rig.act(acts.Answer("1-us-1-1", "The weight of the gun."))
    questions = [(seat, one.text, one.answer) for seat, one in rig.room.ledger.questions]
    assert questions == [("us", "What is W?", "The weight of the gun."), ("russia", "What is T?", "")]
    made = Documents(rig.room)
    assert "weight" in made.of(people["us"])["room.questions"]
    assert "weight" not in made.of(people["russia"])["room.questions"]
    rig.act(acts.Answer("1-us-1-9", "?"), "unknown-question")
    rig.act(acts.Answer("1-us-1-1", ""), "bad-text")
    assert rig.restart().ledger.questions[0][1].answer == "The weight of the gun."


def test_talk_inside_a_delegation_stays_there(rig):
    people = rig.begun()
    other = rig.sit("us")
    rig.do(people["us"], acts.Say("Let us load nothing."))
    rig.do(people["us"], acts.Say(""), "bad-text")
    rig.do(people["us"], acts.Say("x" * 281), "bad-text")
    made = Documents(rig.room)
    assert "load nothing" in made.of(other)["room.talk"]
    assert not any("load nothing" in text for seat in SEATS[1:] for text in made.of(people[seat]).values())


def _tabled(rig, people):
    rig.to("talks")
    rig.do(people["us"], cmd.OpenDraft())
    clause = next(
        one for one in rig.room.table.view("us").legal if isinstance(one, cmd.AddClause) and one.givers == ("us",)
    )
    rig.do(people["us"], clause)
    table = next(one for one in rig.room.table.view("us").legal if isinstance(one, cmd.Table) and one.public)
    rig.do(people["us"], table)
    return next(deal.id for deal in rig.room.table.view("us").deals if deal.state == "tabled")


def test_votes_are_for_tabled_deals_and_gone_with_them(rig):
    people = rig.begun()
    other = rig.sit("ukraine", "Second")
    deal = _tabled(rig, people)
    rig.do(people["ukraine"], acts.Vote("d99", "sign"), "unknown-deal")
    rig.do(people["ukraine"], acts.Vote(deal, "maybe"), "bad-value")
    rig.do(other, acts.Vote(deal, "sign"))
    rig.do(people["ukraine"], acts.Vote(deal, "sign"))
    rig.do(people["ukraine"], acts.Vote(deal, "refuse"))
    assert [(one.by, one.choice) for one in rig.room.ledger.votes["ukraine"]] == [
        (other.id, "sign"),
        ("1-ua-1", "refuse"),
    ]
    made = Documents(rig.room)
    assert "Second" in made.of(people["ukraine"])["room.votes"]
    assert made.of(people["russia"])["room.votes"] == "[]"
    rig.do(people["ukraine"], acts.Vote(deal, ""))
    assert [one.by for one in rig.room.ledger.votes["ukraine"]] == [other.id]
    rig.act(acts.Remove(other.id))
    assert rig.room.ledger.votes["ukraine"] == ()
    rig.do(people["ukraine"], acts.Vote(deal, "sign"))
    rig.to("orders")
    assert made.of(people["ukraine"])["room.votes"] == "[]"
    rig.do(people["ukraine"], acts.Vote(deal, "sign"), "unknown-deal")


def test_a_deal_behind_ones_back_can_not_be_voted_on(rig):
    people = rig.begun()
    rig.to("talks")
    view = rig.room.table.view("us")
    rig.do(people["us"], cmd.OpenDraft())
    view = rig.room.table.view("us")
    clause = next(one for one in view.legal if isinstance(one, cmd.AddClause) and one.givers == ("us",))
    rig.do(people["us"], clause)
    rig.do(people["us"], cmd.Table(public=False))
    deal = next(one for one in rig.room.table.look(lambda state: tuple(state.deals.values())) if one.state == "tabled")
    outside = [seat for seat in SEATS if seat not in deal.audience]
    for seat in outside:
        rig.do(people[seat], acts.Vote(deal.id, "sign"), "unknown-deal")


def test_marks_are_each_persons_own_and_bounded(rig):
    people = rig.begun()
    rig.do(people["us"], acts.Mark("public", 12))
    rig.do(people["us"], acts.Mark("public", 14))
    for channel, count in (("", 1), ("x" * 41, 1), ("public", -1), ("public", 100_001)):
        rig.do(people["us"], acts.Mark(channel, count), "bad-value")
    for number in range(63):
        rig.do(people["us"], acts.Mark(f"c{number}", 1))
    rig.do(people["us"], acts.Mark("one more", 1), "bad-value")
    rig.do(people["us"], acts.Mark("c1", 2))
    ledger = rig.restart().ledger
    assert ledger.marks["1-us-1"]["public"] == 14
    assert ledger.marks["1-us-1"]["c1"] == 2
    assert "1-ru-1" not in ledger.marks


@pytest.mark.parametrize(
    ("act", "said"),
    (
        (acts.Hold(on=True), "The facilitator holds the table."),
        (acts.SetClock(30), "The facilitator set the clock to 30 seconds."),
        (acts.SetClock(0), "The clock was taken away."),
        (acts.Remove("1-us-1"), "The facilitator took somebody out of United States."),
        (acts.SetOffice("1-us-1", "analyst"), "The facilitator made somebody of United States its analyst."),
        (
            acts.Schedule(2, "talks", title="Own", text="Words."),
            "The facilitator planned the card Own for the talks of round 2.",
        ),
        (acts.Unschedule(1), "The facilitator took the card A question from the press off the plan."),
        (acts.PutBot("us"), "The facilitator lets a bot play for United States."),
    ),
    ids=lambda one: getattr(one, "name", ""),
)
def test_every_act_of_the_room_shows_in_the_games_log_and_names_nobody(rig, act, said):
    from wargame.engine.seats import NAME

    rig.begun()
    rig.act(act)
    said = said.replace("United States", NAME["us"])
    assert rig.notes()[-1] == said
    assert "us 1" not in (rig.classroom.save_of(1)).read_text(encoding="utf-8")
