"""While others act: neither the cursor, an open why nor an unfinished line is lost, and the game leads on calmly."""

from __future__ import annotations

from tests.tui.classmates import RUNNING, TALK
from tests.tui.stages import ORDERS, TALKS
from wargame.engine import commands as cmd
from wargame.engine.seats import FACILITATOR
from wargame.room import acts
from wargame.table.company import Clock
from wargame.tui.screens.debrief import DebriefScreen
from wargame.tui.screens.help import HelpScreen
from wargame.tui.screens.sheet import SheetScreen
from wargame.tui.screens.talks import TalksScreen
from wargame.tui.screens.team import TeamScreen


async def test_what_others_do_appears_and_cursor_and_why_stay(sat, press, painted):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "down", "w")
        here, asked = app.screen.deal().id, app.screen.asking.panel.stack[0].question
        assert place.table.submit("us", cmd.Cable((), "Who pays for the monitors?")) is None
        assert place.table.submit("ukraine", cmd.Refuse("H")) is None
        await pilot.pause()
        assert app.screen.deal().id == here
        assert app.screen.asking.open
        assert app.screen.asking.panel.stack[0].question == asked
        assert "ukraine" in app.session.view.deal("H").refused
        await press(pilot, "2")
        assert "Who pays for the monitors?" in painted(app)


async def test_text_that_is_typed_holds_a_switch_back_and_is_kept(sat, press, painted):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "c", *"wait")
        assert place.table.submit(FACILITATOR, cmd.Advance()) is None
        await pilot.pause()
        assert isinstance(app.screen, TalksScreen)
        assert "The talks are over. Your text is kept." in painted(app)
        await press(pilot, "f1", "escape")
        assert app.screen.query_one("#line").value == "wait"
        await press(pilot, "enter")
        await pilot.pause()
        assert isinstance(app.screen, SheetScreen)
        assert app.session.room.unsent == {"to everyone": "wait"}
        assert not any(message.text == "wait" for message in app.session.view.messages)
        await press(pilot, "N")
        assert "EVERYONE: wait" in painted(app)


async def test_an_unfinished_cable_is_on_its_line_again_and_on_no_other(sat, press):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2")
        app.screen.channel = ("us",)
        await press(pilot, "c", *"psst", "escape", "1", "2")
        app.screen.channel = ()
        await press(pilot, "c")
        assert app.screen.query_one("#line").value == ""
        await press(pilot, "escape")
        app.screen.channel = ("us",)
        await press(pilot, "c")
        assert app.screen.query_one("#line").value == "psst"
        await press(pilot, "enter")
        assert app.session.room.unsent == {}
        assert place.table.view("us").messages[-1].text == "psst"


async def test_the_next_phase_leads_on_and_a_key_meant_for_the_last_does_nothing(sat, press, painted):
    app, place, hands = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3")
        place.table.submit(FACILITATOR, cmd.Advance())
        await pilot.pause()
        assert isinstance(app.screen, SheetScreen)
        assert "The talks are over: fill in your sealed sheet." in painted(app)
        await press(pilot, "n")
        assert not app.screen.looking
        hands.now += 700
        await press(pilot, "n")
        assert app.screen.looking


async def test_what_lies_over_a_place_stays_until_it_is_closed(sat, press):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f1")
        place.table.submit(FACILITATOR, cmd.Advance())
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        await press(pilot, "escape")
        await pilot.pause()
        assert isinstance(app.screen, SheetScreen)


async def test_the_debrief_opens_at_once_out_of_a_cable_and_out_of_help(sat, press, painted):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "c", *"but", "f1")
        assert place.table.submit(FACILITATOR, cmd.End("The bell rings.")) is None
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, DebriefScreen)
        assert app.session.room.unsent == {"to everyone": "but"}
        await press(pilot, "m")
        assert isinstance(app.screen, TeamScreen)
        assert "EVERYONE: but" in painted(app)


async def test_a_rewind_leads_to_the_briefing_and_to_what_is_played_again(sat, press, painted):
    app, place, _ = sat(ORDERS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "n")
        assert place.table.submit(FACILITATOR, cmd.Rewind(2, "Once more.")) is None
        await pilot.pause()
        assert (app.session.view.round, app.screen.PLACE) == (2, "briefing")
        assert not app.session.memory.seen
        assert "The table went back: a new round begins." in painted(app)


async def test_the_clock_counts_down_and_marks_its_last_minute(sat, press, painted):
    app, place, hands = sat(TALKS, clock=RUNNING)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "3:10 left" in painted(app).splitlines()[0]
        assert "AT ZERO" not in painted(app)
        for later, shown in (
            (10_000, "3:00 left"),
            (70_500, "2:00 left"),
            (135_000, "!0:55 left"),
            (999_000, "!0:00 left"),
        ):
            hands.now = RUNNING.told + later
            app.attendance.tick()
            await pilot.pause()
            assert painted(app).splitlines()[0].endswith(shown)
        assert "The talks end; what is tabled and unsigned lapses." in painted(app)
        for clock, held, shown in (
            (Clock(60_000), "", "stopped"),
            (Clock(), "", "no clock"),
            (RUNNING, "Not begun.", "held"),
        ):
            place.change(clock=clock, held=held)
            await pilot.pause()
            assert painted(app).splitlines()[0].endswith(shown)
        place.table.submit(FACILITATOR, cmd.Pause())
        await pilot.pause()
        assert painted(app).splitlines()[0].endswith("paused")


