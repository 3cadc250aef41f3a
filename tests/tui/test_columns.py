"""What stands beside what: the three columns of a draft, both texts of a deal, a promise by round, and what is found."""

from __future__ import annotations

import pytest

from tests.tui.stages import ANSWERS, DEBRIEF, REPORT, TALKS, staged
from wargame.engine import commands as cmd
from wargame.tui.app import GunApp
from wargame.tui.screens.deals import DealsScreen
from wargame.tui.widgets.cables import Cables
from wargame.tui.widgets.effects import Effects
from wargame.tui.widgets.ledger import in_round
from wargame.tui.widgets.tracks import moved, since

SIZES = ((80, 24), (100, 30), (120, 40), (160, 50), (200, 60))


@pytest.mark.parametrize("size", ((80, 24), (120, 40)))
async def test_every_change_moves_the_columns_at_once(press, painted, size):
    app = GunApp(game=staged(TALKS, "europe"))
    async with app.run_test(size=size) as pilot:
        await press(pilot, "3", "down", "down", "a", "a")
        effects = app.screen.query_one(Effects)
        offer = app.screen.offers()[0]
        today, tabled, yours = effects.columns(app.session.table.preview("europe", effects.clauses))
        assert (today.name, tabled.name, yours.name) == ("today", "as tabled", "yours")
        assert today.weight.value == tabled.weight.value < yours.weight.value
        for word in (today.words(), f"{yours.weight.value} +{yours.weight.value - today.weight.value}"):
            assert word in painted(app) or size == (120, 40), word
        await press(pilot, "enter")
        assert offer.kind in [clause.kind for clause in app.session.view.draft.clauses]


