"""``wargame kit``: a folder of paper from a scenario, and one sentence where that is not possible."""

from __future__ import annotations

from pathlib import Path

import pytest

from wargame import resources
from wargame.content import list_scenarios


@pytest.mark.parametrize("name", list_scenarios())
def test_every_shipped_scenario_has_a_kit(name, wargame, tmp_path):
    code, out, err = wargame("kit", name, "-o", tmp_path / "kit")
    assert (code, out) == (0, "")
    assert err == f"28 files written to {tmp_path / 'kit'}; begin with {tmp_path / 'kit' / 'index.html'}.\n"
    assert len(list((tmp_path / "kit").iterdir())) == 28


def test_a_scenario_of_ones_own_is_read_as_text_and_nothing_else(wargame, tmp_path):
    story = (resources.scenarios_folder() / "handshake-2025.toml").read_text(encoding="utf-8")
    evil = "<script>alert(1)</script> **x** [y](z)"
    mine = tmp_path / "mine.toml"
    mine.write_text(story.replace('office = "the Secretary of State"', f'office = "{evil}"'), encoding="utf-8")
    code, _, _ = wargame("kit", mine, "-o", tmp_path / "kit")
    assert code == 0
    page = (tmp_path / "kit" / "role-us.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **x** [y](z)" in page
    assert str(mine) in (tmp_path / "kit" / "script-60-minutes.html").read_text(encoding="utf-8")


def test_other_rules_bring_their_own_numbers(wargame, tmp_path):
    assert wargame("kit", "handshake-2025", "-o", tmp_path / "kit", "--rules", "spiral")[0] == 0
    assert "rules: Spiral" in (tmp_path / "kit" / "rules-sheet.md").read_text(encoding="utf-8")
    assert "played under **Spiral**" in (tmp_path / "kit" / "prompts.md").read_text(encoding="utf-8")


def test_a_name_that_is_none_gets_the_nearest(wargame, tmp_path):
    code, _, err = wargame("kit", "handshake-2052", "-o", tmp_path / "kit")
    assert code == 2
    assert err.endswith("did you mean 'handshake-2025'?\n")
    assert err.count("\n") == 1
    assert not (tmp_path / "kit").exists()


def test_a_kit_that_is_there_is_not_written_over(wargame, tmp_path):
    folder = tmp_path / "kit"
    assert wargame("kit", "minsk-2015", "-o", folder)[0] == 0
    before = {path: path.read_bytes() for path in folder.iterdir()}
    code, _, err = wargame("kit", "normandy-2019", "-o", folder)
    assert code == 2
    assert err.count("\n") == 1
    assert "--force" in err
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    assert wargame("kit", "normandy-2019", "-o", folder, "--force")[0] == 0
    assert "Normandy 2019" in (folder / "index.md").read_text(encoding="utf-8")


def test_an_empty_folder_name_is_told(wargame):
    code, _, err = wargame("kit", "minsk-2015", "-o", " ")
    assert code == 2
    assert "-o wants the name of a folder" in err


def test_without_a_folder_nothing_is_written(wargame, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, _, err = wargame("kit", "minsk-2015")
    assert code == 2
    assert "-o" in err
    assert list(Path().iterdir()) == []
