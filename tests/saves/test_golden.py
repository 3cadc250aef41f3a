"""Golden saves: a game of every format version is read for ever, to the same head."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from wargame.saves import SealVerdict, Verdict, check_seal, read, summarise
from wargame.saves.header import FORMAT
from wargame.saves.reading import scan

GOLDEN = Path(__file__).with_name("golden")
SAVES = sorted(GOLDEN.glob("*.jsonl"))


def test_every_format_has_its_golden_save():
    assert [path.stem for path in SAVES] == [f"format-{number}" for number in range(1, FORMAT + 1)]


@pytest.mark.parametrize("path", SAVES, ids=lambda path: path.stem)
def test_a_golden_save_is_read(path, tmp_path):
    reading = read(path)
    assert reading.verdict is Verdict.GOOD
    assert f"{reading.head}\n" == path.with_suffix(".head").read_text()
    key = tmp_path / "key"
    key.write_bytes(bytes(range(32)))
    assert check_seal(reading, key).verdict is SealVerdict.GOOD
    one = summarise(path)
    assert (one.title, one.round, one.finished, one.sealed) == ("A golden game", 1, True, True)


def test_the_head_of_format_1():
    assert read(GOLDEN / "format-1.jsonl").head == "R9NQvoSidJ3wqKRfRKm8AV2ZoScIo-nqni7qQpZx-2A"


def test_the_golden_save_of_this_format_is_what_this_version_writes(tmp_path):
    spec = importlib.util.spec_from_file_location("make_golden", GOLDEN / "make_golden.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    data = (GOLDEN / f"format-{FORMAT}.jsonl").read_bytes()
    assert made.write(tmp_path).read_bytes() == data
    assert scan(GOLDEN, data).records[2].body["c"]["text"].endswith("😀")


def test_a_golden_save_is_not_made_anew_without_a_reason():
    before = SAVES[0].read_bytes()
    for arguments in ([], ["--reason", "because"]):
        done = subprocess.run(
            [sys.executable, str(GOLDEN / "make_golden.py"), *arguments], capture_output=True, check=False
        )
        assert done.returncode == 2
    assert SAVES[0].read_bytes() == before
