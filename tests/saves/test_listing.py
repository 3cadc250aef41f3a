"""The menu's summaries, and names for new saves."""

from __future__ import annotations

import os

import pytest

from wargame.saves import NameRefusedError, SaveWriter, list_saves, new_name, save_path, seal, summarise
from wargame.saves.names import check_name


def at(path, second):
    """Set when a save was last written; the menu orders by nothing else."""
    os.utime(path, (second, second))
    return path


def test_a_summary_says_where_the_game_stands(small, tmp_path):
    one = summarise(small)
    assert (one.name, one.scenario, one.title) == ("small", "handshake-2025", "Handshake 2025")
    assert (one.round, one.records, one.finished, one.sealed, one.fault) == (1, 7, True, False, "")
    with SaveWriter.open_existing(small) as writer:
        seal(writer, tmp_path / "seal.key")
    assert (summarise(small).finished, summarise(small).sealed) == (True, True)


@pytest.mark.parametrize(
    ("bodies", "due"),
    (
        ((), (0, False)),
        ((("round", {"round": 1}), ("round", {"round": 2}), ("cmd", {})), (2, False)),
        ((("round", {"round": 3}), ("end", {}), ("note", {"text": '"k":"round","n":9}'})), (3, True)),
        ((("end", {}), ("round", {"round": 4}), ("cmd", {})), (4, False)),
        ((("round", {"round": "five"}),), (0, False)),
        ((("round", {}),), (0, False)),
    ),
)
def test_the_round_is_the_last_that_was_settled(write, bodies, due):
    one = summarise(write("rounds", bodies))
    assert (one.round, one.finished) == due
    assert one.records == len(bodies) + 1


def test_the_last_written_comes_first_then_by_name(write):
    for name, second in (("b", 5), ("a", 5), ("c", 9), ("d", 1)):
        at(write(name, ()), second)
    folder = write("e", ()).parent
    at(folder / "e.jsonl", 0)
    assert [one.name for one in list_saves(folder)] == ["c", "a", "b", "d", "e"]


def test_no_folder_no_saves(tmp_path):
    assert list_saves(tmp_path / "none") == ()


def test_other_files_are_passed_over(small):
    for name in ("README.md", "small.torn-1", "Not A Save.jsonl", "x.json"):
        small.with_name(name).write_bytes(b"?")
    assert [one.name for one in list_saves(small.parent)] == ["small"]


def test_what_is_wrong_is_flagged_and_hides_no_other_save(small, write, sentence):
    data = small.read_bytes()
    lines = data.splitlines(keepends=True)
    folder = small.parent
    bad = {
        "empty": (b"", "no complete header"),
        "half-header": (data[:40], "no complete header"),
        "text": (b"hello\nworld\n", "not a save"),
        "header": (data.replace(b"Handshake", b"Headshake"), "does not fit the chain"),
        "last": (data[:-2] + b"\n", "line 7"),
        "gap": (b"".join([*lines[:2], *lines[3:]]), "line 3"),
        "zeros": (data + b"\x00" * 100 + b"\n", "line 8"),
    }
    for name, (content, _) in bad.items():
        (folder / f"{name}.jsonl").write_bytes(content)
    (folder / "folder.jsonl").mkdir()
    found = {one.name: one for one in list_saves(folder)}
    assert set(found) == {*bad, "small", "folder"}
    assert found.pop("small").fault == ""
    assert "not a file" in found.pop("folder").fault
    for name, one in found.items():
        assert bad[name][1] in one.fault
        assert str(one.path) in one.fault
    assert found["last"].title == "Handshake 2025", "what the header says is shown beside the fault"


def test_a_torn_tail_is_no_fault(small):
    with small.open("ab") as file:
        file.write(b'{"c":{"half')
    one = summarise(small)
    assert (one.fault, one.records) == ("", 7)


def test_a_header_without_its_newline_is_a_game(small, header, tmp_path):
    path = tmp_path / "alone.jsonl"
    path.write_bytes(small.read_bytes().splitlines()[0])
    one = summarise(path)
    assert (one.fault, one.title, one.records) == ("", "Handshake 2025", 1)


def test_a_new_name_is_the_first_that_is_free(tmp_path, write):
    assert new_name(tmp_path / "none", "handshake-2025") == "handshake-2025-1"
    folder = write("handshake-2025-1", ()).parent
    assert new_name(folder, "handshake-2025") == "handshake-2025-2"
    assert new_name(folder, "handshake-2025", {"handshake-2025-2"}) == "handshake-2025-3"
    (folder / "handshake-2025-2.torn-1").write_bytes(b"")
    assert new_name(folder, "handshake-2025") == "handshake-2025-3", "torn bytes belong to a name"


@pytest.mark.parametrize(
    ("scenario", "name"),
    (
        ("My Scenario!", "my-scenario-1"),
        ("../../etc/passwd", "etc-passwd-1"),
        ("Ялта", "game-1"),
        ("", "game-1"),
        ("x" * 60, "x" * 38 + "-1"),
        ("x" * 37 + "-y", "x" * 37 + "-1"),
    ),
)
def test_any_scenario_id_makes_a_name(tmp_path, scenario, name):
    assert new_name(tmp_path, scenario) == name
    check_name(name)


@pytest.mark.parametrize("name", ("", "A", "a/b", "..", "a.b", "x" * 41, "con", "lpt1", "a\n", "é", "a b", "-\x00"))
def test_names_that_no_save_has(tmp_path, sentence, name):
    with pytest.raises(NameRefusedError) as caught:
        save_path(tmp_path, name)
    assert sentence(caught.value).isascii()


def test_a_save_lies_in_its_folder(tmp_path):
    assert save_path(tmp_path, "a-1") == tmp_path / "a-1.jsonl"
