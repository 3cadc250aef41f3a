"""The frame: sizes, themes, keys, help, palette, and what the menu offers."""

from __future__ import annotations

from textual.app import App
from textual.events import Paste

from wargame.actions import EVERYWHERE
from wargame.tui.app import GunApp
from wargame.tui.house import Saved
from wargame.tui.ink import style
from wargame.tui.screens.help import HelpScreen
from wargame.tui.screens.menu import MenuScreen
from wargame.tui.screens.palette import PaletteScreen
from wargame.tui.screens.small import SmallScreen
from wargame.tui.screens.talks import TalksScreen
from wargame.tui.widgets.entry import Entry


def test_a_style_names_tokens_and_leaves_other_words():
    assert style("bold blue on band") == "bold $g-blue on $g-band"


async def test_a_terminal_too_small_says_so_and_recovers(game, painted):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        before = painted(app)
        await pilot.resize_terminal(79, 20)
        assert isinstance(app.screen, SmallScreen)
        assert "79 columns and 20 rows" in " ".join(painted(app).split())
        await pilot.resize_terminal(80, 24)
        assert not isinstance(app.screen, SmallScreen)
        assert painted(app) == before


async def test_a_start_in_a_small_terminal_says_so(desk, painted):
    app = GunApp(desk)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert "60 columns and 20 rows" in " ".join(painted(app).split())


async def test_the_menu_offers_only_what_exists(desk, painted):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Continue" not in painted(app)
        assert "Replay" not in painted(app)
        await pilot.press("c", "r")
        assert isinstance(app.screen, MenuScreen)


async def test_a_save_that_cannot_be_opened_is_said_in_its_own_words(desk, tmp_path):
    desk.saves = (Saved(tmp_path / "one", "one", "Handshake [/x] 2025", 2),)
    app = GunApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("c")
        assert isinstance(app.screen, MenuScreen)
        assert any("close that first" in note.message for note in app._notifications)


async def test_a_new_game_is_what_was_chosen(desk):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "down", "right", "down", "right", "down", "left", "down", "right", "n")
        wish = desk.begun[0]
        assert wish.seats == {"us": "honest", "ukraine": "pragmatist", "europe": "backbone", "russia": "human"}
        assert wish.rules.id == "spiral"
        assert wish.rounds == 3


async def test_help_and_palette_open_and_close(game):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f1")
        assert isinstance(app.screen, HelpScreen)
        await pilot.press("escape", "f2")
        assert isinstance(app.screen, PaletteScreen)
        names = [action.name for action in app.screen.offered]
        await pilot.press(*["down"] * names.index("place('talks')"), "enter")
        await pilot.pause()
        assert isinstance(app.screen, TalksScreen)


async def test_every_action_has_its_method_on_a_place(game):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)):
        for action in EVERYWHERE:
            assert hasattr(app.screen, f"action_{action.name.partition('(')[0]}"), action


async def test_the_mouse_goes_to_a_place_and_takes_the_next_step(game):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click("#places", offset=(12, 0))
        assert isinstance(app.screen, TalksScreen)
        await pilot.click("#move")
        await pilot.pause()
        assert not isinstance(app.screen, TalksScreen)


async def test_words_can_be_chosen_instead_of_typed(game):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "n", "2", "c", "down", "enter")
        assert any(m.seat == "europe" and m.text == "We are ready to talk." for m in app.session.view.messages)


async def test_why_opens_follows_and_closes(game, follow):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "w")
        assert app.screen.query_one("#why").stack
        await pilot.press("escape")
        assert not app.screen.query_one("#why").stack
        await follow(pilot, lambda: app.session.table.phase == "report")
        await pilot.press("w")
        assert app.screen.query_one("#why").stack


async def test_a_refusal_is_said_on_the_move_line(game, painted):
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        assert "NOT DONE" in painted(app)
        await pilot.press("n")
        assert "NOT DONE" not in painted(app)


async def test_what_is_pasted_is_one_line_and_what_does_not_fit_is_told():
    class Lines(App):
        def compose(self):
            yield Entry("ab", id="line", max_length=12, select_on_focus=False)

    app = Lines()
    async with app.run_test(notifications=True) as pilot:
        line = app.query_one(Entry)
        line.focus()
        await pilot.pause()
        line.post_message(Paste("one\ntwo"))
        await pilot.pause()
        assert line.value == "abone two"
        line.post_message(Paste("three four"))
        await pilot.pause()
        assert line.value == "abone twothr"
        assert [note.message for note in app._notifications] == [
            "7 letters of what was pasted did not fit and are left out."
        ]
        line.post_message(Paste("five"))
        await pilot.pause()
        assert line.value == "abone twothr"
