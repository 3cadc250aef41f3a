"""The facilitator's console: one key an act, one table or all, nothing done twice and nothing typed lost."""

from __future__ import annotations

import re
import threading

import pytest
from attrs import evolve

from tests.tui import desks
from wargame.actions.control import CONTROL
from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS
from wargame.room import acts
from wargame.table.desk import Card, HelpLine, Knocker, Line
from wargame.tui.control.cards import Cards
from wargame.tui.facilitating import ControlApp
from wargame.tui.screens.comparing import ComparingScreen
from wargame.tui.screens.control import ControlScreen
from wargame.tui.screens.covering import CoveringScreen
from wargame.tui.screens.inviting import InvitingScreen

LEAVING = "The class goes on; come back with wargame host."


@pytest.fixture
def lead():
    """Return a function that opens the console of a class: its app, with the desk at hand."""

    def opened(tables=None, *, now=lambda: desks.NOW, **more):
        desk = desks.teacher(desks.eight() if tables is None else tables, **more)
        app = ControlApp(desk, qr=desks.QR, leaving=LEAVING, goodbye="bye", scenario=desks.scenario(), now=now)
        app.desk = desk
        return app

    return opened


def said(app):
    return app.board.prompt().text


async def test_one_key_is_one_act_at_the_chosen_table(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "7", "p", "p", "plus", "h", "h", "k")
        acted = [cmd.Resume(), cmd.Pause(), cmd.Extend(120), acts.Hold(on=True), acts.Hold(on=False), acts.Nudge()]
        assert app.desk.done == [(7, command) for command in acted]


async def test_the_star_is_for_the_next_act_alone_and_escape_takes_it_back(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "asterisk", "h", "plus")
        assert app.desk.done == [(0, acts.Hold(on=True)), (1, cmd.Extend(120))]
        await press(pilot, "asterisk")
        assert "all tables" in said(app)
        await press(pilot, "escape", "h")
        assert app.desk.done[-1] == (1, acts.Hold(on=False))
        await press(pilot, "5", "plus")
        assert said(app) == "That does not fit table 5 now.", "it has no clock"


@pytest.mark.slow
async def test_what_only_fits_some_tables_is_done_at_those(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "asterisk", "k")
        assert [number for number, _ in app.desk.done] == [1, 3, 4, 6, 7, 8]


