"""Every main screen as it is read and painted, at 80x24 and at 120x40, from the sample game."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui import snapshots
from tests.tui.scenes import SIZES, WALKS, Walk
from wargame.tui.app import GunApp


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.name)
async def test_the_screens_of_a_walk_are_as_they_were(desk, press, walk: Walk, size: tuple[int, int]):
    app = walk.app(desk)
    app.kept.path = Path("settings.toml")
    found = []
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for name, keys in walk.stops:
            await press(pilot, *keys.split())
            await app.workers.wait_for_complete()
            await pilot.pause()
            found += snapshots.differences(app, f"{name}-{size[0]}x{size[1]}")
    snapshots.must_be_none(found)


async def test_a_terminal_too_small_is_told_so_as_it_was(desk):
    app = GunApp(desk)
    async with app.run_test(size=(70, 20)) as pilot:
        await pilot.pause()
        snapshots.must_be_none(snapshots.differences(app, "too-small-70x20"))


async def test_a_lost_colour_and_a_lost_word_are_both_noticed(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(snapshots, "GOLDEN", tmp_path)
    monkeypatch.setattr(snapshots, "WRITE", False)
    app = GunApp(desk)
    async with app.run_test(size=(80, 24)):
        text, ink = snapshots.text_of(app), snapshots.ink_of(app)
        (tmp_path / "menu.txt").write_text(text, encoding="utf-8")
        (tmp_path / "menu.ink").write_text(ink.replace("purple", "text"), encoding="utf-8")
        assert snapshots.differences(app, "menu")[0] == "--- golden/menu.ink"
        (tmp_path / "menu.ink").write_text(ink, encoding="utf-8")
        assert snapshots.differences(app, "menu") == []
        (tmp_path / "menu.txt").write_text(text.upper(), encoding="utf-8")
        found = snapshots.differences(app, "menu")
    with pytest.raises(pytest.fail.Exception, match=r"golden/menu\.txt"):
        snapshots.must_be_none(found)


def test_no_golden_file_is_left_over():
    walked = {f"{name}-{w}x{h}" for walk in WALKS for name, _ in walk.stops for w, h in SIZES} | {"too-small-70x20"}
    others = {path.stem for path in snapshots.GOLDEN.glob("*.ink")} - walked
    assert not others, "no walk has a stop of this name any more; delete its files"
