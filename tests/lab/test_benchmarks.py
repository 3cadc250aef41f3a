"""Every benchmark runs, and prints one JSON document; its figures are no test's business."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "benchmarks"

QUICK = {
    "game": ("--games", "2"),
    "engine_import": ("--runs", "1"),
    "memory": ("--games", "2"),
    "log_size": ("--games", "1"),
    "replay": ("--events", "400", "--jumps", "5"),
    "first_content": ("--runs", "1"),
    "key_to_paint": ("--repeat", "1", "--size", "80x24"),
    "saves": ("--records", "5"),
    "rivals": ("--games", "1"),
    "wire": ("--games", "1"),
    "class_load": ("--seconds", "2", "--only", "97"),
    "lineups": ("--games", "2", "--grid", "0", "--only", "gun", "--processes", "1"),
}
"""Benchmark -> arguments that make it quick."""
ON_A_TERMINAL = ("first_content", "key_to_paint", "class_load")
"""Benchmarks that start whole programs again and again, in a terminal or as a class."""
PARTS = ("measuring", "class_people", "class_server")
"""Files that benchmarks are made of."""


def test_every_benchmark_is_listed():
    assert {path.stem for path in FOLDER.glob("*.py")} == {*QUICK, *PARTS}


@pytest.mark.skipif(sys.platform == "win32", reason="the memory and the CPU time of a process are read the Unix way")
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.slow) if name in ON_A_TERMINAL else name for name in sorted(QUICK)]
)
def test_a_benchmark_prints_one_document(name):
    command = [sys.executable, str(FOLDER / f"{name}.py"), *QUICK[name]]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in ((0, 1) if name == "lineups" else (0,)), done.stderr
    told = json.loads(done.stdout)
    assert ("targets" if name == "lineups" else "machine") in told
