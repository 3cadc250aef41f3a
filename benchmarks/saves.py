"""How many records a second a save takes, each on the disk before the next.

    python benchmarks/saves.py [--records 1000] [--folder FOLDER]

Measured on the disk of the folder (the one for temporary files unless given; a memory disk flatters).
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from time import perf_counter

from measuring import emit, spread

from wargame.saves import Header, SaveWriter, read

BODY = {"do": "cable", "to": ["europe"], "text": "Will what you declared really be there?", "by": "ukraine"}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    times = []
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        path = Path(folder) / "speed.jsonl"
        with SaveWriter.create(path, Header("0.1.0", {}, {}, 1, {})) as writer:
            for _ in range(asked.records):
                began = perf_counter()
                writer.append("cmd", BODY)
                times.append(1000 * (perf_counter() - began))
        began = perf_counter()
        assert len(read(path).records) == asked.records + 1
        reading = perf_counter() - began
    emit(
        records=asked.records,
        appends_a_second=round(1000 * len(times) / sum(times)),
        ms_an_append=spread(times, 3),
        verified_a_second=round(asked.records / reading),
    )


if __name__ == "__main__":
    main()
