"""Copying, pictures and transcripts: what is kept, where, and that nothing of it is for other eyes."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from wargame import resources
from wargame.engine.commands import Cable, Ready
from wargame.engine.seats import SEATS
from wargame.keepsakes import KeepError, keep
from wargame.tui.app import GunApp
from wargame.tui.screens.alone import AloneScreen
from wargame.tui.screens.curtain import CurtainScreen
from wargame.tui.screens.palette import PaletteScreen
from wargame.tui.screens.small import SmallScreen
from wargame.tui.terminal import IN_A_TAB

ABSURD = "A sentence\x1b[2J of [bold]mine[/bold], long enough that no list shows it whole on eighty columns."
HARMLESS = ABSURD.replace("\x1b", "\ufffd")


@pytest.fixture
def talking(game):
    """Return a game in its talks in which the US has said something in private to Europe, and something to Russia."""
    seated = game("us", "europe")
    for _ in range(4):
        if seated.table.phase == "talks":
            break
        for seat in seated.seats:
            seated.table.submit(seat, Ready())
    seated.table.submit("us", Cable(("europe",), ABSURD))
    seated.table.submit("us", Cable(("russia",), "Not for European eyes."))
    return seated


@pytest.fixture
async def europe(talking, press):
    """Return a running app with Europe at the keyboard, and its pilot."""
    app = GunApp(game=talking)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "e", "u")
        yield app, pilot


def messages(app) -> list[str]:
    return [note.message for note in app._notifications]


async def test_k_copies_a_cable_whole_and_harmless_and_then_shows_it_alone(europe, painted, press):
    app, pilot = europe
    await press(pilot, "2")
    app.screen.channel = ("us",)
    app.screen.update()
    await pilot.pause()
    await press(pilot, "k")
    assert app.clipboard == HARMLESS
    assert any(text.startswith("Copied: A sentence") for text in messages(app))
    await press(pilot, "k")
    assert isinstance(app.screen, AloneScreen)
    rows = painted(app).split("\n")
    assert rows[1].startswith("A sentence")
    await press(pilot, "escape")
    assert app.screen.PLACE == "talks"


async def test_k_copies_what_is_chosen(europe, press):
    app, pilot = europe
    for keys, copied in (
        (("3",), "Deal"),
        (("1", "tab", "tab"), "weight"),
        (("tab", "down"), "credibility 5"),
        (("1", "tab", "tab", "w"), "narrowest"),
    ):
        await press(pilot, *keys, "k")
        assert copied.lower() in app.clipboard.lower(), keys
        assert app.clipboard.isprintable()


async def test_k_with_nothing_chosen_says_so(europe, press):
    app, pilot = europe
    await press(pilot, "o", "k")
    assert app.clipboard == ""
    assert "nothing chosen" in messages(app)[-1]


async def test_copying_leaves_a_last_look_open(europe, press):
    app, pilot = europe
    app.screen.ask(Ready())
    await press(pilot, "k", "f6", "f7")
    assert app.screen.pending == Ready()


async def test_f6_keeps_a_picture_that_needs_no_network(europe, press):
    app, pilot = europe
    await press(pilot, "1", "f6")
    await pilot.pause()
    (path,) = resources.shots_folder().iterdir()
    text = path.read_text(encoding="utf-8")
    ET.fromstring(text)  # noqa: S314 - made here
    assert "http" not in text.replace("http://www.w3.org", "")
    assert path.name.startswith("handshake-2025-round-1-talks-eu-table")
    assert any(str(path) in note for note in messages(app))


async def test_f7_keeps_what_this_seat_may_know_and_never_over_another_file(europe, press):
    _app, pilot = europe
    await press(pilot, "f7", "f7")
    paths = sorted(resources.transcripts_folder().iterdir())
    assert len(paths) == 2
    text = paths[0].read_text(encoding="utf-8")
    assert HARMLESS in text
    assert "Not for European eyes" not in text
    assert text.isprintable() or all(line.isprintable() for line in text.split("\n"))


async def test_nothing_is_kept_from_behind_the_curtain(talking, press):
    app = GunApp(game=talking)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        assert isinstance(app.screen, CurtainScreen)
        for key in ("f6", "f7"):
            app.clear_notifications()
            await press(pilot, key)
            await pilot.pause()
            assert "curtain" in messages(app)[-1]
        assert not resources.shots_folder().exists()
        assert not resources.transcripts_folder().exists()


async def test_f9_closes_the_curtain_over_whatever_lies_on_the_game(europe, painted, press):
    app, pilot = europe
    await press(pilot, "2")
    app.screen.channel = ("us",)
    app.screen.update()
    await press(pilot, "k", "k", "f8", "f9")
    assert isinstance(app.screen, CurtainScreen)
    assert "sentence" not in painted(app)
    assert not messages(app)
    assert len(app.screen_stack) == 2


async def test_a_folder_that_cannot_be_written_is_one_sentence(europe, press, monkeypatch, tmp_path):
    app, pilot = europe
    wall = tmp_path / "wall"
    wall.write_text("a file", encoding="utf-8")
    monkeypatch.setenv(resources.TRANSCRIPTS_VARIABLE, str(wall))
    await press(pilot, "f7")
    assert messages(app)[-1].startswith("Nothing was saved")


async def test_the_palette_is_narrowed_by_what_is_typed(europe, painted, press):
    app, pilot = europe
    await press(pilot, "f2", *"transcript"[:5])
    assert "No action here has these letters." in painted(app)
    await press(pilot, "escape", *"whole")
    assert [action.name for action in app.screen.offered] == ["transcript"]
    await press(pilot, "backspace", "enter")
    await pilot.pause()
    assert not isinstance(app.screen, PaletteScreen)
    assert len(list(resources.transcripts_folder().iterdir())) == 1


async def test_a_finished_game_is_written_down_with_every_secret(game):
    seated = game(rounds=3)
    seated.table.run()
    assert seated.table.over
    app = GunApp(game=seated.__class__(seated.table, SEATS[:1], seated.rules))
    async with app.run_test(size=(80, 24)):
        text = "\n".join(app.screen.transcript())
    for word in ("every secret open", "PROMISES", "the true weight", "ROUND 3", "of 100"):
        assert word.lower() in text.lower(), word


@pytest.mark.parametrize("name", ("../../etc/passwd", "a\x00b", "", "Ünïcode/..", "x" * 500))
def test_no_name_leads_out_of_its_folder(tmp_path, name):
    path = keep(tmp_path / "here", name, "txt", "text")
    assert path.parent == tmp_path / "here"
    assert path.read_text(encoding="utf-8") == "text"
    assert len(path.name) < 100


def test_a_link_that_waits_in_the_folder_is_not_followed(tmp_path):
    target = tmp_path / "target"
    (tmp_path / "game-1.txt").symlink_to(target)
    path = keep(tmp_path, "game", "txt", "text")
    assert path.name == "game-2.txt"
    assert not target.exists()


def test_a_full_name_is_a_sentence(tmp_path):
    (tmp_path / "folder").write_text("a file", encoding="utf-8")
    with pytest.raises(KeepError, match="Nothing was saved"):
        keep(tmp_path / "folder", "game", "txt", "text")


async def test_nothing_that_was_copied_or_cut_is_left_for_the_next_seat(europe, press, monkeypatch):
    app, pilot = europe
    asked = []
    copy = app.copy_to_clipboard
    monkeypatch.setattr(app, "copy_to_clipboard", lambda text: (asked.append(text), copy(text)))
    await press(pilot, "2")
    app.screen.channel = ("us",)
    app.screen.update()
    await press(pilot, "k")
    assert app.clipboard == app.copied == HARMLESS
    await press(pilot, "f9")
    assert isinstance(app.screen, CurtainScreen)
    assert (app.clipboard, app.copied, messages(app)) == ("", "", [])
    assert asked == [HARMLESS, ""]
    # What is copied by whatever means while it is closed does not pass it either.
    copy("canary")
    await press(pilot, "u", "s", "2", "c", "ctrl+v")
    assert app.clipboard == ""
    assert "canary" not in app.focused.value
    # Cut on the writing line, then out to the menu.
    app.focused.value = "canary"
    await press(pilot, "home", "ctrl+k")
    app.copy_to_clipboard("canary")
    app.open_menu()
    assert (app.clipboard, app.copied) == ("", "")
    assert asked[-1] == ""


async def test_a_clipboard_of_one_person_is_left_alone_in_the_terminal(game, press, monkeypatch):
    app = GunApp(game=game("us"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.copy_to_clipboard("mine")
        monkeypatch.setattr(app, "copy_to_clipboard", pytest.fail)
        await press(pilot, "f9")
        assert isinstance(app.screen, CurtainScreen)
        assert app.clipboard == ""


async def test_f10_leaves_a_terminal_that_is_too_small(game, painted, press):
    app = GunApp(game=game("us"))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, SmallScreen)
        assert "F10 leaves." in painted(app)
        await press(pilot, "f10")
    assert app.return_value == "Go on with: wargame"


async def test_a_browser_tab_offers_nothing_that_would_be_saved_or_gone_on_with_elsewhere(
    game, painted, press, monkeypatch
):
    monkeypatch.setattr(GunApp, "is_web", property(lambda _: True))
    app = GunApp(game=game("europe"))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        assert not {"picture", "transcript"} & {action.name for action in app.screen.actions()}
        await press(pilot, "f6", "f7")
        await pilot.pause()
        assert {note for note in messages(app) if "browser tab" in note} == {IN_A_TAB}
        assert not resources.shots_folder().exists()
        app.clear_notifications()
        await pilot.resize_terminal(79, 20)
        assert isinstance(app.screen, SmallScreen)
        assert "This window has 79 columns" in " ".join(painted(app).split())
        assert "line mode" not in painted(app)
        await press(pilot, "p")
        assert app.lines is None
        await pilot.resize_terminal(80, 24)
        assert app.screen.PLACE == "briefing"
