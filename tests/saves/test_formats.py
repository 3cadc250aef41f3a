"""Older and newer formats: brought up to date step by step, or refused in a sentence."""

from __future__ import annotations

import pytest
from attrs import evolve

from wargame.saves import DamagedError, FormatError, SaveWriter, Verdict, formats, list_saves, mending, read, reading
from wargame.saves.reading import scan
from wargame.saves.record import make


def of_format(header, number, *records):
    """Return the bytes of a save that says it is of the format ``number``."""
    record, data = make(bytes(32), 0, "head", {**header.to_body(), "format": number})
    chain = record.chain
    for at, (kind, body) in enumerate(records, 1):
        record, line = make(chain, at, kind, body)
        chain, data = record.chain, data + line
    return data


@pytest.mark.parametrize(
    ("number", "what"),
    (
        (2, "made by a newer version of the game (save format 2; this one reads up to 1); update"),
        (2**40, "newer version"),
        (0, "is in save format 0, which this version of the game cannot read"),
        (-1, "cannot read"),
        ("1", "cannot read"),
        (None, "cannot read"),
        (True, "cannot read"),
    ),
)
def test_a_format_that_is_not_known(small, header, sentence, number, what):
    data = of_format(header, number)
    small.write_bytes(data)
    for use in (read, SaveWriter.open_existing, lambda path: SaveWriter.open_existing(path, salvage=True)):
        with pytest.raises(FormatError) as caught:
            use(small)
        assert what in sentence(caught.value)
    assert small.read_bytes() == data
    assert what in list_saves(small.parent)[0].fault


def test_a_newer_format_may_have_any_other_records_and_header_fields(small, header):
    record, data = make(bytes(32), 0, "head", {"format": 2, "everything": "else"})
    for tail in (b"", b"\x00binary from here\n", b"[1.5]\n"):
        with pytest.raises(FormatError):
            scan(small, data + tail)
    with pytest.raises(FormatError):
        scan(small, data[:-1])
    assert record.number == 0


def test_a_damaged_format_number_is_damage_and_no_newer_version(small):
    data = small.read_bytes()
    assert scan(small, data.replace(b'"format":1', b'"format":3')).verdict is Verdict.DAMAGED


def rename(before, after):
    """Return a migration that renames a key of every command."""

    def step(records):
        return tuple(
            evolve(one, body={after if key == before else key: value for key, value in one.body.items()})
            for one in records
        )

    return step


STEPS = {1: rename("a", "b"), 2: rename("b", "c")}


@pytest.fixture
def later(monkeypatch):
    """The format of two versions hence, with both migrations there."""
    monkeypatch.setattr(formats.known, "__defaults__", (3, STEPS))
    monkeypatch.setattr(formats.migrate, "__defaults__", (3, STEPS))
    monkeypatch.setattr(formats.refusal, "__defaults__", (3,))
    monkeypatch.setattr(reading, "FORMAT", 3)
    monkeypatch.setattr(mending, "FORMAT", 3)


def test_an_older_save_is_read_through_every_step(small, header, later, sentence):
    data = of_format(header, 1, ("cmd", {"a": 1}), ("cmd", {"x": 2}))
    found = scan(small, data)
    assert found.verdict is Verdict.GOOD
    assert [one.body for one in found.records[1:]] == [{"c": 1}, {"x": 2}]
    assert found.format == 1
    assert scan(small, of_format(header, 2, ("cmd", {"b": 1}))).records[1].body == {"c": 1}
    assert scan(small, of_format(header, 3, ("cmd", {"b": 1}))).records[1].body == {"b": 1}
    small.write_bytes(data)
    with pytest.raises(FormatError) as caught:
        SaveWriter.open_existing(small)
    assert "can be replayed, but not gone on with" in sentence(caught.value)
    assert small.read_bytes() == data


def test_damage_in_an_older_save_is_found(small, header, later):
    data = of_format(header, 1, ("cmd", {"a": 1}), ("cmd", {"a": 2})).replace(b'{"a":2}', b'{"a":3}')
    assert [one.body for one in scan(small, data).records[1:]] == [{"c": 1}]
    small.write_bytes(data)
    with pytest.raises(DamagedError):
        SaveWriter.open_existing(small)


def test_a_missing_step_makes_a_format_unknown():
    assert formats.known(1, 3, STEPS)
    assert not formats.known(1, 3, {2: STEPS[2]})
    assert not formats.known(1, 3, {1: STEPS[1]})
    assert not formats.known(0, 3, STEPS)
    assert not formats.known(4, 3, STEPS)