@pytest.mark.slow
async def test_an_act_about_one_table_refuses_to_be_for_all(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        for key in "smc":
            await press(pilot, "asterisk", key)
            assert said(app) == "That is about one table; choose it first."
            await press(pilot, "escape", "escape")
        assert app.desk.done == []


async def test_advance_says_what_lapses_and_wants_a_yes(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "7", "a")
        assert said(app) == "Advance table 7? Deal C lapses."
        await press(pilot, "n", "enter")
        assert app.desk.done == []
        await press(pilot, "escape", "y")
        assert app.desk.done == []
        await press(pilot, "a", "y", "y")
        assert app.desk.done == [(7, cmd.Advance())]


@pytest.mark.slow
async def test_another_act_takes_a_question_back(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "7", "a", "plus", "y")
        assert app.desk.done == [(7, cmd.Extend(120))]


async def test_the_move_line_answers_help_first_then_the_lost_seat(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        assert said(app) == "Table 7 asks for help. Table 4 has lost its RU."
        await press(pilot, "n", *"Yes", "enter")
        assert app.desk.done == [(7, acts.Answer("q1", "Yes"))]
        await press(pilot, "n")
        assert said(app) == "Table 4 has lost its RU."
        await press(pilot, "n")
        assert app.board.hand.table.number == 4
        assert app.board.hand.drawer.chosen == "russia"
        await press(pilot, "enter", "enter")
        assert said(app) == "Let a bot play for Russia's people?"
        await press(pilot, "y")
        assert app.desk.done[-1] == (4, acts.PutBot("russia"))


@pytest.mark.slow
async def test_a_slow_table_is_nudged_once(lead, press):
    tables = [evolve(one, help=(), people=desks.people(one.number)) for one in desks.eight()]
    app = lead(tuple(tables))
    async with app.run_test(size=(80, 24)) as pilot:
        assert said(app) == "Table 3 waits for EU RU."
        await press(pilot, "n", "n")
        assert app.desk.done == [(3, acts.Nudge())]
        assert said(app) == "All tables are at work; nobody needs you."


async def test_what_was_typed_survives_a_refusal_and_a_closed_form(lead, press):
    app = lead()
    app.desk.refuse[cmd.Rewind] = "That round has not been played."
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "z", "enter")
        assert said(app) == "Say why, in a few words; it stands in the log."
        await press(pilot, *"no", "escape", "3", "2", "z", *"pe", "enter")
        assert said(app) == "Take table 2 back to round 2?"
        await press(pilot, "y")
        assert said(app) == "That round has not been played."
        app.desk.refuse.clear()
        await press(pilot, "escape", "enter", "y")
        assert app.desk.done == [(2, cmd.Rewind(2, "nope"))]


@pytest.mark.slow
async def test_a_form_that_was_sent_is_empty_the_next_time(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "b", *"hi", "enter", "b")
        assert app.desk.done == [(0, acts.Tell("hi"))]
        assert app.board.query_one("#line").value == ""
        await press(pilot, *"you", "up", "right", "down", "enter")
        assert app.desk.done[-1] == (1, acts.Tell("you"))


@pytest.mark.slow
async def test_letters_are_text_while_a_line_is_typed(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "e", *"pahkiny", "7", "enter")
        assert said(app) == "End the game at table 1 for good?"
        await press(pilot, "y")
        assert app.desk.done == [(1, cmd.End("pahkiny7"))]


@pytest.mark.slow
async def test_an_override_wants_a_number_and_a_reason(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "o", *"101", "enter", "enter")
        assert said(app) == "Tracks go from 0 to 100; type such a number."
        await press(pilot, "backspace", "enter", "enter")
        assert said(app) == "Say why, in a few words; it stands in the log."
        await press(pilot, *"so", "enter", "y")
        assert app.desk.done == [(1, cmd.Override("russia.grip", 10, "so"))]


@pytest.mark.slow
async def test_a_card_is_turned_now_or_planned_and_taken_off_again(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        first = desks.scenario().cards[0].id
        await press(pilot, "1", "i", "enter", "enter")
        assert app.desk.done == [(1, cmd.Inject(first))]
        await press(pilot, "i", "enter", "right", "enter")
        assert app.desk.done[-1] == (1, acts.Schedule(2, "orders", first))
        app.desk.put(1, planned=(Card(5, 3, "talks", "", "Coup"),))
        await pilot.pause()
        await press(pilot, "i", *["down"] * 9, "x")
        assert app.desk.done[-1] == (1, acts.Unschedule(5))


@pytest.mark.slow
async def test_an_own_card_says_which_track_there_is_not_and_keeps_its_text(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "i", "up", "enter", *"Coup", "enter", *"Tanks", "enter", *"mars+3")
        await press(pilot, "enter", "enter")
        assert said(app) == "There is no such track."
        await press(pilot, *["backspace"] * 6, *"us.resolve-5", "enter", "enter")
        assert app.desk.done == [(1, cmd.InjectOwn("Coup", "Tanks", ("us.resolve-5",)))]


@pytest.mark.slow
async def test_people_get_offices_move_are_replaced_and_removed(lead, press):
    watcher = evolve(desks.people(1)[0], id="1-Wes", name="Wes", seat="", office="observer")
    tables = (evolve(desks.eight()[0], people=(*desks.people(1), watcher)), *desks.eight()[1:])
    app = lead(tables)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "s", "down", "enter", "enter")
        assert app.desk.done == [(1, acts.SetOffice("1-Ana", "negotiator"))]
        await press(pilot, "enter", "down", "down", "enter", "right", "enter", "right", "enter")
        assert app.desk.done[-1] == (1, acts.Move("1-Ana", 2, "ukraine"))
        await press(pilot, "s", "enter", *["down"] * 3, "enter")
        assert said(app) == "Replace Ana by Wes?"
        await press(pilot, "y")
        assert app.desk.done[-2:] == [(1, acts.Move("1-Ana", 1, "")), (1, acts.Move("1-Wes", 1, "us"))]
        await press(pilot, "enter", *["down"] * 4, "enter")
        assert said(app) == "Remove Ana for good?"
        await press(pilot, "y")
        assert app.desk.done[-1] == (1, acts.Remove("1-Ana"))


@pytest.mark.slow
async def test_a_full_seat_is_one_sentence_and_the_form_stays(lead, press):
    app = lead()
    app.desk.refuse[acts.Move] = "That seat is full; choose another."
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "s", "down", "enter", "down", "down", "enter", "enter", "enter")
        assert said(app) == "That seat is full; choose another."
        app.desk.refuse.clear()
        await press(pilot, "enter")
        assert app.desk.done == [(1, acts.Move("1-Ana", 1, "us"))]


