"""The game in a real pseudo-terminal: keys go in, every byte that is painted is kept, and the screen can be read.

POSIX only. Nothing here sleeps: it waits for bytes, and a deadline is only the bound after which a test has failed.
"""

from __future__ import annotations

import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

TOP = Path(__file__).resolve().parents[2]
DEADLINE = 60.0
"""Seconds after which what a test waits for will not come any more."""
QUIET = 0.04
"""Seconds without a byte, in which no thread of the game has woken, after which a screen is settled."""
ESCAPED = 0.25
"""Seconds in which Textual tells Esc from the beginning of another key: it looks every tenth of a second."""
CHUNK = 1 << 16
KEYS = {
    "enter": "\r", "escape": "\x1b", "tab": "\t", "space": " ", "backspace": "\x7f",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "pageup": "\x1b[5~", "pagedown": "\x1b[6~",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~", "f6": "\x1b[17~",
    "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~",
}  # fmt: skip
"""What a terminal sends for a key."""
QUESTIONS = {b"\x1b[?2026$p": b"\x1b[?2026;2$y"}
"""What a program asks a terminal, and the answer of one that can paint a frame at once."""
UNKNOWN = b"\x1b[<u"
"""A sequence that the emulator would print; it gives the keyboard back when the game ends."""


class GoneError(AssertionError):
    """The game has ended, or did not do in time what a test waits for."""


def surroundings(folder: Path, **more: str) -> dict[str, str]:
    """Return the variables of a plain terminal, with folders for saves and keys of a test's own."""
    kept = {
        name: os.environ[name]
        for name in ("PATH", "HOME", "PYTHONHASHSEED", "COVERAGE_PROCESS_START")
        if name in os.environ
    }
    own = {
        "WARGAME_SAVES": str(folder / "saves"),
        "WARGAME_KEYS": str(folder / "keys"),
        "XDG_CONFIG_HOME": str(folder / "config"),
    }
    return {
        **kept, **own, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "ESCDELAY": "5",
        "PYTHONDONTWRITEBYTECODE": os.environ.get("PYTHONDONTWRITEBYTECODE", ""), "PYTHONPATH": str(TOP), **more,
    }  # fmt: skip


class Terminal:
    """A program in a pseudo-terminal of ``columns`` x ``rows``; use it in a ``with``, which ends the program."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], size: tuple[int, int] = (80, 24)) -> None:
        """Start ``command``."""
        self.raw = bytearray()
        """Every byte that was painted, in order."""
        self._answered = 0
        self._fed = 0
        self.size = size
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._master, slave = os.openpty()
        self._measure()
        self.process = subprocess.Popen(
            list(command), stdin=slave, stdout=slave, stderr=slave, env=dict(env), cwd=TOP, start_new_session=True,
            preexec_fn=_own_terminal,  # noqa: PLW1509 - no thread has been started here
        )  # fmt: skip
        os.close(slave)

    def __enter__(self) -> Self:
        """Hand the terminal out."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the program, whatever it does."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._master)

    # --- in

    def send(self, data: bytes) -> None:
        """Write bytes as a keyboard does."""
        os.write(self._master, data)

    def press(self, *keys: str) -> None:
        """Press keys by name, each only when the screen has settled after the one before."""
        for key in keys:
            self.send(KEYS.get(key, key).encode("utf-8", "surrogatepass"))
            until = time.monotonic() + (ESCAPED if key == "escape" else 0)
            while (left := until - time.monotonic()) > 0:
                self.read(left)
            self.settle()

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal, as pulling at its corner does."""
        self._feed()
        self.size = (columns, rows)
        self._screen.resize(rows, columns)
        self._measure()
        self.process.send_signal(signal.SIGWINCH)
        self.settle()

    def _measure(self) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", self.size[1], self.size[0], 0, 0))

    # --- out

    def read(self, seconds: float) -> bytes:
        """Return the bytes that come within some seconds, as soon as there are any; nothing where none come."""
        if not select.select([self._master], [], [], seconds)[0]:
            return b""
        try:
            data = os.read(self._master, CHUNK)
        except OSError:
            data = b""
        self.raw += data
        for question, answer in QUESTIONS.items():
            # A question that is cut in two is found when its second half has come.
            at = self.raw.find(question, max(0, self._answered - len(question)))
            if at >= self._answered:
                self._answered = at + len(question)
                self.send(answer)
        return data

    def settle(self) -> None:
        """Wait until the game paints no more and waits for a key."""
        until = time.monotonic() + DEADLINE
        before = wakings(self.process.pid)
        while time.monotonic() < until:
            data, now = self.read(QUIET), wakings(self.process.pid)
            if self.ended or (not data and now == before and not any(state in "RD" for state, _ in now)):
                return
            before = now
        raise GoneError(f"The screen never came to rest:\n{self.text()}")

    def until(self, shown: Callable[[Terminal], bool]) -> None:
        """Wait until a condition holds for a settled screen; a program that ends first has failed it."""
        until = time.monotonic() + DEADLINE
        while True:
            self.settle()
            if shown(self):
                return
            if self.ended or time.monotonic() > until:
                raise GoneError(f"What was waited for never came:\n{self.text()}")

    def wait_for(self, text: str) -> None:
        """Wait until ``text`` is on the screen."""
        self.until(lambda terminal: text in terminal.text())

    @property
    def ended(self) -> bool:
        """Whether the program has ended."""
        return self.process.poll() is not None

    def end(self) -> int:
        """Wait until the program has ended of itself and return its exit code; all it painted has been read then."""
        until = time.monotonic() + DEADLINE
        while not self.ended:
            self.read(QUIET)
            if time.monotonic() > until:
                raise GoneError(f"It did not end:\n{self.text()}")
        while self.read(0):
            pass
        return self.process.returncode

    # --- the screen

    def rows(self) -> list[str]:
        """Return what a person sees, one string a row, right-hand blanks cut."""
        self._feed()
        # Not ``display``: it fails where half of a wide character has been painted over.
        screen = self._screen
        return ["".join(screen.buffer[y][x].data for x in range(screen.columns)).rstrip() for y in range(screen.lines)]

    def _feed(self) -> None:
        new = bytes(self.raw[self._fed :])
        self._fed = len(self.raw)
        self._stream.feed(new.replace(UNKNOWN, b""))

    def text(self) -> str:
        """Return what a person sees."""
        return "\n".join(self.rows())

    def key(self) -> str:
        """Return the key that the move line names, in small letters; empty where it names none."""
        return key_of(self.rows()[-2])


def key_of(row: str) -> str:
    """Return the key that stands on a move line before the last words."""
    words = row.split()
    for place in range(len(words) - 1, 0, -1):
        if words[place].lower() in {"n", "y", "enter"}:
            return words[place].lower()
    return ""


def follow(terminal: Terminal, until: Callable[[Terminal], bool], most: int = 200) -> list[str]:
    """Do what the move line says until a condition holds; return the keys that were pressed."""
    keys: list[str] = []
    while not until(terminal):
        if len(keys) == most or terminal.ended:
            raise GoneError(f"The move line did not lead there in {len(keys)} keys:\n{terminal.text()}")
        keys.append(terminal.key() or "n")
        terminal.press(keys[-1])
    return keys


def _own_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def wakings(pid: int) -> tuple[tuple[str, str], ...]:
    """Return the state of each thread of a process and how often it has slept; empty where that cannot be told.

    A program that was idle all the while returns the same again; one that slept between two pieces of work does not.
    """
    found = []
    try:
        for one in sorted(Path(f"/proc/{pid}/task").iterdir()):
            lines = dict(line.split(":", 1) for line in (one / "status").read_text().splitlines() if ":" in line)
            found.append((lines["State"].strip()[:1], lines["voluntary_ctxt_switches"].strip()))
    except (OSError, KeyError):
        return ()
    return tuple(found)


def wargame(*arguments: str) -> list[str]:
    """Return the command line of the game."""
    return [sys.executable, "-m", "wargame", *arguments]
