"""Where a kit is written: never over what is not its own, and no file by half."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from wargame.kit import KitError, Page, write_kit
from wargame.kit import folder as place
from wargame.kit.paper import Para

PAGES = (Page("index", "Index", "line", (Para("one"),)), Page("survey", "Survey", "line", (Para("two"),)))
NEWER = (Page("index", "Index", "line", (Para("newer"),)),)
NAMES = {"index.md", "index.html", "survey.md", "survey.html"}


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_each_page_becomes_two_files_in_a_folder_that_is_made(tmp_path):
    folder = tmp_path / "class" / "kit"
    written = write_kit(PAGES, folder, "foot")
    assert {path.name for path in written} == names(folder) == NAMES
    assert "two" in (folder / "survey.md").read_text(encoding="utf-8")
    assert "<footer>foot</footer>" in (folder / "survey.html").read_text(encoding="utf-8")


def test_an_earlier_kit_is_left_alone_without_force_and_replaced_with_it(tmp_path):
    write_kit(PAGES, tmp_path, "foot")
    with pytest.raises(KitError, match=r"index\.md and 1 more of the kit's files are there already; .*--force\.$"):
        write_kit(NEWER, tmp_path, "foot")
    assert "one" in (tmp_path / "index.md").read_text(encoding="utf-8")
    write_kit(NEWER, tmp_path, "foot", force=True)
    assert "newer" in (tmp_path / "index.md").read_text(encoding="utf-8")
    assert names(tmp_path) == NAMES


@pytest.mark.parametrize("name", ("index.md", "index.html"))
def test_a_file_that_is_no_kits_is_never_replaced(name, tmp_path):
    (tmp_path / name).write_text("my own notes", encoding="utf-8")
    with pytest.raises(KitError, match="is there already"):
        write_kit(NEWER, tmp_path, "foot")
    with pytest.raises(KitError, match="is no file of a class kit, so --force leaves it alone"):
        write_kit(NEWER, tmp_path, "foot", force=True)
    assert names(tmp_path) == {name}
    assert (tmp_path / name).read_text(encoding="utf-8") == "my own notes"


def test_other_files_of_the_folder_are_not_touched(tmp_path):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    write_kit(PAGES, tmp_path, "foot")
    write_kit(PAGES, tmp_path, "foot", force=True)
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_link_is_not_followed(tmp_path):
    outside = tmp_path / "outside.md"
    outside.write_text("<!-- wargame kit -->", encoding="utf-8")
    folder = tmp_path / "kit"
    folder.mkdir()
    (folder / "index.md").symlink_to(outside)
    with pytest.raises(KitError, match="--force leaves it alone"):
        write_kit(NEWER, folder, "foot", force=True)
    assert outside.read_text(encoding="utf-8") == "<!-- wargame kit -->"


@pytest.mark.parametrize("force", (False, True))
def test_a_folder_in_the_place_of_a_file_is_told(force, tmp_path):
    (tmp_path / "index.html").mkdir()
    with pytest.raises(KitError):
        write_kit(NEWER, tmp_path, "foot", force=force)


@pytest.mark.parametrize("below", ("", "deeper"))
def test_a_file_in_the_place_of_the_folder_is_told(below, tmp_path):
    taken = tmp_path / "kit"
    taken.write_text("x", encoding="utf-8")
    with pytest.raises(KitError, match="name another folder"):
        write_kit(NEWER, taken / below if below else taken, "foot")


def test_a_full_disk_is_told_and_leaves_no_file_by_half(tmp_path, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(place.os, "fsync", full)
    with pytest.raises(KitError, match="No space left on device"):
        write_kit(NEWER, tmp_path, "foot")
    assert names(tmp_path) == set()


def test_a_file_that_came_between_the_look_and_the_writing_is_kept(tmp_path, monkeypatch):
    def slip_in(_):
        (tmp_path / "index.md").write_text("just now", encoding="utf-8")

    monkeypatch.setattr(place.os, "fsync", slip_in)
    with pytest.raises(KitError, match="is there already"):
        write_kit(NEWER, tmp_path, "foot")
    assert (tmp_path / "index.md").read_text(encoding="utf-8") == "just now"
    assert names(tmp_path) == {"index.md"}
