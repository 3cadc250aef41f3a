"""The clock of a table: it runs, stands, runs out, and what is saved at zero counts."""

from __future__ import annotations

import pytest

from wargame.content import SessionPlan, load_plan
from wargame.content.plans import Lengths
from wargame.engine import commands as cmd
from wargame.engine.digest import digest
from wargame.engine.seats import SEATS
from wargame.room import acts
from wargame.room.clock import CHECKPOINT, ZERO
from wargame.room.documents import AT_END, HELD, NOT_BEGUN, clock_part, held

SHORT = SessionPlan("short", "Short", 60, 5, 0, 0, Lengths(60, 120, 90, 30))


@pytest.fixture
def timed(open_class):
    """A class with phases of 60, 120, 90 and 30 seconds."""
    return open_class(SHORT)


def left(rig):
    """Return the seconds that the first table's clock shows."""
    found = rig.room.clock.at(rig.time)
    return None if found is None else found / 1000


def test_a_clock_stands_until_the_game_begins(timed):
    timed.fill()
    timed.wait(100)
    assert left(timed) == 60
    assert clock_part(timed.room) == {"left": 60_000, "until": None, "zero": ZERO["briefing"]}
    assert held(timed.room) == NOT_BEGUN
    timed.act(acts.Begin())
    timed.wait(10)
    assert left(timed) == 50
    assert clock_part(timed.room) == {"left": None, "until": timed.time + 50_000, "zero": ZERO["briefing"]}


@pytest.mark.parametrize(
    ("phase", "seconds", "then"),
    (
        ("briefing", 60, (1, "talks")),
        ("talks", 120, (1, "orders")),
        ("orders", 90, (1, "report")),
        ("report", 30, (2, "briefing")),
    ),
)
def test_at_zero_the_next_phase_begins_with_its_own_time(timed, phase, seconds, then):
    timed.begun()
    timed.to(phase)
    assert ZERO[phase]
    timed.wait(seconds - 1)
    assert timed.room.table.phase == phase
    timed.wait(1)
    assert (timed.room.table.round, timed.room.table.phase) == then
    assert left(timed) == SHORT.seconds(*then)
    assert f"The clock ended the {phase}." in timed.notes()


def test_a_saved_sheet_counts_at_zero_sealed_or_not(timed):
    people = timed.begun()
    timed.to("orders")
    pieces = timed.room.table.view("us").pieces
    mine = next(one for one in pieces if one.owner == "us")
    timed.do(people["us"], cmd.SetLoad(mine.id, load=not mine.loaded))
    timed.do(people["europe"], cmd.Seal())
    timed.wait(90)
    assert timed.room.table.phase == "report"
    loaded = timed.room.table.look(lambda state: state.lay[mine.id].loaded)
    assert loaded == (not mine.loaded)


def test_everybody_ready_ends_a_phase_before_its_time(timed):
    people = timed.begun()
    for seat in SEATS:
        timed.do(people[seat], cmd.Ready())
    assert timed.room.table.phase == "talks"
    assert left(timed) == 120


def test_a_pause_stops_the_clock_and_a_resume_lets_it_go_on(timed):
    people = timed.begun()
    timed.wait(10)
    timed.act(cmd.Pause())
    timed.wait(500)
    assert left(timed) == 50
    timed.do(people["us"], cmd.Ready(), "paused")
    timed.do(people["us"], acts.Say("We may talk among ourselves."))
    timed.act(cmd.Pause(), "already")
    timed.act(cmd.Resume())
    timed.wait(10)
    assert left(timed) == 40


def test_a_hold_keeps_the_phase_open_past_zero_while_work_goes_on(timed):
    people = timed.begun()
    timed.act(acts.Hold(on=True))
    timed.act(acts.Hold(on=True), "already")
    assert held(timed.room) == HELD
    timed.wait(20)
    assert left(timed) == 40
    timed.wait(500)
    assert (timed.room.table.phase, left(timed)) == ("briefing", 0)
    timed.act(cmd.Extend(120))
    assert left(timed) == 120
    timed.wait(500)
    for seat in SEATS[:3]:
        timed.do(people[seat], cmd.Ready())
    timed.do(people["russia"], cmd.Ready())
    assert (timed.room.table.phase, timed.room.table.view("us").ready) == ("briefing", SEATS)
    # What was said can be taken back as long as the table is held.
    timed.do(people["us"], cmd.NotReady())
    timed.act(acts.Hold(on=False))
    assert timed.room.table.phase == "briefing"
    timed.wait(1)
    assert timed.room.table.phase == "talks"


