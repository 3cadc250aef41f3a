"""A seat in a class: the delegation, its votes and talk, the help line, notices, marks, and a lost connection."""

from __future__ import annotations

import pytest

from tests.tui.classmates import NOTICES, QUESTIONS, RUNNING, TALK, company
from tests.tui.stages import BRIEFING, DEBRIEF, ORDERS, REPORT, TALKS
from wargame.engine import commands as cmd
from wargame.engine.seats import FACILITATOR
from wargame.room import acts
from wargame.table.company import Presence, Vote
from wargame.tui.screens.debrief import DebriefScreen
from wargame.tui.screens.sheet import SheetScreen
from wargame.tui.widgets.summaries import unread

EVERY_STEP = [
    pytest.param(record, me, marks=() if (record, me) in ((TALKS, 2), (ORDERS, 1)) else pytest.mark.slow)
    for record in (BRIEFING, TALKS, ORDERS, REPORT)
    for me in (0, 1, 2)
]


@pytest.mark.parametrize(("record", "me"), EVERY_STEP)
async def test_n_never_ends_dead(sat, press, record, me):
    app, _, hands = sat(record, me, clock=RUNNING)
    async with app.run_test(size=(80, 24)) as pilot:
        seen = set()
        for _ in range(12):
            prompt = app.screen.prompt()
            assert prompt.action, prompt
            room = 80 - len(prompt.chip) - len(prompt.key) - len(prompt.word) - 8
            assert len(prompt.text) <= room, f"{prompt} does not fit the move line"
            assert not app.session.notice
            seen.add((app.screen.PLACE, prompt.text))
            hands.now += 1_000
            await press(pilot, prompt.key)
        assert len(seen) > 1
        if me:
            assert "europe" not in app.session.view.ready, "n ended a phase for one who may not"


async def test_who_waits_is_told_for_whom_and_can_look_around(sat, press, painted):
    app, _, hands = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.give(cmd.Ready())
        await pilot.pause()
        assert "Waiting for US, UA (away), RU (bot)." in painted(app)
        places = []
        for _ in range(5):
            hands.now += 1_000
            await press(pilot, app.screen.prompt().key)
            places.append(app.screen.PLACE)
        assert len(set(places)) > 1
        await press(pilot, "r")
        assert "europe" not in app.session.view.ready


async def test_a_bot_in_the_own_seat_is_told(sat, painted):
    app, _, _ = sat(TALKS, seats=(Presence("europe", here=True, bot=True),))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "A bot plays your seat now; ask the facilitator." in painted(app)


async def test_who_may_not_sign_votes_with_one_key_and_the_head_sees_it(sat, press, painted):
    app, place, _ = sat(TALKS, 2, votes=(Vote("Ben", "G", "refuse"),))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "s")
        assert "Ana signs; vote with + or -." in painted(app)
        await press(pilot, "plus")
        assert place.told == [acts.Vote("G", "sign")]
        assert "your delegation: + Chi  - Ben" in painted(app)
        assert "▒ +1 -1" in painted(app)
        await press(pilot, "plus", "minus")
        assert place.told[1:] == [acts.Vote("G", ""), acts.Vote("G", "refuse")]
    app, _, _ = sat(TALKS, 0, votes=(Vote("Ben", "G", "refuse"),))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3")
        assert "your delegation: - Ben" in painted(app)


async def test_team_talk_is_written_and_read_and_is_no_cable(sat, press, painted):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "m", "s", *"load", "enter")
        assert place.told == [acts.Say("load")]
        assert "▒ only your delegation" in painted(app)
        assert "load" in painted(app)
        assert all(message.text != "load" for message in app.session.view.messages)
        await press(pilot, "m")
        assert app.screen.PLACE == "table"
        place.change(talk=(*place.company.talk, TALK[0]))
        await pilot.pause()
        assert "m Team (1)" in painted(app)


async def test_team_talk_can_be_sent_after_the_phase_and_then_leads_on(sat, press, painted):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "m", "s", *"late")
        place.table.submit(FACILITATOR, cmd.Advance())
        await pilot.pause()
        assert "The talks are over. Enter sends, Esc keeps it." in painted(app)
        await press(pilot, "enter")
        await pilot.pause()
        assert place.told == [acts.Say("late")]
        assert isinstance(app.screen, SheetScreen)


async def test_a_question_is_asked_and_its_answer_is_in_the_band_until_read(sat, press, painted):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "q", *"who", "enter")
        assert place.told == [acts.Ask("who")]
        assert "No answer yet." in painted(app)
        await press(pilot, "1")
        place.change(questions=QUESTIONS)
        await pilot.pause()
        assert "Yes: table it behind closed doors." in painted(app)
        await press(pilot, "N", "1")
        assert "Yes: table it" not in painted(app)


