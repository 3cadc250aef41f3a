"""The replay viewer: keys, mouse, eyes, the truth, guesses, notes, playing, and the way in from the debrief."""

from __future__ import annotations

from functools import partial
from random import Random

import pytest
from attrs import evolve
from textual.widgets import Input

from tests.debrief.recorded import attack, one, recorded
from wargame.actions.replay import REPLAY
from wargame.debrief.guessing import question
from wargame.engine.seats import SEATS
from wargame.table.words import sentence
from wargame.tui.app import GunApp
from wargame.tui.house import HouseError
from wargame.tui.screens.debrief import TURNS, DebriefScreen
from wargame.tui.screens.replay import ReplayScreen
from wargame.tui.screens.whatif import WhatIfScreen
from wargame.tui.widgets.frame import MoveLine

SECRETS = ("unloaded", "act", "row", "weighed-true")


async def test_keys_move_the_playhead(press):
    app = GunApp(recording=one())
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReplayScreen)
        head = screen.head
        await press(pilot, "right", "right", "left")
        assert head.place == 1
        await press(pilot, "pagedown")
        assert (head.scene.round, head.sight.kind) == (2, "round")
        await press(pilot, "down")
        assert head.scene.title == "talks"
        await press(pilot, "up", "pageup", "pageup")
        assert head.place == 0
        await press(pilot, "end")
        assert head.place == head.total - 1
        await press(pilot, "home", "t")
        assert head.moment == head.turns()[0].moment
        await press(pilot, "t", "T")
        assert head.moment == head.turns()[0].moment
        await press(pilot, "n")
        assert head.moment == head.turns()[1].moment


async def test_every_action_has_its_method_and_every_help_its_words(press):
    app = GunApp(recording=one())
    async with app.run_test(size=(80, 24)) as pilot:
        for action in app.screen.actions():
            assert hasattr(app.screen, f"action_{action.name}"), action
        assert set(REPLAY) <= set(app.screen.actions())
        await press(pilot, "f2")
        assert {action.name for action in app.screen.offered} >= {action.name for action in REPLAY if action.help}


async def test_eyes_keep_the_moment_and_the_truth_opens_and_closes(press, painted):
    app = GunApp(recording=one())
    async with app.run_test(size=(80, 24)) as pilot:
        head = app.screen.head
        head.to(attack(one()))
        await press(pilot, "e", "e", "e")
        assert head.eyes == "europe"
        text = painted(app)
        assert "WHAT EUROPE KNEW" in text
        assert "WHAT WAS TRUE" in text
        assert "a bluff" in text
        assert "rolled" in text
        assert "weight" in text.split("Had ")[1]
        await press(pilot, "o")
        closed = painted(app)
        assert "closed" in closed
        assert "a bluff" not in closed
        assert "rolled" not in closed
        assert head.moment == attack(one())
        await press(pilot, "e", "e", "e", "e", "e")
        assert (head.eyes, head.moment) == ("europe", attack(one()))


@pytest.mark.parametrize("seat", SEATS)
async def test_as_a_seat_nothing_is_painted_that_the_seat_was_not_told(seat, press, painted):
    app = GunApp(recording=one(), eyes=seat)
    chance = Random(5)  # noqa: S311 - places to look at, nothing secret
    secrets = {
        sentence(event, one().names)[1:45]
        for event in one().events
        if event.kind in SECRETS and seat not in event.audience and event.seat != seat
    }
    async with app.run_test(size=(120, 40)) as pilot:
        head = app.screen.head
        assert not head.open
        for _ in range(12):
            head.go(chance.randrange(head.total))
            app.screen.moved()
            await pilot.pause()
            text = painted(app)
            assert not [words for words in secrets if words in text]
        await press(pilot, "end", "w")
        assert "as loaded" not in painted(app)


async def test_a_guess_is_asked_before_anything_of_the_outcome_is_painted(press, painted):
    for size in ((80, 24), (120, 40)):
        app = GunApp(recording=one())
        async with app.run_test(size=size) as pilot:
            screen = app.screen
            screen.head.to(attack(one()))
            await press(pilot, "g")
            text = painted(app)
            assert "Will the gun hold?" in text
            for word in ("gets through", "is repelled", "rolled", "Had "):
                assert word not in text, word
            await press(pilot, "w", "s")
            for word in ("gets through", "is repelled", "rolled", "Had "):
                assert word not in painted(app), word
            held = one().events[attack(one())].kind == "attack-repelled"
            await press(pilot, "s", "n", "v", "enter")
            assert screen.head.question is not None, "neither n nor Enter alone is an answer"
            assert app.screen is screen, "what if stays closed"
            await press(pilot, *(("y",) if held else ("down", "down", "enter")))
            text = painted(app)
            assert "Right:" in text
            assert ("is repelled" if held else "gets through") in text
            assert "1 of 1" in text


