"""Why, everywhere: whatever a cursor can point at is answered, in the rulebook's words, with the numbers painted."""

from __future__ import annotations

import re

import pytest

from tests.words.test_quotes import BOOK, sound
from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS
from wargame.tui.app import GunApp
from wargame.tui.screens.debrief import Page
from wargame.tui.screens.rulebook import RulebookScreen
from wargame.tui.widgets.panel import Panel
from wargame.tui.widgets.reader import BookText
from wargame.tui.widgets.why import RULE, WhyPanel

PLACES = {
    "talks": ("table", "talks", "deals", "draft", "declare", "promises", "sheet", "report", "briefing"),
    "orders": ("table", "promises", "sheet", "report"),
    "report": ("table", "report"),
    "debrief": ("debrief",),
}
LEAST = {
    ("talks", "table"): 30,
    ("talks", "deals"): 3,
    ("talks", "draft"): 8,
    ("talks", "declare"): 6,
    ("talks", "promises"): 4,
    ("talks", "briefing"): 4,
    ("orders", "table"): 30,
    ("orders", "sheet"): 3,
    ("report", "table"): 30,
    ("debrief", "debrief"): 40,
}
"""The fewest different questions of a place; fewer would mean that a panel was passed over."""


def play_to(game, seat, round_, phase):
    """Let a seat declare, sign what it is offered, and be ready, until a phase; in its talks it opens a draft."""
    table = game.table
    table.run()
    while (table.round, table.phase) != (round_, phase) and not table.over:
        view = table.view(seat)
        wanted = [c for c in view.legal if isinstance(c, (cmd.Sign, cmd.Declare))]
        finish = next(c for c in view.legal if isinstance(c, (cmd.Ready, cmd.Seal, cmd.Sign)))
        assert table.submit(seat, wanted[0] if wanted else finish) is None
    if phase == "talks":
        assert table.submit(seat, cmd.OpenDraft()) is None
        for _ in range(2):
            offers = [c for c in table.view(seat).legal if isinstance(c, cmd.AddClause)]
            assert table.submit(seat, offers[-1]) is None
    return game


async def asked(app, pilot, press, place):
    """Walk every item of every panel of the screen by Tab and the arrows; return each question with its answer."""
    screen, found, stops = app.screen, {}, []
    if place == "debrief":
        return await debriefed(screen, pilot, press)
    await press(pilot, *(("tab",) if place == "briefing" else ()))
    while len(stops) < 9 and (here := screen.question()[0].question) not in stops:
        stops.append(here)
        stop = set()
        while screen.question()[0].question not in stop:
            row = set()
            while screen.question()[0].question not in row:
                answer, told = screen.question()
                row.add(answer.question)
                found.setdefault(answer.question, (answer, told))
                await press(pilot, *(("right",) if place == "sheet" else ()))
            stop |= row
            await press(pilot, "down")
        await press(pilot, "tab")
    return found


async def debriefed(screen, pilot, press):
    """Walk every number of every page of a debrief; rounds may weigh alike, so that questions are told by their keys."""
    found = {}
    for _ in range(4):
        page = screen.query_one(Page)
        for key in page.listed:
            await press(pilot, "down")
            assert screen.chosen == key
            found[key] = screen.question()
        await press(pilot, "right")
    return found


@pytest.mark.parametrize(
    ("seat", "phase", "places"),
    (
        ("europe", "talks", ("table", "draft", "promises")),
        ("russia", "orders", ("sheet",)),
        ("us", "debrief", ("debrief",)),
        *(pytest.param(seat, phase, PLACES[phase], marks=pytest.mark.slow) for seat in SEATS for phase in PLACES),
    ),
)
async def test_every_item_of_every_place_is_answered(game, press, seat, phase, places):
    seated = play_to(game(seat), seat, 5 if phase == "debrief" else 2, phase)
    app = GunApp(game=seated)
    async with app.run_test(size=(80, 24)) as pilot:
        for place in places:
            app.screen.go(place)
            await pilot.pause()
            found = await asked(app, pilot, press, place)
            assert len(found) >= LEAST.get((phase, place), 1), (place, list(found))
            for answer, told in found.values():
                sound(answer)
                assert all(cause.follow < len(told) for cause in answer.lines), place


