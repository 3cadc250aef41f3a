"""The writer: what it writes is read, what it cannot write it refuses, and what it refuses it leaves alone."""

from __future__ import annotations

import os
import stat
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from wargame.saves import (
    FinishedError,
    LockedError,
    MissingSaveError,
    NameRefusedError,
    RecordRefusedError,
    SaveExistsError,
    SaveWriter,
    StoppedError,
    UnreadableError,
    Verdict,
    read,
)
from wargame.saves.canonical import MAX_DEPTH
from wargame.saves.record import MAX_LINE


def test_each_record_comes_back_as_it_was_acknowledged(tmp_path, header):
    path = tmp_path / "new" / "folder" / "game.jsonl"
    body = {"c": {"list": (1, 2)}, "s": "us"}
    with SaveWriter.create(path, header) as writer:
        first = writer.append("cmd", body)
        body["s"] = "changed by the caller afterwards"
        second = writer.append("clock", {})
        head = writer.head
    reading = read(path)
    assert reading.verdict is Verdict.GOOD
    assert reading.header == header
    assert reading.records[1:] == (first, second)
    assert first.body == {"c": {"list": [1, 2]}, "s": "us"}
    assert (reading.head, len(reading.records)) == (head, 3)


def test_a_save_goes_on_where_it_stopped(small, write):
    with SaveWriter.open_existing(small) as writer:
        assert (writer.count, writer.head) == (7, read(small).head)
        assert writer.append("note", {"text": "on"}).number == 7
    with SaveWriter.open_existing(small) as writer:
        writer.append("note", {"text": "and on"})
    assert read(small).verdict is Verdict.GOOD
    assert [record.number for record in read(small).records] == list(range(9))


def test_opening_changes_no_byte_of_a_good_save(small):
    before = small.read_bytes()
    SaveWriter.open_existing(small).close()
    assert small.read_bytes() == before
    assert [path.name for path in small.parent.iterdir()] == ["small.jsonl"]


def test_a_save_is_its_owners_alone(small):
    if sys.platform == "win32":
        pytest.skip("Windows has no such bits")
    assert stat.S_IMODE(small.stat().st_mode) == 0o600


def test_short_writes_are_gone_on_with(tmp_path, header, failing):
    path = tmp_path / "short.jsonl"
    with SaveWriter.create(path, header, files=failing(mouthful=3)) as writer:
        writer.append("cmd", {"text": "longer than three bytes"})
    assert len(read(path).records) == 2


def test_a_disk_that_takes_nothing_stops_the_writer(tmp_path, header, failing, sentence):
    path = tmp_path / "none.jsonl"
    files = failing()
    with SaveWriter.create(path, header, files=files) as writer:
        files.mouthful = 0
        with pytest.raises(StoppedError) as caught:
            writer.append("cmd", {})
    assert "record 0 is safe" in sentence(caught.value)


@pytest.mark.parametrize(
    ("kind", "body", "what"),
    (
        ("Cmd", {}, "kind is 'Cmd'"),
        ("", {}, "kind is ''"),
        ("x" * 13, {}, "kind"),
        ("cmd\n", {}, "kind"),
        ("head", {}, "record 0"),
        ("cmd", {"a": 1.5}, "cmd.a"),
        ("cmd", {"a": ["\ud800"]}, "cmd.a[0]"),
        ("cmd", {"a": "x" * MAX_LINE}, "bytes"),
    ),
)
def test_a_refused_record_leaves_the_writer_open(tmp_path, header, sentence, kind, body, what):
    path = tmp_path / "refused.jsonl"
    with SaveWriter.create(path, header) as writer:
        before = path.read_bytes()
        with pytest.raises(RecordRefusedError) as caught:
            writer.append(kind, body)
        assert what in sentence(caught.value)
        assert path.read_bytes() == before
        assert writer.append("cmd", {}).number == 1
    assert read(path).verdict is Verdict.GOOD


def test_what_the_writer_takes_the_reader_takes(tmp_path, header):
    path = tmp_path / "limits.jsonl"
    deep: dict[str, object] = {}
    for _ in range(MAX_DEPTH - 1):
        deep = {"d": deep}
    with SaveWriter.create(path, header) as writer:
        writer.append("deep", deep)
        space = MAX_LINE - len('{"c":{"t":""},"h":"1234567890123456789012","k":"long","n":2}')
        writer.append("long", {"t": "x" * space})
        with pytest.raises(RecordRefusedError):
            writer.append("long", {"t": "x" * (space + 1)})
    assert read(path).verdict is Verdict.GOOD
    assert len(read(path).records) == 3


def test_a_save_that_would_be_too_large_to_read_is_not_written(tmp_path, header, monkeypatch, sentence):
    path = tmp_path / "large.jsonl"
    with SaveWriter.create(path, header) as writer:
        monkeypatch.setattr("wargame.saves.writer.MAX_SAVE", path.stat().st_size + 60)
        writer.append("cmd", {})
        with pytest.raises(RecordRefusedError) as caught:
            writer.append("cmd", {})
    assert "grow beyond" in sentence(caught.value)