@pytest.mark.slow
async def test_a_bot_is_taken_out_again(lead, press):
    app = lead((evolve(desks.eight()[0], bots=("us",)),))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "s", "enter", "enter")
        assert app.desk.done == [(1, acts.HandBack("us"))]


@pytest.mark.slow
async def test_every_channel_can_be_read_and_the_deals(lead, press, painted):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "7", "c")
        assert "waits for one signature" in painted(app)
        await press(pilot, "right")
        assert "Load the air defence" in painted(app)
        assert "waits for one signature" not in painted(app)
        await press(pilot, "right")
        assert "Ana Do we load" in painted(app)
        await press(pilot, "right")
        assert "Cease-fire between" in painted(app)
        await pilot.pause()
        await pilot.click("#below", offset=(6, 1))
        await pilot.pause()
        assert app.board.hand.drawer.name == "everybody"


@pytest.mark.slow
async def test_a_long_channel_scrolls_from_the_newest(lead, press, painted):
    lines = tuple(Line(2, "us", (), f"sentence {n}") for n in range(40))
    app = lead((evolve(desks.eight()[0], lines=lines),))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "c")
        assert "sentence 39" in painted(app)
        await press(pilot, *["pageup"] * 6)
        assert "sentence 0" in painted(app)


@pytest.mark.slow
async def test_tables_with_people_begin_once_and_empty_seats_are_said_first(lead, press):
    tables = desks.gathering()
    app = lead(tables)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "B")
        assert said(app) == "Nobody sits at a table yet; j shows how to join."
        app.desk.put(1, people=desks.people(1, away=("us",)))
        app.desk.put(2, people=desks.people(2))
        await pilot.pause()
        await press(pilot, "B")
        assert said(app) == "Begin 2 tables? Bots play 1 empty seat."
        await press(pilot, "y")
        assert app.desk.done == [(1, acts.Begin()), (2, acts.Begin())]
        await press(pilot, "B")
        assert said(app) == "The game has begun there already."
        app.desk.put(1, bots=("us",))
        app.desk.put(5, people=desks.people(5))
        await pilot.pause()
        await press(pilot, "escape", "n")
        assert app.desk.done[2:] == [(5, acts.Begin())]


async def test_the_debrief_ends_what_still_plays_everywhere_at_once(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "d")
        assert said(app) == "Open the debrief everywhere? 8 games end here."
        await press(pilot, "y")
        assert [(number, type(command)) for number, command in app.desk.done] == [(0, acts.OpenDebrief)]
        await press(pilot, "d")
        assert isinstance(app.screen, ComparingScreen)


@pytest.mark.slow
async def test_tables_that_still_play_are_not_compared(lead, press, painted):
    tables = (*desks.finished()[:7], desks.eight()[7])
    app = lead(tables)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(ComparingScreen(app.board.hand))
        await pilot.pause()
        row = next(line for line in painted(app).splitlines() if line.startswith("  8"))
        assert row.split() == ["8", "still", "playing"]
        await press(pilot, *["n"] * 8)
        assert isinstance(app.screen, ControlScreen)


async def test_the_cover_hides_everything_and_only_its_key_opens_it(lead, press, painted):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "7", "z", *"why", "f9")
        assert isinstance(app.screen, CoveringScreen)
        shown = painted(app)
        assert "facilitator's screen" in shown
        assert not any(word in shown for word in ("Ana", "K7QM", "why", "44 58"))
        await press(pilot, "escape", "n", "enter", "p", "f10")
        assert isinstance(app.screen, CoveringScreen)
        await press(pilot, "f9")
        assert app.board.hand.drawer.text("why") == "why"
        assert app.desk.done == []


