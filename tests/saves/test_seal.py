"""A chain finds damage, a seal finds forgery."""

from __future__ import annotations

import os
import stat
import sys

import pytest

from wargame.saves import (
    KeyFileError,
    SaveWriter,
    SealVerdict,
    StoppedError,
    Verdict,
    check_seal,
    read,
    seal,
)
from wargame.saves.reading import scan
from wargame.saves.record import make


@pytest.fixture
def key(tmp_path):
    """A place for the key, outside the saves folder."""
    return tmp_path / "config" / "keys" / "seal.key"


@pytest.fixture
def sealed(small, key):
    """The small game, sealed."""
    with SaveWriter.open_existing(small) as writer:
        seal(writer, key)
    return small


def test_a_sealed_game_is_good_where_it_was_played(sealed, key):
    reading = read(sealed)
    assert reading.sealed
    check = check_seal(reading, key)
    assert check.verdict is SealVerdict.GOOD
    assert str(sealed) in check.sentence


def test_an_unfinished_game_has_no_seal(write, key):
    check = check_seal(read(write("unfinished", ())), key)
    assert check.verdict is SealVerdict.ABSENT
    assert "did not end" in check.sentence


def test_on_another_machine_it_is_not_checkable(sealed, key, tmp_path):
    other = tmp_path / "other.key"
    assert check_seal(read(sealed), other).verdict is SealVerdict.NOT_CHECKABLE
    assert not other.exists(), "looking makes no key"
    other.write_bytes(bytes(32))
    check = check_seal(read(sealed), other)
    assert check.verdict is SealVerdict.NOT_CHECKABLE
    assert "not checkable here" in check.sentence
    assert read(sealed).verdict is Verdict.GOOD


def _chained_anew(lines):
    """Return the lines with numbers and chain made to fit, as anybody can who can write the file."""
    chain, data = bytes(32), b""
    for number, record in enumerate(lines):
        again, line = make(chain, number, record.kind, record.body)
        chain, data = again.chain, data + line
    return data


def _changed(record):
    return type(record)(record.number, record.kind, {**record.body, "c": {"do": "refuse"}}, record.chain)


def test_the_last_record_dropped_passes_the_chain_and_not_the_seal(sealed, key):
    *records, end, mark = read(sealed).records
    assert (end.kind, mark.kind) == ("end", "seal")
    reading = scan(sealed, _chained_anew([*records, mark]))
    assert reading.verdict is Verdict.GOOD
    assert check_seal(reading, key).verdict is SealVerdict.BAD


def test_the_seal_dropped_with_what_it_seals(sealed, key):
    data = sealed.read_bytes()
    lines = data.splitlines(keepends=True)
    without_seal = scan(sealed, b"".join(lines[:-1]))
    check = check_seal(without_seal, key)
    assert (without_seal.verdict, check.verdict) == (Verdict.GOOD, SealVerdict.ABSENT)
    assert "the seal is missing" in check.sentence
    shorter = scan(sealed, b"".join(lines[:-2]))
    assert (shorter.verdict, check_seal(shorter, key).verdict) == (Verdict.GOOD, SealVerdict.ABSENT)


def test_a_changed_and_rehashed_log_passes_the_chain_and_not_the_seal(sealed, key):
    records = list(read(sealed).records)
    for number in range(1, len(records) - 1):
        forged = [*records[:number], _changed(records[number]), *records[number + 1 :]]
        reading = scan(sealed, _chained_anew(forged))
        assert reading.verdict is Verdict.GOOD
        assert check_seal(reading, key).verdict is SealVerdict.BAD


@pytest.mark.parametrize("body", ({}, {"mac": "x"}, {"mac": "\u00e9" * 43}, {"mac": None}, {"mac": 5}))
def test_a_seal_of_another_shape_is_never_good(sealed, key, body):
    *records, mark = read(sealed).records
    for own in ({**mark.body, **body}, body):
        forged = type(mark)(mark.number, "seal", own, mark.chain)
        verdict = check_seal(scan(sealed, _chained_anew([*records, forged])), key).verdict
        assert (verdict is SealVerdict.GOOD) == (own == mark.body)
        assert verdict in {SealVerdict.GOOD, SealVerdict.BAD, SealVerdict.NOT_CHECKABLE}


def test_a_damaged_log_has_no_good_seal(sealed, key):
    data = sealed.read_bytes()
    check = check_seal(scan(sealed, data.replace(b"k1", b"k2")), key)
    assert check.verdict is SealVerdict.BAD
    assert "damaged" in check.sentence


def test_the_key_is_made_once_and_is_its_owners_alone(sealed, key, write):
    made = key.read_bytes()
    assert len(made) == 32
    assert len(set(made)) > 8
    if sys.platform != "win32":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
        assert stat.S_IMODE(key.parent.stat().st_mode) == 0o700
    with SaveWriter.open_existing(write("second")) as writer:
        seal(writer, key)
    assert key.read_bytes() == made
    assert [path.name for path in key.parent.iterdir()] == [key.name]


def test_of_two_who_make_a_key_at_once_the_first_wins(small, key, monkeypatch):
    real = os.link

    def late(source, target):
        key.write_bytes(b"k" * 32)
        real(source, target)

    monkeypatch.setattr(os, "link", late)
    with SaveWriter.open_existing(small) as writer:
        seal(writer, key)
    assert key.read_bytes() == b"k" * 32
    assert check_seal(read(small), key).verdict is SealVerdict.GOOD
    assert [path.name for path in key.parent.iterdir()] == [key.name]


def test_the_key_never_lies_among_the_saves(small, sentence):
    for place in (small.with_name("seal.key"), small.parent / "keys" / "seal.key"):
        with SaveWriter.open_existing(small) as writer, pytest.raises(KeyFileError) as caught:
            seal(writer, place)
        assert "keep it elsewhere" in sentence(caught.value)
        assert not place.exists()


@pytest.mark.parametrize("data", (b"", b"short", b"x" * 33))
def test_a_key_of_another_length_is_refused(sealed, key, small, sentence, data):
    key.write_bytes(data)
    with pytest.raises(KeyFileError) as caught:
        check_seal(read(sealed), key)
    assert f"{len(data)} bytes instead of 32" in sentence(caught.value)


def test_a_key_that_cannot_be_made_leaves_the_game_open(small, tmp_path, sentence):
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    with SaveWriter.open_existing(small) as writer:
        with pytest.raises(KeyFileError) as caught:
            seal(writer, blocked / "seal.key")
        assert "cannot be made" in sentence(caught.value)
        writer.append("note", {})
    assert read(small).verdict is Verdict.GOOD


def test_a_key_that_cannot_be_read_is_refused(small, tmp_path, sentence):
    folder = tmp_path / "own.key"
    folder.mkdir()
    with SaveWriter.open_existing(small) as writer, pytest.raises(KeyFileError) as caught:
        seal(writer, folder)
    assert "cannot be read" in sentence(caught.value)


def test_a_stopped_writer_seals_nothing(small, key):
    writer = SaveWriter.open_existing(small)
    writer.close()
    with pytest.raises(StoppedError):
        seal(writer, key)
    assert not read(small).sealed