async def test_while_guessing_only_what_was_told_is_found(press):
    app = GunApp(recording=one())
    async with app.run_test(size=(120, 40)) as pilot:
        screen = app.screen
        where = attack(one())
        screen.head.to(where)
        await press(pilot, "g")
        words = one().reel("").sentence(where)
        assert not screen.head.find(words)
        await press(pilot, "y")
        assert screen.head.find(words)


async def test_esc_closes_one_thing_after_another_and_asks_before_it_leaves(press, painted):
    app = GunApp(recording=one())
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        await press(pilot, "s", "g", "escape")
        assert not screen.has_class("listing")
        assert screen.head.guessing
        await press(pilot, "escape")
        assert not screen.head.guessing
        await press(pilot, "escape")
        assert "Leave the replay?" in painted(app)
        await press(pilot, "right")
        assert "Leave the replay?" not in painted(app)
        await press(pilot, "escape", "n")
        assert app.is_running
        assert "Leave the replay?" not in painted(app)
        await press(pilot, "escape", "y")
        assert app._exit


async def test_the_next_bookmark_has_a_key_and_marks_lead_the_list(press, painted):
    app = GunApp(recording=recorded())
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        await press(pilot, "B")
        assert "no bookmark yet" in painted(app)
        for place in (30, 9):
            screen.go(place)
            await press(pilot, "b", "enter")
        await press(pilot, "home", "B")
        assert screen.head.place == 9
        await press(pilot, "B")
        assert screen.head.place == 30
        await press(pilot, "B", "s")
        assert screen.head.place == 9
        assert "event 31" in painted(app)


async def test_while_guessing_the_move_line_names_no_turning_point(press, painted):
    app = GunApp(recording=one())
    async with app.run_test(size=(120, 40)) as pilot:
        screen = app.screen
        await press(pilot, "g", "right")
        for turn in screen.head.turns():
            assert turn.sentence not in painted(app)
        assert screen.prompt().text.startswith("Next turning point: event ")


async def test_a_bookmark_with_its_note_is_painted_found_and_taken_away(press, painted, tmp_path):
    save = tmp_path / "game.jsonl"
    app = GunApp(recording=recorded(save=save))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = app.screen
        await press(pilot, "t", "b")
        line = screen.query_one("#line", Input)
        assert line.has_focus
        await press(pilot, *"who? [/x]", "enter")
        assert screen.head.note.text == "who? [/x]"
        text = painted(app)
        assert "who? [/x]" in text
        assert (tmp_path / "game.notes.json").exists()
        assert not save.exists()
        await press(pilot, "b", "escape")
        assert screen.head.note.text == "who? [/x]"
        place = screen.head.place
        await press(pilot, "home")
        await pilot.click("#notes", offset=(5, 1))
        assert screen.head.place == place
        await press(pilot, "x")
        assert screen.head.note is None


async def test_a_note_that_cannot_be_kept_is_said(press, painted, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    app = GunApp(recording=recorded(save=tmp_path / "file" / "game.jsonl"))
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "b", "enter")
        assert "not kept" in painted(app)
        assert app.screen.head.note is None


async def test_find_and_jump_take_a_line_each(press, painted):
    app = GunApp(recording=one())
    async with app.run_test(size=(80, 24)) as pilot:
        head = app.screen.head
        await press(pilot, "slash", *"signs deal", "enter")
        first = head.place
        assert "signs deal" in head.sentence
        await press(pilot, "slash", "enter")
        assert head.place != first
        await press(pilot, "slash", *" xyzzy", "enter")
        assert "No event has the words" in painted(app)
        await press(pilot, "j", *"42", "enter")
        assert head.place == 41
        await press(pilot, "j", *"99999999999", "enter")
        assert head.place == 41
        assert "The events go from 1 to" in painted(app)
        await press(pilot, "j", "t", "escape", "right")
        assert head.place == 42


