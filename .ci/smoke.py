"""Run the game's main job as a person would, and insist on what must come out.

    python .ci/smoke.py PATH-TO-WARGAME [--installed]

With ``--installed`` the command stands outside any checkout and must find all that shipped with it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

WAIT = 120
"""Seconds after which a command counts as hung."""

PERSON = "help\n" + "n\n" * 400
"""What a first-time player types who takes every default: help, then on and on. The end of input ends the talk."""


def wargame(command: Path, *arguments: str, typed: str = "") -> str:
    """Run the command, insist on exit code 0 and on no traceback, and return its standard output."""
    done = subprocess.run(
        [str(command), *arguments],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=WAIT,
        check=False,
    )
    shown = f"wargame {' '.join(arguments)}"
    assert done.returncode == 0, f"{shown}: exit {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
    assert "Traceback" not in done.stdout + done.stderr, f"{shown}: a traceback\n{done.stderr}"
    print(f"ok: {shown}")
    return done.stdout


def expect(text: str, *words: str) -> None:
    """Insist that every word stands in the text, whatever its case."""
    missing = [word for word in words if word.lower() not in text.lower()]
    assert not missing, f"not shown: {missing}, in:\n{text[-4000:]}"


def lists(command: Path) -> None:
    """Insist that the shipped scenarios, rules and doctrines are found."""
    expect(wargame(command, "scenarios"), "handshake-2025", "minsk-2015", "normandy-2019")
    expect(wargame(command, "rules"), "gun-on-the-table", "spiral", "limited-aims")
    expect(wargame(command, "bots"), "guarantor", "maximalist", "free-rider", "steadfast")


def many_games(command: Path, games: int) -> None:
    """Insist on one JSON document whose games add up."""
    told = json.loads(wargame(command, "simulate", "handshake-2025", "--games", str(games), "--seed", "1", "--json"))
    assert told["games"] == games
    assert sum(told["outcomes"].values()) == games, told["outcomes"]
    assert set(told["scores"]) == {"us", "ukraine", "europe", "russia"}
    again = json.loads(wargame(command, "simulate", "handshake-2025", "--games", str(games), "--seed", "1", "--json"))
    assert again["digest"] == told["digest"], "the same seed gave another digest"


def one_game(command: Path) -> None:
    """Play one whole game by typing, from the briefing to the debrief."""
    told = wargame(command, "play", "handshake-2025", "--plain", "--seed", "1", "--as", "europe", typed=PERSON)
    expect(told, "briefing", "orders", "report", "debrief")


def old_games(command: Path, saves: Path) -> None:
    """Settle the sample games again."""
    samples = sorted(saves.glob("sample-*"))
    assert samples, f"no sample game in {saves}"
    for sample in samples:
        wargame(command, "replay", str(sample), "--verify")


def main() -> None:
    """Run every part, the quickest first."""
    command = Path(sys.argv[1]).absolute()
    lists(command)
    if "--installed" in sys.argv:
        package = next((command.parent.parent / "lib").glob("python3*/site-packages/wargame"))
        many_games(command, 5)
        old_games(command, package / "_data" / "saves")
        for shipped in ("docs/rulebook.md", "rules/gun-on-the-table.toml", "scenarios/handshake-2025.toml"):
            assert (package / "_data" / shipped).is_file(), f"the wheel lacks {shipped}"
        assert (package / "py.typed").is_file(), "the wheel lacks py.typed"
    else:
        many_games(command, 20)
        old_games(command, Path(__file__).resolve().parent.parent / "saves")
    one_game(command)


if __name__ == "__main__":
    # A player's own folders stay as they are.
    with tempfile.TemporaryDirectory() as own:
        os.environ.update(WARGAME_SAVES=f"{own}/saves", WARGAME_KEYS=f"{own}/keys", PYTHONUTF8="1")
        main()
