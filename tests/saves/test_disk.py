"""A disk that refuses: one clear sentence, the writer closed for good, the game as it was acknowledged."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from wargame.saves import LockedError, SaveWriter, StoppedError, Verdict, read
from wargame.saves.reading import scan

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("child_writer.py")
SAID = {
    errno.ENOSPC: ("the disk is full", "free some space"),
    errno.EDQUOT: ("quota", "free some space"),
    errno.EFBIG: ("may not grow", "free some space"),
    errno.EROFS: ("read-only", "WARGAME_SAVES"),
    errno.EACCES: ("may not be written", "WARGAME_SAVES"),
    errno.EIO: ("reported an error", "another disk"),
    errno.ESTALE: ("ESTALE", "another disk"),
}


@pytest.mark.parametrize("number", SAID, ids=errno.errorcode.get)
@pytest.mark.parametrize("call", ("write", "fsync"))
def test_a_refused_append_stops_the_writer_for_good(tmp_path, header, failing, sentence, call, number):
    path = tmp_path / "game.jsonl"
    files = failing(call, number, nth=3)
    writer = SaveWriter.create(path, header, files=files)
    writer.append("cmd", {"n": 1})
    with pytest.raises(StoppedError) as caught:
        writer.append("cmd", {"n": 2})
    text = sentence(caught.value)
    assert all(part in text for part in (*SAID[number], str(path), "record 1 is safe"))
    calls = dict(files.calls)
    with pytest.raises(StoppedError) as again:
        writer.append("cmd", {"n": 3})
    assert str(again.value) == text
    assert dict(files.calls) == calls, "nothing is written or synced again"
    with SaveWriter.open_existing(path) as later:
        assert later.count == {"write": 2, "fsync": 3}[call]
        later.append("cmd", {"n": "later"})
    assert read(path).verdict is Verdict.GOOD


def test_a_line_half_written_before_the_disk_was_full_is_set_aside(tmp_path, header, failing):
    path = tmp_path / "game.jsonl"
    files = failing("write", errno.ENOSPC)
    files.nth = 0
    writer = SaveWriter.create(path, header, files=files)
    files.mouthful, files.nth = 10, files.calls["write"] + 3
    with pytest.raises(StoppedError):
        writer.append("cmd", {"text": "longer than twenty bytes"})
    assert read(path).torn == b'{"c":{"text":"longer'
    SaveWriter.open_existing(path).close()
    assert path.with_name("game.torn-1").read_bytes() == b'{"c":{"text":"longer'
    assert read(path).verdict is Verdict.GOOD


@pytest.mark.parametrize("call", ("make_folder", "open", "write", "fsync", "sync_folder"))
def test_a_game_that_cannot_be_begun_leaves_no_file(tmp_path, header, failing, sentence, call):
    path = tmp_path / "saves" / "game.jsonl"
    with pytest.raises(StoppedError) as caught:
        SaveWriter.create(path, header, files=failing(call, errno.EROFS))
    assert "no game was begun" in sentence(caught.value)
    assert not path.exists()
    SaveWriter.create(path, header).close()


def test_a_file_that_cannot_even_be_removed_is_no_game(tmp_path, header, failing):
    class Stubborn(failing):
        def remove(self, path):
            raise OSError(errno.EROFS, str(path))

    path = tmp_path / "game.jsonl"
    with pytest.raises(StoppedError):
        SaveWriter.create(path, header, files=Stubborn("write", errno.ENOSPC))
    assert read(path).records == ()


@pytest.mark.parametrize("nth", (1, 2))
@pytest.mark.parametrize("call", ("open", "read_all", "write", "fsync", "truncate", "sync_folder"))
def test_a_torn_save_that_cannot_be_mended_loses_nothing(small, failing, sentence, call, nth):
    good = small.read_bytes()
    torn = b'{"c":{"half'
    small.write_bytes(good + torn)
    files = failing(call, errno.EIO, nth)
    if (call, nth) in {("read_all", 2), ("truncate", 2)}:
        SaveWriter.open_existing(small, files=files).close()
    else:
        with pytest.raises(StoppedError) as caught:
            SaveWriter.open_existing(small, files=files)
        assert "not changed and can still be replayed" in sentence(caught.value)
    kept = [path.read_bytes() for path in small.parent.glob("*.torn-*")]
    assert small.read_bytes() == good + torn or torn in kept
    assert read(small).records == scan(small, good).records
    SaveWriter.open_existing(small).close()
    assert small.read_bytes() == good
    assert torn in [path.read_bytes() for path in small.parent.glob("*.torn-*")]


@pytest.mark.parametrize("call", ("write", "fsync"))
def test_torn_bytes_that_cannot_be_set_aside_leave_no_half_of_them(small, failing, call):
    data = small.read_bytes() + b"half"
    small.write_bytes(data)
    with pytest.raises(StoppedError):
        SaveWriter.open_existing(small, files=failing(call, errno.ENOSPC))
    assert [path.name for path in small.parent.iterdir()] == ["small.jsonl"]
    assert small.read_bytes() == data


@pytest.mark.parametrize("number", (errno.EROFS, errno.EACCES))
def test_a_save_that_may_not_be_written_can_still_be_read(small, failing, sentence, number):
    before = small.read_bytes()
    with pytest.raises(StoppedError) as caught:
        SaveWriter.open_existing(small, files=failing("open", number))
    assert "can still be replayed" in sentence(caught.value)
    assert small.read_bytes() == before
    assert read(small).verdict is Verdict.GOOD


def test_a_file_system_without_locks_is_refused(small, monkeypatch, sentence):
    def take(_fd):
        raise OSError(errno.ENOLCK, "injected")

    monkeypatch.setattr("wargame.saves.lock._take", take)
    with pytest.raises(StoppedError) as caught:
        SaveWriter.open_existing(small)
    assert "cannot lock" in sentence(caught.value)
    assert not isinstance(caught.value, LockedError)


def test_the_last_line_is_written_anew_when_a_save_is_opened(small, failing):
    # After a failed fsync a page may be in memory, marked clean, and never have reached the disk.
    files = failing()
    SaveWriter.open_existing(small, files=files).close()
    assert files.calls["write"] == 1
    assert files.calls["fsync"] == 1


def test_dev_full(tmp_path, header, failing, sentence):
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")

    class Full(failing):
        def open(self, path, flags):
            os.close(super().open(path, flags))
            return os.open("/dev/full", os.O_RDWR)

    with pytest.raises(StoppedError) as caught:
        SaveWriter.create(tmp_path / "game.jsonl", header, files=Full())
    assert "the disk is full" in sentence(caught.value)
    assert list(tmp_path.iterdir()) == []


def _child(*arguments: object, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[bytes]:
    command = [*before, sys.executable, str(CHILD), *map(str, arguments)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=env, capture_output=True, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_real_limit_on_the_size_of_a_file(write):
    path = write("limited", ())
    out = _child(path, "limit", 5000).stdout.decode().splitlines()
    *acknowledged, said = out
    assert said.startswith("StoppedError: Saving stopped at")
    assert "may not grow any larger" in said
    reading = read(path)
    assert len(acknowledged) == len(reading.records) - 1 > 10
    assert path.stat().st_size == 5000
    SaveWriter.open_existing(path).close()
    assert path.with_name("limited.torn-1").read_bytes() == reading.torn != b""


def test_a_folder_that_may_not_be_written(small, header, sentence):
    if sys.platform == "win32" or os.geteuid() == 0:
        pytest.skip("an administrator may write to any folder; see the read-only disk below")
    small.chmod(0o400)
    small.parent.chmod(0o500)
    for use, said in (
        (SaveWriter.open_existing, "can still be replayed"),
        (lambda path: SaveWriter.create(path.with_name("new.jsonl"), header), "no game was begun"),
    ):
        with pytest.raises(StoppedError) as caught:
            use(small)
        assert "may not be written to" in sentence(caught.value)
        assert said in str(caught.value)
    assert read(small).verdict is Verdict.GOOD
    small.parent.chmod(0o700)


def _own_disk(folder: Path, how: str) -> tuple[list[str], bytes]:
    """Run the child on a disk of its own; skip where the system lets nobody mount one."""
    unshare = shutil.which("unshare")
    if unshare is None or os.geteuid() != 0:
        pytest.skip("mounting a disk of its own needs Linux and its administrator")
    if subprocess.run([unshare, "--mount", "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody have mounts of their own")
    done = _child(folder, how, before=(unshare, "--mount"))
    if b"CalledProcessError" in done.stderr:
        pytest.skip("this system lets nobody mount a disk")
    return done.stdout.decode().splitlines(), done.stderr


def test_a_really_full_disk(tmp_path, small):
    said, data = _own_disk(tmp_path, "full")
    *acknowledged, first, second = said
    assert first.startswith("StoppedError: Saving stopped at")
    assert "the disk is full" in first
    assert "the disk is full" in second, "there is no room to set the torn bytes aside, so the save is not touched"
    assert len(acknowledged) > 100
    assert len(scan(small, data).records) == len(acknowledged) + 1


def test_a_really_read_only_disk(tmp_path, small):
    said, data = _own_disk(tmp_path, "readonly")
    assert len(said) == 2
    assert all("the disk is read-only" in line for line in said)
    assert "can still be replayed" in said[0]
    assert "no game was begun" in said[1]
    assert len(scan(small, data).records) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no open file")
def test_a_save_that_is_removed_during_the_game_stops_it(tmp_path, header, sentence):
    path = tmp_path / "saves" / "game.jsonl"
    writer = SaveWriter.create(path, header)
    writer.append("cmd", {"n": 1})
    shutil.rmtree(path.parent)
    with pytest.raises(StoppedError) as caught:
        writer.append("cmd", {"n": 2})
    text = sentence(caught.value)
    assert str(path) in text
    assert "was removed" in text
    assert "safe" not in text
    with pytest.raises(StoppedError) as again:
        writer.append("cmd", {"n": 3})
    assert str(again.value) == text
    assert not path.exists()


def test_where_no_game_was_begun_nobody_is_told_to_copy_one(tmp_path, header, failing, sentence):
    with pytest.raises(StoppedError) as caught:
        SaveWriter.create(tmp_path / "saves" / "game.jsonl", header, files=failing("make_folder", errno.ENOTDIR))
    text = sentence(caught.value)
    assert "name another folder in WARGAME_SAVES" in text
    assert "copy" not in text