def test_a_phase_that_everybody_has_finished_ends_when_the_hold_does(timed):
    people = timed.begun()
    timed.act(acts.Hold(on=True))
    for seat in SEATS:
        timed.do(people[seat], cmd.Ready())
    timed.act(acts.Nudge(), "already")
    timed.wait(500)
    assert timed.room.table.phase == "briefing"
    timed.act(acts.Hold(on=False))
    assert (timed.room.table.phase, timed.room.table.view("us").ready, left(timed)) == ("talks", (), 120)


def test_a_hold_that_is_over_when_the_last_has_finished_is_no_hold(timed):
    people = timed.begun()
    timed.act(acts.Hold(on=True))
    for seat in SEATS:
        timed.do(people[seat], cmd.Ready())
    timed.do(people["us"], cmd.NotReady())
    timed.act(acts.Hold(on=False))
    timed.do(people["us"], cmd.Ready())
    assert timed.room.table.phase == "talks"
    assert not timed.room.table.look(lambda state: state.held)


def test_a_hold_holds_bots_too_until_it_goes_on(timed):
    us = timed.sit("us")
    timed.act(acts.Begin())
    timed.act(acts.Hold(on=True))
    timed.do(us, cmd.Ready())
    assert timed.room.table.phase == "briefing"
    timed.act(acts.Hold(on=False))
    assert timed.room.table.phase == "talks"


def test_the_last_seal_of_a_bot_waits_while_the_table_is_held(timed):
    people = timed.begun()
    timed.to("orders")
    for seat in ("us", "ukraine", "europe"):
        timed.do(people[seat], cmd.Seal())
    timed.act(acts.Hold(on=True))
    timed.act(acts.PutBot("russia"))
    assert timed.room.table.phase == "orders"
    timed.act(acts.Hold(on=False))
    assert timed.room.table.phase == "report"


def test_the_facilitator_advances_a_table_that_is_held(timed):
    timed.begun()
    timed.act(acts.Hold(on=True))
    timed.act(cmd.Advance())
    assert timed.room.table.phase == "talks"
    timed.wait(300)
    assert (timed.room.table.phase, left(timed)) == ("talks", 0)
    timed.act(cmd.Advance())
    assert timed.room.table.phase == "orders"


def test_two_minutes_more(timed):
    timed.begun()
    timed.wait(30)
    timed.act(cmd.Extend(120))
    assert left(timed) == 150
    timed.act(cmd.Extend(0), "bad-value")
    timed.act(cmd.Extend(3601), "bad-value")
    timed.wait(149)
    assert timed.room.table.phase == "briefing"
    timed.wait(1)
    assert timed.room.table.phase == "talks"


def test_a_clock_that_is_set_anew_counts_from_now(timed):
    timed.begun()
    timed.wait(59)
    timed.act(acts.SetClock(300))
    assert left(timed) == 300
    timed.act(acts.SetClock(0))
    assert left(timed) is None
    timed.act(cmd.Extend(60), "no-clock")
    timed.wait(1000)
    assert timed.room.table.phase == "briefing"
    timed.act(acts.SetClock(14_401), "bad-value")
    timed.act(acts.SetClock(-1), "bad-value")
    timed.act(acts.SetClock(5))
    timed.wait(5)
    assert timed.room.table.phase == "talks"


