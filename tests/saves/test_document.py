"""docs/save-format.md is enough to write a reader from: its example and its own reader are held to the product."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest

from wargame.saves import Header, SaveWriter, SealVerdict, Verdict, check_seal, seal
from wargame.saves.canonical import MAX_DEPTH
from wargame.saves.header import FORMAT
from wargame.saves.reading import MAX_SAVE, scan
from wargame.saves.record import MAX_LINE

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "save-format.md").read_text(encoding="utf-8")
GOLDEN = Path(__file__).with_name("golden") / "format-1.jsonl"


def block(language: str) -> str:
    """Return what stands in the one block of a language."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)
    return found


@pytest.fixture
def example() -> bytes:
    """The bytes of the example."""
    return block("jsonl").encode()


def test_the_example_is_a_good_save(example, tmp_path):
    reading = scan(Path("example.jsonl"), example)
    assert reading.verdict is Verdict.GOOD
    assert [record.kind for record in reading.records] == ["head", "cmd", "seal"]
    assert f"The head is `{reading.head}`" in TEXT
    key = tmp_path / "key"
    key.write_bytes(bytes(range(32)))
    assert check_seal(reading, key).verdict is SealVerdict.GOOD


def test_the_chains_of_the_example_are_those_printed(example):
    printed = re.findall(r"^\| (\d+) \| `([0-9a-f]{64})` \|$", TEXT, re.MULTILINE)
    chains = [(str(one.number), one.chain.hex()) for one in scan(Path("example.jsonl"), example).records]
    assert printed == chains
    hashed = block("json").removesuffix("\n").encode()
    assert f"these {len(hashed)} bytes" in TEXT
    assert sha256(bytes.fromhex(chains[0][1]) + hashed).hexdigest() == chains[1][1]


def test_the_example_is_what_the_writer_writes(example, tmp_path):
    path = tmp_path / "saves" / "example.jsonl"
    key = tmp_path / "key"
    key.write_bytes(bytes(range(32)))
    body = scan(path, example).records[0].body
    with SaveWriter.create(path, Header.from_body(body)) as writer:
        writer.append("cmd", {"by": "us", "do": "cable", "text": 'Мир — "now"?', "to": []})
        seal(writer, key)
    assert path.read_bytes() == example


def test_the_documents_own_reader_reads_what_the_product_reads(example, small):
    space: dict[str, object] = {}
    exec(block("python"), space)  # noqa: S102 - the document's own words
    read = space["read"]
    assert callable(read)
    for data in (example, GOLDEN.read_bytes(), small.read_bytes()):
        due = [{"c": one.body, "k": one.kind, "n": one.number} for one in scan(small, data).records]
        assert read(data) == due
        for bad in (data[:-1], data.replace(b'"n":1}', b'"n":1 }'), data.replace(b'"us"', b'"ru"')):
            with pytest.raises(ValueError, match=r"canonical|finished|chain"):
                read(bad)


def test_the_limits_are_those_of_the_product():
    assert f"at most {MAX_LINE:,} bytes without its newline, a file at most {MAX_SAVE:,}" in TEXT
    assert f"nested at most {MAX_DEPTH} objects" in TEXT
    assert TEXT.startswith(f"# The save format, version {FORMAT}\n")
