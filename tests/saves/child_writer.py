"""A writer in a process of its own, to be killed: says each number once it is acknowledged.

    python child_writer.py SAVE                       append until killed
    python child_writer.py SAVE COUNT PLACE           append COUNT records, and be killed at PLACE of the next
    python child_writer.py SAVE hold                  open, say so, and wait for the end of standard input
    python child_writer.py SAVE limit BYTES           append until the file may not grow beyond BYTES
    python child_writer.py FOLDER full|readonly       the same on a disk of 64 KiB, or made read-only, of its own

The body of record n is ``{"n": n, "t": ...}``, so that whoever reads it can tell that it is whole.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from wargame.saves import Header, SaveError, SaveWriter
from wargame.saves.failpoints import MID_WRITE, OPENING
from wargame.saves.files import Files


class Mouthfuls(Files):
    """A disk that takes at most 11 bytes at a time, so that a line can be torn."""

    def write(self, fd, data):
        """Write a mouthful."""
        return super().write(fd, data[:11])


def say(text: object) -> None:
    """Write a line at once."""
    os.write(1, f"{text}\n".encode())


def body(number: int) -> dict[str, object]:
    """Return what record ``number`` has to hold."""
    return {"n": number, "t": "мир" * (number % 50)}


def append(writer: SaveWriter) -> None:
    """Append the next record and say its number."""
    number = writer.count
    say(writer.append("cmd", body(number)).number)


def die_at(path: Path, count: int, place: str) -> None:
    """Append ``count`` records and be killed at a failpoint of the next, or of the opening."""
    armed = place in OPENING

    def kill(name: str) -> None:
        if armed and name == place:
            os.kill(os.getpid(), signal.SIGKILL)

    files = Mouthfuls() if place == MID_WRITE else Files()
    with SaveWriter.open_existing(path, files=files, failpoint=kill) as writer:
        for _ in range(count):
            append(writer)
        armed = True
        append(writer)


def until_refused(path: Path) -> None:
    """Append until the disk refuses, and say the sentence."""
    try:
        with SaveWriter.open_existing(path) as writer:
            while True:
                append(writer)
    except SaveError as error:
        say(f"{type(error).__name__}: {error}")


def own_disk(folder: Path, how: str) -> None:
    """Mount a small disk of this process's own (it must be in a mount namespace of its own) and fill or lock it."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], check=True)  # noqa: S607
    path = folder / "game.jsonl"
    SaveWriter.create(path, Header("0.1.0", {}, {}, 1, {}, id="x")).close()
    if how == "readonly":
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)  # noqa: S607
    until_refused(path)
    if how == "full":
        until_refused(path)
    else:
        try:
            SaveWriter.create(folder / "new.jsonl", Header("0.1.0", {}, {}, 1, {}, id="x"))
        except SaveError as error:
            say(f"{type(error).__name__}: {error}")
    os.write(2, path.read_bytes())


def main() -> None:
    """Do what the arguments say."""
    path = Path(sys.argv[1])
    match sys.argv[2:]:
        case []:
            with SaveWriter.open_existing(path) as writer:
                while True:
                    append(writer)
        case ["hold"]:
            with SaveWriter.open_existing(path):
                say("open")
                sys.stdin.read()
        case ["limit", size]:
            import resource

            resource.setrlimit(resource.RLIMIT_FSIZE, (int(size), int(size)))
            until_refused(path)
        case ["full" | "readonly" as how]:
            own_disk(path, how)
        case [count, place]:
            die_at(path, int(count), place)


if __name__ == "__main__":
    main()