def test_the_last_report_waits_for_the_facilitator_who_opens_the_debrief(timed):
    people = timed.begun()
    timed.to("report", 5)
    assert held(timed.room) == AT_END
    timed.wait(5000)
    for seat in SEATS:
        timed.do(people[seat], cmd.Ready())
    timed.act(cmd.Extend(120), "no-clock")
    timed.act(acts.SetClock(120), "no-clock")
    assert timed.room.table.phase == "report"
    timed.act(acts.OpenDebrief())
    assert timed.room.table.over
    assert held(timed.room) == ""
    assert timed.room.table.truth().outcome


@pytest.mark.parametrize("plan", ("90-minutes", None))
def test_bots_alone_never_open_the_debrief(open_class, plan):
    rig = open_class(plan)
    rig.act(acts.Begin())
    rig.to("orders", 5)
    rig.act(cmd.Advance())
    rig.wait(5000)
    assert (rig.room.table.round, rig.room.table.phase) == (5, "report")
    rig.act(acts.OpenDebrief())
    assert rig.room.table.over


@pytest.mark.parametrize("phase", ("briefing", "talks", "orders", "report"))
@pytest.mark.parametrize("how", (acts.OpenDebrief(), cmd.End("The bell rang.")))
def test_the_debrief_opens_in_every_phase(timed, phase, how):
    timed.begun()
    timed.to(phase, 2)
    timed.act(how)
    assert timed.room.table.over
    assert left(timed) is None
    for again in (
        acts.OpenDebrief(),
        cmd.End("Again."),
        cmd.Advance(),
        cmd.Note("Late."),
        cmd.Override("us.resolve", 1, "x"),
    ):
        timed.act(again, "over")
    timed.act(cmd.Rewind(1, "Once more."), "sealed-game")
    assert timed.room.stopped == ""


def test_people_still_talk_and_ask_in_the_debrief_also_after_a_restart(timed):
    people = timed.begun()
    timed.act(acts.OpenDebrief())
    truth = digest(timed.room.table.truth())
    timed.do(people["us"], acts.Say("So that was it."))
    room = timed.restart()
    assert room.table.over
    assert digest(room.table.truth()) == truth
    timed.do(people["us"], acts.Ask("Why?"))
    timed.act(acts.Answer("1-us-1-2", "Read step 7."))
    assert [one.text for one in room.ledger.talk["us"]] == ["So that was it."]
    assert room.ledger.questions[0][1].answer == "Read step 7."


def test_the_clock_is_back_within_ten_seconds_after_a_restart(timed):
    timed.begun()
    timed.to("talks")
    for seconds in (1, 9, 10, 11, 25, 26):
        timed.act(acts.SetClock(120))
        timed.wait(seconds)
        before = timed.room.clock.at(timed.time)
        timed.restart()
        after = timed.room.clock.at(timed.time)
        assert 0 <= after - before < CHECKPOINT + 1000
        timed.wait(1)
        assert timed.room.clock.at(timed.time) == after - 1000


def test_a_clock_that_stood_stands_after_a_restart_and_shows_the_same(timed):
    timed.begun()
    timed.wait(17)
    timed.act(cmd.Pause())
    timed.restart()
    timed.wait(100)
    assert left(timed) == 43
    timed.act(cmd.Resume())
    timed.wait(3)
    assert left(timed) == 40


def test_what_was_set_by_hand_is_back_after_a_restart(timed):
    timed.begun()
    timed.act(acts.SetClock(0))
    timed.restart()
    assert left(timed) is None
    timed.act(acts.Hold(on=True))
    timed.act(acts.SetClock(77))
    timed.restart()
    assert timed.room.ledger.held
    timed.wait(50)
    assert left(timed) == 27
    timed.wait(50)
    timed.restart()
    timed.wait(20)
    assert (timed.room.table.phase, left(timed)) == ("briefing", 0)


def test_the_plans_that_ship_set_the_clock_of_every_phase(open_class):
    for name in ("60-minutes", "90-minutes"):
        rig, plan = open_class(name, name=name), load_plan(name)
        rig.begun()
        for round_ in range(1, plan.rounds + 1):
            for phase in ("briefing", "talks", "orders", "report"):
                rig.to(phase, round_)
                last = (round_, phase) == (plan.rounds, "report")
                assert left(rig) == (None if last else plan.seconds(round_, phase))
