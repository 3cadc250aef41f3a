"""kill -9 in mid-game: what line mode has said is done is in the save, and the menu goes on with it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from wargame.cli.sources import played_again
from wargame.saves import Verdict, list_saves, read

ROOT = Path(__file__).parents[2]
LINES = 400
"""Lines typed at one process; the kill comes long before the last."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")


def typed(life, go_on):
    """Return what a person types: on and on, with a cable of its own number now and then, and yes to every question."""
    lines = ["1"] if go_on else []
    for number in range(LINES // 5):
        lines += ["n", "y", f"say canary {life}-{number}", "n", "y"]
    return "".join(f"{line}\n" for line in lines).encode()


def start(folder, life, go_on):
    """Start line mode: at the menu where a game waits, else in a new game."""
    command = [sys.executable, "-m", "wargame", "--plain"]
    if not go_on:
        command = [sys.executable, "-m", "wargame", "play", "--plain", "--seed", str(life)]
    settings = {"WARGAME_SAVES": str(folder / "saves"), "WARGAME_KEYS": str(folder / "keys"), "PYTHONPATH": str(ROOT)}
    pipe = subprocess.PIPE
    # Its messages go to the same pipe, so that reading one cannot wait for the other.
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.STDOUT, env={**os.environ, **settings})


def live(folder, life, go_on, due):
    """Run one process, kill it once it has said ``due`` times that something is done; return what it said, and how it ended."""
    with start(folder, life, go_on) as child:
        child.stdin.write(typed(life, go_on))
        # Whoever is not killed in time comes to the end of the input, and leaves.
        child.stdin.close()
        said = b""
        while said.count(b"\nDone: ") <= due and (more := os.read(child.stdout.fileno(), 512)):
            said += more
        child.kill()
        said += child.stdout.read()
        return said.decode(), child.wait()


def commands(path):
    """Return Europe's commands in a save, oldest first."""
    return [one.body for one in read(path).records if one.kind == "cmd" and one.body["by"] == "europe"]


def kill_again_and_again(folder, times):
    """Kill ``times`` processes in mid-game; return the number of games that were begun."""
    killed = life = 0
    games = set()
    while killed < times:
        life += 1
        assert life <= 3 * times, "most processes ended before they could be killed"
        waiting = [one.path for one in list_saves(folder / "saves") if not one.finished]
        before = len(commands(waiting[0])) if waiting else 0
        due = sha256(b"life %d" % life).digest()[0] % 7
        said, code = live(folder, life, bool(waiting), due)
        assert "Traceback" not in said
        assert list_saves(folder / "saves"), f"no game was begun: {said[-500:]}"
        path = waiting[0] if waiting else newest(folder)
        games.add(path)
        if code == -signal.SIGKILL:
            killed += 1
            check(path, said, before)
        else:
            assert (code, read(path).verdict) == (0, Verdict.GOOD), said[-500:]
    return len(games)


def newest(folder):
    """Return the save of the game that was begun last."""
    return max((one.path for one in list_saves(folder / "saves")), key=lambda path: path.stat().st_mtime_ns)


def check(path, said, before):
    """Assert that a save holds what was acknowledged, at most one command more, and settles alike."""
    new = commands(path)[before:]
    acknowledged = said.count("\nDone: ")
    assert acknowledged <= len(new) <= acknowledged + 1, "an acknowledged command was lost, or one came from nowhere"
    heard = re.findall(r'Done: say to everybody: "(canary [0-9-]+)"', said)
    kept = [body["text"] for body in new if body["do"] == "cable"]
    assert kept[: len(heard)] == heard
    assert len(played_again(read(path))) == len(read(path).records)


@pytest.mark.slow
def test_10_kills_in_mid_game(tmp_path):
    kill_again_and_again(tmp_path, 10)


@pytest.mark.slow
def test_200_kills_in_mid_game(tmp_path):
    assert kill_again_and_again(tmp_path, 200) > 5, "too few games to have been killed in all phases"
