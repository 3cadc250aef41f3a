"""Every game that was left can be gone on with from the menu, not only the last one."""

from __future__ import annotations

from wargame.tui.app import GunApp
from wargame.tui.house import Saved
from wargame.tui.screens.menu import MenuScreen
from wargame.tui.screens.waiting import WaitingScreen


async def test_the_others_are_listed_and_opened(desk, tmp_path, painted, monkeypatch):
    desk.saves = tuple(
        Saved(tmp_path / name, name, "Handshake 2025", n) for n, name in enumerate(("one", "two", "three"))
    )
    opened = []
    monkeypatch.setattr(type(desk), "resume", lambda self, saved: opened.append(saved.name) or self.learn())
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "2 more wait" in painted(app)
        await pilot.press("o")
        assert isinstance(app.screen, WaitingScreen)
        assert all(name in painted(app) for name in ("one", "two", "three"))
        await pilot.press("down", "enter")
        await pilot.pause()
        assert opened == ["two"]


async def test_escape_leaves_the_menu_open(desk):
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("escape")
        assert isinstance(app.screen, MenuScreen)
        assert app.is_running
