"""Equal seeds, equal games: in processes with other hash seeds, and whatever was remembered before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine import one_game
from tests.engine.tables import random_acts
from wargame.engine.seats import SEATS

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("one_game.py")


def begun(hash_seed, *arguments):
    """Begin a run of the script in a process of its own."""
    env = {
        **os.environ,
        "PYTHONHASHSEED": str(hash_seed),
        "PYTHONPATH": str(ROOT),
        "TZ": ("UTC", "Asia/Kathmandu")[hash_seed % 2],
    }
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.Popen(command, env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def told(process):
    """Return the lines that a run wrote."""
    out, err = process.communicate()
    assert process.returncode == 0, err
    return out.splitlines()


@pytest.mark.slow
def test_twenty_games_come_out_alike_under_four_hash_seeds():
    processes = [begun(hash_seed, "games", 0, 20) for hash_seed in (0, 1, 4242, 99991)]
    first, *rest = [told(process) for process in processes]
    assert len(set(first)) == 20
    assert rest == [first] * 3


@pytest.mark.parametrize("step", (35, 120))
def test_a_view_made_cold_equals_one_made_warm(step):
    """The first views a process makes, against those of one that has seen the whole game and others before."""
    list(random_acts(8))
    warm = None
    for number, (_, _, _, after, _) in enumerate(random_acts(9)):
        seen = [one_game.shown(after, seat) for seat in SEATS]
        if number == step:
            warm, kept = seen, after
    assert [one_game.shown(kept, seat) for seat in SEATS] == warm
    assert told(begun(7, "cold", 9, step)) == warm