async def test_a_notice_stays_in_the_band_until_it_is_read(sat, press, painted):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        place.change(notices=NOTICES)
        await pilot.pause()
        assert "FACILITATOR" in painted(app)
        await press(pilot, "2", "3", "escape")
        assert "FACILITATOR" in painted(app)
        await press(pilot, "N")
        assert "A bot plays for Russia" in painted(app)
        await press(pilot, "1")
        assert "FACILITATOR" not in painted(app)


async def test_read_marks_go_out_in_batches_and_come_back(sat, press):
    app, place, hands = sat(TALKS, notices=NOTICES)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "N")
        app.attendance.tick()
        assert place.told == []
        hands.now += 5_000
        app.attendance.tick()
        told = {one.channel: one.count for one in place.told}
        assert told["everyone"] == len([m for m in app.session.view.messages if not m.to])
        assert told["notices"] == 2
        count = len(place.told)
        hands.now += 5_000
        app.attendance.tick()
        assert len(place.told) == count
    app, _, _ = sat(TALKS, read=tuple(told.items()), notices=NOTICES)
    async with app.run_test(size=(80, 24)):
        assert unread(app.session, ()) == 0
        assert app.session.room.new("notices") == 0


async def test_a_lost_connection_is_told_calmly_and_loses_nothing(sat, press, painted):
    lost = "The connection is lost; trying again… What you have saved is safe."
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        place.change(link=lost)
        await pilot.pause()
        assert "CONNECTION" in painted(app)
        await press(pilot, "2", "c", *"hi", "enter")
        assert app.session.notice.startswith("The connection is down")
        assert app.session.room.unsent == {"to everyone": "hi"}
        await press(pilot, "escape", "m", "s", *"team", "enter", "escape")
        assert app.session.room.unsent["team"] == "team"
        place.change(link="")
        await pilot.pause()
        assert "CONNECTION" not in painted(app)
        await press(pilot, "s", "enter")
        assert place.told[-1] == acts.Say("team")


async def test_a_preview_without_an_answer_paints_all_the_same(sat, press, painted, monkeypatch):
    app, place, _ = sat(TALKS)
    asked = []

    def silent(seat, clauses):
        asked.append(clauses)
        raise ConnectionError("no answer")

    monkeypatch.setattr(place, "preview", silent, raising=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "down")
        assert "WHAT IT WOULD DO" in painted(app)
        assert len(asked) == 1, "a server that kept one waiting is not asked again at once"


async def test_the_debrief_of_a_class_offers_the_delegation(sat, press):
    app, _, _ = sat(DEBRIEF, notices=NOTICES)
    async with app.run_test(size=(80, 24)) as pilot:
        assert isinstance(app.screen, DebriefScreen)
        await press(pilot, "m", "escape")
        assert isinstance(app.screen, DebriefScreen)


def test_the_company_of_the_tests_is_one_of_three():
    assert company(1).name == "Ben"
    assert not company(1).acting


@pytest.mark.parametrize("me", (1, 2), ids=("negotiator", "analyst"))
async def test_what_the_pen_alone_may_do_is_refused_by_name(sat, press, painted, me):
    app, place, hands = sat(TALKS, me)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "r")
        assert "Ana says ready for your delegation." in painted(app)
        await press(pilot, "escape", "d", "enter", "escape")
        assert app.session.view.draft.clauses
        assert "Ana tables it, once you agree." in painted(app)
        assert "table it" not in painted(app).splitlines()[-1]
        await press(pilot, "t")
        assert "Ana does that for your delegation." in painted(app)
        assert app.session.view.draft is not None
        await press(pilot, "escape", "2", "c")
        cables = "Your head and your negotiator send cables."
        assert (cables in painted(app)) == (me == 2)
        place.table.submit(FACILITATOR, cmd.Advance())
        await pilot.pause()
        hands.now += 1_000
        await press(pilot, "escape", "5")
        assert "▒ only your delegation" in painted(app)
        assert "Ana seals" in painted(app)


async def test_help_says_what_zero_does(sat, press, painted):
    app, _, _ = sat(TALKS, clock=RUNNING)
    async with app.run_test(size=(80, 40)) as pilot:
        await press(pilot, "f1")
        assert "sealed or not; every key saves it" in " ".join(painted(app).split())
        assert "what is tabled and unsigned lapses" in " ".join(painted(app).split())