async def test_why_follows_causes_and_moves_along(press, painted):
    app = GunApp(recording=one())
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        screen.head.to(next(m for m, e in enumerate(one().events) if e.kind in ("bluff-called", "breach")))
        await press(pilot, "w")
        assert screen.asking.open
        assert "WHY" in painted(app)
        await press(pilot, "enter")
        assert len(screen.query_one("#why").stack) == 2
        await press(pilot, "escape", "right")
        assert screen.query_one("#why").stack[0].question.lower() == screen.head.sentence.lower()
        await press(pilot, "escape", "s")
        assert "THE STORY" in painted(app)
        await press(pilot, "escape")
        assert "THE STORY" not in painted(app)


async def test_it_plays_by_its_timer_and_stops_at_a_question(press, painted):
    app = GunApp(recording=one())
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        await press(pilot, "minus", "minus", "space")
        assert screen.timer is not None
        assert "playing, 4 s an event" in painted(app)
        screen.tick()
        place = screen.head.place
        assert place > 0
        screen.tick()
        assert screen.head.place > place
        await press(pilot, "plus")
        assert "playing, 2 s an event" in painted(app)
        screen.head.to(attack(one()) - 1)
        await press(pilot, "g")
        while screen.head.question is None:
            screen.tick()
        screen.tick()
        assert screen.timer is None
        assert question(one().events[screen.head.moment], one().state(screen.head.moment - 1), one().names)
        await press(pilot, "g", "end", "space")
        screen.tick()
        assert screen.timer is None


async def test_a_click_on_the_timeline_jumps_there(painted):
    app = GunApp(recording=one())
    async with app.run_test(size=(80, 24)) as pilot:
        rows = painted(app).split("\n")
        column = rows[3].index("◆", 5)
        await pilot.click("#timeline", offset=(column, 2))
        assert app.screen.head.moment in {turn.moment for turn in app.screen.head.turns()}
        third = rows[2].index("round 3")
        await pilot.click("#timeline", offset=(third, 1))
        assert (app.screen.head.scene.round, app.screen.head.sight.kind) == (3, "round")


@pytest.mark.parametrize("size", ((80, 24), (100, 30), (120, 40), (200, 60)))
async def test_nothing_is_cut_at_any_size(size, press, painted):
    app = GunApp(recording=one())
    async with app.run_test(size=size) as pilot:
        screen = app.screen
        for keys in (("e", "e", "e"), ("t", "t"), ("w",), ("escape", "s"), ("s", "g"), ("b",)):
            await press(pilot, *keys)
            rows = painted(app).rstrip("\n").split("\n")
            assert len(rows) == size[1]
            prompt = screen.query_one(MoveLine).prompt
            assert rows[-2].split()[0] == prompt.chip
            assert rows[-2].rstrip().endswith(prompt.word)
            assert "…" not in "".join(rows[-1])


async def test_v_settles_the_same_orders_under_a_rival_theory_and_comes_back(press):
    app = GunApp(recording=one())
    async with app.run_test(size=(80, 24)) as pilot:
        viewer = app.screen
        await press(pilot, "pagedown", "space", "v")
        assert isinstance(app.screen, WhatIfScreen)
        assert app.screen.round == 2
        assert [rules.id for rules in app.screen.rivals] == ["spiral", "limited-aims"]
        assert viewer.timer is None
        await press(pilot, "escape")
        assert app.screen is viewer


async def test_the_debrief_leads_into_the_viewer_and_back(game, press, painted):
    seated = game("europe", rounds=3)
    recording = recorded(rounds=3)
    seated.table._state = recording.last
    app = GunApp(game=evolve(seated, again=lambda: recording))
    async with app.run_test(size=(80, 24)) as pilot:
        debrief = app.screen
        assert isinstance(debrief, DebriefScreen)
        await press(pilot, "n")
        assert debrief.page == TURNS
        assert "TURNING POINTS" in painted(app)
        await press(pilot, "down", "down", "n")
        viewer = app.screen
        assert isinstance(viewer, ReplayScreen)
        assert viewer.head.eyes == "europe"
        assert viewer.head.moment == debrief._opened.turns[1].moment
        await press(pilot, "escape")
        assert app.screen is debrief
        await press(pilot, "n")
        assert debrief.page == TURNS + 1


async def test_a_game_that_cannot_be_opened_again_is_said_in_the_debrief(game, press, painted):
    def gone(sentence):
        raise HouseError(sentence)

    seated = game("europe", rounds=3)
    seated.table._state = recorded(rounds=3).last
    app = GunApp(game=evolve(seated, again=partial(gone, "The save has gone; look in your saves.")))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "enter")
        assert "The save has gone" in painted(app)
        assert isinstance(app.screen, DebriefScreen)