async def test_how_to_join_is_shown_first_holds_no_secret_and_waits(lead, press, painted):
    app = lead(desks.gathering())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, InvitingScreen)
        assert all(word in painted(app) for word in ("K7QM-2XWD", "192.168.1.20:8700", "wargame join", "https://"))
        assert desks.QR[0].rstrip() in painted(app)
        app.desk.put(1, people=desks.people(1))
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, InvitingScreen), "a wall may be showing it: the board must not open by itself"
        assert "8 here" in painted(app)
        await press(pilot, "n")
        assert said(app) == "8 here. 1 table can begin."


async def test_a_game_that_goes_on_is_on_the_board_also_while_nobody_is_back_yet(lead):
    tables = tuple(evolve(one, people=desks.people(one.number, away=SEATS)) for one in desks.eight())
    app = lead(tables)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, ControlScreen)


async def test_a_change_from_another_thread_is_shown_once(lead, painted):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        looks = []
        app.desk.done.clear()
        real = app.board.hand.look
        app.board.hand.look = lambda: (looks.append(1), real())

        def flood():
            for weight in range(50):
                app.desk.put(1, weight=weight)

        thread = threading.Thread(target=flood)
        thread.start()
        thread.join()
        await pilot.pause()
        await pilot.pause()
        assert " 49 58 " in painted(app)
        assert len(looks) == 1


@pytest.mark.slow
async def test_the_clocks_run_between_two_changes(lead, painted):
    now = [desks.NOW]
    app = lead(now=lambda: now[0])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        now[0] += 5_000
        app.board.tick()
        await pilot.pause()
        rows = painted(app).splitlines()
        assert "6:35" in rows[3]
        assert "paused" in rows[9]


@pytest.mark.slow
async def test_news_that_need_the_facilitator_replace_what_was_done(lead, press):
    tables = tuple(evolve(one, help=(), people=desks.people(one.number)) for one in desks.eight())
    app = lead(tables)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "plus")
        assert said(app) == "Two minutes more: table 1."
        app.desk.put(5, help=(HelpLine("q", "us", "5-Ana", "How?"),))
        await pilot.pause()
        await pilot.pause()
        assert said(app) == "Table 5 asks for help."


@pytest.mark.slow
async def test_twelve_tables_are_all_reached(lead, press, painted):
    app = lead(desks.twelve())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "0")
        assert app.board.hand.table.number == 10
        await press(pilot, "down", "down", "down")
        assert app.board.hand.table.number == 12
        assert "↑ 4 more" in painted(app)
        await press(pilot, "pageup")
        assert "4 more ↓" in painted(app)
        assert app.board.hand.table.number == 4