async def test_a_key_opens_it_the_arrows_walk_it_and_another_item_is_answered_at_once(game, press, painted):
    app = GunApp(game=play_to(game("europe"), "europe", 2, "talks"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.go("table")
        await pilot.pause()
        panel = app.screen.query_one(WhyPanel)
        await press(pilot, "w")
        first = panel.stack[0]
        assert first.question in painted(app).replace("…", "")
        at = panel.cursor
        await press(pilot, "down")
        assert panel.cursor == (at + 1) % panel.items()
        await press(pilot, "tab")
        assert panel.stack
        assert panel.stack[0].question != first.question
        await press(pilot, "escape")
        assert not panel.stack
        for tab in ("gun", "tracks", "theatre", "aims"):
            while app.screen.panel != tab:
                await press(pilot, "tab")
            await press(pilot, "w")
            assert panel.stack
            assert app.screen.query_one(f"#{tab}", Panel).display
            await press(pilot, "escape")


async def test_the_numbers_of_an_answer_are_those_painted(game, press, painted):
    app = GunApp(game=play_to(game("europe"), "europe", 2, "talks"))
    async with app.run_test(size=(120, 40)) as pilot:
        app.screen.go("table")
        await pilot.pause()
        for tab in ("gun", "tracks"):
            while app.screen.panel != tab:
                await press(pilot, "tab")
            seen = set()
            while (answer := app.screen.question()[0]).question not in seen:
                seen.add(answer.question)
                numbers = [] if "not shown" in answer.question else re.findall(r"(?<![A-Za-z])\d+", answer.question)
                rows = painted(app)
                assert all(re.search(rf"(?<!\d){number}(?!\d)", rows) for number in numbers), answer.question
                await press(pilot, "down")
            assert len(seen) >= 8


async def test_a_long_answer_scrolls_with_a_mark_and_nothing_of_it_is_out_of_reach(game, press, painted):
    app = GunApp(game=play_to(game("europe"), "europe", 2, "talks"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.go("deals")
        await pilot.pause()
        await press(pilot, "w")
        panel = app.screen.query_one(WhyPanel)
        assert "↓ more" in painted(app)
        read = ""
        for _ in range(panel.items()):
            await press(pilot, "down")
            read += painted(app)
        words = " ".join(read.split())
        assert all(cause.text.split()[-1] in words for cause in panel.causes())
        assert "↑" in read


async def test_the_rule_opens_the_rulebook_where_it_stands_and_esc_comes_back(game, press, painted):
    app = GunApp(game=play_to(game("europe"), "europe", 2, "talks"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.go("promises")
        await pilot.pause()
        await press(pilot, "w")
        panel = app.screen.query_one(WhyPanel)
        section = panel.stack[-1].section
        panel.cursor = RULE
        await press(pilot, "enter")
        await pilot.pause()
        assert isinstance(app.screen, RulebookScreen)
        chapter = BOOK.chapter(section)
        assert f"{section}  {chapter.title}" in painted(app)
        await press(pilot, "escape")
        assert panel.stack
        assert app.screen.query_one(WhyPanel) is panel


async def test_the_rulebook_is_read_searched_and_closed_by_keys(game, press, painted):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        place = app.screen
        await press(pilot, "i")
        await pilot.pause()
        text = app.screen.query_one(BookText)
        assert "The round" in painted(app)
        await press(pilot, "right", "right")
        assert BOOK.chapters[text.chapter()].number == "3"
        await press(pilot, "left", "pagedown", "down")
        assert text.top > 0
        await press(pilot, "slash", *"snap-back", "enter")
        await pilot.pause()
        assert re.search(r"'snap-back': place \d+ of \d+", painted(app))
        first = text.top
        await press(pilot, "n", "n")
        assert text.top != first
        await press(pilot, "slash", *"moonlight", "enter")
        await pilot.pause()
        assert "stands nowhere in the rulebook" in painted(app)
        await press(pilot, "escape")
        await pilot.pause()
        for _ in range(3):
            if app.screen is not place:
                await press(pilot, "escape")
        assert app.screen is place


async def test_the_mouse_asks_too(game, press):
    app = GunApp(game=play_to(game("europe"), "europe", 2, "talks"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.go("table")
        await pilot.pause()
        await pilot.click("#theatre", offset=(9, 1))
        await pilot.click("#theatre", offset=(9, 1))
        panel = app.screen.query_one(WhyPanel)
        assert "Lviv" in panel.stack[0].question
        await pilot.click("#theatre", offset=(17, 1))
        assert "Kyiv" in panel.stack[0].question


async def test_a_click_on_the_sheet_only_points_while_a_why_is_open(game, press):
    app = GunApp(game=play_to(game("europe"), "europe", 2, "orders"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.go("sheet")
        await pilot.pause()
        before = app.session.view.sheet
        await press(pilot, "w")
        question = app.screen.query_one(WhyPanel).stack[0].question
        await pilot.click("#grid", offset=(54, 3))
        assert app.session.view.sheet == before
        assert app.screen.query_one(WhyPanel).stack[0].question != question


async def test_advice_stays_when_the_cursor_moves(game, press):
    app = GunApp(game=play_to(game("europe"), "europe", 2, "talks"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.go("table")
        await pilot.pause()
        await press(pilot, "f4", "tab")
        assert app.screen.query_one(WhyPanel).stack[0].question == "What would pay most now?"
