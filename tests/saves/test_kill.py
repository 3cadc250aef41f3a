"""kill -9 at any moment: no acknowledged record is lost, and the game goes on."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from wargame.saves import SaveWriter, Verdict, read
from wargame.saves.failpoints import APPENDING, OPENING

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("child_writer.py")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")


def start(*arguments: object) -> subprocess.Popen[bytes]:
    """Start the child writer, whose standard output says what it acknowledged."""
    command = [sys.executable, str(CHILD), *map(str, arguments)]
    pipe, env = subprocess.PIPE, {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=env)


def check(path: Path, acknowledged: int) -> None:
    """Assert that the save holds at least the acknowledged records, each whole, and at most one more."""
    records = read(path).records
    assert acknowledged < len(records) <= acknowledged + 2, "an acknowledged record was lost, or one came from nowhere"
    for record in records[1:]:
        assert record.body == {"n": record.number, "t": "мир" * (record.number % 50)}


def kill_again_and_again(path: Path, times: int) -> None:
    """Let a child go on with the save and kill it after a drawn number of acknowledged records, ``times`` times."""
    for kill in range(times):
        due = hashlib.sha256(b"kill %d" % kill).digest()[0] % 40
        before = len(read(path).records)
        with start(path) as child:
            assert child.stdout is not None
            acknowledged = before - 1
            for _ in range(due + 1):
                acknowledged = int(child.stdout.readline())
            child.kill()
            heard = child.stdout.read().split()
            assert child.wait() == -signal.SIGKILL
        check(path, int(heard[-1]) if heard else acknowledged)
    with SaveWriter.open_existing(path) as writer:
        writer.append("note", {})
    assert read(path).verdict is Verdict.GOOD


def test_20_kills_in_mid_stream(write):
    kill_again_and_again(write("stream", ()), 20)


@pytest.mark.slow
def test_200_kills_in_mid_stream(write):
    kill_again_and_again(write("stream", ()), 200)


@pytest.mark.parametrize("place", APPENDING)
def test_killed_at_each_place_of_an_append(write, place):
    path = write("killed", ())
    with start(path, 3, place) as child:
        out, err = child.communicate()
        assert child.returncode == -signal.SIGKILL, err
    assert out.split() == [b"1", b"2", b"3"]
    reading = read(path)
    there = {"before-write": 4, "mid-write": 4, "after-write-before-fsync": 5, "after-fsync": 5}[place]
    assert len(reading.records) == there
    assert len(reading.torn) == (11 if place == "mid-write" else 0)
    check(path, 3)
    with SaveWriter.open_existing(path) as writer:
        assert writer.append("note", {}).number == there
    assert read(path).verdict is Verdict.GOOD
    assert path.with_name("killed.torn-1").exists() == (place == "mid-write")


@pytest.mark.parametrize("place", OPENING)
def test_killed_while_a_torn_save_is_mended(write, place):
    path = write("mended", ())
    good = path.read_bytes()
    path.write_bytes(good + b'{"c":{"half')
    with start(path, 0, place) as child:
        out, err = child.communicate()
        assert child.returncode == -signal.SIGKILL, err
    assert out == b""
    assert path.with_name("mended.torn-1").read_bytes() == b'{"c":{"half'
    assert path.read_bytes().startswith(good)
    with SaveWriter.open_existing(path) as writer:
        assert writer.count == 1
    assert path.read_bytes() == good
    assert path.with_name("mended.torn-2").exists() == (place == "torn-kept")


def test_a_second_writer_in_another_process_is_refused_until_the_first_is_killed(small, sentence):
    from wargame.saves import LockedError

    with start(small, "hold") as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"open\n"
        before = small.read_bytes()
        with pytest.raises(LockedError) as caught:
            SaveWriter.open_existing(small)
        assert "another table" in sentence(caught.value)
        assert small.read_bytes() == before
        child.kill()
        child.wait()
    SaveWriter.open_existing(small).close()


def test_two_processes_at_one_save_one_of_them_writes(small):
    with SaveWriter.open_existing(small) as writer:
        child = start(small)
        out, err = child.communicate()
        writer.append("note", {})
    assert (child.returncode, out) == (1, b"")
    assert b"LockedError" in err
    assert len(read(small).records) == 8
