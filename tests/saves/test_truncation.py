"""A save cut off anywhere: the longest valid prefix is there, and the torn bytes are kept beside it."""

from __future__ import annotations

import pytest

from wargame.saves import DamagedError, SaveWriter, Verdict, read


def test_every_truncation_recovers_the_longest_valid_prefix(small):
    whole = read(small)
    data = small.read_bytes()
    ends = [at for at, byte in enumerate(data) if byte == ord("\n")]
    seen = set()
    for size in range(len(data) + 1):
        cut = small.with_name("cut.jsonl")
        cut.write_bytes(data[:size])
        due = sum(end <= size for end in ends)  # a line without its newline counts
        reading = read(cut)
        assert reading.records == whole.records[:due], size
        assert reading.damage is None
        start = ends[due - 1] + 1 if due else 0
        assert reading.torn == data[start:size], size
        assert (reading.verdict is Verdict.GOOD) == (due > 0 and size <= start), size
        seen.add(due)
        _open_again(cut, due, data, start, size)
    assert seen == set(range(len(whole.records) + 1))


def _open_again(cut, due, data, start, size):
    beside = cut.with_name("cut.torn-1")
    if not due:
        with pytest.raises(DamagedError, match="no complete header"):
            SaveWriter.open_existing(cut)
        assert cut.read_bytes() == data[:size]
        return
    with SaveWriter.open_existing(cut) as writer:
        assert writer.count == due
        writer.append("note", {"after": size})
    reading = read(cut)
    assert reading.verdict is Verdict.GOOD
    assert (len(reading.records), reading.records[-1].body) == (due + 1, {"after": size})
    if size > start:
        assert beside.read_bytes() == data[start:size]
        beside.unlink()
    assert not beside.exists()


def test_torn_bytes_of_several_crashes_are_all_kept(small):
    for number in (1, 2, 3):
        with small.open("ab") as file:
            file.write(b'{"c":{' + b"x" * number)
        SaveWriter.open_existing(small).close()
        assert small.with_name(f"small.torn-{number}").read_bytes() == b'{"c":{' + b"x" * number
    assert read(small).verdict is Verdict.GOOD


def test_an_acknowledged_record_behind_a_damaged_newline_is_kept(small):
    data = small.read_bytes()
    for byte in (b"\x00", b"\x0b", b"\xff", b" ", b"\x00" * 4096):
        small.write_bytes(data[:-1] + byte)
        reading = read(small)
        assert (len(reading.records), reading.torn) == (7, byte)
        SaveWriter.open_existing(small).close()
        assert small.read_bytes() == data
        small.with_name("small.torn-1").unlink()


def test_a_torn_save_says_so(small, sentence):
    with small.open("ab") as file:
        file.write(b"half")
    text = sentence(DamagedError(read(small).sentence))
    assert "4 bytes of an unfinished write follow record 6" in text
