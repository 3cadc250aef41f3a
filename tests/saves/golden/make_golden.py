"""Write the golden save of the current format anew: ``python tests/saves/golden/make_golden.py --reason "..."``.

A golden save shows that a game saved by a released version is still read, so its bytes may change only
before the format is released, and for a reason, which the commit has to give. A new format gets a new
file; the old ones stay for ever.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from wargame.saves import Header, SaveWriter, read, seal
from wargame.saves.header import FORMAT

KEY = bytes(range(32))
"""The key that seals golden saves; it keeps no secret."""


def write(folder: Path) -> Path:
    """Write the golden save into a folder and return its path."""
    scenario = {"id": "golden", "title": "A golden game", "cards": [{"id": "c1", "text": "Мир — but whose?"}]}
    rules = {"id": "golden-rules", "numbers": {"low": -(2**63), "high": 2**63 - 1}, "on": True, "off": None}
    seats = {"us": "dealmaker", "ukraine": "person", "europe": "backbone", "russia": "maximalist"}
    path = folder / f"format-{FORMAT}.jsonl"
    key = folder / "keys.made" / "seal.key"
    key.parent.mkdir()
    key.write_bytes(KEY)
    (folder / "saves").mkdir()
    inner = folder / "saves" / path.name
    header = Header("0.1.0", scenario, rules, 20250318, seats, {"rounds": 3}, "goldengoldengold")
    with SaveWriter.create(inner, header) as writer:
        writer.append("cmd", {"c": {"deal": "d1", "do": "table"}, "s": "us"})
        writer.append(
            "cmd", {"c": {"do": "cable", "text": 'quote " slash / back \\ \n \x00 \x7f \u2028 😀'}, "s": "ukraine"}
        )
        writer.append("act", {"do": "pause", "reason": "a question"})
        writer.append("seat", {"seat": "europe", "who": "person"})
        writer.append("clock", {"left": 240})
        writer.append("cmd", {"c": {"deal": "d1", "do": "sign"}, "i": "a-key", "s": "russia"})
        writer.append("round", {"digest": "00ff", "round": 1})
        writer.append("end", {"digest": "ff00", "summary": {"outcome": "held"}})
        seal(writer, key)
    return inner


def main() -> None:
    """Write the file beside this script, if a reason is given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reason", required=True, help="why the golden save has to change; goes into the commit")
    reason = parser.parse_args().reason.strip()
    if len(reason) < 10:
        parser.error("say the reason in a sentence")
    with tempfile.TemporaryDirectory() as folder:
        made = write(Path(folder))
        target = Path(__file__).with_name(made.name)
        target.write_bytes(made.read_bytes())
    reading = read(target)
    target.with_suffix(".head").write_text(f"{reading.head}\n")
    sys.stdout.write(f"{target.name}: {len(reading.records)} records, head {reading.head}\nReason: {reason}\n")


if __name__ == "__main__":
    main()
