"""The same games in other processes: hash seeds, Pythons, time zones, locales; and a real Ctrl-C."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

VERSIONS = ("3.11", "3.12", "3.13")
NAMED = os.environ.get("WARGAME_PYTHONS", "")
"""Interpreters by path, joined as in PATH; read before conftest scrubs the environment."""

PLACES = (("UTC", "C.UTF-8"), ("Pacific/Chatham", "C"), ("America/Caracas", "tr_TR.UTF-8"), ("Asia/Kathmandu", "POSIX"))

FOUR = ("--bot", "us=dealmaker", "--bot", "ukraine=pragmatist", "--bot", "europe=bluffer", "--bot", "russia=insecure")


def interpreters():
    """Return interpreters by version: this one, those that are named, and those in the PATH that answer."""
    found = {sysconfig.get_python_version(): sys.executable}
    code = "import sysconfig; print(sysconfig.get_python_version())"
    for path in (*NAMED.split(os.pathsep), *(shutil.which(f"python{version}") for version in VERSIONS)):
        if path:
            done = subprocess.run([path, "-c", code], capture_output=True, text=True, check=False)
            if done.returncode == 0:
                found.setdefault(done.stdout.strip(), path)
    return found


def environment(hash_seed=0):
    """Return an environment with a hash seed, and a place on earth that goes with it."""
    zone, locale = PLACES[hash_seed % len(PLACES)]
    libraries = os.pathsep.join((str(ROOT), sysconfig.get_path("purelib")))
    own = {"PYTHONHASHSEED": str(hash_seed), "TZ": zone, "LC_ALL": locale, "PYTHONPATH": libraries}
    return {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", **own}


def simulated(python, hash_seed, games, *more):
    """Return the document of a series that another process plays."""
    command = [python, "-m", "wargame", "simulate", *FOUR, "--games", str(games), "--processes", "1", "--json", *more]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=environment(hash_seed))
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return json.loads(done.stdout)


@pytest.mark.slow
def test_two_hash_seeds_one_digest():
    told = [simulated(sys.executable, seed, 12) for seed in (1, 2)]
    for one in told:
        del one["seconds"]
    assert told[0] == told[1]
    assert sum(told[0]["outcomes"].values()) == 12
    assert told[0]["outcomes"]["none"] < 12, "games without a deal show little"


@pytest.fixture(scope="module")
def reference():
    """Return the digest of 200 games in a process of this Python, its hash seed 0."""
    return simulated(sys.executable, 0, 200)["digest"]


@pytest.mark.slow
@pytest.mark.parametrize("version", VERSIONS)
def test_200_games_over_16_hash_seeds(version, reference):
    python = interpreters().get(version)
    if python is None:
        pytest.skip(f"no Python {version} in the PATH or in WARGAME_PYTHONS")
    digests = {hash_seed: simulated(python, hash_seed, 200)["digest"] for hash_seed in range(16)}
    assert set(digests.values()) == {reference}, digests


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither a pseudo-terminal nor SIGINT for a group")
@pytest.mark.parametrize("processes", (1, pytest.param(2, marks=pytest.mark.slow)))
def test_ctrl_c_keeps_what_is_done(processes):
    """A real interrupt of the whole group, once the progress bar shows that games are done."""
    command = [sys.executable, "-m", "wargame", "simulate", *FOUR, "--games", "100000", "--json"]
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*command, "--processes", str(processes)],
        stdout=subprocess.PIPE,
        stderr=theirs,
        cwd=ROOT,
        env={**environment(), "TERM": "xterm"},
        start_new_session=True,
    ) as child:
        os.close(theirs)
        shown = b""
        while b" of 100000 games" not in shown:
            shown += os.read(ours, 4096)
        os.killpg(child.pid, signal.SIGINT)
        out = child.stdout.read()
        code = child.wait()
    shown += drained(ours)
    assert code == 130
    told = json.loads(out)
    assert told["interrupted"] is True
    assert told["games"] >= 20
    assert sum(told["outcomes"].values()) == told["games"]
    assert f"the first {told['games']} of 100000 games were kept" in shown.decode()
    assert "Traceback" not in shown.decode()
    again = simulated(sys.executable, 0, told["games"])
    assert again["digest"] == told["digest"], "what was kept is not the beginning of the series"


def drained(terminal):
    """Return what is left to read of a pseudo-terminal whose other end is closed."""
    found = b""
    try:
        while more := os.read(terminal, 4096):
            found += more
    except OSError:
        # Linux says so instead of an end of file.
        pass
    os.close(terminal)
    return found