async def test_both_texts_stand_side_by_side_with_what_was_done(press, painted):
    app = GunApp(game=staged(TALKS, "europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "a", "x", "a", "enter", "escape", "v")
        text = painted(app)
        assert "as tabled" in text
        assert "- struck" in text
        assert "+ added" in text
        await press(pilot, "v")
        assert "COMPARE" not in painted(app)


async def test_there_is_nothing_to_compare_in_a_draft_of_its_own(press, painted):
    app = GunApp(game=staged(TALKS, "europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "d", "escape", "v")
        assert "no other text" in painted(app)


async def test_a_find_filters_the_clauses_on_offer_and_escape_shows_all(press, painted):
    app = GunApp(game=staged(TALKS, "europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "d")
        total = len(app.screen.offers())
        await press(pilot, "slash", *"snap", "enter")
        assert {offer.kind for offer in app.screen.offers()} == {"snap-back"}
        assert f"of {total}" in painted(app)
        await press(pilot, "enter")
        assert [clause.kind for clause in app.session.view.draft.clauses] == ["snap-back"]
        await press(pilot, "escape")
        assert len(app.screen.offers()) == sum(isinstance(c, cmd.AddClause) for c in app.session.view.legal)


async def test_a_find_that_finds_nothing_says_so(press, painted):
    app = GunApp(game=staged(TALKS, "europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        for place in ("2", "3", "4"):
            await press(pilot, place, "slash", *"[/x]", "enter")
            assert "“[/x]”" in painted(app)
            await press(pilot, "escape", "1")


async def test_a_promise_is_found_by_its_seat_and_told_by_round(press, painted):
    app = GunApp(game=staged(TALKS, "europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "slash", *"general", "enter", "down")
        promise = app.screen.chosen()
        assert (promise.giver, promise.clause.kind) == ("russia", "ceasefire")
        text = painted(app)
        assert "round 2  ○ no sign of a breach" in text
        assert "round 3  ● proven broken" in text


def test_the_history_of_a_promise_says_nothing_that_a_seat_may_not_know():
    table = staged(ANSWERS + 102, "europe").table
    for seat, secret in (("ukraine", "▒"), ("europe", "◐")):
        view = table.view(seat)
        caps = next(promise for promise in view.promises if promise.clause.kind == "force-caps")
        told = in_round(caps, 5, view)
        assert told is not None
        assert told[0] == secret


async def test_a_later_finding_marks_the_earlier_sentence_once_it_was_read(press, painted):
    app = GunApp(game=staged(127, "ukraine"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "6")
        while app.screen.step != 5:
            await press(pilot, "right")
        assert "● proven, in step 7" not in painted(app)
        await press(pilot, "right", "right", "left", "left")
        while app.screen.step != 5:
            await press(pilot, "left")
        assert "● proven, in step 7" in painted(app)


async def test_the_newest_cables_are_new_until_the_screen_is_left(press, painted):
    app = GunApp(game=staged(TALKS, "europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2")
        assert painted(app).count("  new\n") > 3
        await press(pilot, "1", "2")
        assert "  new\n" not in painted(app)


async def test_a_cable_can_be_pointed_at_by_key_and_by_mouse(press):
    app = GunApp(game=staged(TALKS, "europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2")
        assert app.screen.cable() is None
        await press(pilot, "tab")
        newest = app.screen.cable()
        assert newest is not None
        await press(pilot, "up")
        assert app.screen.cable() is not None
        assert app.screen.cable() is not newest
        cables = app.screen.query_one(Cables)
        row = next(n for n, line in enumerate(cables._painted) if line.pick >= 0)
        item = cables._painted[row].pick
        await pilot.click("#cables", offset=(8, row))
        assert cables.cursor == item


async def test_a_clause_of_a_deal_can_be_pointed_at(press, painted):
    app = GunApp(game=staged(TALKS, "europe"))
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "3", "tab", "down")
        assert isinstance(app.screen, DealsScreen)
        assert "CLAUSE 2" in painted(app)
        await press(pilot, "escape")
        assert "CLAUSE 2" not in painted(app)


async def test_what_is_laid_on_the_table_by_a_draft_says_so(press, painted):
    app = GunApp(game=staged(TALKS, "europe"))
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "d", "enter", "escape", "1")
        assert "in your draft" in painted(app)


def test_changes_are_counted_since_the_settlement_before():
    view = staged(TALKS, "europe").table.view("europe")
    assert since(view) == "change since round 3"
    before = staged(ANSWERS, "europe").table.view("europe")
    for track in ("russia.boldness", "ukraine.morale", "us.credibility"):
        assert moved(view, track) == view.tracks[track] - before.tracks[track]
    assert moved(view, "russia.grip") == 0
    settled = staged(REPORT, "europe").table.view("europe")
    assert since(settled) == "change in round 4"


async def test_the_debrief_asks_the_room_before_the_points(press, painted):
    app = GunApp(game=staged(DEBRIEF, "europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        text = painted(app)
        assert "ASK THE ROOM" in text
        assert "?  Round 3: everybody saw Russia break a promise." in text
        assert text.count("◆") == len(app.screen._opened.turns) > 5
        await press(pilot, "n", "n")
        assert "POINTS" in painted(app)


async def test_several_people_can_be_seated_in_a_new_game(desk, press, painted):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "p", "down", "down", "down", "down", "left")
        assert "2 people, one screen" in painted(app)
        await press(pilot, "n")
        assert desk.begun[0].seats["us"] == desk.begun[0].seats["europe"] == "human"
        assert "The curtain is closed." in painted(app)


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_is_stretched_and_nothing_essential_is_cut(press, painted, size):
    app = GunApp(game=staged(TALKS, "europe"))
    async with app.run_test(size=size) as pilot:
        for place, words in (
            ("1", ("THE THEATRE", "TRACKS", "THE GUN", "TALKS", "DEALS", "narrowest")),
            ("2", ("CHANNELS", "IN PUBLIC")),
            ("3", ("WHAT IT WOULD DO", "PRICE OF SIGNING", "narrowest", "sign")),
            ("4", ("EVERY PROMISE", "what is known")),
        ):
            await press(pilot, place)
            text = painted(app)
            for word in words:
                assert word in text, (place, word)
        vast = size[0] >= 160
        await press(pilot, "1")
        assert app.screen.query_one("#live").display == vast
        assert app.screen.has_class("-wide") == (size[0] >= 100)
        if vast:
            assert app.screen.query_one("#gun").size.width <= 66