@pytest.mark.slow
async def test_the_mouse_chooses_a_table_and_does_what_a_row_says(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click("#tables", offset=(30, 8))
        await pilot.pause()
        assert app.board.hand.table.number == 7
        await press(pilot, "i")
        await pilot.pause()
        await pilot.click("#below", offset=(10, 3))
        await pilot.click("#below", offset=(10, 3))
        await pilot.pause()
        assert app.board.hand.drawer.title.startswith(desks.scenario().cards[1].title)
        await press(pilot, "escape")
        await pilot.click("#move")
        await pilot.pause()
        assert app.board.hand.drawer is not None


async def test_leaving_says_what_becomes_of_the_class_and_asks(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f10")
        assert LEAVING in said(app)
        assert app.is_running
        await press(pilot, "y")
    assert app.return_value == "bye"


@pytest.mark.slow
async def test_a_lost_connection_is_said(lead, painted):
    app = lead(link="The server does not answer; it is tried again.")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert said(app) == "The server does not answer; it is tried again."
        assert "no connection" in painted(app)


@pytest.mark.slow
async def test_text_of_others_is_painted_harmless(lead, press, painted):
    nasty = "\x1b]52;c;ZXZpbA==\x07[/x]\u202e\nX"
    table = desks.eight()[6]
    people = tuple(evolve(one, name=nasty) for one in table.people)
    lines = (Line(1, "us", (), nasty), Line(1, "us", (), nasty, "7-Ana"))
    app = lead((evolve(table, people=people, lines=lines, stopped=nasty, help=(HelpLine("q", "us", "x", nasty),)),))
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ("c", "right", "escape", "s", "enter", "escape", "escape", "m"):
            await press(pilot, key)
            assert all(char == "\n" or char.isprintable() for char in painted(app))


@pytest.mark.slow
async def test_the_palette_and_the_help_list_every_act(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f2")
        assert {one for one in CONTROL if one.help} <= set(app.screen.offered)
        assert not any(one.name in ("rulebook", "copy") for one in app.screen.offered), "their keys mean something else"


@pytest.mark.slow
async def test_a_smaller_terminal_and_a_larger_one_lay_it_out_anew(lead, press, painted):
    app = lead()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "7")
        assert "SAID LAST" in painted(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "SAID LAST" not in painted(app)
        assert "PLAN" in painted(app)


@pytest.mark.slow
async def test_a_class_without_tables_says_so_and_breaks_nothing(lead, press):
    app = lead(())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "p", "a", "y", "s", "escape", "c", "escape", "i", "escape", "z", "escape", "d")
        assert app.is_running
        assert app.desk.done == []


@pytest.mark.slow
async def test_the_cards_of_a_table_stay_with_it(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "i")
        drawer = app.board.hand.drawer
        assert isinstance(drawer, Cards)
        assert drawer.number == 3
        await press(pilot, "5")
        assert app.board.hand.drawer is None


@pytest.mark.slow
async def test_ascii_keeps_what_is_loaded_and_what_is_missing_apart_and_shows_no_broken_picture(painted):
    desk = desks.teacher(desks.gathering())
    app = ControlApp(desk, qr=desks.QR, now=lambda: desks.NOW, glyphs="ascii")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert painted(app).isascii()
        assert "K7QM-2XWD" in painted(app)
        assert not any(row.rstrip().endswith("##") and len(row) > 70 for row in painted(app).splitlines())
        desk.board = desks.board()
        app.board.changed()
        await pilot.press("n")
        await pilot.pause()
        assert painted(app).isascii()
        assert "=======..------- 44 58" in painted(app)


@pytest.mark.slow
async def test_a_second_of_the_clocks_paints_the_rows_of_the_board_that_differ_alone(lead, monkeypatch):
    now = [desks.NOW]
    app = lead(now=lambda: now[0])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.pause()
        tables = app.board.query_one("#tables")
        painted = []
        real = type(tables)._exchange_repaint_regions

        def note(self):
            regions = real(self)
            painted.extend((self.id, region.y) for region in regions)
            return regions

        monkeypatch.setattr(type(tables), "_exchange_repaint_regions", note)
        now[0] += 1_000
        app.board.tick()
        await pilot.pause()
        await pilot.pause()
        assert {one for one, _ in painted} == {"tables"}
        assert sorted({row for _, row in painted}) == [2, 3, 4, 5, 7, 9], "six tables have a clock that runs"


@pytest.mark.slow
async def test_an_invitation_breaks_before_its_fingerprint_and_never_inside(lead, painted):
    command = "wargame join 192.168.178.120:8765/FHVA-GH8Y#ata2-vgxy-9b0y-a6v8"
    app = lead(desks.gathering(), invitation=command)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        rows = [row[:41].strip() for row in painted(app).splitlines()]
        assert "192.168.178.120:8765/FHVA-GH8Y" in rows[rows.index("#ata2-vgxy-9b0y-a6v8") - 1]
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert command in painted(app)


async def test_whoever_waits_at_the_door_is_let_in_or_turned_away(lead, press, painted):
    eve, bob = Knocker("e1", "Eve", 3, "russia"), Knocker("b1", "Bob", 3, "")
    app = lead(tuple(evolve(one, help=(), people=desks.people(one.number)) for one in desks.eight()))
    async with app.run_test(size=(80, 24)) as pilot:
        app.desk.board = evolve(app.desk.board, knocks=(bob, eve), closed=True)
        app.desk.put(1)
        await pilot.pause()
        assert said(app) == "Bob asks to watch table 3."
        assert "doors closed" in painted(app)
        app.desk.board = evolve(app.desk.board, knocks=(eve, bob))
        app.desk.put(1)
        await pilot.pause()
        await press(pilot, "n")
        assert app.board.hand.table.number == 3
        assert "at the door Eve  asks for RU" in painted(app)
        assert "Bob  asks for a place to watch" in painted(app)
        await press(pilot, "enter", "enter")
        assert app.desk.done == [(3, acts.Admit("e1"))]
        assert said(app) == "Eve is in, for Russia."
        await press(pilot, "down", "enter", "down", "enter")
        assert said(app) == "Turn Bob away?"
        await press(pilot, "y")
        assert app.desk.done[-1] == (3, acts.TurnAway("b1"))
        await press(pilot, "l")
        assert app.desk.done[-1] == (3, acts.Doors(open=True))


async def test_what_is_chosen_stays_with_its_person_while_others_come_and_go(lead, press, painted):
    eve, bob = Knocker("e1", "Eve", 3, "russia"), Knocker("b1", "Bob", 3, "us")
    app = lead(tuple(evolve(one, help=(), people=desks.people(one.number)) for one in desks.eight()), knocks=(eve, bob))
    async with app.run_test(size=(80, 24)) as pilot:

        async def wait_there(*knocks):
            app.desk.board = evolve(app.desk.board, knocks=knocks)
            app.desk.put(1)
            await pilot.pause()

        await press(pilot, "n", "enter")
        assert "Let Eve in for Russia" in painted(app)
        await wait_there(bob)
        assert "Let " not in painted(app), "Enter must not let Bob in, whom nobody has asked about"
        await press(pilot, "enter")
        assert "Let Bob in for the US" in painted(app)
        assert app.desk.done == []
        await wait_there(eve, bob)
        app.desk.refuse[acts.Admit] = "That seat has all its people."
        await press(pilot, "enter")
        assert said(app) == "That seat has all its people."
        app.desk.refuse.clear()
        await press(pilot, "escape", "enter", "enter")
        assert app.desk.done == [(3, acts.Admit("b1"))]


async def test_the_first_row_of_a_great_class_has_room_for_closed_doors(lead, painted):
    great = tuple(
        evolve(one, number=place, round=2 + place % 2, people=desks.people(place))
        for place, one in enumerate(desks.eight() * 3, 1)
    )
    for tables, link, wanted in (
        (desks.eight(), "", "CONTROL, K7QM-2XWD, 62 of 64 here, doors closed, round 2 of 5, ends 14:32"),
        (great, "", "CONTROL, K7QM-2XWD, 192 of 192 here, doors closed, rounds 2-3 of 5"),
        (great, "It is lost.", "CONTROL, K7QM-2XWD, 192 of 192 here, no connection, rounds 2-3 of 5"),
    ):
        app = lead(tables, closed=True, link=link)
        async with app.run_test(size=(80, 24)):
            assert re.sub(" {2,}", ", ", painted(app).splitlines()[0].strip()) == wanted


async def test_a_knock_takes_the_place_of_what_was_done(lead, press):
    app = lead(tuple(evolve(one, help=(), people=desks.people(one.number)) for one in desks.eight()))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "plus")
        assert said(app) == "Two minutes more: table 1."
        app.desk.board = evolve(app.desk.board, knocks=(Knocker("e1", "Eve", 3, "russia"),))
        app.desk.put(1)
        await pilot.pause()
        assert said(app) == "Eve asks for table 3, RU."


async def test_a_last_look_is_void_once_its_phase_has_ended(lead, press):
    app = lead((evolve(desks.eight()[0], help=(), people=desks.people(1)),))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "a")
        assert said(app).startswith("Advance table 1?")
        app.desk.put(1, phase="orders")
        await pilot.pause()
        assert said(app) == "The phase has just ended; look again."
        await press(pilot, "y")
        assert app.desk.done == []


async def test_ctrl_q_asks_before_it_leaves(lead, press):
    app = lead()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j", "ctrl+q")
        assert app.screen is app.board
        assert said(app).startswith("Leave?")
        await press(pilot, "escape", "j", "f10")
        await pilot.pause()
        assert app.screen is app.board
        assert said(app).startswith("Leave?")