def test_a_header_that_is_not_plain_leaves_no_file(tmp_path, header):
    header.scenario["ratio"] = 0.5
    with pytest.raises(RecordRefusedError, match=r"head\.scenario\.ratio"):
        SaveWriter.create(tmp_path / "x.jsonl", header)
    assert list(tmp_path.iterdir()) == []


def test_an_existing_save_is_not_overwritten(small, header, sentence):
    before = small.read_bytes()
    with pytest.raises(SaveExistsError) as caught:
        SaveWriter.create(small, header)
    assert str(small) in sentence(caught.value)
    assert small.read_bytes() == before


def test_no_such_save(tmp_path, sentence):
    for use in (read, SaveWriter.open_existing):
        with pytest.raises(MissingSaveError) as caught:
            use(tmp_path / "none.jsonl")
        assert "none.jsonl" in sentence(caught.value)


def test_what_is_no_file_is_not_opened(tmp_path, sentence):
    folder = tmp_path / "folder.jsonl"
    folder.mkdir()
    pipe = tmp_path / "pipe.jsonl"
    if sys.platform != "win32":
        os.mkfifo(pipe)
    for path in (folder, pipe):
        for use in (read, SaveWriter.open_existing):
            with pytest.raises(UnreadableError) as caught:
                use(path)
            assert "not a file" in sentence(caught.value)


def test_a_file_too_large_to_be_a_save_is_not_read(tmp_path, sentence):
    path = tmp_path / "huge.jsonl"
    with path.open("wb") as file:
        file.truncate((64 << 20) + 1)
    for use in (read, SaveWriter.open_existing):
        with pytest.raises(UnreadableError) as caught:
            use(path)
        assert "67,108,865 bytes" in sentence(caught.value)


@pytest.mark.parametrize("name", ("Upper.jsonl", "a b.jsonl", "a.json", ".jsonl", "a.b.jsonl", "nul.jsonl", "é.jsonl"))
def test_only_the_names_of_saves_are_written(tmp_path, header, sentence, name):
    for use in (lambda path: SaveWriter.create(path, header), SaveWriter.open_existing):
        with pytest.raises(NameRefusedError) as caught:
            use(tmp_path / name)
        sentence(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_second_writer_in_the_same_process_is_refused(small, sentence):
    with SaveWriter.open_existing(small) as writer:
        with pytest.raises(LockedError) as caught:
            SaveWriter.open_existing(small)
        assert "another table" in sentence(caught.value)
        writer.append("note", {})
    SaveWriter.open_existing(small).close()


def test_a_save_is_locked_from_its_first_byte(tmp_path, header):
    with SaveWriter.create(tmp_path / "new.jsonl", header), pytest.raises(LockedError):
        SaveWriter.open_existing(tmp_path / "new.jsonl")


def test_reading_needs_no_lock(small):
    with SaveWriter.open_existing(small) as writer:
        writer.append("note", {})
        assert len(read(small).records) == 8


def test_a_closed_writer_says_so(small, sentence):
    writer = SaveWriter.open_existing(small)
    writer.close()
    writer.close()
    with pytest.raises(StoppedError) as caught:
        writer.append("note", {})
    assert "open it again" in sentence(caught.value)


def test_nothing_follows_a_seal(small, sentence):
    with SaveWriter.open_existing(small) as writer:
        writer.append("seal", {"key": "none", "mac": "none"})
        with pytest.raises(FinishedError) as caught:
            writer.append("note", {})
        sentence(caught.value)
    with pytest.raises(FinishedError) as caught:
        SaveWriter.open_existing(small)
    assert "sealed" in sentence(caught.value)


def test_ctrl_c_within_an_append_closes_the_writer(tmp_path, header):
    def interrupt(name: str) -> None:
        if name == "after-write-before-fsync" and armed:
            raise KeyboardInterrupt

    armed: list[bool] = []
    writer = SaveWriter.create(tmp_path / "x.jsonl", header, failpoint=interrupt)
    armed.append(True)
    with pytest.raises(KeyboardInterrupt):
        writer.append("cmd", {})
    with pytest.raises(StoppedError, match="interrupted"):
        writer.append("cmd", {})
    assert len(read(tmp_path / "x.jsonl").records) == 2


def test_threads_take_turns(tmp_path, header):
    path = tmp_path / "threads.jsonl"
    with SaveWriter.create(path, header) as writer, ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda n: writer.append("cmd", {"n": n}).number, range(80)))
    assert sorted(numbers) == list(range(1, 81))
    assert read(path).verdict is Verdict.GOOD


def test_two_games_of_one_seed_have_different_heads(tmp_path, header):
    from attrs import evolve

    from wargame.saves.header import new_id

    for name in ("a", "b"):
        SaveWriter.create(tmp_path / f"{name}.jsonl", evolve(header, id=new_id())).close()
    assert read(tmp_path / "a.jsonl").head != read(tmp_path / "b.jsonl").head
