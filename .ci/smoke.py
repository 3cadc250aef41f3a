"""Run the game's main job as a person would, and insist on what must come out.

    python .ci/smoke.py PATH-TO-WARGAME [--installed]

With ``--installed`` the command stands outside any checkout and must find all that shipped with it.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

WAIT = 120
"""Seconds after which a command counts as hung."""

PERSON = "help\n" + "n\ny\n" * 300
"""What a first-time player types: help, then on and on, with a yes wherever one is asked for."""


def wargame(command: Path, *arguments: str, typed: str = "", code: int = 0) -> str:
    """Run the command, insist on an exit code and on no traceback, and return its standard output."""
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
    assert done.returncode == code, f"{shown}: exit {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
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


def one_game(command: Path, saves: Path) -> None:
    """Play one whole game by typing, from the briefing to the debrief; then verify it, and ask and export what it was."""
    told = wargame(command, "play", "handshake-2025", "--plain", "--seed", "1", "--as", "europe", typed=PERSON)
    expect(told, "briefing", "orders", "report", "debrief")
    [save] = saves.glob("*.jsonl")
    expect(wargame(command, "replay", save.stem, "--verify"), "settled again and alike", "seal good")
    expect(wargame(command, "replay", save.stem, "--plain"), "every secret open", "outcome")
    events = json.loads(wargame(command, "export", save.stem, "--format", "json"))["events"]
    priced = next(event for event in events if event["kind"] == "points")
    expect(wargame(command, "why", save.stem, str(priced["event"])), priced["text"], "rule:")


def continued_game(command: Path) -> None:
    """Leave a game in its talks, and go on with it from the menu."""
    left = wargame(command, "play", "--plain", "--seed", "2", typed="n\nready\nsay still here\nquit\n")
    expect(left, "still here")
    expect(wargame(command, "--plain", typed="1\ntalks\nquit\nquit\n"), "continue", 'EU to all: "still here"')


def lesson(command: Path) -> None:
    """Learn by accepting every hint, to the debrief."""
    told = wargame(command, "learn", "--plain", typed=PERSON)
    expect(told, "learn 1 of", "That was the lesson", "every secret is open")


def old_games(command: Path, saves: Path) -> None:
    """Settle the sample games again."""
    samples = sorted(saves.glob("sample-*"))
    assert samples, f"no sample game in {saves}"
    for sample in samples:
        wargame(command, "replay", str(sample), "--verify")
        expect(wargame(command, "replay", str(sample), "--rules", "spiral"), "nobody decides anew", "flip")


def class_kit(command: Path) -> None:
    """Insist on a kit whose pages carry their stylesheet and the times of the shipped plans."""
    with tempfile.TemporaryDirectory() as folder:
        wargame(command, "kit", "handshake-2025", "-o", f"{folder}/kit")
        pages = {path.name: path.read_text(encoding="utf-8") for path in Path(folder, "kit").iterdir()}
    assert all("@page" in text for name, text in pages.items() if name.endswith(".html")), (
        "a page without its stylesheet"
    )
    expect(pages["script-60-minutes.md"], "Minute by minute", "**7:00** briefing", "**45:30**")
    expect(pages["index.html"], "role-ukraine.html", "survey.html")


def class_on_the_network(command: Path) -> None:
    """Host a class without a console, join it in lines by what it printed, and end it as Ctrl-C does."""
    expect(wargame(command, "host", "--help"), "--tables", "--plan", "--no-console")
    expect(wargame(command, "join", "--help"), "ADDRESS", "--plain", "--code")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    call = [
        str(command),
        "host",
        "--tables",
        "1",
        "--plan",
        "none",
        "--no-console",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
    ]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8") as host:
        try:
            assert host.stdout is not None
            players, facilitator = host.stdout.readline(), host.stdout.readline()
            expect(facilitator, "--facilitator")
            address = players.split()[-1]
            told = wargame(
                command, "join", address, "--name", "Ana", "--seat", "us", "--plain", typed="team\nask Hello?\nquit\n"
            )
            expect(told, "you are head of your delegation", "The game has not begun", "Your seat is kept")
            secret = facilitator.rpartition("asks for ")[2].strip(" )\n")
            led = wargame(command, "join", address, "--facilitator", "--plain", typed=f"{secret}\nanswer\nquit\ny\n")
            expect(led, "Hello?", "The class goes on without you.")
        finally:
            host.send_signal(signal.SIGINT)
        out, err = host.communicate(timeout=WAIT)
        assert host.returncode in (0, 130), f"host: exit {host.returncode}\n{err}"
        assert "Traceback" not in out + err, err
        expect(out + err, "The class is saved in")
    print(f"ok: {' '.join(call[1:])}")


def wrong_calls(command: Path) -> None:
    """Insist on exit code 2 for a wrong call and 1 for a file with mistakes."""
    wargame(command, "simulate", "handshak-2025", code=2)
    with tempfile.TemporaryDirectory() as folder:
        mistaken = Path(folder) / "mistaken.toml"
        mistaken.write_text("format = 1\n[weight]\n", encoding="utf-8")
        wargame(command, "check", str(mistaken), code=1)


def main() -> None:
    """Run every part, the quickest first."""
    command = Path(sys.argv[1]).absolute()
    lists(command)
    if "--installed" in sys.argv:
        package = next((command.parent.parent / "lib").glob("python3*/site-packages/wargame"))
        many_games(command, 5)
        old_games(command, package / "_data" / "saves")
        for shipped in (
            "docs/rulebook.md",
            "rules/gun-on-the-table.toml",
            "scenarios/handshake-2025.toml",
            "plans/60-minutes.toml",
        ):
            assert (package / "_data" / shipped).is_file(), f"the wheel lacks {shipped}"
        assert (package / "py.typed").is_file(), "the wheel lacks py.typed"
        assert any((package / "tui" / "screens").glob("*.tcss")), "the wheel lacks the sheets of the screens"
    else:
        many_games(command, 20)
        old_games(command, Path(__file__).resolve().parent.parent / "saves")
    class_kit(command)
    wrong_calls(command)
    class_on_the_network(command)
    one_game(command, Path(os.environ["WARGAME_SAVES"]))
    lesson(command)
    continued_game(command)


if __name__ == "__main__":
    # A player's own folders stay as they are.
    with tempfile.TemporaryDirectory() as own:
        os.environ.update(WARGAME_SAVES=f"{own}/saves", WARGAME_KEYS=f"{own}/keys", PYTHONUTF8="1")
        os.environ["WARGAME_SETTINGS"] = f"{own}/settings.toml"
        main()
