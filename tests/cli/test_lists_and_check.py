"""What there is to choose from, and an author's mistakes."""

from __future__ import annotations

import json

from wargame import resources
from wargame.content import list_rules, list_scenarios


def test_the_lists_name_what_ships(wargame):
    for command, names in (("scenarios", list_scenarios()), ("rules", list_rules())):
        code, out, err = wargame(command)
        assert (code, err) == (0, "")
        assert all(name in out for name in names)
        code, out, err = wargame(command, "--json")
        assert (code, err) == (0, "")
        assert tuple(one["id"] for one in json.loads(out)) == names


def test_the_bots_are_listed_seat_by_seat_with_a_sentence_each(wargame):
    code, out, err = wargame("bots", "--json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    assert "guarantor" in told["us"]
    assert "free-rider" in told["europe"]
    assert all(sentence.endswith(".") for seat in told.values() for sentence in seat.values())
    code, out, _ = wargame("bots")
    assert code == 0
    assert all(name in out for seat in told.values() for name in seat)


def test_the_shipped_files_are_good(wargame):
    files = [*resources.rules_folder().glob("*.toml"), *resources.scenarios_folder().glob("*.toml")]
    code, out, err = wargame("check", *files)
    assert (code, out) == (0, "")
    assert f"{len(files)} files are good" in err


def test_each_mistake_is_a_line_and_the_exit_code_is_1(wargame, tmp_path):
    text = (resources.rules_folder() / "gun-on-the-table.toml").read_text(encoding="utf-8")
    bad = tmp_path / "bad.toml"
    bad.write_text(text.replace("format = 1", "format = 9", 1) + "\nwieght = 3\n", encoding="utf-8")
    code, out, err = wargame("check", bad)
    assert code == 1
    lines = out.splitlines()
    assert len(lines) >= 2
    assert all(line.startswith(f"{bad}:") for line in lines)
    assert f"{len(lines)} mistakes" in err


def test_a_file_that_is_not_there_is_a_mistake_too(wargame):
    code, out, _ = wargame("check", "/nowhere/at-all.toml")
    assert code == 1
    assert out.count("\n") == 1
