"""CPU time of this process, best of some runs: what another process does meanwhile counts for nothing."""

from __future__ import annotations

from time import process_time

from attrs import evolve

from wargame.saves import SaveWriter, list_saves, read
from wargame.saves.files import Files


class Unsynced(Files):
    """A disk that is not waited for, to make large saves quickly."""

    def fsync(self, fd):
        """Wait for nothing."""


def best(work, runs=5):
    """Return the least CPU time of some runs, in milliseconds."""
    times = []
    for _ in range(runs):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times) * 1000


def _write(path, header, records):
    with SaveWriter.create(path, header, files=Unsynced()) as writer:
        for number in range(records - 1):
            kind = "round" if number % 50 == 49 else "cmd"
            writer.append(kind, {"c": {"deal": "d3", "do": "sign", "n": number}, "round": number // 50, "s": "ukraine"})


def test_5000_records_are_read_in_200_ms(tmp_path, header):
    path = tmp_path / "long.jsonl"
    _write(path, header, 5000)
    assert len(read(path).records) == 5000
    assert best(lambda: read(path)) < 200


def test_200_saves_are_listed_in_a_second(tmp_path, header):
    scenario = {**header.scenario, "cards": [{"text": "A card of some length. " * 8}] * 250}
    for number in range(200):
        _write(tmp_path / f"game-{number}.jsonl", evolve(header, scenario=scenario), 40)
    assert len(list_saves(tmp_path)) == 200
    assert best(lambda: list_saves(tmp_path), 3) < 1000


def test_a_record_costs_60_bytes_beside_its_body(tmp_path, header):
    path = tmp_path / "game.jsonl"
    SaveWriter.create(path, header).close()
    before = path.stat().st_size
    with SaveWriter.open_existing(path, files=Unsynced()) as writer:
        for _ in range(250):
            writer.append("cmd", {})
    assert (path.stat().st_size - before) / 250 <= 60
