"""Every byte flipped: found, or harmless because the records that are read are equal."""

from __future__ import annotations

import hashlib

import pytest

from wargame.saves import DamagedError, SaveWriter, Verdict, read
from wargame.saves.reading import scan
from wargame.saves.record import make

MASKS = (*(1 << bit for bit in range(8)), 0xFF)


def _found_or_harmless(path, whole, data, at, mask):
    flipped = bytearray(data)
    flipped[at] ^= mask
    reading = scan(path, bytes(flipped))  # no FormatError: the chain of record 0 is looked at before its format
    if reading.records == whole.records:
        return "harmless"
    assert reading.verdict is not Verdict.GOOD, (at, mask)
    assert reading.records == whole.records[: len(reading.records)], (at, mask)
    start = data.rfind(b"\n", 0, at) + 1
    assert len(reading.records) == data.count(b"\n", 0, start), "all records before the damage are good"
    assert reading.damage is not None
    assert reading.damage.line == len(reading.records) + 1
    assert reading.damage.byte >= start
    return "found"


def test_every_byte_of_a_small_save_with_every_mask(small):
    whole, data = read(small), small.read_bytes()
    verdicts = [_found_or_harmless(small, whole, data, at, mask) for at in range(len(data)) for mask in MASKS]
    assert verdicts.count("harmless") == len(MASKS), "the last newline alone"


@pytest.mark.slow
def test_sampled_bytes_of_a_large_save(write):
    path = write("large", tuple(("cmd", {"c": {"do": "sign", "n": n}, "s": "us"}) for n in range(2000)))
    whole, data = read(path), path.read_bytes()
    for draw in range(300):
        number = int.from_bytes(hashlib.sha256(b"flip %d" % draw).digest()[:8], "big")
        assert _found_or_harmless(path, whole, data, number % len(data), MASKS[draw % 9]) == "found"


def _lines(path):
    return path.read_bytes().splitlines(keepends=True)


@pytest.mark.parametrize(
    ("change", "what"),
    (
        (lambda lines: [*lines[:3], *lines[4:]], "numbered 4 where 3 is due"),
        (lambda lines: [*lines[:3], lines[2], *lines[3:]], "numbered 2 where 3 is due"),
        (lambda lines: [*lines[:3], b"\n", *lines[3:]], "is not JSON"),
        (lambda lines: [*lines[:3], lines[3].replace(b'"n":3', b'"n": 3'), *lines[4:]], "canonical form"),
        (lambda lines: [*lines[:3], lines[3].replace(b"k1", b"k2"), *lines[4:]], "does not fit the chain"),
        (lambda lines: [*lines[:3], lines[3].replace(b'"i"', b'"s"'), *lines[4:]], "'s' twice"),
        (lambda lines: [*lines[:3], lines[3].replace(b'"k1"', b"NaN"), *lines[4:]], "NaN"),
        (lambda lines: [*lines[:3], lines[3].replace(b'"k1"', b'"\\ud800"'), *lines[4:]], "surrogate"),
        (lambda lines: [*lines[:3], lines[3].replace(b'"k1"', b"[" * 40 + b"]" * 40), *lines[4:]], "deep"),
        (lambda lines: [*lines[:3], lines[3].replace(b'"k1"', b"18446744073709551616"), *lines[4:]], "64 bits"),
        (lambda lines: [*lines[:3], b"[]\n", *lines[3:]], "is not a record"),
        (lambda lines: [*lines[:3], b'{"c":[],"h":"","k":"cmd","n":3}\n', *lines[3:]], "is not a record"),
        (lambda lines: [*lines[:3], b'{"c":{},"h":"","k":"CMD","n":3}\n', *lines[3:]], "is not a record"),
        (lambda lines: [*lines[:3], b'{"c":{},"h":"","k":"cmd","n":true}\n', *lines[3:]], "is not a record"),
        (lambda lines: [*lines[:3], b"x" * ((1 << 20) + 1) + b"\n", *lines[3:]], "more than 1,048,576 bytes"),
        (lambda lines: [*lines[:3], lines[3].replace(b"\n", b"\r\n"), *lines[4:]], "carriage return"),
    ),
)
def test_a_damaged_middle_says_what_is_wrong_and_what_is_good(small, sentence, change, what):
    lines = _lines(small)
    start = sum(map(len, lines[:3]))
    small.write_bytes(b"".join(change(lines)))
    before = small.read_bytes()
    reading = read(small)
    assert reading.verdict is Verdict.DAMAGED
    assert len(reading.records) == 3
    assert (reading.damage.line, reading.torn) == (4, before[start:])
    assert reading.damage.byte >= start
    with pytest.raises(DamagedError) as caught:
        SaveWriter.open_existing(small)
    text = sentence(caught.value)
    assert "good up to record 2, but line 4 (byte" in text
    assert what in text
    assert small.read_bytes() == before, "a refused save is not touched"


def test_the_byte_of_the_damage_is_named(small):
    data = small.read_bytes()
    at = data.index(b'"k1"')
    small.write_bytes(data.replace(b'"k1"', b"what"))
    assert read(small).damage.byte == at
    assert f"line 4 (byte {at}) is not JSON" in read(small).sentence
    small.write_bytes(data.replace(b"k1", b"k2"))
    assert read(small).damage.byte == data.rfind(b"\n", 0, at) + 1, "of a broken chain the line is known, not the byte"


def test_salvage_goes_on_from_the_last_good_record_and_keeps_the_rest(small):
    lines = _lines(small)
    rest = lines[3].replace(b"k1", b"k2") + b"".join(lines[4:])
    small.write_bytes(b"".join(lines[:3]) + rest)
    with SaveWriter.open_existing(small, salvage=True) as writer:
        writer.append("note", {"text": "went on from record 2"})
    assert small.with_name("small.torn-1").read_bytes() == rest
    assert read(small).verdict is Verdict.GOOD
    assert len(read(small).records) == 4


@pytest.mark.parametrize("data", (b"hello\n", b"{}\n", b"\x00" * 100 + b"\n", b"\n"))
def test_what_is_no_save_cannot_be_salvaged(small, sentence, data):
    small.write_bytes(data)
    for salvage in (False, True):
        with pytest.raises(DamagedError) as caught:
            SaveWriter.open_existing(small, salvage=salvage)
        assert "not a save that can be read" in sentence(caught.value)
    assert small.read_bytes() == data


def _chained(*records):
    """Return the bytes of records that are chained as they should be, whatever they hold."""
    chain, data = bytes(32), b""
    for number, (kind, body) in enumerate(records):
        record, line = make(chain, number, kind, body)
        chain, data = record.chain, data + line
    return data


def test_a_chain_that_fits_does_not_make_a_header(small, header):
    body = header.to_body()
    cases = (
        ((("cmd", body),), "head is the kind of the first record alone"),
        ((("head", {**body, "seed": "7"}),), "seed must be of type int"),
        ((("head", {**body, "seed": True}),), "seed must be of type int"),
        ((("head", {**body, "more": 1}),), "its keys must be"),
        ((("head", {key: body[key] for key in body if key != "rules"}),), "its keys must be"),
        ((("head", body), ("head", body)), "head is the kind of the first record alone"),
        ((("head", body), ("seal", {}), ("cmd", {})), "follows the seal"),
    )
    for records, what in cases:
        reading = scan(small, _chained(*records))
        assert reading.verdict is Verdict.DAMAGED
        assert what in reading.sentence
