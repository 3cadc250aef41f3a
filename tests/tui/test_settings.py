"""The settings on the screen: shown at once, remembered, bounded by the terminal; and the way to line mode."""

from __future__ import annotations

import pytest
from textual.content import Content

from wargame.settings import FORMAT, Kept, Settings
from wargame.tui.app import GunApp
from wargame.tui.house import Lines
from wargame.tui.looks import few_colours, uncoloured
from wargame.tui.screens.menu import MenuScreen
from wargame.tui.screens.settings import SettingsScreen
from wargame.tui.screens.table import TableScreen
from wargame.tui.themes import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, PLAIN, SIXTEEN, TOKENS
from wargame.tui.widgets.frame import MoveLine


async def test_a_choice_is_shown_at_once_remembered_and_worn_the_next_time(desk, painted, press):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "s")
        assert isinstance(app.screen, SettingsScreen)
        await press(pilot, "right")
        assert app.theme == LIGHT
        await press(pilot, "down", "left")
        assert "How it looks".upper() in painted(app)
        assert painted(app).isascii()
        await press(pilot, "down", "right", "n")
        assert isinstance(app.screen, MenuScreen)
        assert "THE DEAL" in painted(app)
    assert Kept().now == Settings(theme="light", glyphs="ascii", picture="revolver")
    again = GunApp(desk)
    async with again.run_test(size=(80, 24)):
        assert again.theme == LIGHT
        assert "THE DEAL" in painted(again)


async def test_f8_opens_the_settings_over_a_game_and_goes_back_to_it(game, painted, press):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1")
        before = painted(app)
        for back in ("f8", "escape", "n"):
            await press(pilot, "f8")
            assert isinstance(app.screen, SettingsScreen)
            await press(pilot, back)
            assert isinstance(app.screen, TableScreen)
        assert painted(app) == before


async def test_f3_walks_the_colours_and_is_remembered(desk, press):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        seen = []
        for _ in range(4):
            seen.append(app.theme)
            await press(pilot, "f3")
        assert seen == [DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT]
        assert app.theme == DARK
        await press(pilot, "f3")
    assert Kept().now.theme == "light"


async def test_a_file_that_is_not_understood_is_told_and_kept(desk, painted, press):
    path = Kept().path
    path.write_text(f'format = {FORMAT + 1}\nglow = "[/x]"\n', encoding="utf-8")
    app = GunApp(desk)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        assert any("newer version" in note.message for note in app._notifications)
        await press(pilot, "s", "right")
        assert "until you leave" in " ".join(painted(app).split())
    assert "glow" in path.read_text(encoding="utf-8")


async def test_no_color_leaves_no_colour_and_says_everything_by_other_means(game, monkeypatch, press, painted):
    monkeypatch.setenv("NO_COLOR", "1")
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "1")
        assert app.theme == PLAIN
        styles = {s.style for strip in app.screen._compositor.render_strips() for s in strip if s.style}
        colours = {c.name for style in styles for c in (style.color, style.bgcolor) if c is not None}
        assert colours <= {"default"}
        move = app.screen.query_one(MoveLine).render()
        assert isinstance(move, Content)
        assert any("reverse" in str(span.style) for span in move.spans)
        assert "▸" in painted(app)
        await press(pilot, "f3")
        assert app.theme == PLAIN
        assert any("NO_COLOR" in note.message for note in app._notifications)


def test_an_empty_no_color_is_none(desk, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "")
    assert GunApp(desk).theme == DARK


@pytest.mark.parametrize(
    ("term", "colorterm", "theme"),
    (
        ("xterm", "", SIXTEEN),
        ("linux", "", SIXTEEN),
        ("xterm-256color", "", f"{DARK}-256"),
        ("tmux-256color", "", f"{DARK}-256"),
        ("xterm-256color", "truecolor", DARK),
    ),
)
def test_a_terminal_of_few_colours_is_dressed_for_them(desk, monkeypatch, term, colorterm, theme):
    monkeypatch.setenv("TERM", term)
    if colorterm:
        monkeypatch.setenv("COLORTERM", colorterm)
    assert GunApp(desk).theme == theme


@pytest.mark.parametrize(
    ("words", "plain", "few"),
    (
        ("bold blue", "bold", "bold blue"),
        ("muted", "", "muted"),
        ("on band", "", ""),
        ("bold on band", "bold underline", "bold underline"),
        ("bold orange on band", "bold", "bold orange"),
        ("bold movetext on moveband", "bold", "bold"),
        ("bold chiptext on chip", "bold reverse", "bold reverse"),
        ("bold bg on ua", "bold reverse", "bold reverse ua"),
        ("text on select", "bold", "bold text"),
        ("bold ua on ownua", "bold", "bold ua"),
        ("", "", ""),
    ),
)
def test_attributes_stand_for_grounds(words, plain, few):
    assert uncoloured(words) == plain
    assert few_colours(words) == few
    assert not set(uncoloured(words).split()) & TOKENS


@pytest.mark.parametrize(("motion", "variable"), (("still", ""), ("full", "none")))
def test_reduced_motion_stops_all_animation(desk, monkeypatch, motion, variable):
    Kept().choose(Settings(motion=motion))
    if variable:
        monkeypatch.setenv("TEXTUAL_ANIMATIONS", variable)
    app = GunApp(desk)
    assert app.still
    assert app.animation_level == "none"


async def test_p_on_a_terminal_that_is_too_small_goes_on_in_line_mode(game):
    seated = game("europe")
    app = GunApp(game=seated)
    async with app.run_test(size=(70, 20)) as pilot:
        await pilot.pause()
        await pilot.press("p")
    assert app.lines is not None
    assert app.lines.game is not None
    assert app.lines.game.table is seated.table
    assert app.lines.game.seats == ("europe",)


async def test_p_in_a_small_menu_opens_the_menu_of_line_mode(desk):
    app = GunApp(desk)
    async with app.run_test(size=(20, 3)) as pilot:
        await pilot.pause()
        await pilot.press("p")
    assert app.lines == Lines()


async def test_p_means_nothing_else_where_there_is_room(game, press):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "p")
        assert app.lines is None
        assert isinstance(app.screen, TableScreen) or app.screen.PLACE


@pytest.mark.parametrize("size", ((80, 24), (120, 40), (200, 60)))
async def test_the_settings_are_whole_at_every_size_with_all_that_can_be_said(desk, painted, press, size, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    Kept().path.write_text(f'format = {FORMAT}\ntheme = "neon"\n', encoding="utf-8")
    app = GunApp(desk)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "s", "right")
        app.clear_notifications()
        await pilot.pause()
        text = " ".join(painted(app).split())
        for part in ("until you leave.", "NO_COLOR is set", "Begins in", "temptation", "‹ light ›"):
            assert part in text, part