async def test_reduced_motion_counts_in_tens(sat, monkeypatch, painted):
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    app, _, hands = sat(TALKS, clock=RUNNING)
    async with app.run_test(size=(80, 24)) as pilot:
        hands.now += 3_000
        app.attendance.tick()
        await pilot.pause()
        assert "3:00 left" in painted(app)


async def test_what_was_chosen_for_a_phase_that_is_over_is_not_done_in_the_next(sat, press):
    app, place, _ = sat(ORDERS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f2", *"finished")
        place.table.submit(FACILITATOR, cmd.Advance())
        await pilot.pause()
        await press(pilot, "enter")
        await pilot.pause()
        assert app.session.view.phase == "report"
        assert app.screen.PLACE == "report"
        assert "europe" not in app.session.view.ready


async def test_a_last_look_at_what_somebody_else_has_changed_is_taken_back(sat, press, painted):
    app, place, hands = sat(ORDERS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "5", "n")
        hands.now += 1_000
        if not app.screen.looking:
            await press(pilot, "n")
        assert app.screen.looking
        other = next(c for c in app.session.view.legal if isinstance(c, cmd.SetAnswer))
        place.table.submit("europe", cmd.SetAnswer("pass" if app.session.view.sheet.answer == "enforce" else "enforce"))
        assert other
        await pilot.pause()
        assert "The sheet has just been changed; look again." in painted(app)
        await press(pilot, "y")
        assert not app.session.view.sheet.sealed
        await press(pilot, "y")
        assert app.session.table.view("europe").sheet is None or app.session.view.sheet.sealed


async def test_a_draft_that_a_partner_tables_leads_back_to_the_deals(sat, press):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "d", "enter")
        assert app.session.view.draft.clauses
        place.table.submit("europe", cmd.Discard())
        await pilot.pause()
        await pilot.pause()
        assert app.screen.PLACE == "deals"
        assert app.session.view.draft is None


async def test_another_seat_is_sat_down_in_when_the_facilitator_moves_one(sat, painted):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        place.change(seat="ukraine")
        await pilot.pause()
        assert app.session.seat == "ukraine"
        assert painted(app).startswith(" UA  Ukraine")
        assert place.on_change is not None


async def test_the_same_seat_of_another_table_is_another_seat(sat, press):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "c", *"ours")
        old = app.session
        place.change(table=place.company.table + 1)
        await pilot.pause()
        await pilot.pause()
        assert app.session is not old
        assert app.session.seat == old.seat
        assert app.session.room.unsent == {}
        assert place.on_change is not None


async def test_leaving_notes_what_was_read_and_closes_the_connection(sat, press):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "f10")
        assert place.left
        assert any(isinstance(one, acts.Mark) for one in place.told)


async def test_many_changes_are_one_message(sat, monkeypatch):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        calls = []
        follow = app.attendance.follow
        monkeypatch.setattr(app.attendance, "follow", lambda: (calls.append(1), follow())[1])
        for _ in range(20):
            place.change(talk=TALK)
        await pilot.pause()
        assert len(calls) == 1


async def test_a_message_that_is_handled_at_once_leaves_nothing_waiting(sat, monkeypatch):
    app, _, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        attendance, calls = app.attendance, []
        monkeypatch.setattr(app, "post_message", lambda _: (calls.append(1), attendance.follow(), True)[2])
        attendance.changed()
        attendance.changed()
        monkeypatch.undo()
        assert len(calls) == 2, "the loop is quicker than the thread: the next change must be heard too"


async def test_a_game_at_home_has_no_class(game, press, painted):
    app, seen = None, game("europe")
    from wargame.tui.app import GunApp

    app = GunApp(game=seen)
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.attendance is None
        here = app.screen
        await press(pilot, "m", "q", "N")
        assert app.screen is here
        await press(pilot, "f2")
        assert not any(action.__module__ == "wargame.actions.classroom" for action in app.screen.offered)


async def test_what_another_seat_was_told_is_no_mark_of_the_new_one(sat, press):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2")
        place.change(seat="ukraine", read=())
        await pilot.pause()
        assert place.told == []


async def test_behind_the_curtain_the_game_goes_on_and_the_debrief_opens(sat, press):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f9")
        place.table.submit(FACILITATOR, cmd.Advance())
        await pilot.pause()
        await press(pilot, "e", "u")
        assert isinstance(app.screen, SheetScreen)
        await press(pilot, "f9")
        place.table.submit(FACILITATOR, cmd.End("Time."))
        await pilot.pause()
        assert isinstance(app.screen, DebriefScreen)


async def test_whoever_has_lost_the_seat_is_shown_nothing_of_it_any_more(sat, painted):
    app, place, _ = sat(TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        place.change(link="The facilitator has taken you off the table; speak to the facilitator.", gone=True)
        await pilot.pause()
    assert app.return_value == "The facilitator has taken you off the table; speak to the facilitator."
